import {createId, shardOfThread, threadIdOf} from '../src/model/ids.js';
import {dayOf, noProfile, packMember, type Role} from '../src/model/member.js';
import {answeredBy, placeUnder, untouchedPost, type Reaction} from '../src/model/post.js';
import {refs, type Stored} from '../src/model/records.js';
import {
  GLOSSARY_SHARD_SIZE,
  noWording,
  packTerm,
  untouchedTerm,
  type PartialWording,
  type TermStatus,
} from '../src/model/term.js';
import {AGREEING} from '../src/model/community.js';
import {
  MAX_PARTICIPANTS,
  packDissent,
  untouchedThread,
  type Outcome,
  type Thread,
  type ThreadKind,
} from '../src/model/thread.js';
import {packThread} from '../src/model/titles.js';
import type {Change, Store} from '../src/store/store.js';
import {priorityChanges} from './seed/priorities.js';

interface SeedPerson {
  uid: string;
  name: string;
  title: string;
  department: string;
  place: string;
  about: string;
  skills: string[];
  role: Role;
}

interface SeedTerm extends PartialWording {
  id: string;
  lang: string;
  status: TermStatus;
  author: string;
  daysAgo: number;
}

interface SeedPost {
  author: string;
  hoursAgo: number;
  body: string;
  /** By uid. */
  reactions?: Record<string, Reaction>;
  /** Whether it is the answer to the question. */
  isAnswer?: boolean;
  replies?: SeedPost[];
}

interface SeedConversation {
  key: string;
  title: string;
  kind: ThreadKind;
  tags: string[];
  pinned?: boolean;
  outcome?: Outcome;
  dissents?: {author: string; reason: string}[];
  acceptedBy?: string;
  closed?: {by: string; reason: string};
  posts: SeedPost[];
}

