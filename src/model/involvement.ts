/** From the closest to the widest circle. Nobody is ranked by it: see `docs/involvement.md`. */
export const INVOLVEMENTS = ['core', 'active', 'occasional', 'listening'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** Over how many weeks it is looked back: 91 days. */
export const INVOLVEMENT_WEEKS = 13;

/** In how many of those weeks somebody contributed, at least. */
const CORE = 9;
const ACTIVE = 4;
const OCCASIONAL = 1;

/** The number of a week, counted from the beginning of 1970 in UTC. */
export const weekOf = (time = Date.now()): number => Math.floor(time / WEEK);

/**
 * How somebody took part lately, by the published definition: in how many of the last 13 weeks they contributed at all. How much
 * they did in a week does not count, so that nobody gets ahead by saying more.
 *
 * @param weeks In which they contributed, as `weekOf` numbers them, in any order and perhaps more than once.
 */
export function involvementOf(weeks: readonly number[], now = Date.now()): Involvement {
  const current = weekOf(now);
  const recent = new Set(weeks.filter((week) => week <= current && week > current - INVOLVEMENT_WEEKS));
  if (recent.size >= CORE) return 'core';
  if (recent.size >= ACTIVE) return 'active';
  return recent.size >= OCCASIONAL ? 'occasional' : 'listening';
}

/** Whether somebody chose one of the circles, rather than words of their own. */
export function isInvolvement(text: string): text is Involvement {
  return (INVOLVEMENTS as readonly string[]).includes(text);
}
