import {voiceTerm} from '../../../src/community/agreement.js';
import {supportPriority} from '../../../src/community/ballots.js';
import type {Community} from '../../../src/community/community.js';
import {editPost, post, removePost, threadOfPage, type ThreadPlace} from '../../../src/community/discussion.js';
import {proposeTerm, reviseTerm} from '../../../src/community/glossary.js';
import {keepNote, reviseNote} from '../../../src/community/knowledge.js';
import {changeRole, join, leave} from '../../../src/community/membership.js';
import {moderate} from '../../../src/community/moderation.js';
import {voiceNote} from '../../../src/community/note-voices.js';
import {moveThread, threadAtPage} from '../../../src/community/pages.js';
import {suggestPriority, takeOnPriority} from '../../../src/community/priorities.js';
import {updateProfile} from '../../../src/community/profile.js';
import {react} from '../../../src/community/reactions.js';
import {requestTerm} from '../../../src/community/term-requests.js';
import * as threads from '../../../src/community/thread-acts.js';
import {CommunityError} from '../../../src/model/errors.js';
import {createId} from '../../../src/model/ids.js';
import {targetOf} from '../../../src/model/moderation.js';
import {REACTIONS} from '../../../src/model/post.js';
import {refs, type Kind, type Ref, type Stored} from '../../../src/model/records.js';
import {requestIdOf} from '../../../src/model/request.js';
import {THREAD_KINDS} from '../../../src/model/thread.js';
import {voiceOf, type Ledger} from './ledger.js';

/** What there is to act on: whatever anybody tried to make, in the order in which they did. */
export class Things {
  readonly threads: ThreadPlace[] = [];
  readonly posts: {readonly thread: ThreadPlace; readonly id: string; readonly author: string}[] = [];
  readonly terms: string[] = [];
  readonly notes: string[] = [];
  readonly priorities: string[] = [];
  #texts = 0;

  /** A text that nobody wrote before. */
  text(): string {
    return `text ${++this.#texts}`;
  }
}

export interface Actor {
  readonly community: Community;
  readonly uid: string;
  readonly things: Things;
  readonly ledger: Ledger;
}

/** One thing somebody does, as two numbers have it. Nothing is returned where there is nothing to do it to. */
type Act = (actor: Actor, a: number, b: number) => Promise<unknown> | undefined;

const PAGES = ['https://intranet.example/one', 'https://intranet.example/two', 'https://intranet.example/three'];
const LABELS = ['Pod', 'Ingress', 'Mesh', 'Cluster', 'Node'];
const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % (items.length || 1)];

async function read<K extends Kind>({community}: Actor, ref: Ref<K>): Promise<Stored<K>> {
  const record = await community.store.get(ref);
  if (!record) throw new CommunityError('not-found');
  return record;
}

/** Says something in one's own name, in place of what one said there before. */
async function says(
  {ledger}: Actor,
  {path}: Ref,
  [field, value, readField]: readonly [string, unknown, ((data: Readonly<Record<string, unknown>>) => unknown)?],
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
    ledger.said(path, field, value, readField);
  } catch (cause) {
    ledger.forget(path, field);
    throw cause;
  }
}

const begin = async (actor: Actor, place: ThreadPlace): Promise<void> => {
  const {community, things, ledger, uid} = actor;
  const id = createId();
  const body = things.text();
  if (!things.threads.some((thread) => thread.id === place.id)) things.threads.push(place);
  things.posts.push({thread: place, id, author: uid});
  await post(community, {id, thread: place, body});
  ledger.made(refs.thread(place.id).path);
  ledger.wrote(refs.post(place.id, id).path, body);
};

const onThread =
  (act: (actor: Actor, thread: string, b: number) => Promise<unknown>): Act =>
  (actor, a, b) => {
    const thread = pick(actor.things.threads, a);
    return thread && act(actor, thread.id, b);
  };

const onPost =
  (act: (actor: Actor, thread: string, post: string, b: number) => Promise<unknown>, isOwn = false): Act =>
  (actor, a, b) => {
    const found = pick(isOwn ? actor.things.posts.filter(({author}) => author === actor.uid) : actor.things.posts, a);
    return found && act(actor, found.thread.id, found.id, b);
  };

