import {tallyIdOf, TALLY_FIELDS, talliedIn} from '../../src/model/tally.js';
import {dayOf, noProfile} from '../../src/model/member.js';
import {PRIORITY_STATES, renewalIdOf, type PriorityState} from '../../src/model/priority.js';
import {refs, type Kind, type Records, type Ref} from '../../src/model/records.js';
import {seasonOf} from '../../src/model/season.js';
import {noWording, untouchedTerm, type TermStatus} from '../../src/model/term.js';
import {NOT_MEASURED, untouchedThread, waitOf, type ThreadKind} from '../../src/model/thread.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A record of the past. */
export interface Written<K extends Kind = Kind> {
  readonly ref: Ref<K>;
  readonly data: Records[K];
}

/** All that people did in a community, as a slow computation needs it. */
export interface World {
  readonly members: readonly {uid: string; department: string; joinedAt: number; activeOn: number; left: boolean}[];
  readonly threads: readonly {id: string; author: string; kind: ThreadKind; createdAt: number}[];
  /** In the order in which they were written; the first of a thread begins it. */
  readonly posts: readonly {thread: string; author: string; createdAt: number}[];
  readonly terms: readonly {id: string; status: TermStatus; createdAt: number; different: number; reviewBy: string}[];
  readonly requests: readonly {id: string; createdAt: number; isOpen: boolean}[];
  readonly priorities: readonly {
    id: string;
    season: string;
    renewedFrom: string;
    state: PriorityState;
    createdAt: number;
    stateAt: number;
  }[];
}

export type Character = 'lively' | 'dominated by two people' | 'dying';

interface Shape {
  readonly members: number;
  /** Conversations in the month that lies so many months back. */
  readonly begin: (monthsAgo: number) => number;
  readonly mostReplies: number;
  /** How likely each of the next to write is one of the two. */
  readonly dominance: number;
}

const SHAPES: Record<Character, Shape> = {
  lively: {members: 60, begin: () => 8, mostReplies: 6, dominance: 0},
  'dominated by two people': {members: 24, begin: () => 5, mostReplies: 5, dominance: 0.85},
  dying: {members: 30, begin: (monthsAgo) => Math.max(0, monthsAgo - 6), mostReplies: 2, dominance: 0.2},
};

/** Two years of a community, the same at each call. @param now When they end. */
export function aWorld(character: Character, now: number): World {
  const {begin, mostReplies, dominance, members: size} = SHAPES[character];
  const random = randomFrom(character.length);
  const departments = ['Sales', 'IT', 'Legal', ''];
  const members = Array.from({length: size}, (_, i) => {
    const joinedAt = now - random(700 * DAY);
    return {
      uid: `u${i}`,
      department: departments[random(departments.length)]!,
      joinedAt,
      activeOn: dayOf(joinedAt + random(Math.max(1, now - joinedAt))),
      left: random(8) === 0,
    };
  });
  const somebody = () => members[random(100) < dominance * 100 ? random(2) : random(members.length)]!.uid;
  const kinds: ThreadKind[] = ['question', 'question', 'discussion', 'idea'];
  const threads: World['threads'][number][] = [];
  const posts: World['posts'][number][] = [];
  for (let monthsAgo = 24; monthsAgo > 0; monthsAgo--) {
    for (let i = 0; i < begin(monthsAgo); i++) {
      const createdAt = now - monthsAgo * 30 * DAY + random(30 * DAY);
      const id = `t${threads.length}`;
      const author = somebody();
      threads.push({id, author, kind: kinds[random(kinds.length)]!, createdAt});
      posts.push({thread: id, author, createdAt});
      const replies = random(mostReplies + 1);
      for (let time = createdAt, r = 0; r < replies; r++) {
        time += MINUTE + random(r === 0 && random(3) === 0 ? 20 * DAY : 8 * 60 * MINUTE);
        if (time < now) posts.push({thread: id, author: somebody(), createdAt: time});
      }
    }
  }
  const statuses: TermStatus[] = ['agreed', 'agreed', 'proposed', 'draft', 'deprecated'];
  const terms = Array.from({length: size}, (_, i) => ({
    id: `term-${i}`,
    status: statuses[random(statuses.length)]!,
    createdAt: now - random(700 * DAY),
    different: random(6) === 0 ? 1 + random(3) : 0,
    reviewBy: random(2) ? '' : new Date(now + 200 * DAY - random(400 * DAY)).toISOString().slice(0, 10),
  }));
  const requests = Array.from({length: Math.ceil(size / 3)}, (_, i) => ({
    id: `request-${i}`,
    createdAt: now - random(700 * DAY),
    isOpen: random(2) === 0,
  }));
  return {members, threads, posts, terms, requests, priorities: prioritiesOf(size, random, now)};
}

