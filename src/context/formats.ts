import {Ago} from '../text/ago.js';
import {lazy} from '../text/lazy.js';

/** Languages, with a region or without, that write numbers with 0 to 9, and ask for no others. */
const LATIN_DIGITS = /^(de|en|es|fr|ja)(-[A-Z]{2})?$/;

/** Numbers, dates and order of one language. Formatters are costly to make: they are shared by all, and made when they are needed. */
export class Formats {
  static readonly #made = new Map<string, Formats>();

  /** @param language BCP 47; one that no formatter understands gives English. */
  static for(language: string): Formats {
    const made = Formats.#made.get(language) ?? new Formats(supported(language));
    Formats.#made.set(language, made);
    return made;
  }

  readonly #ago: Ago;
  readonly #exact: () => Intl.DateTimeFormat;
  readonly #moment: () => Intl.DateTimeFormat;
  readonly #months: () => Intl.DateTimeFormat;
  readonly #utcDay: () => Intl.DateTimeFormat;
  readonly #number: () => Intl.NumberFormat;
  readonly #collator: () => Intl.Collator;
  readonly #languages: () => Intl.DisplayNames;
  readonly #list: () => Intl.ListFormat;

  /** Whether a whole number below a thousand is its digits. */
  readonly #writesDigits: boolean;

  /** @param language BCP 47, understood by every formatter. */
  private constructor(readonly language: string) {
    this.#writesDigits = LATIN_DIGITS.test(language);
    this.#ago = new Ago(language);
    this.#exact = lazy(() => new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'short'}));
    this.#moment = lazy(() => new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'}));
    this.#months = lazy(() => new Intl.DateTimeFormat(language, {month: 'long', year: 'numeric', timeZone: 'UTC'}));
    this.#utcDay = lazy(
      () => new Intl.DateTimeFormat(language, {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}),
    );
    this.#number = lazy(() => new Intl.NumberFormat(language));
    this.#collator = lazy(() => new Intl.Collator(language, {numeric: true, sensitivity: 'base'}));
    this.#languages = lazy(() => new Intl.DisplayNames(language, {type: 'language'}));
    this.#list = lazy(() => new Intl.ListFormat(language, {type: 'conjunction'}));
  }

  /** Such as “3 hours ago”, “yesterday”, “4 Nov”, “4 Nov 2024”. @param time Milliseconds since the epoch. */
  ago(time: number, now = Date.now()): string {
    return this.#ago.say(time, now);
  }

  /** The date and time in full. */
  exact(time: number): string {
    return this.#exact().format(time);
  }

  /** A day, such as “4 Nov 2027”. @param time Milliseconds since the epoch. */
  day(time: number): string {
    return this.#ago.day(time);
  }

  /** A day in UTC in full, such as “31 December 2027”. @param time Milliseconds since the epoch. */
  utcDay(time: number): string {
    return this.#utcDay().format(time);
  }

  /** Months in UTC from one to another, such as “October – December 2027”. @param to In milliseconds, as `from` is. */
  months(from: number, to: number): string {
    return this.#months().formatRange(from, to);
  }

  /** The date and time in short. */
  moment(time: number): string {
    return this.#moment().format(time);
  }

  number(value: number): string {
    // Most numbers on a page are such, and a formatter takes a slow machine as long as drawing three posts does.
    if (this.#writesDigits && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
    return this.#number().format(value);
  }

  /** Orders text as a reader of the language expects. */
  compare(a: string, b: string): number {
    return this.#collator().compare(a, b);
  }

  /** The name of a language, such as “French”. */
  languageName(tag: string): string {
    try {
      return this.#languages().of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  list(items: readonly string[]): string {
    return this.#list().format(items);
  }
}

function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