export const acts = {
  begin: (actor, a, b) =>
    begin(actor, {id: createId(), key: '', title: actor.things.text(), kind: THREAD_KINDS[(a + b) % 4]!}),
  beginAtPage: async (actor, a) => {
    const key = PAGES[a % PAGES.length]!;
    const {id} = await threadAtPage(actor.community, key);
    return begin(actor, threadOfPage(key, 'A page', id));
  },
  answer: (actor, a, b) => {
    const {community, things, ledger, uid} = actor;
    const thread = pick(things.threads, a);
    if (!thread) return undefined;
    const above = pick(
      things.posts.filter((each) => each.thread.id === thread.id),
      b,
    );
    const id = createId();
    const body = things.text();
    const write = async () => {
      const parent = above && b % 3 ? await read(actor, refs.post(thread.id, above.id)) : undefined;
      const {key} = await read(actor, refs.thread(thread.id));
      things.posts.push({thread, id, author: uid});
      await post(community, {id, thread: {...thread, key}, parent, body});
      ledger.wrote(refs.post(thread.id, id).path, body);
    };
    return write();
  },
  edit: onPost(async (actor, thread, id) => {
    const body = actor.things.text();
    await editPost(actor.community, await read(actor, refs.post(thread, id)), body);
    actor.ledger.wrote(refs.post(thread, id).path, body);
  }, true),
  remove: onPost(async (actor, thread, id) => {
    await removePost(actor.community, await read(actor, refs.post(thread, id)));
    actor.ledger.said(refs.post(thread, id).path, 'state', 'removed');
  }, true),
  react: onPost((actor, thread, id, b) => {
    // The last one is of questions alone.
    const reaction = b % 4 === 3 ? undefined : REACTIONS[b % (REACTIONS.length - 1)];
    const spoken = ({reactions}: Readonly<Record<string, unknown>>) => (reactions as Record<string, string>)[actor.uid];
    return says(actor, refs.post(thread, id), [`reaction of ${actor.uid}`, reaction, spoken], () =>
      react(actor.community, {thread, id}, reaction),
    );
  }),
  hide: onPost(async (actor, thread, id) => {
    await moderate(actor.community, targetOf.post({thread, id}), 'hide', {reason: 'Rude'});
    actor.ledger.said(refs.post(thread, id).path, 'state', 'hidden');
  }),
  accept: onPost(async (actor, thread, id, b) => {
    // People mark what they see: the store of one browser has no rules that ask whether it is there.
    await read(actor, refs.post(thread, id));
    await threads.acceptAnswer(actor.community, thread, b % 3 ? id : undefined);
  }),
  changeKind: onThread(({community}, thread, b) => threads.changeKind(community, thread, THREAD_KINDS[b % 4]!)),
  close: onThread(({community}, thread) => threads.closeThread(community, thread, 'Done')),
  reopen: onThread(({community}, thread) => threads.reopenThread(community, thread)),
  pin: onThread(({community}, thread, b) => threads.pinThread(community, thread, b % 2 === 0)),
  setOutcome: onThread(({community}, thread, b) =>
    threads.setOutcome(community, thread, (['open', 'converging', 'agreed'] as const)[b % 3]!),
  ),
  differ: onThread((actor, thread, b) => {
    const reason = b % 3 ? actor.things.text() : undefined;
    const said = ({dissents}: Readonly<Record<string, unknown>>) =>
      (dissents as Record<string, string>)[actor.uid]?.split('\n')[1];
    return says(actor, refs.thread(thread), [`dissent of ${actor.uid}`, reason, said], () =>
      threads.differ(actor.community, thread, reason),
    );
  }),
  merge: (actor, a, b) => {
    const {things, community} = actor;
    const thread = pick(things.threads, a);
    const into = pick(things.threads, b);
    return thread && into && threads.mergeThread(community, thread.id, into.id);
  },
  move: onThread(async (actor, thread, b) =>
    moveThread(actor.community, await read(actor, refs.thread(thread)), ['', ...PAGES][b % 4]!),
  ),
  propose: async (actor, a) => {
    const gloss = actor.things.text();
    const id = await proposeTerm(actor.community, {label: LABELS[a % LABELS.length]!, gloss, lang: 'en'});
    actor.things.terms.push(id);
    actor.ledger.wrote(refs.term(id).path, gloss);
  },
  revise: (actor, a, b) => {
    const id = pick(actor.things.terms, a);
    if (id === undefined) return undefined;
    const write = async () => {
      const gloss = actor.things.text();
      await reviseTerm(actor.community, await read(actor, refs.term(id)), {gloss}, {changesMeaning: b % 3 === 0});
      actor.ledger.wrote(refs.term(id).path, gloss);
    };
    return write();
  },
  voice: (actor, a, b) => {
    const id = pick(actor.things.terms, a);
    if (id === undefined) return undefined;
    const reason = [undefined, '', '', actor.things.text()][b % 4];
    const field = [`voice of ${actor.uid}`, reason, voiceOf(actor.uid)] as const;
    return says(actor, refs.term(id), field, () => voiceTerm(actor.community, id, reason));
  },
  request: async (actor, a) => {
    const label = `${LABELS[a % LABELS.length]!} wanted`;
    await requestTerm(actor.community, label);
    const asked = ({supporters}: Readonly<Record<string, unknown>>) => actor.uid in (supporters as object);
    actor.ledger.said(refs.request(requestIdOf(label)).path, `wish of ${actor.uid}`, true, asked);
  },
  keep: async (actor) => {
    const summary = actor.things.text();
    const id = createId();
    actor.things.notes.push(id);
    await keepNote(actor.community, {id, title: actor.things.text(), summary});
    actor.ledger.wrote(refs.note(id).path, summary);
  },
  reviseNote: (actor, a, b) => {
    const id = pick(actor.things.notes, a);
    if (id === undefined) return undefined;
    const write = async () => {
      const summary = actor.things.text();
      const change = {changesMeaning: b % 3 === 0};
      await reviseNote(actor.community, await read(actor, refs.note(id)), {summary}, change);
      actor.ledger.wrote(refs.note(id).path, summary);
    };
    return write();
  },
  voiceNote: (actor, a, b) => {
    const id = pick(actor.things.notes, a);
    if (id === undefined) return undefined;
    const reason = [undefined, '', actor.things.text()][b % 3];
    const field = [`voice of ${actor.uid}`, reason, voiceOf(actor.uid)] as const;
    const voice = reason === undefined ? undefined : {reason};
    return says(actor, refs.note(id), field, () => voiceNote(actor.community, id, voice));
  },
  suggest: async (actor) => {
    const id = await suggestPriority(actor.community, {title: actor.things.text(), body: ''});
    actor.things.priorities.push(id);
    actor.ledger.made(refs.priority(id).path);
  },
  support: (actor, a, b) => {
    const id = pick(actor.things.priorities, a);
    if (id === undefined) return undefined;
    const supports = b % 3 > 0;
    const named = (data: Readonly<Record<string, unknown>>) => (data.supports as readonly string[]).includes(id);
    const ballot = refs.ballot(actor.uid);
    // To take back what was not given changes nothing, and begins no ballot.
    return says(actor, ballot, [`support of ${id}`, supports, named], () =>
      supportPriority(actor.community, id, supports),
    ).then(() => !supports && actor.ledger.forget(ballot.path, `support of ${id}`));
  },
  takeOn: (actor, a, b) => {
    const id = pick(actor.things.priorities, a);
    return id === undefined ? undefined : takeOnPriority(actor.community, id, b % 3 > 0);
  },
  describe: (actor) => {
    const title = actor.things.text();
    return says(actor, refs.member(actor.uid), ['title', title], () => updateProfile(actor.community, {title}));
  },
  leave: ({community}) => leave(community),
  join: ({community}) => join(community),
  changeRole: ({community}, a, b) => {
    const uid = ['anna', 'ben'][a % 2]!;
    return changeRole(community, uid, (['member', 'moderator', 'steward'] as const)[b % 3]!);
  },
} satisfies Record<string, Act>;

export type ActName = keyof typeof acts;

/** How often each is done: what people do most, most. */
export const WEIGHTS: Readonly<Record<ActName, number>> = {
  ...{begin: 3, beginAtPage: 3, answer: 10, edit: 5, remove: 2, react: 8, hide: 1, accept: 3, changeKind: 2, close: 1},
  ...{reopen: 2, pin: 1, setOutcome: 2, differ: 3, merge: 1, move: 2, propose: 3, revise: 6, voice: 6, request: 2},
  ...{keep: 2, reviseNote: 4, voiceNote: 4, suggest: 2, support: 7, takeOn: 2, describe: 3, leave: 1, join: 1},
  changeRole: 2,
};
