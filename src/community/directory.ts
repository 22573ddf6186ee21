import {
  DIRECTORY_SHARDS,
  DIRECTORY_SHARD_SIZE,
  FIRST_KNOWN_SHARD,
  packMember,
  unpackMember,
  type DirectoryShard,
  type Member,
  type Person,
} from '../model/member.js';
import {HEADROOM} from '../model/packing.js';
import {refs, type Stored} from '../model/records.js';
import type {ChangeTo, Store} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import {ShardFinder} from './shards.js';

/** Everyone in the directory, in no order. */
export function peopleIn(shards: readonly DirectoryShard[]): Person[] {
  return shards.flatMap(({entries}) => Object.entries(entries).map(([uid, entry]) => unpackMember(uid, entry)));
}

/** Those of them who are here: members. */
export function membersIn(shards: readonly DirectoryShard[]): Person[] {
  return peopleIn(shards).filter(({status}) => status === 'active');
}

/** The directory's half of a change to a member. */
export function listInDirectory(
  uid: string,
  member: Parameters<typeof packMember>[0] & Pick<Member, 'shard'>,
): ChangeTo<'directory'> {
  const data = {entries: {[uid]: packMember(member)}, last: uid, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.directory(member.shard), data};
}

/** The directory's half of leaving. */
export function unlistInDirectory(uid: string, {shard}: Pick<Member, 'shard'>): ChangeTo<'directory'> {
  const data = {entries: {[uid]: removeEntry()}, last: uid, updatedAt: serverTime()};
  return {type: 'merge', ref: refs.directory(shard), data};
}

/** Where a new member's entry goes. */
export function directoryShardWithRoom(store: Store): Promise<number> {
  return new ShardFinder(store, refs.directory, DIRECTORY_SHARD_SIZE).next();
}

/** Where the entries of people go who have not come yet: apart, so that a list of them is written many at a time. */
export function shardsForKnown(store: Store): ShardFinder {
  const range = {first: FIRST_KNOWN_SHARD, end: DIRECTORY_SHARDS};
  return new ShardFinder(store, refs.directory, DIRECTORY_SHARD_SIZE, range);
}

/** How many more people fit who have not come yet. */
export function roomForKnown(shards: readonly Stored<'directory'>[]): number {
  const used = new Map(shards.map(({id, entries}) => [Number(id), Object.keys(entries).length]));
  let room = 0;
  for (let shard = FIRST_KNOWN_SHARD; shard < DIRECTORY_SHARDS; shard++) {
    room += Math.max(0, DIRECTORY_SHARD_SIZE - HEADROOM - (used.get(shard) ?? 0));
  }
  return room;
}
