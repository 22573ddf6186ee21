import {CommunityError} from '../model/errors.js';
import {isListed, packMember, type Profile} from '../model/member.js';
import {refs, type Stored} from '../model/records.js';
import type {Change, ChangeTo} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {shardsForKnown, unlistInDirectory} from './directory.js';
import {newMember, tidyProfile} from './member-record.js';
import {signedIn} from './membership.js';

/** What is to be written of somebody who has not come yet. */
export interface KnownWrite {
  /** Made of their address, which is stored nowhere: see `knownIdOf`. */
  readonly id: string;
  /** As they are recorded; undefined for somebody new. */
  readonly from: Stored<'member'> | undefined;
  /** As they are to be. */
  readonly profile: Profile;
  readonly status: 'known' | 'left';
}

/** A commit holds so many, so that a list of 10,000 takes a minute and not an hour, and progress is seen. */
export const PEOPLE_AT_ONCE = 100;

/**
 * Writes people who have not come yet, as a steward. Stops at the first failure or when aborted: what was told of by then is
 * written, and nothing else.
 *
 * @param wrote Called with those who were written, each time some were.
 * @throws {CommunityError} Before anything is written: `permission-denied` for anyone but a steward, `full`, what is wrong with a
 *   field. `offline` …
 */
export async function writeKnownPeople(
  community: Community,
  people: readonly KnownWrite[],
  {wrote, signal}: {wrote?: (people: readonly KnownWrite[]) => void; signal?: AbortSignal} = {},
): Promise<void> {
  const {store} = community;
  const {uid} = signedIn(community);
  const me = await store.get(refs.member(uid));
  if (me?.role !== 'steward') throw new CommunityError('permission-denied');
  const shards = shardsForKnown(store);
  const byShard = new Map<number, PlacedWrite[]>();
  for (const {id, from, status, ...told} of people) {
    const profile = tidyProfile(told.profile);
    const record = newMember(profile, {role: 'member', status, shard: from?.shard ?? (await shards.next())});
    const placed = {write: {id, from, profile, status}, record: {...record, activeOn: 0}};
    byShard.set(record.shard, [...(byShard.get(record.shard) ?? []), placed]);
  }
  for (const [shard, all] of byShard) {
    for (let start = 0; start < all.length && !signal?.aborted; start += PEOPLE_AT_ONCE) {
      const some = all.slice(start, start + PEOPLE_AT_ONCE);
      await commitAs(community, uid, writesOf(some, shard));
      wrote?.(some.map(({write}) => write));
    }
  }
}

/** Takes somebody out of the directory who does not belong to the organisation any more, as a steward. They may come back. */
export async function markLeft(community: Community, uid: string): Promise<void> {
  const by = signedIn(community).uid;
  const member = await community.store.get(refs.member(uid), {fresh: true});
  if (!member || !isListed(member.status)) return;
  if (member.role === 'steward') throw new CommunityError('last-steward');
  await commitAs(community, by, [
    {type: 'update', ref: refs.member(uid), data: {status: 'left', updatedAt: serverTime()}},
    unlistInDirectory(uid, member),
  ]);
}

interface PlacedWrite {
  readonly write: KnownWrite;
  /** As somebody new would be recorded. */
  readonly record: ReturnType<typeof newMember>;
}

function writesOf(people: readonly PlacedWrite[], shard: number): Change[] {
  const records = people.map(({write: {id, from, profile, status}, record}): ChangeTo<'member'> => {
    const ref = refs.member(id);
    if (from) return {type: 'update', ref, data: {...profile, status, updatedAt: serverTime()}};
    return {type: 'create', ref, data: record};
  });
  const entries = people.map(({write: {id, from, profile, status}, record}) => {
    const {joinedOn, activeOn} = from ?? record;
    const entry = packMember({...profile, role: 'member', status, joinedOn, activeOn});
    return [id, isListed(status) ? entry : removeEntry()] as const;
  });
  const data = {entries: Object.fromEntries(entries), last: people.at(-1)!.write.id, updatedAt: serverTime()};
  return [...records, {type: 'merge', ref: refs.directory(shard), data}];
}
