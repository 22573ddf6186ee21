import {applicationSchema, type Application} from '../model/application.js';
import {CommunityError} from '../model/errors.js';
import {noProfile, type Profile} from '../model/member.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import {oneLine} from '../text/one-line.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {knownProfile} from './claim.js';
import {agreedByJoining, type Shown} from './consent.js';
import {newMember} from './member-record.js';
import {admitted, introduced, join, signedIn} from './membership.js';

/**
 * Asks the stewards to let the viewer in, or asks again in other words. With it they agree to the charter that they were
 * shown. Whoever was a member before comes back without asking.
 *
 * @throws {CommunityError} `signed-out`, `permission-denied` (guests, and where the community is not by approval), `too-long` …
 */
export async function apply(
  community: Community,
  message: string,
  profile: Partial<Profile> = {},
  shown: Shown = {},
): Promise<void> {
  const {store} = community;
  const {uid, name} = signedIn(community);
  const member = await store.get(refs.member(uid), {fresh: true});
  if (member?.status === 'active') return;
  if (member?.status === 'left') return join(community, profile, shown);
  const known = member && (await introduced(community, member));
  const charter = agreedByJoining(await store.get(refs.community(), {fresh: true}), shown);
  const asking = newMember(
    {...noProfile, name, ...(await knownProfile(community)), ...profile},
    {role: 'member', status: 'asking', shard: 0, charter},
  );
  const before = await store.get(refs.application(uid), {fresh: true});
  const changes: Change[] = [
    ...(member ? [] : [{type: 'create' as const, ref: refs.member(uid), data: asking}]),
    applicationOf(uid, before, {name: known?.name ?? asking.name, state: 'open', message: message.trim()}),
  ];
  await commitAs(community, uid, changes);
}

/** Takes back what one asked for. */
export async function withdrawApplication(community: Community): Promise<void> {
  const {uid} = signedIn(community);
  const data = {state: 'withdrawn' as const, updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.application(uid), data}]);
}

/** Lets somebody in, as a steward: they are a member from then on. @throws {CommunityError} `not-found`, `conflict` … */
export async function acceptApplication(community: Community, uid: string): Promise<void> {
  const member = await community.store.get(refs.member(uid), {fresh: true});
  if (!member) throw new CommunityError('not-found');
  if (member.status === 'active') return;
  const {joining} = await admitted(community, member);
  await commitAnswer(community, uid, {state: 'accepted'}, joining);
}

/** Says no, perhaps why. They may ask again. */
export async function declineApplication(community: Community, uid: string, reason = ''): Promise<void> {
  await commitAnswer(community, uid, {state: 'declined', reason: oneLine(reason)});
}

async function commitAnswer(
  community: Community,
  uid: string,
  said: Pick<Application, 'state'> & Partial<Pick<Application, 'reason'>>,
  joining: readonly Change[] = [],
): Promise<void> {
  const steward = signedIn(community).uid;
  const me = await community.store.get(refs.member(steward));
  if (me?.role !== 'steward') throw new CommunityError('permission-denied');
  validate(applicationSchema, said);
  const data = {...said, answeredBy: steward, answeredByline: me.name, updatedAt: serverTime()};
  const change: Change = {type: 'update', ref: refs.application(uid), data, expect: {state: 'open'}};
  await commitAs(community, steward, [...joining, change]);
}

/** What somebody asks for, in place of what they asked for before. @param before Theirs, if they have one. */
export function applicationOf(
  uid: string,
  before: Stored<'application'> | undefined,
  said: Pick<Application, 'name' | 'state'> & Partial<Pick<Application, 'message' | 'invitation'>>,
): Change {
  const nobody = {reason: '', answeredBy: '', answeredByline: ''};
  const fields = {message: before?.message ?? '', invitation: '', ...said, ...nobody};
  validate(applicationSchema, fields);
  const ref = refs.application(uid);
  const data = {...fields, createdAt: serverTime(), updatedAt: serverTime()};
  return before ? {type: 'update', ref, data} : {type: 'create', ref, data};
}
