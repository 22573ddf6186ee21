import {AGREEING} from '../model/community.js';
import {SEASON_LENGTH, SUPPORTS} from '../model/season.js';
import {CommunityError} from '../model/errors.js';
import {memberSchema, noProfile, type Member, type Profile, type Role} from '../model/member.js';
import {NO_NAME} from '../model/no-name.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Records, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Viewer} from '../model/viewer.js';
import type {Change, Store} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {directoryShardWithRoom, listInDirectory, unlistInDirectory} from './directory.js';
import {claimKnown, knownProfile} from './claim.js';
import {agreedByJoining, agreeTo, consentOf, type Shown} from './consent.js';
import {ensureFree} from './restriction.js';
import {arrival, newMember, profileOf, tidyProfile} from './member-record.js';
import {commitStewardship} from './stewardship.js';

/** Who acts, and what must be written with the act so that they are a member. */
export interface Actor {
  readonly uid: string;
  readonly name: string;
  readonly role: Role;
  /** Changes that make them a member; none if they are one. */
  readonly joining: readonly Change[];
  /** Whether they come back with another profile: the guard counts that as it counts any change of one. */
  readonly describes?: boolean;
}

/**
 * The viewer as a member. Someone who is not one yet becomes one with what they do, in the same commit, where the community is
 * open; whoever left comes back so, wherever it is. They are asked to agree to the charter before, if there is one.
 *
 * @param consent How that is asked; left out: somebody shows it to them.
 * @throws {CommunityError} `signed-out`, `permission-denied` (guests), `not-a-member` (they have to ask, or to be invited),
 *   `no-community` or `agreement-needed`.
 */
export async function actor(
  community: Community,
  given: Partial<Profile> = {},
  consent: typeof consentOf = consentOf,
): Promise<Actor> {
  const viewer = signedIn(community);
  const {uid} = viewer;
  const member = await community.store.get(refs.member(uid));
  if (member?.status === 'active') return {uid, name: member.name, role: member.role, joining: []};
  // Who was never here cannot be banned.
  if (member) await ensureFree(community, uid);
  const record = await recordOf(community);
  const agreed = () => consent(community, record, member?.charter);
  if (member?.status === 'left') return returning(member, nameAgain(community, member, given), await agreed());
  if (record) {
    if (record.join !== 'open') return letInMeanwhile(community, uid, given, consent);
    return member
      ? admitted(community, await introduced(community, member), await agreed())
      : arriving(community, viewer, given, {role: 'member', charter: await agreed()});
  }
  if (community.founding === 'on-request') throw new CommunityError('no-community');
  return founding(community, viewer, given, community.id);
}

/** What this device knows may be from before a steward let them in. */
async function letInMeanwhile(
  community: Community,
  uid: string,
  given: Partial<Profile>,
  consent: typeof consentOf,
): Promise<Actor> {
  const member = await community.store.get(refs.member(uid), {fresh: true});
  if (member?.status === 'active') return {uid, name: member.name, role: member.role, joining: []};
  if (member?.status !== 'left') throw new CommunityError('not-a-member');
  const record = await recordOf(community);
  return returning(member, nameAgain(community, member, given), await consent(community, record, member.charter));
}

/** What of a community matters to whoever joins it. */
type KnownRecord = Pick<Records['community'], 'join'> & Partial<Pick<Records['community'], 'charter' | 'binding'>>;

/**
 * As it is now: whoever joins agrees to the charter in effect. Without a connection, a community that nobody founds in passing is
 * taken to be there, and open: the rules know when the act arrives.
 */
async function recordOf({store, founding}: Community): Promise<KnownRecord | undefined> {
  try {
    return await store.get(refs.community(), {fresh: true});
  } catch (cause) {
    const error = CommunityError.from(cause);
    if (error.code === 'offline' && founding === 'on-request') return {join: 'open'};
    throw error;
  }
}

/**
 * Makes the viewer a member. The profile may be partial: people fill it in when they like. What a list said of them before they
 * came fills what it leaves out. With it they agree to the charter that they were shown.
 *
 * @throws {CommunityError} As `actor`: where the community is not open, see `apply` and `joinByInvitation`; `too-fast` for whoever comes
 *   back with another profile when they may change no more for now.
 */
export async function join(community: Community, profile: Partial<Profile> = {}, shown: Shown = {}): Promise<void> {
  const consent: typeof consentOf = async (_, record, agreed) => agreedByJoining(record, shown, agreed);
  const {uid, joining, describes} = await actor(community, profile, consent);
  if (!joining.length) return;
  if (describes) await contribute(community, joining, {uid, path: refs.member(uid).path, isNew: false});
  else await commitAs(community, uid, joining);
  await claimKnown(community);
}

/**
 * Agrees to the version of the charter that is in effect, in the viewer's name. Whoever is no member becomes one with it. Throws as
 * `join` does.
 */
export async function agreeToCharter(community: Community, number: number): Promise<void> {
  const {store, viewer} = community;
  const member = viewer && (await store.get(refs.member(viewer.uid)));
  if (member?.status === 'active' && member.charter === number) return;
  if (member?.status === 'active') await agreeTo(community, number);
  else await join(community, {}, {charter: number});
}

/**
 * Brings the community into being, with the viewer as its steward.
 *
 * @throws {CommunityError} `already-exists` when somebody was quicker.
 */
export async function found(community: Community, name: string): Promise<void> {
  const viewer = signedIn(community);
  const {joining} = await founding(community, viewer, {}, name.trim());
  await commitAs(community, viewer.uid, joining);
}

/**
 * Takes the viewer out of the directory. What they wrote stays, and so does their record, for when they come back.
 *
 * A steward steps down with it.
 *
 * @throws {CommunityError} `last-steward`: who looks after it alone hands over first.
 */
