import {CommunityError} from '../model/errors.js';
import {GUARD_LIMIT, GUARD_LIMIT_NEWCOMER, GUARD_WINDOW, type Guard} from '../model/participation.js';
import {refs} from '../model/records.js';
import type {Change, ChangeTo, Store} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';
import {noteActivity} from './activity.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {ensureConsent} from './consent.js';
import {ensureFree} from './restriction.js';

const DAY = 24 * 60 * 60 * 1000;

/** What a contribution is for, as the guard records it. */
export interface Contribution {
  readonly uid: string;
  /** Path of the record. */
  readonly path: string;
  /** Whether the record comes into being with this commit. */
  readonly isNew: boolean;
  /** Whether they only take back what they said: that needs no agreement to the charter, and is free to who may write no more. */
  readonly takesBack?: boolean;
}

/** What this device knows of somebody's guard; undefined where that is nothing. */
export function guardOf({store}: Pick<Community, 'store'>, uid: string): Promise<Guard | undefined> {
  return store.get(refs.guard(uid)).catch(() => undefined);
}

/**
 * Commits a contribution together with the note in its author's guard.
 *
 * The guard either counts on in its window or opens a new one. Only the server's clock knows which, and this device's
 * may be wrong or what it remembers old: a refusal is tried once more, the other way.
 *
 * Who writes in conversations, terms and notes is asked to agree to the charter, if they have not. A store that is kept here asks before;
 * elsewhere the rules refuse what lacks it, so that nobody pays for looking. So it is with whoever may not write for a while.
 *
 * @param guard What is known of it, where that is known already.
 * @throws {CommunityError} `signed-out` where their session ended meanwhile; `too-fast` when both ways are refused and the window is full; `agreement-needed`; `suspended`, `banned`.
 */
export async function contribute(
  community: Community,
  changes: readonly Change[],
  contribution: Contribution,
  guard = guardOf(community, contribution.uid),
): Promise<void> {
  const {place} = community;
  const isAsked = !contribution.takesBack && /^(?:threads|terms|notes|priorities)\//.test(contribution.path);
  const isHere = place === undefined;
  if (isHere && !contribution.takesBack) await ensureFree(community, contribution.uid);
  if (isAsked && isHere) await ensureConsent(community);
  try {
    await commitCounted(community, changes, contribution, await guard);
  } catch (refusal) {
    const isRefused = CommunityError.from(refusal).code === 'permission-denied';
    if (isRefused) await ensureFree(community, contribution.uid);
    if (!(isRefused && isAsked) || !(await ensureConsent(community, {fresh: true}))) throw refusal;
    await commitCounted(community, changes, contribution, await guardOf(community, contribution.uid));
  }
  void noteActivity(community, contribution.uid);
}

async function commitCounted(
  community: Community,
  changes: readonly Change[],
  contribution: Contribution,
  known: Guard | undefined,
): Promise<void> {
  const {store} = community;
  const ref = refs.guard(contribution.uid);
  const opens = !known || known.count >= GUARD_LIMIT_NEWCOMER / 2 ? windowIsOver(known) : false;
  try {
    await commitAs(community, contribution.uid, [...changes, note(contribution, opens)]);
  } catch (refusal) {
    if (!mayBeTheWindow(CommunityError.from(refusal))) throw refusal;
    const fresh = await store.get(ref, {fresh: true});
    try {
      await commitAs(community, contribution.uid, [...changes, note(contribution, !opens)]);
    } catch (cause) {
      if (CommunityError.from(cause).code === 'signed-out') throw cause;
      throw fresh && (await isFull(store, contribution.uid, fresh))
        ? new CommunityError('too-fast', {cause: refusal})
        : refusal;
    }
  }
}

/** Rules refuse a full window; a store without rules finds that the count is beyond what the record holds. */
function mayBeTheWindow({code, detail}: CommunityError): boolean {
  return code === 'permission-denied' || (code === 'invalid' && detail.field === 'count');
}

/** Had the window been over, opening one would have been taken: that needs no clock. How long somebody is here, this device may be a day wrong about. */
async function isFull(store: Store, uid: string, {count}: Guard): Promise<boolean> {
  if (count < GUARD_LIMIT_NEWCOMER || count >= GUARD_LIMIT) return count >= GUARD_LIMIT;
  const member = await store.get(refs.member(uid));
  return !member || Date.now() - member.joinedAt < 2 * DAY;
}

function windowIsOver(guard: Guard | undefined): boolean {
  return !guard || Date.now() - guard.since > GUARD_WINDOW;
}

function note({uid, path, isNew}: Contribution, opensWindow: boolean): ChangeTo<'guard'> {
  const window = opensWindow ? {count: 1, since: serverTime()} : {count: increment(1)};
  const data = {...window, last: path, made: increment(isNew ? 1 : 0), updatedAt: serverTime()};
  return {type: 'merge', ref: refs.guard(uid), data};
}
