import {CommunityError} from '../model/errors.js';
import {createInvitationCode, invitationSchema, isOpenInvitation} from '../model/invitation.js';
import type {Profile} from '../model/member.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';
import {applicationOf} from './applications.js';
import {claimKnown} from './claim.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {agreedByJoining, type Shown} from './consent.js';
import {admitted, arriving, introduced, join, signedIn} from './membership.js';

/** What a steward says of an invitation. */
export interface NewInvitation {
  readonly note?: string;
  /** Milliseconds since the epoch; at most `MAX_INVITATION_AGE` from now. */
  readonly expiresAt: number;
  /** For how many people it is. */
  readonly limit: number;
}

/** @returns The code, which is all that whoever comes needs to know. @throws {CommunityError} `permission-denied` … */
export async function createInvitation(community: Community, invitation: NewInvitation): Promise<string> {
  const {uid} = signedIn(community);
  const member = await community.store.get(refs.member(uid));
  if (member?.role !== 'steward') throw new CommunityError('permission-denied');
  const {expiresAt, limit} = invitation;
  const said = {note: (invitation.note ?? '').trim(), createdBy: uid, byline: member.name, expiresAt, limit};
  validate(invitationSchema, said);
  const code = createInvitationCode();
  const data = {...said, used: 0, last: '', createdAt: serverTime(), updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'create', ref: refs.invitation(code), data}]);
  return code;
}

/** From now on, nobody comes with it any more. Those who did stay. @throws {CommunityError} `signed-out`, `permission-denied` … */
export async function revokeInvitation(community: Community, code: string): Promise<void> {
  const {uid} = signedIn(community);
  const data = {expiresAt: serverTime(), updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.invitation(code), data}]);
}

/**
 * An invitation that lets somebody in now, for who is about to use it.
 *
 * @throws {CommunityError} `invitation-over`: there is none of that code, it has expired, or as many came as it was for.
 */
export async function readInvitation({store}: Community, code: string): Promise<Stored<'invitation'>> {
  const isCode = /^[0-9a-z]{26,64}$/.test(code);
  const invitation = isCode ? await store.get(refs.invitation(code), {fresh: true}) : undefined;
  if (!invitation || !isOpenInvitation(invitation)) throw new CommunityError('invitation-over');
  return invitation;
}

/**
 * Makes the viewer a member by an invitation, who agrees to the charter that they were shown. Throws as `readInvitation` and `actor`
 * do.
 */
export async function joinByInvitation(
  community: Community,
  code: string,
  profile: Partial<Profile> = {},
  shown: Shown = {},
): Promise<void> {
  const {store} = community;
  const viewer = signedIn(community);
  const {uid} = viewer;
  const member = await store.get(refs.member(uid), {fresh: true});
  if (member?.status === 'active') return;
  if (member?.status === 'left') return join(community, profile, shown);
  await readInvitation(community, code);
  // Whoever is not in a private community yet cannot read it.
  const record = await store.get(refs.community(), {fresh: true}).catch(() => undefined);
  const charter = agreedByJoining(record, shown);
  const {name, joining} = member
    ? await admitted(community, await introduced(community, member), charter)
    : await arriving(community, viewer, profile, {role: 'member', charter});
  const before = await store.get(refs.application(uid), {fresh: true});
  const invitation: Change = {
    type: 'update',
    ref: refs.invitation(code),
    data: {used: increment(1), last: uid, updatedAt: serverTime()},
  };
  const application = applicationOf(uid, before, {name, state: 'accepted', invitation: code});
  try {
    await commitAs(community, uid, [...joining, application, invitation]);
  } catch (cause) {
    await readInvitation(community, code); // Others may have used it up meanwhile.
    throw cause;
  }
  await claimKnown(community);
}