export interface Seed {
  readonly name: string;
  readonly about: string;
  readonly people: readonly SeedPerson[];
  readonly terms: readonly SeedTerm[];
  readonly conversations: readonly SeedConversation[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Small enough for one transaction to stay quick. */
const CHANGES_AT_ONCE = 200;

/** Fills a store that has no community yet. The embedded store has no rules, so it may be told of the past. */
export async function seedStore(store: Store, community: string, seed: Seed): Promise<void> {
  const now = Date.now();
  const changes = [
    ...peopleChanges(seed, now),
    ...termChanges(seed, now),
    ...priorityChanges(seed.people, now),
    ...seed.conversations.flatMap((conversation) => conversationChanges(seed, community, conversation, now)),
  ];
  changes.push(...titlesChanges(changes, now));
  for (let i = 0; i < changes.length; i += CHANGES_AT_ONCE) await store.commit(changes.slice(i, i + CHANGES_AT_ONCE));
  await store.commit([communityChange(seed, now)]); // Last: without it, the next visit begins again.
}

function communityChange({name, about, people}: Seed, now: number): Change {
  const stewards = people.filter(({role}) => role === 'steward');
  const founder = stewards[0]!.uid;
  const then = now - 400 * DAY;
  const data = {
    name,
    about,
    join: 'open' as const,
    guests: 'none' as const,
    agreeing: AGREEING,
    stewards: stewards.length,
    lastRole: founder,
    charter: 0,
    binding: 0,
    watched: [],
    seasons: 'quarter' as const,
    supports: 5,
    createdBy: founder,
  };
  return {type: 'merge', ref: refs.community(), data: {...data, createdAt: then, updatedAt: then}};
}

function peopleChanges({people}: Seed, now: number): Change[] {
  const joinedAtOf = (place: number) => now - (people.length - place) * 5 * DAY;
  const members = people.map(({uid, ...profile}, place): Change => {
    const joinedAt = joinedAtOf(place);
    const data = {...asMember(profile, joinedAt), shard: 0, charter: 0, claimedBy: '', joinedAt, updatedAt: joinedAt};
    return {type: 'merge', ref: refs.member(uid), data};
  });
  const entries = Object.fromEntries(
    people.map(({uid, ...profile}, place) => [uid, packMember(asMember(profile, joinedAtOf(place)))]),
  );
  const data = {entries, last: people.at(-1)!.uid, updatedAt: now};
  return [...members, {type: 'merge', ref: refs.directory(0), data}];
}

function asMember(profile: Omit<SeedPerson, 'uid'>, joinedAt: number) {
  const joinedOn = dayOf(joinedAt);
  return {...noProfile, ...profile, status: 'active' as const, joinedOn, activeOn: joinedOn};
}

function termChanges({terms, people}: Seed, now: number): Change[] {
  const shards = Array.from({length: Math.ceil(terms.length / GLOSSARY_SHARD_SIZE)}, (_, shard) =>
    terms.slice(shard * GLOSSARY_SHARD_SIZE, (shard + 1) * GLOSSARY_SHARD_SIZE),
  );
  return shards.flatMap((some, shard) => shardChanges(some, shard, people, now));
}

function shardChanges(terms: readonly SeedTerm[], shard: number, people: Seed['people'], now: number): Change[] {
  const records = terms.map(({id, daysAgo, author, ...written}): Change => {
    const then = now - daysAgo * DAY;
    const byline = nameOf(people, author);
    const kept = {shard, by: author, editor: byline, author, byline, createdAt: then, updatedAt: then};
    return {type: 'merge', ref: refs.term(id), data: {...noWording, ...untouchedTerm, ...written, ...kept}};
  });
  const entries = Object.fromEntries(
    terms.map((term) => [term.id, packTerm({...noWording, ...untouchedTerm, ...term})]),
  );
  const data = {entries, last: terms.at(-1)!.id, updatedAt: now};
  return [...records, {type: 'merge', ref: refs.glossary(shard), data}];
}

function conversationChanges(seed: Seed, community: string, conversation: SeedConversation, now: number): Change[] {
  const {key, title, kind, tags, posts} = conversation;
  const thread = key ? threadIdOf(key) : createId(now - posts[0]!.hoursAgo * HOUR);
  const written: {id: string; author: string; time: number; isAnswer: boolean}[] = [];

  const write = (post: SeedPost, parent?: Stored<'post'>): Change[] => {
    const time = now - post.hoursAgo * HOUR;
    const id = createId(time);
    const byline = nameOf(seed.people, post.author);
    const place = placeUnder(id, parent);
    const said = {community, thread, body: post.body, author: post.author, byline, mentions: [], images: {}};
    const {reactions = {}, isAnswer = false} = post;
    const reactedBy = Object.keys(reactions)
      .filter((uid) => uid !== post.author)
      .at(-1);
    const data = {
      ...place,
      ...said,
      answers: answeredBy(post.author, parent, {key, author: posts[0]!.author}),
      ...untouchedPost,
      reactions,
      // A while after it was written, by whoever comes last of those who said something about it.
      ...(reactedBy && {reactedBy, reactedAt: Math.min(now, time + HOUR)}),
      first: 0,
      value: Object.keys(reactions).length,
      createdAt: time,
      updatedAt: time,
    };
    written.push({id, author: post.author, time, isAnswer});
    return [
      {type: 'merge', ref: refs.post(thread, id), data},
      ...(post.replies ?? []).flatMap((reply) => write(reply, {...data, id})),
    ];
  };

  const changes = posts.flatMap((post) => write(post));
  const first = written[0]!;
  const inOrder = [...written].sort((a, b) => a.time - b.time);
  const last = inOrder.at(-1)!;
  const data = {
    ...{key, title, kind, tags, state: 'open' as const, posts: written.length},
    ...{author: first.author, byline: nameOf(seed.people, first.author), createdAt: first.time},
    ...{firstPost: first.id, lastPost: last.id, lastBy: last.author, lastAt: last.time, updatedAt: last.time},
    participants: [...new Set(inOrder.map(({author}) => author))].slice(0, MAX_PARTICIPANTS),
    ...arrival(seed, conversation, written.find(({isAnswer}) => isAnswer)?.id),
  };
  return [{type: 'merge', ref: refs.thread(thread), data}, ...changes];
}

/** The index of all conversations. */
function titlesChanges(changes: readonly Change[], now: number): Change[] {
  const shards = new Map<string, Record<string, string>>();
  for (const {ref, data} of changes) {
    if (ref.kind !== 'thread') continue;
    const id = ref.path.split('/')[1]!;
    const shard = shardOfThread(id);
    shards.set(shard, {...shards.get(shard), [id]: packThread(data as Thread)});
  }
  return [...shards].map(([shard, entries]): Change => {
    const data = {entries, last: Object.keys(entries)[0]!, updatedAt: now};
    return {type: 'merge', ref: refs.titles(shard), data};
  });
}

/** Where a conversation arrived. */
function arrival(
  {people}: Seed,
  {pinned, outcome, dissents = [], acceptedBy, closed}: SeedConversation,
  answer?: string,
) {
  const reasons = dissents.map(({author, reason}) => [author, packDissent({name: nameOf(people, author), reason})]);
  const state = {state: 'closed' as const};
  return {
    ...untouchedThread,
    ...(pinned && {pinned: 1}),
    ...(outcome && {outcome}),
    dissents: Object.fromEntries(reasons) as Record<string, string>,
    ...(answer && acceptedBy && {accepted: answer, acceptedBy, acceptedByline: nameOf(people, acceptedBy)}),
    ...(closed && {
      ...state,
      closedReason: closed.reason,
      closedBy: closed.by,
      closedByline: nameOf(people, closed.by),
    }),
  };
}

function nameOf(people: readonly SeedPerson[], uid: string): string {
  return people.find((person) => person.uid === uid)?.name ?? uid;
}
