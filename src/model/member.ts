import {facetFields, noFacets, type FacetField} from './profile.js';
import {choiceOf} from './reading.js';
import {choice, id, idOrNone, integer, line, linesLike, textMap, time, type RecordOf} from './schema.js';

export const ROLES = ['member', 'moderator', 'steward'] as const;
export type Role = (typeof ROLES)[number];

/**
 * `active` takes part; `left` does no more; `asking` waits to be admitted; `known` was brought in with a list and has not come
 * yet; `claimed` is what is left of that once the person came.
 */
export const MEMBER_STATUSES = ['active', 'left', 'asking', 'known', 'claimed'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** The directory's documents below this number list members, the others known people. */
export const FIRST_KNOWN_SHARD = 64;
/** How many documents the directory may have. */
export const DIRECTORY_SHARDS = 80;

/** Highest number of a day: in the year 2243. */
const MAX_DAY = 99_999;

/**
 * One person in one community. Whoever leaves keeps the record, so that they can come back and find themselves. A field that
 * its owner does not show to everyone is empty here: see `facetSchema`.
 */
export const memberSchema = {
  name: line(1, 80),
  ...facetFields,
  /** How they take part: one of `INVOLVEMENTS` or words of their own; '' while they do not say. */
  involvement: line(0, 120),
  /** What they know, as they approved it: see `packEvidence`. */
  evidence: linesLike(/^(?:thread|term):[^\s/]{1,128} .{1,60}$/u, 12, 200),
  role: choice(...ROLES),
  status: choice(...MEMBER_STATUSES),
  /** Which document of the packed directory holds this person's entry. */
  shard: integer(0, DIRECTORY_SHARDS - 1),
  /** The version of the charter that they agreed to last, 0 for none. */
  charter: integer(0, 100_000),
  /** Who a known person turned out to be, or ''. */
  claimedBy: idOrNone(),
  joinedAt: time(),
  /** The days on which they joined, and were last seen to take part: see `dayOf`. The latter is up to a week behind. */
  joinedOn: integer(0, MAX_DAY),
  activeOn: integer(0, MAX_DAY),
  updatedAt: time(),
};

export type Member = RecordOf<typeof memberSchema>;

/** What a person says about themselves. */
export type Profile = Pick<Member, 'name' | FacetField | 'involvement' | 'evidence'>;

/** Nothing said. */
export const noProfile = {...noFacets, involvement: '', evidence: []} as const satisfies Omit<Profile, 'name'>;

const DAY = 24 * 60 * 60 * 1000;

/** The number of a day, counted from the beginning of 1970 in UTC. */
export const dayOf = (time = Date.now()): number => Math.floor(time / DAY);

/** How many people one directory document holds: so many entries of the usual length stay well under Firestore's 1 MiB. */
export const DIRECTORY_SHARD_SIZE = 1250;

/** Part of the packed directory: more than a thousand people for one document read. */
export const directorySchema = {
  entries: textMap(DIRECTORY_SHARD_SIZE),
  /** The one person whose entry moved in the latest write; of known people, one of those whose did. */
  last: id(),
  updatedAt: time(),
};

export type DirectoryShard = RecordOf<typeof directorySchema>;

/** What everyone may see of a person in the directory. */
type Listed = Pick<
  Member,
  | 'name'
  | 'title'
  | 'department'
  | 'place'
  | 'role'
  | 'skills'
  | 'asks'
  | 'languages'
  | 'zone'
  | 'photo'
  | 'joinedOn'
  | 'activeOn'
>;

/** A person as the directory shows them. */
export interface Person extends Listed {
  readonly uid: string;
  /** `known`: not here yet. */
  readonly status: 'active' | 'known';
}

/** Whether the directory lists somebody. */
export const isListed = (status: MemberStatus): status is Person['status'] => status === 'active' || status === 'known';

/** The directory entry of a member. The rules recompute it: keep `firestore.rules` in step. */
export function packMember(member: Listed & {readonly status: MemberStatus}): string {
  const {name, title, department, place, role, skills, status, asks, languages, zone, photo} = member;
  const {joinedOn, activeOn} = member;
  const lists = [skills, asks, languages].map((list) => list.join('\t'));
  return [name, title, department, place, role, status, zone, photo, joinedOn, activeOn, ...lists].join('\n');
}

/** Reads an entry that `packMember` wrote. */
export function unpackMember(uid: string, entry: string): Person {
  const [name = '', title = '', department = '', place = '', role, status, ...more] = entry.split('\n');
  const [zone = '', photo = '', joinedOn, activeOn, skills = '', asks = '', languages = ''] = more;
  return {
    uid,
    name,
    title,
    department,
    place,
    role: choiceOf(ROLES, role, 'member'),
    status: status === 'known' ? status : 'active',
    skills: itemsOf(skills),
    asks: itemsOf(asks),
    languages: itemsOf(languages),
    zone,
    photo,
    joinedOn: Number(joinedOn ?? 0),
    activeOn: Number(activeOn ?? 0),
  };
}

function itemsOf(packed: string): readonly string[] {
  return packed ? packed.split('\t') : [];
}
