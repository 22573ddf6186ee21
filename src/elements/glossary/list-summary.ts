import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {ALL} from './shelf.js';

/** What a list of terms shows. */
export interface Listed {
  readonly count: number;
  /** '' for nothing. */
  readonly sought: string;
  /** The language in which nothing was found, where terms of others are shown. */
  readonly elsewhere: string | false;
  /** `ALL` or a letter. */
  readonly letter: string;
}

/** Says in a sentence what a list of terms shows. */
export function summaryOf(
  {count, sought, elsewhere, letter}: Listed,
  {strings, formats}: {readonly strings: Locale; readonly formats: Formats},
): string {
  const t = strings.glossary;
  if (elsewhere) return t.foundElsewhere(count, sought, formats.languageName(elsewhere), formats);
  if (sought) return t.found(count, sought, formats);
  return letter === ALL ? t.count(count, formats) : t.under(count, letter, formats);
}
