import {CommunityError} from '../model/errors.js';
import {noProfile} from '../model/member.js';
import {NO_NAME} from '../model/no-name.js';
import {FACET_LEVELS, noFacets} from '../model/profile.js';
import {refs, type Stored} from '../model/records.js';
import type {Change} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import {withdrawAdoption} from './adoption.js';
import {eraseBallot} from './ballots.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {join, leave, mustNotBeLast, signedIn} from './membership.js';
import {namesInModeration} from './moderation-traces.js';
import type {Reading} from './my-writing.js';
import {namesInPriorities} from './priority-traces.js';
import {eraseTexts, hasTexts, namesIn, tracesOf} from './traces.js';

/** How many records lose a name in one commit. */
const AT_ONCE = 20;

/** What somebody wants to be gone, and how far it is. */
export interface Erasure extends Reading {
  /** Whether their posts, and what they said of terms and decisions, go as well. */
  readonly texts: boolean;
  /** Told while the name is taken off what stays. @param done Of how many records. */
  readonly nameless?: (done: number, all: number) => void;
}

/**
 * Erases what the viewer says about themselves, whoever sees it, their photo, their notes and what they asked to join with, takes
 * them out of the directory, and their name off all that stays. If they want, it empties their posts and takes back what they said
 * of terms and decisions as well: those who answered them keep their place. Versions of terms stay, which are everybody's.
 *
 * It can be broken off, and goes on where it was when it is called again.
 *
 * @returns Whether it is done; false if it was aborted before.
 * @throws {CommunityError} `last-steward` before anything is erased; `not-a-member` of who is unknown here; `too-fast` when more texts
 *   are theirs than may be changed in a while, and then it goes on later.
 */
export async function eraseMyData(community: Community, {texts, nameless, ...reading}: Erasure): Promise<boolean> {
  const {store} = community;
  const {signal} = reading;
  const {uid} = signedIn(community);
  const member = await store.get(refs.member(uid), {fresh: true});
  if (!member) throw new CommunityError('not-a-member');
  if (member.role === 'steward' && member.status === 'active') await mustNotBeLast(store);
  // Who only asks has written nothing. Who left a private community reads it no more.
  const traces = member.status === 'asking' ? undefined : await tracesOf(store, uid, reading).catch(unlessRefused);
  if (signal?.aborted) return false;
  if (traces && texts && hasTexts(traces, uid) && (await isBack(community, member))) {
    await eraseTexts(community, traces, uid, signal);
    if (signal?.aborted) return false;
  }
  await eraseNotes(community, uid);
  await forgetAdoption(community);
  await eraseBallot(community).catch(unlessRefused);
  await leave(community);
  await eraseProfile(community, uid);
  await eraseApplication(community, uid);
  if (!traces) return true;
  const changes = [
    ...namesIn(traces, uid, texts),
    ...namesInPriorities(traces.priorities, uid),
    ...(await namesInModeration(community, uid, signal)),
  ];
  return takeNamesOff(community, uid, changes, {signal, nameless});
}

/** Texts are taken back by a member. Who is banned comes back no more: all else goes, and what they wrote stays without a name. */
async function isBack(community: Community, {status, name}: Stored<'member'>): Promise<boolean> {
  if (status !== 'left') return true;
  try {
    await join(community, {name});
    return true;
  } catch (cause) {
    if (!['banned', 'suspended'].includes(CommunityError.from(cause).code)) throw cause;
    return false;
  }
}

function unlessRefused(cause: unknown): undefined {
  if (CommunityError.from(cause).code !== 'permission-denied') throw cause;
}

/** Who goes looks after nothing: what they asked for is over. Who reads here no more cannot have asked. */
async function forgetAdoption(community: Community): Promise<void> {
  const adoption = await community.store.get(refs.adoption(), {fresh: true}).catch(unlessRefused);
  if (adoption?.state === 'open' && adoption.by === community.viewer?.uid) {
    await withdrawAdoption(community).catch(unlessRefused);
  }
}

async function eraseNotes(community: Community, uid: string): Promise<void> {
  const notes = await community.store.get(refs.state(uid), {fresh: true});
  if (!notes) return;
  const seen = Object.fromEntries(Object.keys(notes.seen).map((thread) => [thread, removeEntry()]));
  const data = {seen, follows: [], mutes: [], weeks: [], mail: 'off' as const, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.state(uid), data}]);
}

/** Of the parts beside the record itself, only those that are there are emptied. */
async function eraseProfile(community: Community, uid: string): Promise<void> {
  const {store} = community;
  const updatedAt = serverTime();
  const [portrait, ...facets] = await Promise.all([
    store.get(refs.portrait(uid), {fresh: true}),
    ...FACET_LEVELS.map((level) => store.get(refs.facet(uid, level), {fresh: true})),
  ]);
  const changes: Change[] = [
    {type: 'update', ref: refs.member(uid), data: {...noProfile, name: NO_NAME, updatedAt}},
    ...FACET_LEVELS.filter((_, i) => facets[i]).map((level): Change => ({
      type: 'update',
      ref: refs.facet(uid, level),
      data: {...noFacets, updatedAt},
    })),
  ];
  if (portrait) changes.push({type: 'update', ref: refs.portrait(uid), data: {level: 'me', data: '', updatedAt}});
  await commitAs(community, uid, changes);
}

async function eraseApplication(community: Community, uid: string): Promise<void> {
  const asked = await community.store.get(refs.application(uid), {fresh: true});
  if (!asked || (asked.name === NO_NAME && asked.state !== 'open')) return;
  const state = asked.state === 'open' ? 'withdrawn' : asked.state;
  const data = {name: NO_NAME, message: '', invitation: '', state, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.application(uid), data}]);
}

async function takeNamesOff(
  community: Community,
  uid: string,
  changes: readonly Change[],
  {signal, nameless}: Pick<Erasure, 'signal' | 'nameless'>,
): Promise<boolean> {
  for (let done = 0; done < changes.length; done += AT_ONCE) {
    if (signal?.aborted) return false;
    nameless?.(done, changes.length);
    await commitAs(community, uid, changes.slice(done, done + AT_ONCE));
  }
  return true;
}
