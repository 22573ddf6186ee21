import type {TallyField} from './tally.js';

/** How long a stretch of time the pulse looks at. */
export const PULSE_UNITS = ['month', 'quarter', 'year'] as const;
export type PulseUnit = (typeof PULSE_UNITS)[number];

/** In months. */
const LENGTHS: Record<PulseUnit, number> = {month: 1, quarter: 3, year: 12};

/** A month, a quarter or a year, in UTC: the same for all who read, wherever they are. */
export interface Period {
  readonly unit: PulseUnit;
  readonly year: number;
  /** Which of its year, from 1. */
  readonly number: number;
  /** The first millisecond of it, and the first of the next. */
  readonly from: number;
  readonly to: number;
}

function periodOf(unit: PulseUnit, year: number, number: number): Period {
  const length = LENGTHS[unit];
  const first = (number - 1) * length;
  return {unit, year, number, from: Date.UTC(year, first), to: Date.UTC(year, first + length)};
}

/** The period that a moment lies in. */
export function periodAt(unit: PulseUnit, time: number): Period {
  const date = new Date(time);
  return periodOf(unit, date.getUTCFullYear(), Math.floor(date.getUTCMonth() / LENGTHS[unit]) + 1);
}

export const periodBefore = ({unit, from}: Period): Period => periodAt(unit, from - 1);
export const periodAfter = ({unit, to}: Period): Period => periodAt(unit, to);

/** What of a tally counts the posts of a period. */
export function tallyFieldOf({unit, number}: Period): TallyField {
  if (unit === 'year') return 'total';
  return `${unit === 'quarter' ? 'q' : 'm'}${number}` as TallyField;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The steps by which waiting is told, in minutes: as fine as people tell it. */
export const WAITS: readonly number[] = [
  ...[15, 30, 45],
  ...[1, 1.5, 2, 3, 4, 6, 8, 12, 18].map((hours) => hours * HOUR),
  ...[1, 1.5, 2, 3, 4, 5, 7, 10, 14, 21, 30, 60, 90, 180, 365].map((days) => days * DAY),
];

/** Those at which the bars of a chart end; what takes longer than the last has a bar of its own. */
export const WAIT_BARS: readonly number[] = [HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY];

/** Longer than anybody waits. */
export const FOREVER = 1_000_000_000;

/** A group of fewer people is not told of in figures: who they are would be easy to guess. */
export const FEW = 5;

/** A count of people as it may be shown: undefined for some, but too few. */
export function shownCount(people: number): number | undefined {
  return people > 0 && people < FEW ? undefined : people;
}

/** How many of the most active are looked at together, and how many must have taken part for that to say nothing of one. */
export const TOP = 5;
const ENOUGH = 2 * TOP;

/**
 * What happened in a period. Counts of people are as they are: what shows them leaves out groups that are too small, see
 * `shownCount`.
 */
export interface Figures {
  readonly period: Period;
  /** Conversations that began. */
  readonly conversations: number;
  /** Those that somebody else answered, by now. */
  readonly answered: number;
  /** How many were answered within each of `WAIT_BARS` and not the one before; last, how many later. Of the period alone. */
  readonly waits?: readonly number[];
  /** Within which of `WAITS` half of the answered ones were; undefined where there are too few, or it took longer than the last. */
  readonly median: number | undefined;
  readonly questions: number;
  /** Those that nobody else has answered by now. */
  readonly openQuestions: number;
  /** Members who wrote. */
  readonly active: number;
  /** How many posts they wrote, and how many of those the few who wrote most. */
  readonly posts: number;
  readonly topPosts: number;
  /** Members who joined and are still here; those of the period before, and how many of them took part in this one or later. */
  readonly newcomers: number;
  readonly cohort: number;
  readonly stayed: number;
  /** Posts after the first in conversations that began, and how many of them came from another department. */
  readonly replies: number;
  readonly across: number;
  /** Terms that were proposed, and terms that people began to miss. */
  readonly proposed: number;
  readonly requested: number;
  /** Priorities that were suggested, those of an earlier season that were renewed, and those that ended. */
  readonly suggested: number;
  readonly renewed: number;
  readonly done: number;
  readonly setAside: number;
}

/** How terms and the priorities of this season stand now, whatever the period. */
export interface Standing {
  readonly agreed: number;
  /** Somebody sees them differently. */
  readonly contested: number;
  /** Agreed or proposed, and their day to be looked at again is over. */
  readonly stale: number;
  /** Missed, and nobody has answered. */
  readonly unmet: number;
  /** The community works on them, or nobody does yet. */
  readonly underWay: number;
  readonly waiting: number;
}

/** A period and the one before. */
export interface Pulse {
  readonly now: Figures;
  readonly before: Figures;
  readonly standing: Standing;
}

/** A part of a whole, or undefined of nothing. */
const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

/** The figures that are read off others: undefined where there is nothing to tell, or it would tell of too few. */
export const shares = {
  answered: ({answered, conversations}: Figures) => share(answered, conversations),
  openQuestions: ({openQuestions, questions}: Figures) => share(openQuestions, questions),
  across: ({across, replies}: Figures) => share(across, replies),
  /** Only of so many that those beside the few are more than a few as well. */
  top: ({topPosts, posts, active}: Figures) => (active >= ENOUGH ? share(topPosts, posts) : undefined),
  /** Neither those who stayed nor those who did not may be too few. */
  stayed: ({stayed, cohort}: Figures) =>
    shownCount(cohort) === undefined || shownCount(stayed) === undefined || shownCount(cohort - stayed) === undefined
      ? undefined
      : share(stayed, cohort),
} as const satisfies Record<string, (figures: Figures) => number | undefined>;

/**
 * Within which of `WAITS` half of the answered were. It asks for few counts: the search halves the steps each time.
 *
 * @param within How many were answered within so many minutes.
 * @param known Counts that are there already, by minutes.
 */
export async function medianWait(
  answered: number,
  within: (minutes: number) => Promise<number>,
  known: ReadonlyMap<number, number> = new Map(),
): Promise<number | undefined> {
  if (answered < FEW) return undefined;
  const isHalf = (count: number) => count * 2 >= answered;
  let low = 0;
  let high = WAITS.length;
  for (const [minutes, count] of known) {
    const place = WAITS.indexOf(minutes);
    if (place === -1) continue;
    if (isHalf(count)) high = Math.min(high, place);
    else low = Math.max(low, place + 1);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isHalf(await within(WAITS[middle]!))) high = middle;
    else low = middle + 1;
  }
  return WAITS[low];
}
