import {createId} from '../../src/model/ids.js';
import {dayOf, noProfile, packMember, type Member} from '../../src/model/member.js';
import {packNote, untouchedNote} from '../../src/model/note.js';
import {answeredBy, placeUnder, untouchedPost} from '../../src/model/post.js';
import {refs, type Records, type Stored} from '../../src/model/records.js';
import {noWording, packTerm, untouchedTerm, versionIn, type Term} from '../../src/model/term.js';
import type {Change, Fields, Store} from '../../src/store/store.js';
import {untouchedThread} from '../../src/model/thread.js';
import {increment, removeEntry, serverTime, type Transform} from '../../src/store/transforms.js';

/** The notes of a person who has none yet. */
export const freshState = {
  visitedAt: serverTime(),
  seen: {},
  caughtUpAt: serverTime(),
  read: {},
  readAt: serverTime(),
  follows: [],
  mutes: [],
  mail: 'off',
  weeks: [],
} as const satisfies Omit<Fields<'state'>, 'updatedAt'>;

/** A post about to be written, with what a test wants to be different. */
interface PostToWrite {
  readonly thread: string;
  readonly id?: string;
  readonly body?: string;
  readonly parent?: Stored<'post'>;
}

/**
 * A person in a community, and the changes each of their acts consists of.
 *
 * Every act is whole and legal, so that a store may be guarded by the real rules. Nothing is committed here.
 */
export class Person {
  constructor(
    readonly store: Store,
    readonly community: string,
    readonly uid: string,
    readonly name: string,
  ) {}

