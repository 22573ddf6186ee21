import {CommunityError} from '../model/errors.js';
import {knownIdOf} from '../model/ids.js';
import {isListed, noProfile, packMember, type Member, type Profile} from '../model/member.js';
import {FACET_FIELDS} from '../model/profile.js';
import {refs, type Stored} from '../model/records.js';
import type {Change, ChangeTo} from '../store/store.js';
import {removeEntry, serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {shardsForKnown, unlistInDirectory} from './directory.js';
import {newMember, profileOf, tidyProfile} from './member-record.js';
import {signedIn} from './membership.js';

/** Somebody whom a list names. The address is not stored, only what is worked out from it. */
export interface ListedPerson {
  readonly email: string;
  /** What the list says of them; what it does not say stays as it is. */
  readonly profile: Partial<Profile> & Pick<Profile, 'name'>;
  /** Whether their account is disabled: they are marked as left. */
  readonly hasLeft?: boolean;
}

/** What is to be written of one person. */
export interface PlannedPerson {
  readonly id: string;
  readonly name: string;
  /** Undefined for somebody new. */
  readonly from: Stored<'member'> | undefined;
  /** As they are to be: known, or left. */
  readonly profile: Profile;
  readonly status: 'known' | 'left';
}

/** What taking in a list would do. */
export interface KnownPlan {
  readonly added: readonly PlannedPerson[];
  readonly changed: readonly PlannedPerson[];
  /** Those who are to be marked as left, among them members who came since. */
  readonly left: readonly PlannedPerson[];
  /** How many stay as they are, and how many look after their own profile by now. */
  readonly unchanged: number;
  readonly claimed: number;
}

const READS_AT_ONCE = 20;
/** A commit holds so many, so that a list of 10,000 takes a minute and not an hour, and progress is seen. */
const PEOPLE_AT_ONCE = 100;

/** Says what taking in a list would do. Writes nothing. @throws {CommunityError} `offline` … or what is wrong with a field. */
export async function planKnownPeople(community: Community, people: readonly ListedPerson[]): Promise<KnownPlan> {
  const listed = new Map(people.map((person) => [knownIdOf(person.email), person]));
  const added: PlannedPerson[] = [];
  const changed: PlannedPerson[] = [];
  const left: PlannedPerson[] = [];
  let unchanged = 0;
  let claimed = 0;
  for await (const [id, person, from] of recordsFor(community, listed)) {
    const planned = plan(id, person, from);
    if (!from && planned.status === 'known') added.push(planned);
    else if (from?.status === 'claimed') {
      claimed++;
      const member = person.hasLeft && (await community.store.get(refs.member(from.claimedBy)));
      if (member && member.status === 'active' && member.role !== 'steward') left.push(leaving(member));
    } else if (from?.status === 'known' && planned.status === 'left') left.push(planned);
    else if (from && isOther(from, planned)) changed.push(planned);
    else unchanged++;
  }
  return {added, changed, left, unchanged, claimed};
}

/**
 * Carries out a plan, as a steward. Stops at the first failure or when aborted; planning and running it again goes on.
 *
 * @param wrote Called with how many were written, each time some were.
 * @throws {CommunityError} `permission-denied` for anyone but a steward, `full`, `offline` …
 */
export async function importKnownPeople(
  community: Community,
  {added, changed, left}: Pick<KnownPlan, 'added' | 'changed' | 'left'>,
  {wrote, signal}: {wrote?: (count: number) => void; signal?: AbortSignal} = {},
): Promise<void> {
  const {store} = community;
  const me = await store.get(refs.member(signedIn(community).uid));
  if (me?.role !== 'steward') throw new CommunityError('permission-denied');
  const shards = shardsForKnown(store);
  const placed: [PlannedPerson, number][] = [];
  for (const person of added) placed.push([person, await shards.next()]);
  for (const person of [...changed, ...left]) if (isKnown(person)) placed.push([person, person.from.shard]);
  for (const shard of new Set(placed.map(([, place]) => place))) {
    const all = placed.filter(([, place]) => place === shard).map(([person]) => person);
    for (let i = 0; i < all.length && !signal?.aborted; i += PEOPLE_AT_ONCE) {
      const some = all.slice(i, i + PEOPLE_AT_ONCE);
      await store.commit(writesOf(some, shard));
      wrote?.(some.length);
    }
  }
  for (const {id, from} of left.filter((person) => !isKnown(person))) {
    if (signal?.aborted || !from) return;
    await markLeft(community, id);
    wrote?.(1);
  }
}

/** Takes somebody out of the directory who does not belong to the organisation any more, as a steward. They may come back. */
export async function markLeft({store}: Community, uid: string): Promise<void> {
  const member = await store.get(refs.member(uid), {fresh: true});
  if (!member || !isListed(member.status)) return;
  if (member.role === 'steward') throw new CommunityError('last-steward');
  await store.commit([
    {type: 'update', ref: refs.member(uid), data: {status: 'left', updatedAt: serverTime()}},
    unlistInDirectory(uid, member),
  ]);
}

/** What is known of each, a few at a time. */
async function* recordsFor({store}: Community, listed: ReadonlyMap<string, ListedPerson>) {
  const all = [...listed];
  for (let i = 0; i < all.length; i += READS_AT_ONCE) {
    const some = all.slice(i, i + READS_AT_ONCE);
    const records = await Promise.all(some.map(([id]) => store.get(refs.member(id), {fresh: true})));
    for (const [n, [id, person]] of some.entries()) yield [id, person, records[n]] as const;
  }
}

function plan(id: string, {profile, hasLeft}: ListedPerson, from: Stored<'member'> | undefined): PlannedPerson {
  const told = tidyProfile({...(from ? profileOf(from) : noProfile), ...profile});
  newMember(told, {role: 'member', status: 'known', shard: 0}); // Says what is wrong before anything is written.
  return {id, name: told.name, from, profile: told, status: hasLeft ? 'left' : 'known'};
}

function leaving(member: Stored<'member'>): PlannedPerson {
  return {id: member.id, name: member.name, from: member, profile: profileOf(member), status: 'left'};
}

function isOther(from: Member, {profile, status}: PlannedPerson): boolean {
  const fields = [...FACET_FIELDS, 'name'] as const;
  return from.status !== status || fields.some((field) => String(from[field]) !== String(profile[field]));
}

/** Whether it is of somebody who has not come yet, rather than of a member. */
function isKnown(person: PlannedPerson): person is PlannedPerson & {from: Stored<'member'>} {
  return person.from !== undefined && person.from.status !== 'active';
}

function writesOf(people: readonly PlannedPerson[], shard: number): Change[] {
  const records = people.map(({id, from, profile, status}): ChangeTo<'member'> => {
    const ref = refs.member(id);
    if (from) return {type: 'update', ref, data: {...profile, status, updatedAt: serverTime()}};
    return {type: 'create', ref, data: {...newMember(profile, {role: 'member', status, shard}), activeOn: 0}};
  });
  const entries = people.map(({id, from, profile, status}) => {
    const {joinedOn, activeOn} = from ?? {...newMember(profile, {role: 'member', status, shard}), activeOn: 0};
    const entry = packMember({...profile, role: 'member', status, joinedOn, activeOn});
    return [id, isListed(status) ? entry : removeEntry()] as const;
  });
  const data = {entries: Object.fromEntries(entries), last: people.at(-1)!.id, updatedAt: serverTime()};
  return [...records, {type: 'merge', ref: refs.directory(shard), data}];
}
