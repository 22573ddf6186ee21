import {CommunityError} from '../model/errors.js';
import type {Member} from '../model/member.js';
import {MAX_KEPT, MAX_SEEN, type State} from '../model/participation.js';
import {isActive} from '../model/permissions.js';
import {refs, type Stored} from '../model/records.js';
import type {Thread} from '../model/thread.js';
import type {Patch} from '../store/store.js';
import {addToSet, removeEntry, removeFromSet, serverTime, type Transform} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';

/** Room in the map of what was seen for those who read on two devices at the same moment. */
const HEADROOM = 20;

/** Somebody who reads, by what the store knows of them. */
export interface Reader {
  readonly uid: string;
  /** When they joined: before that, nothing was meant for them. */
  readonly joinedAt: number;
  /** Undefined until they have seen something. */
  readonly state: State | undefined;
}

/** The viewer as a reader; undefined for visitors, and for those who neither joined nor follow anything, of whom nothing is kept. */
export function readerOf(
  {viewer}: Pick<Community, 'viewer'>,
  member: Member | undefined,
  state: State | undefined,
): Reader | undefined {
  if (!viewer || viewer.guest) return undefined;
  if (member && isActive({viewer, member})) return {uid: viewer.uid, joinedAt: member.joinedAt, state};
  return state && {uid: viewer.uid, joinedAt: state.caughtUpAt, state};
}

/** Until when a reader knows a thread they opened before, in milliseconds; undefined for one they never opened. */
export function lastVisit({state}: Reader, thread: string): number | undefined {
  const seen = state?.seen[thread];
  return state && seen !== undefined ? Math.max(seen, state.caughtUpAt) : undefined;
}

/** Whether somebody else wrote in a thread since its reader was there. What they mute never is unread. */
export function isUnread(
  reader: Reader,
  {id, lastAt, lastBy}: Pick<Stored<'thread'>, 'id' | 'lastAt' | 'lastBy'>,
): boolean {
  if (lastBy === reader.uid || isMuted(reader, id)) return false;
  return lastAt > (lastVisit(reader, id) ?? Math.max(reader.state?.caughtUpAt ?? 0, reader.joinedAt));
}

export const isFollowed = ({state}: Reader, thread: string): boolean => state?.follows.includes(thread) ?? false;

export const isMuted = ({state}: Reader, thread: string): boolean => state?.mutes.includes(thread) ?? false;

/** Notes what a member saw of a thread: all that was written until then. */
export async function markSeen(
  community: Community,
  {id, lastAt}: Pick<Thread, 'lastAt'> & {id: string},
): Promise<void> {
  await note(community, (state) => ({seen: {...oldest(state?.seen ?? {}), [id]: lastAt}}));
}

/** Notes that a member is through with everything there is. */
export async function markAllSeen(community: Community): Promise<void> {
  await note(community, () => ({caughtUpAt: serverTime()}));
}

/**
 * Notes that a member knows what is new until a time, in milliseconds: of the latest thing they were shown, so that nothing that
 * comes meanwhile passes for seen. Reading a conversation says nothing of the rest.
 */
export async function markVisited(community: Community, until: number): Promise<void> {
  await note(community, () => ({visitedAt: until}));
}

/**
 * Follows a thread, or no longer. Whoever follows it does not mute it. One need not be a member.
 *
 * @throws {CommunityError} `too-many`, `signed-out`, `permission-denied` (guests) …
 */
export async function follow(community: Community, thread: string, follows = true): Promise<void> {
  await note(
    community,
    (state) => {
      if (!follows) return {follows: removeFromSet(thread)};
      checkRoom('follows', state?.follows);
      return {follows: addToSet(thread), mutes: removeFromSet(thread)};
    },
    'begin',
  );
}

/** Mutes a thread, or no longer: it is never unread. Whoever mutes it does not follow it. Throws as `follow` does. */
export async function mute(community: Community, thread: string, mutes = true): Promise<void> {
  await note(community, (state) => {
    if (!mutes) return {mutes: removeFromSet(thread)};
    checkRoom('mutes', state?.mutes);
    return {mutes: addToSet(thread), follows: removeFromSet(thread)};
  });
}

/** @param begin Keeps notes from now on, also of somebody who is no member. */
export async function note(
  community: Community,
  change: (state: State | undefined) => Patch<'state'>,
  begin?: 'begin',
): Promise<void> {
  const {store, viewer} = community;
  if (!viewer) throw new CommunityError('signed-out');
  if (viewer.guest) throw new CommunityError('permission-denied');
  const [member, state] = await Promise.all([store.get(refs.member(viewer.uid)), store.get(refs.state(viewer.uid))]);
  const isMember = isActive({viewer, member});
  if (!isMember && !state && !begin) throw new CommunityError('not-a-member');
  // Of a member, it is not written when they joined: what this device knows of that may be its own clock's, which may be wrong.
  const caughtUpAt = isMember ? 0 : serverTime();
  const nothing: Patch<'state'> = {
    ...{visitedAt: 0, seen: {}, caughtUpAt, read: {}, readAt: 0, follows: [], mutes: [], mail: 'off', weeks: []},
  };
  const noted = {...change(state), updatedAt: serverTime()};
  const data = state ? noted : {...nothing, ...withoutRemovals(noted)};
  await commitAs(community, viewer.uid, [{type: 'merge', ref: refs.state(viewer.uid), data}]);
}

/** From a list that is not there, there is nothing to take. */
function withoutRemovals(patch: Patch<'state'>): Patch<'state'> {
  const isRemoval = (value: unknown) => (value as Partial<Transform>).transform === 'remove-from-set';
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => !isRemoval(value)));
}

/** The entries to give up so that there is room for more: those that were seen longest ago. */
function oldest(seen: State['seen']): Record<string, Transform> {
  const tooMany = Object.keys(seen).length - (MAX_SEEN - HEADROOM);
  if (tooMany < 0) return {};
  const byAge = Object.entries(seen).sort(([, a], [, b]) => a - b);
  return Object.fromEntries(byAge.slice(0, tooMany + 1).map(([thread]) => [thread, removeEntry()]));
}

function checkRoom(field: string, kept: readonly string[] = []): void {
  if (kept.length >= MAX_KEPT) throw new CommunityError('too-many', {detail: {field, limit: MAX_KEPT}});
}
