import {refs, type Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Community} from './community.js';

/** How many of the latest are looked at. A card that names twenty is not read. */
const THREADS = 10;
const TERMS = 6;
/** In how many of them it is looked for thanks: two posts of each are read. */
const LOOKED_AT = 5;

/** What somebody did in a conversation: began it, answered its question, or took part. */
export type Part = 'began' | 'answered' | 'joined';

export interface ThreadContribution {
  readonly thread: Stored<'thread'>;
  readonly part: Part;
  /** How many thanked them for the post that `part` names: the one that began it, or the accepted answer. */
  readonly thanks: number;
}

/** What somebody did lately, and what of it the viewer shares. */
export interface Contributions {
  readonly threads: readonly Stored<'thread'>[];
  readonly terms: readonly Stored<'term'>[];
}

/** Conversations that somebody wrote in and terms they look after, as far as the viewer may read them: the latest. */
export async function contributionsOf({store}: Community, uid: string): Promise<Contributions> {
  const [threads, terms] = await Promise.all([
    store.query({...queries.threadsOf(uid), limit: THREADS}).catch(() => []),
    store.query({...queries.termsOfSteward(uid), limit: TERMS}).catch(() => []),
  ]);
  return {threads, terms: terms.filter(({status}) => status !== 'deprecated')};
}

/** The conversations of somebody that the viewer wrote in too, and the terms of theirs that the viewer said something about. */
export function sharedWith(viewer: string | undefined, {threads, terms}: Contributions): Contributions {
  if (!viewer) return {threads: [], terms: []};
  return {
    threads: threads.filter(({participants}) => participants.includes(viewer)),
    terms: terms.filter(({voices, author}) => author === viewer || Object.hasOwn(voices, viewer)),
  };
}

/** What somebody did in each of some conversations. The thanks are looked for in the first few. */
export async function partsOf(
  community: Community,
  uid: string,
  threads: readonly Stored<'thread'>[],
): Promise<readonly ThreadContribution[]> {
  return Promise.all(threads.slice(0, LOOKED_AT).map((thread) => partOf(community, uid, thread)));
}

async function partOf({store}: Community, uid: string, thread: Stored<'thread'>): Promise<ThreadContribution> {
  const read = async (id: string) => (id ? store.get(refs.post(thread.id, id)).catch(() => undefined) : undefined);
  const hasBegun = thread.author === uid;
  const [first, accepted] = await Promise.all([read(hasBegun ? thread.firstPost : ''), read(thread.accepted)]);
  const hasAnswered = accepted?.author === uid && accepted.state === 'visible';
  const thanked = hasBegun ? first : hasAnswered ? accepted : undefined;
  const thanks = Object.values(thanked?.reactions ?? {}).filter((code) => code === 'thanks');
  return {thread, part: hasBegun ? 'began' : hasAnswered ? 'answered' : 'joined', thanks: thanks.length};
}