export async function leave(community: Community): Promise<void> {
  const {store} = community;
  const {uid} = signedIn(community);
  const known = await store.get(refs.member(uid));
  const member = known?.status === 'asking' ? await store.get(refs.member(uid), {fresh: true}) : known;
  if (member?.status !== 'active') return;
  if (member.role === 'steward') {
    await mustNotBeLast(store);
    await changeRole(community, uid, 'member');
  }
  await commitAs(community, uid, [
    {type: 'update', ref: refs.member(uid), data: {status: 'left', updatedAt: serverTime()}},
    unlistInDirectory(uid, member),
  ]);
}

/** @throws {CommunityError} `last-steward`: nobody else looks after the community. */
export async function mustNotBeLast(store: Store): Promise<void> {
  const record = await store.get(refs.community(), {fresh: true});
  if ((record?.stewards ?? 1) < 2) throw new CommunityError('last-steward');
}

/** Gives a member another role. Stewards do, and they may hand over and step down: that is told in the log. */
export async function changeRole(community: Community, uid: string, role: Role): Promise<void> {
  const by = signedIn(community).uid;
  const member = await community.store.get(refs.member(uid), {fresh: true});
  if (member) mustUnderstand(member);
  if (member?.status !== 'active') throw new CommunityError('not-found');
  if (member.role === role) return;
  const changes: Change[] = [
    {type: 'update', ref: refs.member(uid), data: {role, updatedAt: serverTime()}},
    listInDirectory(uid, {...member, role}),
    ...countStewards(uid, member.role, role),
  ];
  if ((role === 'steward') === (member.role === 'steward')) await commitAs(community, by, changes);
  else
    await commitStewardship(community, role === 'steward' ? 'appoint' : 'release', {uid, name: member.name}, changes);
}

/** What goes with another role, where one more or one less answers for the community. */
export function countStewards(uid: string, before: Role, after: Role): readonly Change[] {
  if ((after === 'steward') === (before === 'steward')) return [];
  const stewards = increment(after === 'steward' ? 1 : -1);
  return [{type: 'update', ref: refs.community(), data: {stewards, lastRole: uid, updatedAt: serverTime()}}];
}

/** @throws {CommunityError} `signed-out`, `permission-denied` (guests). */
export function signedIn({viewer}: Pick<Community, 'viewer'>): Viewer {
  if (!viewer) throw new CommunityError('signed-out');
  if (viewer.guest) throw new CommunityError('permission-denied');
  return viewer;
}

/** Somebody who comes for the first time. */
export async function arriving(
  community: Community,
  viewer: Viewer,
  given: Partial<Profile>,
  as: Pick<Member, 'role' | 'charter'>,
): Promise<Actor> {
  const {uid, name} = viewer;
  const known = await knownProfile(community);
  const profile: Profile = {...noProfile, name, ...known, ...given};
  const shard = await directoryShardWithRoom(community.store);
  const data = newMember(profile, {...as, status: 'active', shard});
  const joining: Change[] = [{type: 'create', ref: refs.member(uid), data}, listInDirectory(uid, data)];
  return {uid, name: data.name, role: as.role, joining};
}

/** Somebody who asked to join and now may. @param charter What they agree to, where it is they who come in. */
export async function admitted(
  {store}: Pick<Community, 'store'>,
  {id: uid, ...member}: Stored<'member'>,
  charter?: number,
): Promise<Actor> {
  const shard = await directoryShardWithRoom(store);
  const data = {status: 'active' as const, shard, ...(charter !== undefined && {charter}), ...arrival()};
  const joining: Change[] = [{type: 'update', ref: refs.member(uid), data}, listInDirectory(uid, {...member, ...data})];
  return {uid, name: member.name, role: member.role, joining};
}

/** Somebody who asks, after they had themselves forgotten: they have a name again. */
export async function introduced(community: Community, member: Stored<'member'>): Promise<Stored<'member'>> {
  const name = community.viewer?.name.trim();
  if (member.name !== NO_NAME || !name) return member;
  const data = {name, updatedAt: serverTime()};
  await commitAs(community, member.id, [{type: 'update', ref: refs.member(member.id), data}]);
  return {...member, name};
}

function nameAgain({viewer}: Community, {name}: Profile, given: Partial<Profile>): Partial<Profile> {
  return name === NO_NAME && viewer?.name ? {name: viewer.name, ...given} : given;
}

function returning({id: uid, ...member}: Stored<'member'>, given: Partial<Profile>, charter: number): Actor {
  const before = profileOf(member);
  const profile = tidyProfile({...before, ...given});
  validate(memberSchema, profile);
  const {role} = member;
  const data = {...profile, charter, status: 'active' as const, updatedAt: serverTime()};
  const joining: Change[] = [
    {type: 'update', ref: refs.member(uid), data},
    listInDirectory(uid, {...member, ...profile, status: 'active'}),
  ];
  return {uid, name: profile.name, role, joining, describes: JSON.stringify(profile) !== JSON.stringify(before)};
}

async function founding(community: Community, viewer: Viewer, given: Partial<Profile>, name: string): Promise<Actor> {
  const steward = await arriving(community, viewer, given, {role: 'steward', charter: 0});
  const {uid} = viewer;
  const data = {
    name,
    about: '',
    join: 'open' as const,
    guests: 'none' as const,
    agreeing: AGREEING,
    watched: [],
    seasons: SEASON_LENGTH,
    supports: SUPPORTS,
    stewards: 1,
    lastRole: uid,
    charter: 0,
    binding: 0,
    createdBy: uid,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  return {...steward, joining: [{type: 'create', ref: refs.community(), data}, ...steward.joining]};
}
