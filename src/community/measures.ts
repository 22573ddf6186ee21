import type {Actor} from './membership.js';
import type {Community} from './community.js';
import {refs, type Stored} from '../model/records.js';
import {TALLY_FIELDS, talliedIn, tallyIdOf} from '../model/tally.js';
import {NOT_MEASURED, waitOf} from '../model/thread.js';
import type {ChangeTo, Patch, Store} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';

/*
 * What a post leaves behind for the pulse, in its own commit: when the conversation was answered first, whether people of two
 * departments met, and one more in its author's tally. See decision 40.
 */

/** For how long a post waits to learn the department of whom it answers, in milliseconds: nobody waits for a figure. */
const PATIENCE = 1_000;

/** What of a thread changes because somebody goes on with it. */
export async function answerIn(
  {store}: Pick<Community, 'store'>,
  thread: Stored<'thread'>,
  {uid}: Pick<Actor, 'uid'>,
  options?: {fresh: boolean},
): Promise<Patch<'thread'>> {
  const {author} = thread;
  if (author === uid) return {};
  const isAcross = await within(PATIENCE, areApart(store, uid, author, options));
  return {
    ...(thread.answeredAt === 0 && {answeredAt: serverTime()}),
    ...(isAcross && {across: increment(1)}),
  };
}

/** Whether two people show to all that they are of different departments. */
async function areApart(store: Store, one: string, other: string, options?: {fresh: boolean}): Promise<boolean> {
  const read = (uid: string) => store.get(refs.member(uid), options).catch(() => undefined);
  const [mine, theirs] = await Promise.all([read(one), read(other)]);
  return Boolean(mine?.department && theirs?.department && mine.department !== theirs.department);
}

async function within(patience: number, asked: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patience)));
  try {
    return await Promise.race([asked, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** One more post in its author's tally. @param last When something was written before: it is not earlier than that, whatever the clock says. */
export function tallied({id}: Pick<Community, 'id'>, uid: string, last = 0): ChangeTo<'tally'> {
  const date = new Date(Math.max(last, Date.now()));
  const month = date.getUTCMonth() + 1;
  const counted = talliedIn(month);
  const counts = Object.fromEntries(TALLY_FIELDS.map((field) => [field, increment(counted.includes(field) ? 1 : 0)]));
  const ref = refs.tally(date.getUTCFullYear(), tallyIdOf(id, uid));
  return {type: 'merge', ref, data: {...counts, month, updatedAt: serverTime()}};
}

/**
 * Notes how long it took until a thread was answered, which only the backend's clock knew. Nobody hears of a failure: the pulse
 * does it for those that are left.
 */
export async function noteWait(store: Store, id: string): Promise<void> {
  const thread = await store.get(refs.thread(id), {fresh: true}).catch(() => undefined);
  if (thread) await noteWaits(store, [thread]);
}

/**
 * The same for several, one after another. Nobody acts here: it is worked out of what the record says, by whatever device comes by, and in
 * no person's name. So it does not ask who is signed in by then.
 */
export async function noteWaits(store: Store, threads: readonly Stored<'thread'>[]): Promise<void> {
  for (const thread of threads) {
    if (thread.waited !== NOT_MEASURED || !(thread.answeredAt > 0)) continue;
    const data = {waited: waitOf(thread), updatedAt: serverTime()};
    await store.commit([{type: 'update', ref: refs.thread(thread.id), data}]).catch(() => undefined);
  }
}
