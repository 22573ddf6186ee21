import {dayOf, memberSchema, type Member, type Profile} from '../model/member.js';
import {FACET_FIELDS, noFacets} from '../model/profile.js';
import {validate} from '../model/schema.js';
import {serverTime, type Transform} from '../store/transforms.js';

/** A member about to be written, at a time that the server will say. */
export type NewMember = Omit<Member, 'joinedAt' | 'updatedAt'> & {
  readonly joinedAt: Transform;
  readonly updatedAt: Transform;
};

/** @throws {CommunityError} What `validate` throws, naming the field. */
export function newMember(
  profile: Profile,
  given: Pick<Member, 'role' | 'status' | 'shard'> & Partial<Pick<Member, 'charter'>>,
): NewMember {
  const told = tidyProfile(profile);
  validate(memberSchema, told);
  return {...told, charter: 0, ...given, claimedBy: '', ...arrival()};
}

/** When a member comes to be one. */
export function arrival() {
  const today = dayOf();
  return {joinedAt: serverTime(), joinedOn: today, activeOn: today, updatedAt: serverTime()};
}

export function profileOf(member: Profile): Profile {
  const facets = Object.fromEntries(FACET_FIELDS.map((field) => [field, member[field]]));
  const {name, involvement, evidence} = member;
  return {...noFacets, ...facets, name, involvement, evidence};
}

/** Without space around it, empty items and repetitions. */
export function tidyProfile<P extends Partial<Profile>>(profile: P): P {
  const tidied = Object.entries(profile).map(([field, value]) => [field, tidy(value)]);
  return Object.fromEntries(tidied) as P;
}

function tidy(value: string | readonly string[]): string | readonly string[] {
  if (typeof value === 'string') return value.trim();
  return [...new Set(value.map((item) => item.trim()).filter(Boolean))];
}
