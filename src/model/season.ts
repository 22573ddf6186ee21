/** How long a season of the community is. */
export const SEASON_LENGTHS = ['quarter', 'half', 'year'] as const;
export type SeasonLength = (typeof SEASON_LENGTHS)[number];

export const SEASON_LENGTH: SeasonLength = 'quarter';

/** How many supports each member has a season, unless the stewards say otherwise, and at most. */
export const SUPPORTS = 5;
export const MAX_SUPPORTS = 20;

/** What a season is called, in UTC: `2026-Q4`, `2026-H2` or `2026`. Names of one length sort as the seasons follow each other. */
export const SEASON = /^\d{4}(?:-(?:Q[1-4]|H[12]))?$/;

const MONTHS: Readonly<Record<SeasonLength, number>> = {quarter: 3, half: 6, year: 12};
const LETTERS: Readonly<Record<SeasonLength, string>> = {quarter: 'Q', half: 'H', year: ''};

export const isSeason = (name: string): boolean => SEASON.test(name);

/** The season of a moment. Repeated in the rules, which go by the server's clock. */
export function seasonOf(time: number, length: SeasonLength = SEASON_LENGTH): string {
  const date = new Date(time);
  return nameOf(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / MONTHS[length]), length);
}

/** When a season begins, and when the next one does, in milliseconds. @param season See `SEASON`. */
export function timesOf(season: string): {readonly begins: number; readonly ends: number} {
  const {year, part, length} = partsOf(season);
  const month = part * MONTHS[length];
  return {begins: Date.UTC(year, month), ends: Date.UTC(year, month + MONTHS[length])};
}

/** The season before, of the same length. */
export function seasonBefore(season: string): string {
  const {length} = partsOf(season);
  return seasonOf(timesOf(season).begins - 1, length);
}

/** The season after, of the same length. */
export function seasonAfter(season: string): string {
  const {length} = partsOf(season);
  return seasonOf(timesOf(season).ends, length);
}

/** Whether a season is over, of whatever length. */
export const isOver = (season: string, now: number): boolean => timesOf(season).ends <= now;

function partsOf(season: string): {readonly year: number; readonly part: number; readonly length: SeasonLength} {
  const [year = '', part = ''] = season.split('-');
  const length = part.startsWith('Q') ? 'quarter' : part.startsWith('H') ? 'half' : 'year';
  return {year: Number(year), part: part ? Number(part.slice(1)) - 1 : 0, length};
}

function nameOf(year: number, part: number, length: SeasonLength): string {
  const digits = String(year).padStart(4, '0');
  return length === 'year' ? digits : `${digits}-${LETTERS[length]}${part + 1}`;
}
