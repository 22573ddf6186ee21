import {shardOfThread} from '../model/ids.js';
import {refs} from '../model/records.js';
import type {Thread} from '../model/thread.js';
import {hasRoomForTitle, packThread, unpackThread, type ThreadEntry, type TitlesShard} from '../model/titles.js';
import type {ChangeTo, Patch, Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';

/** The conversations of each document that was unpacked. */
const unpacked = new WeakMap<TitlesShard, readonly ThreadEntry[]>();

/** Every conversation of the index, in no order. Unpacked once, for all who ask. */
export function threadsIn(shards: readonly TitlesShard[]): ThreadEntry[] {
  return shards.flatMap((shard) => {
    const threads = unpacked.get(shard) ?? shownThreadsIn(shard);
    unpacked.set(shard, threads);
    return threads;
  });
}

/** Those whose title nobody hid: a search can tell of no other. */
function shownThreadsIn({entries}: TitlesShard): ThreadEntry[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    const thread = unpackThread(id, entry);
    return thread.title ? [thread] : [];
  });
}

/** The index's half of a new conversation: none where the index is full, for a conversation counts more than its being found. */
export async function listThread(
  store: Store,
  id: string,
  thread: Parameters<typeof packThread>[0],
): Promise<ChangeTo<'titles'>[]> {
  const ref = refs.titles(shardOfThread(id));
  const shard = await store.get(ref).catch(() => undefined);
  const entry = packThread(thread);
  if (shard && !hasRoomForTitle(shard.entries, id, entry)) return [];
  return [{type: 'merge', ref, data: {entries: {[id]: entry}, last: id, updatedAt: serverTime()}}];
}

/**
 * The index's half of a change: none where its entry says the same. One that is missing, because an older version of this
 * library began the conversation, is added.
 */
export async function relistThread(
  store: Store,
  id: string,
  patch: Patch<'thread'>,
  options?: {fresh: boolean},
): Promise<ChangeTo<'titles'>[]> {
  const before = await store.get(refs.thread(id), options).catch(() => undefined);
  if (!before) return [];
  const after = {...before, ...patch} as Thread;
  return packThread(before) === packThread(after) ? [] : listThread(store, id, after);
}

/** What of a conversation its entry tells. */
const LISTED = ['title', 'kind', 'state', 'tags', 'mergedInto', 'key', 'accepted'] as const;

/** Whether a change may be one of what the index says. */
export const isListedIn = (patch: Patch<'thread'>): boolean => LISTED.some((field) => field in patch);

/**
 * Has the index say what a conversation says, where it does not: what a device knew of it may have been old, or nothing, as after a
 * while without a connection. Nobody hears of a failure.
 *
 * Nobody acts here: it says in no person's name what the record says already. So it does not ask who is signed in by then.
 */
export async function keepListed(store: Store, id: string): Promise<void> {
  try {
    const ref = refs.titles(shardOfThread(id));
    const [thread, shard] = await Promise.all([
      store.get(refs.thread(id), {fresh: true}),
      store.get(ref, {fresh: true}),
    ]);
    const listed = shard && Object.hasOwn(shard.entries, id) ? shard.entries[id] : undefined;
    if (!thread || listed === undefined || listed === packThread(thread)) return;
    const data = {entries: {[id]: packThread(thread)}, last: id, updatedAt: serverTime()};
    await store.commit([{type: 'merge', ref, data}]);
  } catch {
    // Whoever changes it next does it.
  }
}
