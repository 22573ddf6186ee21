import type {Person} from './member.js';
import {choice, id, idOrNone, ids, time, type RecordOf} from './schema.js';

/** For how many days no steward has been seen in a community that can be adopted. */
export const DAYS_AWAY = 90;

/** With more stewards than this, somebody is bound to be there; the rules look at each. */
export const MOST_AWAY = 6;

export const ADOPTION_STATES = ['open', 'refused', 'withdrawn', 'adopted'] as const;

/**
 * That a member asks to look after a community whose stewards have not been seen for long: the latest request, for all to see. It
 * names people by their ids alone, so that there is nothing in it to forget.
 */
export const adoptionSchema = {
  by: id(),
  /** All stewards there are: none of them has been seen. */
  stewards: ids(MOST_AWAY),
  state: choice(...ADOPTION_STATES),
  /** Who refused it, withdrew it or took over; '' while it is open. */
  decidedBy: idOrNone(),
  askedAt: time(),
  decidedAt: time(),
  updatedAt: time(),
};

export type Adoption = RecordOf<typeof adoptionSchema>;

/** Those who look after a community, among the people of its directory. */
export function stewardsAmong(people: readonly Person[]): readonly Person[] {
  return people.filter(({role, status}) => role === 'steward' && status === 'active');
}

/**
 * Whether nobody looks after a community any more.
 *
 * @param stewards All of them.
 * @param today See `dayOf`.
 */
export function isAbandoned(stewards: readonly {readonly activeOn: number}[], today: number): boolean {
  const {length} = stewards;
  return length > 0 && length <= MOST_AWAY && stewards.every(({activeOn}) => activeOn + DAYS_AWAY <= today);
}
