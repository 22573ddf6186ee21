import type {CommunityRecord} from './community.js';
import type {Member} from './member.js';
import {choice, dayOrNone, id, idOrNone, integer, line, text, time, type RecordOf} from './schema.js';

export const MAX_CHARTERS = 100_000;

/** `proposed` is talked about; `effective` is what stands, or stood before another came; `withdrawn` came to nothing. */
export const CHARTER_STATES = ['proposed', 'effective', 'withdrawn'] as const;

/** What a charter says, in the order in which it is read. */
const wordingSchema = {
  name: line(1, 80),
  /** What the community is about, in a sentence. */
  focus: line(0, 200),
  purpose: text(1, 2000),
  /** Who answers for it in the organisation, and what they say. */
  sponsor: line(0, 120),
  statement: text(0, 2000),
  audience: text(0, 2000),
  joining: text(0, 2000),
  commitment: text(0, 2000),
  facilitators: text(0, 2000),
  decisions: text(0, 2000),
  success: text(0, 2000),
  behaviour: text(0, 2000),
  /** When it is looked at again. */
  reviewOn: dayOrNone(),
};

/** One version of a community's charter. What it says never changes: who wants other words proposes another version. */
export const charterSchema = {
  /** Versions are numbered from 1, those that came to nothing too. */
  number: integer(1, MAX_CHARTERS),
  ...wordingSchema,
  /** Why it is proposed. */
  note: line(0, 200),
  /** 1: everyone is asked to agree to it. 0: it says the same in other words, and who agreed before still does. */
  substance: integer(0, 1),
  /** The version that was in effect when it was written, 0 for none. It can take the place of no other. */
  base: integer(0, MAX_CHARTERS),
  /** The first day on which it may take effect: see `dayOf`. Until then it is talked about. */
  openUntil: integer(0, 99_999),
  state: choice(...CHARTER_STATES),
  author: id(),
  /** The author's name when it was written. */
  byline: line(1, 80),
  /** Who put it into effect or withdrew it, their name and when; '' and `createdAt` while nobody has. */
  decidedBy: idOrNone(),
  decidedByline: line(0, 80),
  decidedAt: time(),
  createdAt: time(),
  updatedAt: time(),
};

export type Charter = RecordOf<typeof charterSchema>;

/** What a charter says. */
export type CharterWording = RecordOf<typeof wordingSchema>;

export const CHARTER_FIELDS = Object.keys(wordingSchema) as readonly (keyof CharterWording)[];

/** How long a proposal is talked about unless somebody says otherwise, in days: of substance, and of words alone. */
export const DAYS_OPEN = {substance: 7, wording: 2} as const;

/** The longest that a proposal may be kept open, in days. The rules allow one more, for clocks that run ahead. */
export const MOST_DAYS_OPEN = 30;

/** Whether a member has agreed to what stands. Those whose records are older than charters have agreed to none. */
export function hasAgreed(
  {charter: agreed = 0}: Partial<Pick<Member, 'charter'>>,
  {binding = 0}: Partial<Pick<CommunityRecord, 'binding'>>,
): boolean {
  return agreed >= binding;
}
