import {PERSON_FIELDS, type PersonFields, type PersonRow} from '../interchange/person-import.js';
import {DIRECTORY_SHARDS, FIRST_KNOWN_SHARD, noProfile, type Profile} from '../model/member.js';
import {NO_NAME} from '../model/no-name.js';
import {FACET_FIELDS} from '../model/profile.js';
import type {Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Community} from './community.js';
import {membersIn, roomForKnown} from './directory.js';
import type {Following} from './following.js';
import {markLeft, PEOPLE_AT_ONCE, writeKnownPeople, type KnownWrite} from './known-people.js';
import {memberRecords} from './member-records.js';
import {profileOf} from './member-record.js';
import {planPeopleImport, type PeoplePlan} from './people-import-plan.js';

/** What a file of people would do here. */
export interface PeopleImport {
  readonly plan: PeoplePlan<Stored<'member'>>;
  /** What would be written of people who have not come yet. */
  readonly writes: readonly KnownWrite[];
  /** Members who would be marked as left. */
  readonly retiring: readonly Stored<'member'>[];
  /** How many more the directory has room for. */
  readonly room: number;
}

/** What an import wrote of one person. */
export interface WrittenPerson {
  readonly id: string;
  /** Undefined for a member who was marked as left: only they themselves come back. */
  readonly write?: KnownWrite;
}

/** What is left of somebody whose import was taken back: nothing is ever deleted. */
const NOTHING_SAID: Profile = {...noProfile, name: NO_NAME};

/**
 * Compares the people of a file with those who are here. Writes nothing.
 *
 * @returns Undefined when it was aborted.
 * @throws {CommunityError} `offline` …
 */
export async function comparePeople(
  {store}: Pick<Community, 'store'>,
  rows: readonly PersonRow[],
  {progress, signal}: Following = {},
): Promise<PeopleImport | undefined> {
  const directory = await store.query(queries.directory());
  const ids = rows.map(({id}) => id);
  const meant = await memberRecords(store, ids, {fresh: true, ...(progress && {progress}), ...(signal && {signal})});
  const claimers = meant.map(({claimedBy}) => claimedBy).filter(Boolean);
  const all = [...meant, ...(await memberRecords(store, claimers, {fresh: true}))];
  if (signal?.aborted) return undefined;
  // Whoever comes a second time after an import was taken back is new again.
  const emptied = new Map(all.filter(isEmptied).map((record) => [record.id, record]));
  const here = all.filter(({id}) => !emptied.has(id));
  const plan = planPeopleImport(here, rows, membersIn(directory));
  return {
    plan,
    writes: [
      ...plan.added.map(({id, ...told}) => known(id, emptied.get(id), {...noProfile, ...fieldsOf(told)})),
      ...plan.changed.map(({from, to}) => known(from.id, from, {...profileOf(from), ...fieldsOf(to)})),
      ...plan.left.filter(isKnown).map((from) => ({...known(from.id, from, profileOf(from)), status: 'left' as const})),
    ],
    retiring: plan.left.filter((member) => !isKnown(member)),
    room: roomForKnown(directory),
  };
}

/**
 * Does what was compared, as a steward. Stops at the first failure or when aborted; comparing and importing again goes on where
 * it stopped.
 *
 * @param wrote Called with those who were written, each time some were.
 * @throws {CommunityError} What `writeKnownPeople` throws.
 */
export async function importPeople(
  community: Community,
  {writes, retiring}: Pick<PeopleImport, 'writes' | 'retiring'>,
  {wrote, signal}: {wrote?: (people: readonly WrittenPerson[]) => void; signal?: AbortSignal} = {},
): Promise<void> {
  const told = (people: readonly KnownWrite[]) => wrote?.(people.map((write) => ({id: write.id, write})));
  await writeKnownPeople(community, writes, {wrote: told, ...(signal && {signal})});
  for (const {id} of retiring) {
    if (signal?.aborted) return;
    await markLeft(community, id);
    wrote?.([{id}]);
  }
}

/**
 * Takes an import back: those whom it changed are as they were, and those whom it added leave the directory, with nothing kept of
 * what was said of them. Whoever has come since, or was changed, is left as they are; so are members who were marked as left.
 *
 * @param undid Called with those who are seen to, and how many of them were left as they are.
 * @throws {CommunityError} What `writeKnownPeople` throws.
 */
export async function undoPeopleImport(
  community: Community,
  written: readonly WrittenPerson[],
  {undid, signal}: {undid?: (people: readonly WrittenPerson[], kept: number) => void; signal?: AbortSignal} = {},
): Promise<void> {
  for (let start = 0; start < written.length && !signal?.aborted; start += PEOPLE_AT_ONCE) {
    const some = written.slice(start, start + PEOPLE_AT_ONCE);
    const writes = new Map(some.flatMap(({write}) => (write ? [[write.id, write]] : [])));
    const now = await memberRecords(community.store, [...writes.keys()], {fresh: true});
    const back = now
      .filter((record) => isAsWritten(record, writes.get(record.id)!))
      .map((record): KnownWrite => ({...before(writes.get(record.id)!), id: record.id, from: record}));
    if (back.length) await writeKnownPeople(community, back);
    undid?.(some, some.length - back.length);
  }
}

function before({from}: KnownWrite): Pick<KnownWrite, 'profile' | 'status'> {
  if (!from) return {profile: NOTHING_SAID, status: 'left'};
  return {profile: profileOf(from), status: from.status === 'known' ? 'known' : 'left'};
}

function isAsWritten(record: Stored<'member'>, {profile, status}: KnownWrite): boolean {
  return record.status === status && isSame(record, profile);
}

function isEmptied(record: Stored<'member'>): boolean {
  return isPlacedAsKnown(record) && record.status === 'left' && isSame(record, NOTHING_SAID);
}

function isSame(a: Profile, b: Profile): boolean {
  return (['name', ...FACET_FIELDS] as const).every((field) => String(a[field]) === String(b[field]));
}

/** Whether it is of somebody who has not come yet, rather than of a member. */
function isKnown(record: Stored<'member'>): boolean {
  return record.status === 'known';
}

function isPlacedAsKnown({shard}: Stored<'member'>): boolean {
  return shard >= FIRST_KNOWN_SHARD && shard < DIRECTORY_SHARDS;
}

function known(id: string, from: Stored<'member'> | undefined, profile: Profile): KnownWrite {
  return {id, from, profile, status: 'known'};
}

function fieldsOf(person: PersonFields): PersonFields {
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, person[field]])) as unknown as PersonFields;
}