  found(): Change[] {
    const data = {
      name: 'Practice',
      about: '',
      join: 'open' as const,
      guests: 'none' as const,
      agreeing: 3,
      stewards: 1,
      lastRole: this.uid,
      charter: 0,
      binding: 0,
      watched: [],
      seasons: 'quarter' as const,
      supports: 5,
      createdBy: this.uid,
      ...born(),
    };
    return [{type: 'create', ref: refs.community(), data}, ...this.#becomeMember('steward')];
  }

  join(): Change[] {
    return this.#becomeMember('member');
  }

  leave(): Change[] {
    return [
      {type: 'update', ref: refs.member(this.uid), data: {status: 'left', updatedAt: serverTime()}},
      this.#list(removeEntry()),
    ];
  }

  comeBack(member: Stored<'member'>): Change[] {
    return [
      {type: 'update', ref: refs.member(this.uid), data: {status: 'active', updatedAt: serverTime()}},
      this.#list(packMember({...member, status: 'active'})),
    ];
  }

  /** The first post of a thread, and with it the thread. */
  async begin(
    {thread, id = createId(), body = 'How do we name things?'}: PostToWrite,
    given: Partial<Fields<'thread'>> = {},
  ) {
    const data: Fields<'thread'> = {
      key: '',
      title: 'Naming things',
      kind: 'discussion',
      tags: [],
      state: 'open',
      author: this.uid,
      byline: this.name,
      posts: 1,
      firstPost: id,
      lastPost: id,
      lastBy: this.uid,
      lastAt: serverTime(),
      participants: [this.uid],
      ...untouchedThread,
      ...born(),
      ...given,
    };
    return [{type: 'create', ref: refs.thread(thread), data} as Change, ...(await this.#post({thread, id, body}))];
  }

  async reply({thread, id = createId(), body = 'By what they do.', parent}: PostToWrite): Promise<Change[]> {
    const begun = await this.store.get(refs.thread(thread));
    const data = {
      ...(begun && begun.author !== this.uid && begun.answeredAt === 0 && {answeredAt: serverTime()}),
      posts: increment(1),
      lastPost: id,
      lastBy: this.uid,
      lastAt: serverTime(),
      updatedAt: serverTime(),
    };
    return [
      {type: 'update', ref: refs.thread(thread), data},
      ...(await this.#post({thread, id, body, ...(parent && {parent})})),
    ];
  }

  edit(post: Stored<'post'>, body: string): Promise<Change[]> {
    return this.#change(post, {body});
  }

  remove(post: Stored<'post'>): Promise<Change[]> {
    return this.#change(post, {body: '', mentions: [], state: 'removed'});
  }

  /** What its author or a steward does with a thread. */
  async lead(thread: string, data: Partial<Fields<'thread'>>): Promise<Change[]> {
    const ref = refs.thread(thread);
    return [{type: 'update', ref, data: {...data, updatedAt: serverTime()}}, await this.#note(ref.path, false)];
  }

  async propose(id: string, given: Partial<Term> = {}): Promise<Change[]> {
    return [...this.import(id, given), await this.#note(refs.term(id).path, true)];
  }

  /** What a steward may do besides: bring in a term with any status, and without the note that slows others down. */
  import(id: string, given: Partial<Term> = {}): Change[] {
    const term = {...untouchedTerm, ...wording(id), shard: 0, ...given};
    const data = {...term, by: this.uid, editor: this.name, author: this.uid, byline: this.name, ...born()};
    return [{type: 'create', ref: refs.term(id), data}, this.#enter(id, term)];
  }

  async revise(term: Stored<'term'>, changed: Partial<Term>): Promise<Change[]> {
    const {id, revision} = term;
    const kept = {...versionIn(term), updatedAt: serverTime()};
    const data = {...changed, revision: revision + 1, by: this.uid, editor: this.name, updatedAt: serverTime()};
    return [
      {type: 'create', ref: refs.termRevision(id, revision), data: kept},
      {type: 'update', ref: refs.term(id), data, expect: {revision}},
      this.#enter(id, {...term, ...changed}),
      await this.#note(refs.term(id).path, false),
    ];
  }

  /** Makes somebody a steward, or a member like others, and tells it in the log. */
  async changeRole(member: Stored<'member'>, role: 'steward' | 'member'): Promise<Change[]> {
    const {id} = member;
    const isMade = role === 'steward';
    const act = refs.act(createId());
    const told = {
      ...{kind: isMade ? ('appoint' as const) : ('release' as const), about: 'person' as const},
      ...{target: refs.member(id).path, of: '', reason: member.name, days: 0, alone: 0},
      ...{actor: this.uid, byline: this.name, ...born()},
    };
    const count = {stewards: increment(isMade ? 1 : -1), lastRole: id, updatedAt: serverTime()};
    const listed = {entries: {[id]: packMember({...member, role})}, last: id, updatedAt: serverTime()};
    return [
      {type: 'update', ref: refs.member(id), data: {role, updatedAt: serverTime()}},
      {type: 'merge', ref: refs.directory(0), data: listed},
      {type: 'update', ref: refs.community(), data: count},
      {type: 'create', ref: act, data: told},
      await this.#note(act.path, true),
    ];
  }

  /** Keeps a knowledge note that nobody looks after. */
  async keep(id: string): Promise<Change[]> {
    const ref = refs.note(id);
    const note = {
      ...{...untouchedNote, title: id, summary: `What ${id} taught`, lead: `What ${id} taught`, tags: [], cites: []},
      ...{
        status: 'kept' as const,
        note: '',
        by: this.uid,
        editor: this.name,
        changedOn: dayOf(),
        shard: 0,
        owner: '',
        reviewBy: '',
        author: this.uid,
        byline: this.name,
        ...born(),
      },
    };
    const listed = {entries: {[id]: packNote(note)}, last: id, updatedAt: serverTime()};
    return [
      {type: 'create', ref, data: note},
      {type: 'merge', ref: refs.knowledge(0), data: listed},
      await this.#note(ref.path, true),
    ];
  }

  /** What only the person themselves can see, and change as they like. */
  remember(data: Partial<Fields<'state'>>): Change[] {
    return [{type: 'merge', ref: refs.state(this.uid), data: {...data, updatedAt: serverTime()}}];
  }

  #becomeMember(role: Member['role']): Change[] {
    const profile = {
      ...noProfile,
      name: this.name,
      title: 'Engineer',
      department: 'Platform',
      place: 'Lyon',
      about: '',
      skills: ['Go'],
    };
    const data = {
      ...profile,
      role,
      status: 'active' as const,
      shard: 0,
      charter: 0,
      claimedBy: '',
      joinedAt: serverTime(),
      joinedOn: dayOf(),
      activeOn: dayOf(),
      updatedAt: serverTime(),
    };
    return [{type: 'create', ref: refs.member(this.uid), data}, this.#list(packMember(data))];
  }

  #list(entry: string | Transform): Change {
    const data = {entries: {[this.uid]: entry}, last: this.uid, updatedAt: serverTime()};
    return {type: 'merge', ref: refs.directory(0), data};
  }

  #enter(id: string, term: Parameters<typeof packTerm>[0]): Change {
    const data = {entries: {[id]: packTerm(term)}, last: id, updatedAt: serverTime()};
    return {type: 'merge', ref: refs.glossary(0), data};
  }

  async #post({thread, id = createId(), body = '', parent}: PostToWrite): Promise<Change[]> {
    const ref = refs.post(thread, id);
    const data = {
      ...placeUnder(id, parent),
      community: this.community,
      thread,
      body,
      author: this.uid,
      byline: this.name,
      mentions: [],
      images: {},
      answers: await this.#answered(thread, parent),
      ...untouchedPost,
      first: 0,
      ...born(),
    };
    return [{type: 'create', ref, data}, await this.#note(ref.path, true)];
  }

  async #answered(thread: string, parent: Stored<'post'> | undefined): Promise<string> {
    return answeredBy(this.uid, parent, await this.store.get(refs.thread(thread)));
  }

  async #change({id, thread, revision, body}: Stored<'post'>, data: Partial<Records['post']>): Promise<Change[]> {
    const ref = refs.post(thread, id);
    const kept = {post: id, revision, body, by: this.uid, updatedAt: serverTime()};
    const changed = {...data, revision: revision + 1, updatedAt: serverTime()};
    return [
      {type: 'create', ref: refs.postRevision(thread, id, revision), data: kept},
      {type: 'update', ref, data: changed, expect: {revision}},
      await this.#note(ref.path, false),
    ];
  }

  /** Opens the window in which contributions are counted, or counts on in it. */
  async #note(path: string, isNew: boolean): Promise<Change> {
    const ref = refs.guard(this.uid);
    const window = (await this.store.get(ref)) ? {count: increment(1)} : {count: 1, since: serverTime()};
    const data = {...window, last: path, made: increment(isNew ? 1 : 0), updatedAt: serverTime()};
    return {type: 'merge', ref, data};
  }
}

function born() {
  return {createdAt: serverTime(), updatedAt: serverTime()};
}

function wording(id: string) {
  return {
    ...noWording,
    label: id,
    gloss: `What ${id} means`,
    status: 'proposed' as const,
    lang: 'en',
  };
}
