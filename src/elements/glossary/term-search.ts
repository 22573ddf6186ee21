import type {TermEntry} from '../../model/term.js';
import {createSearch, type Match, type Search} from '../../text/search.js';

export type TermField = 'label' | 'expansion' | 'aliases' | 'initials' | 'avoid' | 'tags' | 'gloss';
export type TermMatch = Match<TermEntry, TermField>;
export type TermSearch = Search<TermEntry, TermField>;

/** Finds terms by their names, what these stand for, their other names, outdated ones, tags and short definitions. */
export function createTermSearch(terms: readonly TermEntry[]): TermSearch {
  const find = createSearch<TermEntry, TermField>({
    documents: terms,
    id: ({id}) => id,
    fields: {
      label: {text: ({label}) => label, boost: 4},
      expansion: {text: ({expansion}) => expansion, boost: 3},
      aliases: {text: ({aliases}) => aliases, boost: 3},
      initials: {text: ({label}) => initialsOf(label), boost: 2},
      avoid: {text: ({avoid}) => avoid, boost: 2},
      tags: {text: ({tags}) => tags, boost: 1.5},
      gloss: {text: ({gloss}) => gloss, boost: 1},
    },
  });
  // Whole or not at all: thousands of names have initials that begin with any two letters.
  return (query) => find(query).filter(({field, kind}) => field !== 'initials' || kind === 'exact');
}

/** Of a name of several words, what people shorten it to: “CI” for Continuous integration. */
function initialsOf(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isName = words.length > 1 && words.length < 8 && words.every((word) => CASED.test(word));
  return isName ? words.map(([letter]) => letter!.toUpperCase()).join('') : '';
}

/** Scripts whose words are shortened to letters. */
const CASED = /^[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u;
