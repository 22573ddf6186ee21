import {mayAskToAdopt, mayRefuseAdoption, mayTakeOver, mayWithdrawAdoption} from '../model/adopting.js';
import {isAbandoned, stewardsAmong, type Adoption} from '../model/adoption.js';
import {CommunityError} from '../model/errors.js';
import {dayOf, type Person} from '../model/member.js';
import {refs} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import {increment, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {listInDirectory, membersIn} from './directory.js';
import {signedIn} from './membership.js';
import {commitStewardship} from './stewardship.js';

/**
 * Asks to look after a community that its stewards have left alone. It is announced to all, and any steward may refuse.
 *
 * @throws {CommunityError} `permission-denied`: a steward was there lately, somebody else has asked, or they are new here themselves.
 */
export async function askToAdopt(community: Community): Promise<void> {
  const {store, viewer} = community;
  const {uid} = signedIn(community);
  const [before, member, stewards] = await Promise.all([
    store.get(refs.adoption(), {fresh: true}),
    store.get(refs.member(uid), {fresh: true}),
    readStewards(store),
  ]);
  if (!mayAskToAdopt({viewer, member}, stewards, before)) throw new CommunityError('permission-denied');
  const now = {askedAt: serverTime(), decidedAt: serverTime(), updatedAt: serverTime()};
  const data = {
    by: uid,
    stewards: stewards.map(({uid: steward}) => steward),
    state: 'open' as const,
    decidedBy: '',
    ...now,
  };
  const ref = refs.adoption();
  await commitAs(community, uid, [before ? {type: 'update', ref, data} : {type: 'create', ref, data}]);
}

/** Says, as a steward, that the community is looked after. */
export async function refuseAdoption(community: Community): Promise<void> {
  await decide(community, 'refused', mayRefuseAdoption);
}

export async function withdrawAdoption(community: Community): Promise<void> {
  await decide(community, 'withdrawn', mayWithdrawAdoption);
}

/**
 * Becomes a steward, as announced. Those who were stewards stay so.
 *
 * @throws {CommunityError} `permission-denied`: too early, or a steward was there meanwhile.
 */
export async function takeOver(community: Community): Promise<void> {
  const {store, viewer} = community;
  const {uid} = signedIn(community);
  const [adoption, member, stewards] = await Promise.all([
    store.get(refs.adoption(), {fresh: true}),
    store.get(refs.member(uid), {fresh: true}),
    readStewards(store),
  ]);
  if (!adoption || !member) throw new CommunityError('not-found');
  if (!mayTakeOver({viewer, member}, adoption, Date.now()) || !isAbandoned(stewards, dayOf())) {
    throw new CommunityError('permission-denied');
  }
  const updatedAt = serverTime();
  await commitStewardship(community, 'adopt', {uid, name: member.name}, [
    decision(uid, 'adopted'),
    {type: 'update', ref: refs.member(uid), data: {role: 'steward', updatedAt}},
    listInDirectory(uid, {...member, role: 'steward'}),
    {type: 'update', ref: refs.community(), data: {stewards: increment(1), lastRole: uid, updatedAt}},
  ]);
}

async function decide(community: Community, state: Adoption['state'], may: typeof mayWithdrawAdoption): Promise<void> {
  const {store, viewer} = community;
  const {uid} = signedIn(community);
  const [adoption, member] = await Promise.all([
    store.get(refs.adoption(), {fresh: true}),
    store.get(refs.member(uid), {fresh: true}),
  ]);
  if (!adoption) throw new CommunityError('not-found');
  if (adoption.state !== 'open') throw new CommunityError('conflict');
  if (!may({viewer, member}, adoption)) throw new CommunityError('permission-denied');
  await commitAs(community, uid, [decision(uid, state)]);
}

function decision(decidedBy: string, state: Adoption['state']) {
  const data = {state, decidedBy, decidedAt: serverTime(), updatedAt: serverTime()};
  return {type: 'update' as const, ref: refs.adoption(), data, expect: {state: 'open' as const}};
}

async function readStewards(store: Store): Promise<readonly Person[]> {
  return stewardsAmong(membersIn(await store.query(queries.directory())));
}
