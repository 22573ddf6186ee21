import {CommunityError} from '../model/errors.js';
import {memberSchema, type Profile} from '../model/member.js';
import {mayReadFacet} from '../model/permissions.js';
import {
  FACET_FIELDS,
  FACET_LEVELS,
  KEPT,
  LEVELS,
  noFacets,
  type FacetField,
  type FacetLevel,
  type Level,
  type Levels,
} from '../model/profile.js';
import {mustUnderstand} from '../model/reading.js';
import {refs, type Records, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change} from '../store/store.js';
import {serverTime} from '../store/transforms.js';
import type {Community} from './community.js';
import {listInDirectory} from './directory.js';
import {contribute} from './guard.js';
import {profileOf, tidyProfile} from './member-record.js';
import {signedIn} from './membership.js';

/** What somebody may see of a person: each field, and who else sees it. What they may not see is empty, and `all`. */
export interface ReadProfile {
  readonly uid: string;
  readonly member: Stored<'member'>;
  readonly profile: Profile;
  readonly levels: Levels;
}

type Facets = Readonly<Partial<Record<FacetLevel, Pick<Records['facet'], FacetField>>>>;

const openLevels = Object.fromEntries(FACET_FIELDS.map((field) => [field, 'all'])) as Levels;

/**
 * A profile as the viewer may see it: their own whole, another's by what they are here.
 *
 * @param options `fresh` where what this device knows is not good enough: before changing it.
 * @returns Undefined for somebody who never was here.
 */
export async function readProfile(
  community: Community,
  uid: string,
  options: {fresh?: boolean} = {},
): Promise<ReadProfile | undefined> {
  const {store, viewer} = community;
  const [member, mine] = await Promise.all([
    store.get(refs.member(uid), options),
    viewer && !viewer.guest ? store.get(refs.member(viewer.uid)) : undefined,
  ]);
  if (!member) return undefined;
  const standing = {viewer, member: mine};
  const readable = FACET_LEVELS.filter((level) => mayReadFacet(standing, uid, level));
  const facets = await Promise.all(
    readable.map(async (level) => [level, await store.get(refs.facet(uid, level), options)]),
  );
  return {uid, member, ...joined(member, Object.fromEntries(facets.filter(([, facet]) => facet)) as Facets)};
}

/**
 * A profile as others see it, for who looks at their own: everyone, members, or stewards. `me` leaves it whole.
 *
 * @param own As its owner reads it.
 */
export function seenBy({profile, levels}: Pick<ReadProfile, 'profile' | 'levels'>, reader: Level): Profile {
  const hidden = FACET_FIELDS.filter((field) => LEVELS.indexOf(levels[field]) > LEVELS.indexOf(reader));
  return {...profile, ...Object.fromEntries(hidden.map((field) => [field, noFacets[field]]))};
}

/**
 * Changes what the viewer says about themselves, and who sees it. Fields that are left out stay as they are; so do levels.
 *
 * @param also Written in the same commit.
 * @throws {CommunityError} `not-a-member`, `too-fast`, or what is wrong with which field.
 */
export async function updateProfile(
  community: Community,
  changes: Partial<Profile>,
  levels: Partial<Levels> = {},
  also: readonly Change[] = [],
): Promise<void> {
  const {uid} = signedIn(community);
  const tidied = tidyProfile(changes);
  validate(memberSchema, tidied);
  // Another device may have changed what this one has kept: what is left out stays as it is there.
  const read = await readProfile(community, uid, {fresh: true});
  if (read) mustUnderstand(read.member);
  if (read?.member.status !== 'active') throw new CommunityError('not-a-member');
  // The rules look at one new piece of evidence in a write, the last.
  const kept = (tidied.evidence ?? []).filter((entry) => read.profile.evidence.includes(entry));
  const fresh = (tidied.evidence ?? []).filter((entry) => !kept.includes(entry));
  const evidenceWith = (count: number) => [...kept, ...fresh.slice(0, count)];
  const proven = tidied.evidence && {evidence: evidenceWith(1)};
  const after = {profile: {...read.profile, ...tidied, ...proven}, levels: {...read.levels, ...levels}};
  const open = fieldsFor(after, 'all');
  const {name, involvement, evidence} = after.profile;
  const shown = {...open, name, involvement, evidence};
  const data = {...shown, updatedAt: serverTime()};
  const ref = refs.member(uid);
  const listed = listInDirectory(uid, {...read.member, ...shown});
  const writes: Change[] = [
    {type: 'update', ref, data},
    listed,
    ...FACET_LEVELS.filter((level) => !isSame(fieldsFor(read, level), fieldsFor(after, level))).map(
      (level): Change => ({
        type: 'merge',
        ref: refs.facet(uid, level),
        data: {...fieldsFor(after, level), updatedAt: serverTime()},
      }),
    ),
    ...also,
  ];
  if (after.profile.photo === KEPT && after.levels.photo !== read.levels.photo && !also.length) {
    const level = after.levels.photo;
    writes.push({type: 'update', ref: refs.portrait(uid), data: {level, updatedAt: serverTime()}});
  }
  const contribution = {uid, path: ref.path, isNew: false};
  await contribute(community, writes, contribution);
  for (let count = 2; count <= fresh.length; count++) {
    const more: Change = {type: 'update', ref, data: {evidence: evidenceWith(count), updatedAt: serverTime()}};
    await contribute(community, [more, listed], contribution);
  }
}

function joined(member: Profile, facets: Facets): Pick<ReadProfile, 'profile' | 'levels'> {
  let profile = profileOf(member);
  let levels = openLevels;
  for (const level of FACET_LEVELS) {
    const facet = facets[level];
    if (!facet) continue;
    // What everyone sees stands first: a field that a device left in two places is no secret any more.
    const told = FACET_FIELDS.filter((field) => facet[field].length && !profile[field].length);
    profile = {...profile, ...Object.fromEntries(told.map((field) => [field, facet[field]]))};
    levels = {...levels, ...Object.fromEntries(told.map((field) => [field, level]))};
  }
  return {profile, levels};
}

/** What stands in the document of one level. */
function fieldsFor(
  {profile, levels}: Pick<ReadProfile, 'profile' | 'levels'>,
  level: Level,
): Pick<Profile, FacetField> {
  const own = FACET_FIELDS.filter((field) => levels[field] === level);
  return {...noFacets, ...Object.fromEntries(own.map((field) => [field, profile[field]]))};
}

function isSame(a: Pick<Profile, FacetField>, b: Pick<Profile, FacetField>): boolean {
  return FACET_FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}
