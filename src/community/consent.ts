import {hasAgreed} from '../model/charter.js';
import type {CommunityRecord} from '../model/community.js';
import {CommunityError} from '../model/errors.js';
import {refs} from '../model/records.js';
import type {Store} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';

type InEffect = Partial<Pick<CommunityRecord, 'charter' | 'binding'>>;

/**
 * Asks the viewer whether they agree to the charter in effect.
 *
 * @param number The version in effect.
 * @param agreed The version they agreed to before, 0 for none.
 * @returns Whether they do. @throws {CommunityError} When they could not be asked.
 */
export type AskConsent = (community: Community, number: number, agreed: number) => Promise<boolean>;

let asker: AskConsent | undefined;

/** Says how people are asked. Without it, what needs an agreement fails with `agreement-needed`. */
export function askConsentWith(ask: AskConsent): void {
  asker = ask;
}

/** Who is being asked right now: however much somebody writes meanwhile, it is one question. */
const asking = new WeakMap<Store, Promise<boolean>>();
const ensuring = new WeakMap<Store, Promise<boolean>>();

const unasked = new WeakSet<Community>();

/** The community for what is done while nobody may be asked: what needs an agreement fails with `agreement-needed`. */
export function withoutAsking(community: Community): Community {
  const quiet = {...community};
  unasked.add(quiet);
  return quiet;
}

/**
 * What somebody agrees to who writes and, if need be, becomes a member with it: they are asked where they have not agreed to what
 * stands.
 *
 * @returns The number of the version that they agreed to.
 * @throws {CommunityError} `agreement-needed`: not now.
 */
export async function consentOf(community: Community, record: InEffect | undefined, agreed = 0): Promise<number> {
  const {charter = 0, binding = 0} = record ?? {};
  if (hasAgreed({charter: agreed}, {binding})) return agreed;
  if (unasked.has(community)) throw new CommunityError('agreement-needed');
  const {store} = community;
  const answer = asking.get(store) ?? Promise.resolve(asker?.(community, charter, agreed) ?? false);
  asking.set(store, answer);
  const agrees = await answer.finally(() => asking.delete(store));
  if (!agrees) throw new CommunityError('agreement-needed');
  return charter;
}

/** What whoever joins was shown. */
export interface Shown {
  /** The version of the charter that they agree to by joining. Whoever was shown none, or one that is no longer in effect, is asked
   * before they first write. */
  readonly charter?: number | undefined;
}

/** What they agree to by joining. @param agreed What they agreed to when they were here before. */
export function agreedByJoining({charter = 0}: InEffect = {}, shown: Shown, agreed = 0): number {
  return shown.charter === charter ? charter : agreed;
}

/**
 * Asks a member who has not agreed to what stands, and keeps that they do.
 *
 * @param options `fresh` where what this device knows may be why the store refused.
 * @returns Whether they have just agreed; false if they need not. @throws What `consentOf` throws.
 */
export function ensureConsent(community: Community, options: {fresh?: boolean} = {}): Promise<boolean> {
  if (unasked.has(community)) return ensure(community, options);
  const {store} = community;
  const ensured = ensuring.get(store) ?? ensure(community, options).finally(() => ensuring.delete(store));
  ensuring.set(store, ensured);
  return ensured;
}

async function ensure(community: Community, options: {fresh?: boolean}): Promise<boolean> {
  const {store, viewer} = community;
  if (!viewer || viewer.guest) return false;
  const [member, record] = await Promise.all([
    store.get(refs.member(viewer.uid), options),
    store.get(refs.community(), options),
  ]);
  if (member?.status !== 'active' || !record || hasAgreed(member, record)) return false;
  await agreeTo(community, await consentOf(community, record, member.charter));
  return true;
}

/** Keeps that the viewer, a member, agrees to the version in effect. @throws {CommunityError} `permission-denied` to any other. */
export async function agreeTo(community: Community, charter: number): Promise<void> {
  const {viewer} = community;
  if (!viewer) throw new CommunityError('signed-out');
  const {uid} = viewer;
  await commitAs(community, uid, [{type: 'update', ref: refs.member(uid), data: {charter, updatedAt: serverTime()}}]);
}
