import {CommunityError} from '../model/errors.js';
import {refs} from '../model/records.js';
import {validate} from '../model/schema.js';
import {
  MAX_DISSENT_LENGTH,
  packDissent,
  threadSchema,
  type Outcome,
  type Thread,
  type ThreadKind,
} from '../model/thread.js';
import type {Change, Patch} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, type Actor} from './membership.js';
import {isListedIn, keepListed, relistThread} from './titles.js';

/*
 * What its author and the stewards do with a thread beyond writing in it, and the one thing that every member may: to
 * see it differently. Each settles when the backend has it.
 *
 * Each throws a CommunityError: `signed-out`, `not-found`, `too-fast`, `permission-denied` …
 */

export function changeKind(community: Community, thread: string, kind: ThreadKind): Promise<void> {
  return act(community, thread, () => ({kind}));
}

/** Marks the post that answers a question; without a post, none does. */
export function acceptAnswer(community: Community, thread: string, post: string | undefined): Promise<void> {
  return act(community, thread, ({uid, name}) =>
    post === undefined
      ? {accepted: '', acceptedBy: '', acceptedByline: ''}
      : {accepted: post, acceptedBy: uid, acceptedByline: name},
  );
}

export function setOutcome(community: Community, thread: string, outcome: Outcome): Promise<void> {
  return act(community, thread, () => ({outcome}));
}

/** Says why the viewer sees it differently, in place of what they said before; without a reason, withdraws it. */
export async function differ(community: Community, thread: string, reason: string | undefined): Promise<void> {
  const given = reason === undefined ? undefined : oneLine(reason);
  if (given === '') throw new CommunityError('empty', {detail: {field: 'reason'}});
  if (given && given.length > MAX_DISSENT_LENGTH) {
    const detail = {field: 'reason', length: given.length, limit: MAX_DISSENT_LENGTH};
    throw new CommunityError('too-long', {detail});
  }
  const entry = ({name}: Actor) => (given === undefined ? removeEntry() : packDissent({name, reason: given}));
  await act(community, thread, (by) => ({dissents: {[by.uid]: entry(by)}}), given === undefined);
}

/** Ends a thread, for a reason if one is given: it can be read, and no longer be answered. */
export async function closeThread(community: Community, thread: string, reason = ''): Promise<void> {
  const closedReason = oneLine(reason);
  validate(threadSchema, {closedReason});
  await act(community, thread, ({uid, name}) => ({
    state: 'closed',
    closedReason,
    closedBy: uid,
    closedByline: name,
  }));
}

/**
 * Ends a thread as a duplicate: what was written stays where it is, and readers are led to the thread it goes on in.
 *
 * @throws {CommunityError} Also `invalid` when it is the same, or one that was ended so itself.
 */
export async function mergeThread(community: Community, thread: string, into: string): Promise<void> {
  const target = await community.store.get(refs.thread(into), {fresh: true});
  if (!target) throw new CommunityError('not-found');
  if (into === thread || target.mergedInto) throw new CommunityError('invalid', {detail: {field: 'mergedInto'}});
  await act(community, thread, ({uid, name}) => ({
    ...{state: 'closed', closedReason: '', closedBy: uid, closedByline: name},
    mergedInto: into,
  }));
}

export function reopenThread(community: Community, thread: string): Promise<void> {
  const nobody = {closedReason: '', closedBy: '', closedByline: ''};
  return act(community, thread, () => ({state: 'open', ...nobody, mergedInto: ''}));
}

/** Keeps a thread at the top of the board, or lets it go. */
export function pinThread(community: Community, thread: string, isPinned: boolean): Promise<void> {
  return act(community, thread, () => ({pinned: isPinned ? 1 : 0}));
}

async function act(
  community: Community,
  thread: string,
  patch: (by: Actor) => Patch<'thread'>,
  takesBack = false,
): Promise<void> {
  const by = await actor(community);
  await changeThread(community, by, {id: thread, data: patch(by), takesBack});
}

interface ThreadChange {
  readonly id: string;
  readonly data: Patch<'thread'>;
  /** What the writer read. */
  readonly expect?: Partial<Thread>;
  readonly takesBack?: boolean;
  /** What else belongs to it. */
  readonly more?: readonly Change[];
}

/** Changes a thread, and what the index says of it. */
export async function changeThread(
  community: Community,
  {uid, joining}: Pick<Actor, 'uid' | 'joining'>,
  {id, data, expect, takesBack = false, more = []}: ThreadChange,
): Promise<void> {
  const ref = refs.thread(id);
  const change: Change = {type: 'update', ref, data: {...data, updatedAt: serverTime()}, ...(expect && {expect})};
  const commit = (titles: readonly Change[]) =>
    contribute(community, [...joining, change, ...more, ...titles], {uid, path: ref.path, isNew: false, takesBack});
  const titles = await relistThread(community.store, id, data);
  await commit(titles).catch(async (cause: unknown) => {
    // What this device knows of it may be old: then the index would say what is no longer so.
    if (!titles.length || CommunityError.from(cause).code !== 'permission-denied') throw cause;
    const fresh = await relistThread(community.store, id, data, {fresh: true});
    if (JSON.stringify(fresh) === JSON.stringify(titles)) throw cause;
    await commit(fresh);
  });
  // The rules look at an entry that is written, and not at one that is left as it was.
  if (!titles.length && isListedIn(data)) void keepListed(community.store, id);
}
