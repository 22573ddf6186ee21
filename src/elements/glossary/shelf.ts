import type {Formats} from '../../context/formats.js';
import type {TermEntry, TermStatus} from '../../model/term.js';
import {byLetter} from './alphabet.js';
import {languageFor} from './term-text.js';

/** In the place of a letter: every term. */
export const ALL = '';

/** Up to this many terms are shown without choosing a letter first. */
const CALM = 30;

/** The terms that a reader browses, in order. */
export interface Shelf {
  /** Every language that the glossary has. */
  readonly languages: readonly string[];
  /** The one that is shown, '' for all. */
  readonly language: string;
  /** How many terms it has, whatever their status. */
  readonly size: number;
  /** Those of the chosen status. */
  readonly letters: ReadonlyMap<string, readonly TermEntry[]>;
  readonly status: TermStatus | undefined;
  /** Every tag, and the one that is shown, '' for all. */
  readonly tags: readonly string[];
  readonly tag: string;
}

interface Filters {
  /** The language chosen, '' for all. Undefined: the page's, if the glossary has it. */
  readonly language: string | undefined;
  /** The language of the page. */
  readonly page: string;
  readonly status: TermStatus | undefined;
  /** The tag chosen, '' for all. */
  readonly tag: string;
}

export function arrange(terms: readonly TermEntry[], {language, page, status, tag}: Filters, formats: Formats): Shelf {
  const compare = (a: string, b: string) => formats.compare(a, b);
  const languages = [...new Set(terms.map(({lang}) => lang))];
  languages.sort((a, b) => compare(formats.languageName(a), formats.languageName(b)));
  const ofPage = languageFor(page, languages);
  const shown = language ?? (languages.includes(ofPage) ? ofPage : '');
  const tags = [...new Set(terms.flatMap(({tags}) => tags))].sort(compare);
  const shelf = {languages, language: shown, status, tags, tag};
  const inLanguage = terms.filter(({lang}) => !shown || lang === shown);
  const fitting = inLanguage.filter((term) => fits(shelf, term));
  fitting.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
  return {...shelf, size: inLanguage.length, letters: byLetter(fitting, compare)};
}

/** Whether a term has the language, the status and the tag that are shown. */
export function fits({language, status, tag}: Pick<Shelf, 'language' | 'status' | 'tag'>, term: TermEntry): boolean {
  return (
    (!language || term.lang === language) &&
    (!status || term.status === status) &&
    (!tag || tagIn(term.tags, tag) !== undefined)
  );
}

/** A tag as it is written there: a page may write it in its own way. */
export function tagIn(tags: readonly string[], tag: string): string | undefined {
  return tags.find((other) => other.toLowerCase() === tag.toLowerCase());
}

/** The letter chosen if there is anything under it; else the first one, or all if they are few. */
export function letterToShow(shelf: Shelf, chosen: string | undefined): string {
  if (chosen === ALL || (chosen && shelf.letters.get(chosen)?.length)) return chosen;
  const count = termsUnder(shelf, ALL).length;
  return count <= CALM ? ALL : [...shelf.letters].find(([, terms]) => terms.length)![0];
}

export function termsUnder({letters}: Shelf, letter: string): readonly TermEntry[] {
  return letter === ALL ? [...letters.values()].flat() : (letters.get(letter) ?? []);
}

/** The letter under which a term stands. */
export function letterOf({letters}: Shelf, id: string): string | undefined {
  return [...letters].find(([, terms]) => terms.some((term) => term.id === id))?.[0];
}
