import {lazy} from './lazy.js';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Older than this, a date says more than a number of days. */
const RELATIVE_UNTIL = 6.5 * 86_400_000;

/** How long ago things were, in one language. */
export class Ago {
  readonly #relative: () => Intl.RelativeTimeFormat;
  readonly #short: () => Intl.DateTimeFormat;
  readonly #withYear: () => Intl.DateTimeFormat;

  /** @param language BCP 47. What says a time throws a `RangeError` where no formatter understands it. */
  constructor(language: string) {
    this.#relative = lazy(() => new Intl.RelativeTimeFormat(language, {numeric: 'auto'}));
    this.#short = lazy(() => new Intl.DateTimeFormat(language, {day: 'numeric', month: 'short'}));
    this.#withYear = lazy(() => new Intl.DateTimeFormat(language, {day: 'numeric', month: 'short', year: 'numeric'}));
  }

  /** Such as “3 hours ago”, “yesterday”, “4 Nov”, “4 Nov 2024”. @param time Milliseconds since the epoch. */
  say(time: number, now = Date.now()): string {
    const age = Math.max(0, now - time); // A clock that is a little off must not say “in 2 minutes”.
    if (age >= RELATIVE_UNTIL) {
      const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
      return sameYear ? this.#short().format(time) : this.day(time);
    }
    const [unit, length] = UNITS.find(([, size]) => age >= size) ?? (['second', 1000] as const);
    return this.#relative().format(unit === 'second' ? 0 : -Math.floor(age / length), unit);
  }

  /** A day, such as “4 Nov 2027”. @param time Milliseconds since the epoch. */
  day(time: number): string {
    return this.#withYear().format(time);
  }
}