/** Of each quarter some, of which some are renewed in the next, as they stood. */
function prioritiesOf(size: number, random: (below: number) => number, now: number): World['priorities'] {
  const priorities: World['priorities'][number][] = [];
  for (let i = 0; i < size; i++) {
    const createdAt = now - random(700 * DAY);
    const season = seasonOf(createdAt, 'quarter');
    const state = PRIORITY_STATES[random(PRIORITY_STATES.length)]!;
    const stateAt = state === 'suggested' ? createdAt : Math.min(now, createdAt + random(60 * DAY));
    const suggested = {id: `priority${i}`, season, renewedFrom: '', state, createdAt, stateAt};
    priorities.push(suggested);
    const renewedAt = createdAt + 92 * DAY + random(20 * DAY);
    const next = seasonOf(renewedAt, 'quarter');
    if ((state !== 'suggested' && state !== 'active') || renewedAt > now || stateAt > renewedAt || random(2)) continue;
    const renewed = {season: next, renewedFrom: suggested.id, createdAt: renewedAt};
    // What is done after it was renewed ends in the season that it is in then.
    const isDone = random(2) === 0;
    const ended = {state: 'done' as const, stateAt: Math.min(now, renewedAt + random(40 * DAY))};
    priorities.push({...suggested, ...renewed, id: renewalIdOf(suggested.id, next), ...(isDone && ended)});
  }
  return priorities;
}

/** What the library has written of it, as the rules would have let it. Some answers nobody has measured. */
export function recordsOf(community: string, world: World): Written[] {
  const {members, threads, posts, terms, requests, priorities} = world;
  const departmentOf = new Map(members.map(({uid, department}) => [uid, department]));
  const isAcross = (one: string, other: string) => {
    const [mine, theirs] = [departmentOf.get(one), departmentOf.get(other)];
    return Boolean(mine && theirs && mine !== theirs);
  };
  const ofThreads = threads.map(({id, author, kind, createdAt}, i): Written<'thread'> => {
    const written = posts.filter(({thread}) => thread === id);
    const others = written.filter((post) => post.author !== author);
    const last = written.at(-1)!;
    const answeredAt = Math.min(...others.map((post) => post.createdAt), Infinity);
    const isAnswered = Number.isFinite(answeredAt);
    const data = {
      ...{key: '', title: id, kind, tags: [], state: 'open' as const, author, byline: author, posts: written.length},
      ...{firstPost: `${id}p`, lastPost: `${id}p`, lastBy: last.author, lastAt: last.createdAt, participants: [author]},
      ...untouchedThread,
      ...{createdAt, updatedAt: last.createdAt, answeredAt: isAnswered ? answeredAt : 0},
      across: others.filter((post) => isAcross(post.author, author)).length,
    };
    const waited = isAnswered && i % 30 ? waitOf(data) : NOT_MEASURED;
    return {ref: refs.thread(id), data: {...data, waited}};
  });
  const ofMembers = members.map(({uid, department, joinedAt, activeOn, left}): Written<'member'> => ({
    ref: refs.member(uid),
    data: {
      ...noProfile,
      ...{name: uid, department, role: 'member', status: left ? 'left' : 'active', shard: 0, charter: 0, claimedBy: ''},
      ...{joinedAt, joinedOn: dayOf(joinedAt), activeOn, updatedAt: joinedAt},
    },
  }));
  const ofTerms = terms.map(({id, ...given}): Written<'term'> => ({
    ref: refs.term(id),
    data: {
      ...{...noWording, ...untouchedTerm, label: id, gloss: id, ...given, lang: 'en', shard: 0},
      ...{by: 'u0', editor: 'u0', author: 'u0', byline: 'u0', updatedAt: given.createdAt},
    },
  }));
  const ofRequests = requests.map(({id, createdAt, isOpen}): Written<'request'> => ({
    ref: refs.request(id),
    data: {
      ...{label: id, searches: 1, uses: 0, supporters: {}, wanted: 1, state: isOpen ? 'open' : 'answered'},
      ...{term: isOpen ? '' : 'term-0', createdAt, updatedAt: createdAt},
    },
  }));
  const ofPriorities = priorities.map(({id, ...given}): Written<'priority'> => ({
    ref: refs.priority(id),
    data: {
      ...{title: id, body: '', author: 'u0', byline: 'u0', root: given.renewedFrom || id, reason: ''},
      ...{stateBy: '', stateByline: '', owners: {}, threads: [], terms: [], outcome: '', supports: 0},
      ...{...given, editedAt: given.createdAt, changedAt: given.createdAt, updatedAt: given.createdAt},
    },
  }));
  const counted = [...ofPriorities, ...talliesOf(community, posts)];
  return [...ofThreads, ...ofMembers, ...ofTerms, ...ofRequests, ...counted] as Written[];
}

/** The tallies that posts leave behind. */
export function talliesOf(community: string, posts: World['posts']): Written<'tally'>[] {
  const tallies = new Map<string, Written<'tally'>>();
  for (const {author, createdAt} of posts) {
    const date = new Date(createdAt);
    const month = date.getUTCMonth() + 1;
    const ref = refs.tally(date.getUTCFullYear(), tallyIdOf(community, author));
    const before = tallies.get(ref.path)?.data;
    const counted = talliedIn(month);
    const counts = TALLY_FIELDS.map((field) => [field, (before?.[field] ?? 0) + (counted.includes(field) ? 1 : 0)]);
    const data = {...Object.fromEntries(counts), month, updatedAt: createdAt} as Records['tally'];
    tallies.set(ref.path, {ref, data});
  }
  return [...tallies.values()];
}

/** The same numbers at each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed, 2_654_435_761);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
