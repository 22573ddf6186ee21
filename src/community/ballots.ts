import {CommunityError} from '../model/errors.js';
import {askedIn, isOpen, renewalIdOf, seasonIn, supportedIn, supportsIn, type Ballot} from '../model/priority.js';
import {refs, type Stored} from '../model/records.js';
import type {Change} from '../store/store.js';
import {addToSet, increment, removeFromSet, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {contribute} from './guard.js';
import {actor, signedIn} from './membership.js';

/*
 * Supports. Each is one commit of two records: the priority counts one more or less, and the ballot of the member, which nobody else
 * reads, comes to name it or no more. The rules check each against the other.
 */

/** What of a ballot and its season matters to a support. */
interface Voting {
  readonly ballot: Stored<'ballot'> | undefined;
  readonly season: string;
  /** How many supports they have in all. */
  readonly limit: number;
}

/**
 * Supports a priority of this season in the viewer's name, or takes that back.
 *
 * @throws {CommunityError} `no-supports-left`; `season-over`; `closed` of what has ended; `signed-out`, `not-a-member`, `too-fast` …
 */
export async function supportPriority(community: Community, id: string, supports: boolean): Promise<void> {
  await asKnownThenFresh((options) => (supports ? give(community, id, options) : takeBack(community, id, options)));
}

/**
 * Has a priority of an earlier season go on in this one, with the viewer's support: it still matters. Whoever comes first brings it
 * over, the others support it.
 *
 * @returns Its id in this season. @throws {CommunityError} As `supportPriority`.
 */
export async function renewPriority(community: Community, before: Stored<'priority'>): Promise<string> {
  return asKnownThenFresh(async (options) => {
    const voting = await votingOf(community, options);
    const id = renewalIdOf(before.root, voting.season);
    if (before.season === voting.season) throw new CommunityError('already-exists');
    if (!isOpen(before)) throw new CommunityError('closed');
    if (await community.store.get(refs.priority(id), {fresh: true})) {
      if (supportedIn(voting.ballot, voting.season).includes(id)) await rest(community, before.id);
      else await give(community, id, options, before.id);
      return id;
    }
    const {id: renewedFrom, ...kept} = before;
    const now = serverTime();
    const data = {...kept, season: voting.season, renewedFrom, supports: 1, editedAt: now, changedAt: now};
    const ref = refs.priority(id);
    await vote(
      community,
      voting,
      id,
      {type: 'create', ref, data: {...data, createdAt: now, updatedAt: now}},
      renewedFrom,
    );
    return id;
  });
}

/** Says that something of the season before may rest: the viewer is not asked about it again. */
export async function rest(community: Community, id: string): Promise<void> {
  const {uid} = signedIn(community);
  const {ballot, season} = await votingOf(community, {fresh: true});
  const asked = askedIn(ballot, season).filter((other) => other !== id);
  await commitAs(community, uid, [writeBallot(uid, {ballot, season}, {asked, last: ''})]);
}

/** What somebody supports now, what they were supporting before and have not said of, and how many supports they have in all. */
export async function myBallot(
  community: Community,
): Promise<{supports: readonly string[]; asked: readonly string[]; limit: number}> {
  const {ballot, season, limit} = await votingOf(community);
  return {supports: supportedIn(ballot, season), asked: askedIn(ballot, season), limit};
}

/** Takes back all that somebody supports, and forgets what they supported: for whoever has their data erased. */
export async function eraseBallot(community: Community): Promise<void> {
  const {uid} = signedIn(community);
  const {ballot, season} = await votingOf(community, {fresh: true});
  if (!ballot) return;
  for (const id of supportedIn(ballot, season)) await takeBack(community, id, {fresh: true});
  const known = await votingOf(community, {fresh: true});
  await commitAs(community, uid, [writeBallot(uid, known, {asked: [], last: ''})]);
}

interface Options {
  readonly fresh?: boolean;
}

async function votingOf({store, viewer}: Community, options: Options = {}): Promise<Voting> {
  const [ballot, record] = await Promise.all([
    viewer ? store.get(refs.ballot(viewer.uid), options) : undefined,
    store.get(refs.community(), options),
  ]);
  return {ballot, season: seasonIn(record), limit: supportsIn(record)};
}

/** What this device knows may be old: what is refused for that is tried once more by what there is. */
async function asKnownThenFresh<T>(act: (options: Options) => Promise<T>): Promise<T> {
  try {
    return await act({});
  } catch (cause) {
    const {code} = CommunityError.from(cause);
    if (!['permission-denied', 'conflict', 'already-exists', 'not-found'].includes(code)) throw cause;
    return act({fresh: true});
  }
}

async function give(community: Community, id: string, options: Options, renews?: string): Promise<void> {
  const voting = await votingOf(community, options);
  const ref = refs.priority(id);
  const priority = await community.store.get(ref, options);
  if (!priority) throw new CommunityError('not-found');
  if (priority.season !== voting.season) throw new CommunityError('season-over');
  if (!isOpen(priority)) throw new CommunityError('closed');
  if (supportedIn(voting.ballot, voting.season).includes(id)) return;
  await vote(
    community,
    voting,
    id,
    {type: 'update', ref, data: {supports: increment(1), updatedAt: serverTime()}},
    renews,
  );
}

async function vote(community: Community, voting: Voting, id: string, change: Change, renews = ''): Promise<void> {
  if (supportedIn(voting.ballot, voting.season).length >= voting.limit) throw new CommunityError('no-supports-left');
  const {uid, joining} = await actor(community);
  const asked = askedIn(voting.ballot, voting.season).filter((other) => other !== renews);
  const ballot = writeBallot(uid, voting, {supports: id, asked, last: id});
  const {path} = change.ref;
  await contribute(community, [...joining, change, ballot], {uid, path, isNew: change.type === 'create'});
}

/** That is free to who left, too, and counts as nothing. */
async function takeBack(community: Community, id: string, options: Options): Promise<void> {
  const {uid} = signedIn(community);
  const {ballot, season} = await votingOf(community, options);
  if (!ballot || !supportedIn(ballot, season).includes(id)) return;
  const updatedAt = serverTime();
  await commitAs(community, uid, [
    {type: 'update', ref: refs.priority(id), data: {supports: increment(-1), updatedAt}},
    {
      ...{type: 'update', ref: refs.ballot(uid)},
      data: {supports: removeFromSet(id), last: id, updatedAt},
      expect: expected(ballot),
    },
  ]);
}

/** @param supports What they come to support with it. A ballot of another season begins anew. */
function writeBallot(
  uid: string,
  {ballot, season}: Pick<Voting, 'ballot' | 'season'>,
  {supports, ...given}: Pick<Ballot, 'asked' | 'last'> & {readonly supports?: string},
): Change {
  const ref = refs.ballot(uid);
  const data = {...given, season, updatedAt: serverTime()};
  const anew = supports ? [supports] : [];
  if (!ballot) return {type: 'create', ref, data: {...data, supports: anew}};
  const isGoingOn = ballot.season === season;
  const changed = {...data, ...(isGoingOn ? supports && {supports: addToSet(supports)} : {supports: anew})};
  return {type: 'update', ref, data: changed, expect: expected(ballot)};
}

/** A store without rules finds by it that another tab was quicker. */
function expected({season, supports}: Ballot): Pick<Ballot, 'season' | 'supports'> {
  return {season, supports};
}
