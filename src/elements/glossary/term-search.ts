import {termIdOf} from '../../model/ids.js';
import type {TermEntry} from '../../model/term.js';
import {createSearch, type Match, type Search} from '../../text/search.js';

export type TermField = 'label' | 'aliases' | 'gloss';
export type TermMatch = Match<TermEntry, TermField>;

/** Finds terms by their names, their other names and their short definitions. */
export function createTermSearch(terms: readonly TermEntry[]): Search<TermEntry, TermField> {
  return createSearch({
    documents: terms,
    id: ({id}) => id,
    fields: {
      label: {text: ({label}) => label, boost: 4},
      aliases: {text: ({aliases}) => aliases, boost: 3},
      gloss: {text: ({gloss}) => gloss, boost: 1},
    },
  });
}

/** The term that has this name in this language already. */
export function termCalled(terms: readonly TermEntry[], name: string, lang: string): TermEntry | undefined {
  const label = name.trim().replace(/\s+/g, ' ');
  if (!label) return undefined;
  const id = termIdOf(label, lang);
  const isSame = (term: TermEntry) => term.lang === lang && isSameName(term.label, label);
  return terms.find((term) => term.id === id || isSame(term));
}

/** Whether two names differ by case and spaces alone. */
export function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
