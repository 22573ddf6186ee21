import {AGREEING} from '../model/community.js';
import {CommunityError} from '../model/errors.js';
import {memberSchema, type Member, type Profile, type Role} from '../model/member.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Viewer} from '../model/viewer.js';
import type {Change} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {directoryShardWithRoom, listInDirectory, unlistInDirectory} from './directory.js';
import {contribute} from './guard.js';

/** Who acts, and what must be written with the act so that they are a member. */
export interface Actor {
  readonly uid: string;
  readonly name: string;
  readonly role: Role;
  /** Changes that make them a member; none if they are one. */
  readonly joining: readonly Change[];
}

/**
 * The viewer as a member. Someone who is not one yet becomes one with what they do, in the same commit.
 *
 * @throws {CommunityError} `signed-out`, `permission-denied` (guests) or `no-community`.
 */
export async function actor(community: Community, given: Partial<Profile> = {}): Promise<Actor> {
  const viewer = signedIn(community);
  const {uid} = viewer;
  const member = await community.store.get(refs.member(uid));
  if (member?.status === 'active') return {uid, name: member.name, role: member.role, joining: []};
  if (member) return returning(member, given);
  if (await isThere(community)) return arriving(community, viewer, given, 'member');
  if (community.founding === 'on-request') throw new CommunityError('no-community');
  return founding(community, viewer, given, community.id);
}

/** Without a connection, a community that nobody founds in passing is taken to be there: the rules know when the act arrives. */
async function isThere({store, founding}: Community): Promise<boolean> {
  try {
    return (await store.get(refs.community())) !== undefined;
  } catch (cause) {
    const error = CommunityError.from(cause);
    if (error.code === 'offline' && founding === 'on-request') return true;
    throw error;
  }
}

/** Makes the viewer a member. The profile may be partial: people fill it in when they like. */
export async function join(community: Community, profile: Partial<Profile> = {}): Promise<void> {
  const {joining} = await actor(community, profile);
  if (joining.length) await community.store.commit(joining);
}

/**
 * Brings the community into being, with the viewer as its steward.
 *
 * @throws {CommunityError} `already-exists` when somebody was quicker.
 */
export async function found(community: Community, name: string): Promise<void> {
  const {joining} = await founding(community, signedIn(community), {}, name.trim());
  await community.store.commit(joining);
}

/**
 * Takes the viewer out of the directory. What they wrote stays, and so does their record, for when they come back.
 *
 * @throws {CommunityError} `last-steward`: a steward hands over first.
 */
export async function leave({store, viewer}: Pick<Community, 'store' | 'viewer'>): Promise<void> {
  const {uid} = signedIn({viewer});
  const member = await store.get(refs.member(uid));
  if (member?.status !== 'active') return;
  if (member.role === 'steward') throw new CommunityError('last-steward');
  await store.commit([
    {type: 'update', ref: refs.member(uid), data: {status: 'left', updatedAt: serverTime()}},
    unlistInDirectory(uid, member),
  ]);
}

/** Changes what the viewer says about themselves. */
export async function updateProfile(community: Community, profile: Profile): Promise<void> {
  const {uid} = signedIn(community);
  const tidied = tidy(profile);
  validate(memberSchema, tidied);
  const member = await community.store.get(refs.member(uid));
  if (member?.status !== 'active') throw new CommunityError('not-a-member');
  const changes: Change[] = [
    {type: 'update', ref: refs.member(uid), data: {...tidied, updatedAt: serverTime()}},
    listInDirectory(uid, {...member, ...tidied}),
  ];
  await contribute(community, changes, {uid, path: refs.member(uid).path, isNew: false});
}

/** Gives a member another role. Stewards do, and they may hand over and step down. */
export async function changeRole({store}: Community, uid: string, role: Role): Promise<void> {
  const member = await store.get(refs.member(uid), {fresh: true});
  if (member?.status !== 'active') throw new CommunityError('not-found');
  if (member.role === role) return;
  const changes: Change[] = [
    {type: 'update', ref: refs.member(uid), data: {role, updatedAt: serverTime()}},
    listInDirectory(uid, {...member, role}),
  ];
  if ((role === 'steward') !== (member.role === 'steward')) {
    const stewards = increment(role === 'steward' ? 1 : -1);
    const data = {stewards, lastRole: uid, updatedAt: serverTime()};
    changes.push({type: 'update', ref: refs.community(), data});
  }
  await store.commit(changes);
}

function signedIn({viewer}: Pick<Community, 'viewer'>): Viewer {
  if (!viewer) throw new CommunityError('signed-out');
  if (viewer.guest) throw new CommunityError('permission-denied');
  return viewer;
}

async function arriving({store}: Community, {uid, name}: Viewer, given: Partial<Profile>, role: Role): Promise<Actor> {
  const nothing: Profile = {name, title: '', department: '', place: '', about: '', skills: []};
  const profile = tidy({...nothing, ...given});
  validate(memberSchema, profile);
  const data = {
    ...profile,
    role,
    status: 'active' as const,
    shard: await directoryShardWithRoom(store),
    joinedAt: serverTime(),
    updatedAt: serverTime(),
  };
  const joining: Change[] = [{type: 'create', ref: refs.member(uid), data}, listInDirectory(uid, data)];
  return {uid, name: data.name, role, joining};
}

function returning({id: uid, ...member}: Stored<'member'>, given: Partial<Profile>): Actor {
  const profile = tidy({...profileOf(member), ...given});
  validate(memberSchema, profile);
  const {role} = member;
  const data = {...profile, status: 'active' as const, updatedAt: serverTime()};
  const joining: Change[] = [
    {type: 'update', ref: refs.member(uid), data},
    listInDirectory(uid, {...member, ...profile}),
  ];
  return {uid, name: profile.name, role, joining};
}

async function founding(community: Community, viewer: Viewer, given: Partial<Profile>, name: string): Promise<Actor> {
  const steward = await arriving(community, viewer, given, 'steward');
  const {uid} = viewer;
  const data = {
    name,
    about: '',
    join: 'open' as const,
    agreeing: AGREEING,
    stewards: 1,
    lastRole: uid,
    createdBy: uid,
    createdAt: serverTime(),
    updatedAt: serverTime(),
  };
  return {...steward, joining: [{type: 'create', ref: refs.community(), data}, ...steward.joining]};
}

function profileOf({name, title, department, place, about, skills}: Member): Profile {
  return {name, title, department, place, about, skills};
}

function tidy({name, title, department, place, about, skills}: Profile): Profile {
  return {
    name: name.trim(),
    title: title.trim(),
    department: department.trim(),
    place: place.trim(),
    about: about.trim(),
    skills: [...new Set(skills.map((skill) => skill.trim()).filter(Boolean))],
  };
}
