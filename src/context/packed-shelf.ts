import type {DBSchema, IDBPDatabase} from 'idb';
import type {Stored} from '../model/records.js';
import {newest, type PackedKind} from '../store/packed.js';
import {leavesNothing} from './device.js';
import {openTable} from './device-table.js';

/** What is kept of a packed index: all of it, as one moment had it. */
type Shards = readonly Stored<PackedKind>[];

/** Everything that must not mix: the place, the community, who may read it there, and what it is. */
export type ShelfKey = [place: string, community: string, uid: string, kind: PackedKind];

interface ShelfDatabase extends DBSchema {
  packed: {key: ShelfKey; value: Shards};
}

/*
 * Packed indexes as this device read them last. A browser that keeps nothing for us reads them anew.
 */

let opening: Promise<IDBPDatabase<ShelfDatabase> | undefined> | undefined;

function open(): Promise<IDBPDatabase<ShelfDatabase> | undefined> {
  if (leavesNothing()) return Promise.resolve(undefined);
  opening ??= openTable<ShelfDatabase>('praxis-packed', 'packed', () => (opening = undefined)).catch(() => undefined);
  return opening;
}

/** What was kept. What others read in this place is dropped: whoever looks now is somebody else. */
export async function takeFromShelf(key: ShelfKey): Promise<Shards | undefined> {
  const [place, , uid] = key;
  await clearShelf(place, (other) => other !== uid);
  return (await open())?.get('packed', key).catch(() => undefined);
}

/** Keeps it, unless another tab has kept what is newer. */
export async function putOnShelf(key: ShelfKey, shards: Shards): Promise<void> {
  try {
    const transaction = (await open())?.transaction('packed', 'readwrite');
    if (!transaction) return;
    transaction.done.catch(() => undefined); // It may end before it is waited for.
    const kept = await transaction.store.get(key);
    const isNewer = !kept || (newest(shards)?.updatedAt ?? 0) > (newest(kept)?.updatedAt ?? 0);
    if (isNewer) await transaction.store.put(shards, key);
    await transaction.done;
  } catch {
    // No room, say: the next visit reads it from the backend.
  }
}

/** Drops what these people read in a place. */
export async function clearShelf(place: string, isTheirs: (uid: string) => boolean): Promise<void> {
  const database = await open();
  const keys = await database?.getAllKeys('packed', IDBKeyRange.bound([place], [place, []])).catch(() => undefined);
  for (const key of keys ?? []) if (isTheirs(key[2])) await database?.delete('packed', key).catch(() => undefined);
}
