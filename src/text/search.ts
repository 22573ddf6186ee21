import MiniSearch, {type Query} from 'minisearch';
import {compact, fold} from './fold.js';
import {isNumeronym, numeronymOf, wordsByNumeronym} from './numeronym.js';
import {bestMatch, compareRanked, type IndexedValue, type MatchKind, type Ranked} from './search-match.js';
import {editsAllowed, swaps} from './spelling.js';
import {indexTerms, isOneCharacter, joinings, MAX_NAME_LENGTH, queryWords, type QueryWord} from './words.js';

export type {MatchKind} from './search-match.js';

/** One thing found, and why: "Matched by its synonym K8s". */
export interface Match<T, F extends string = string> {
  readonly document: T;
  /** The field that matched best. */
  readonly field: F;
  /** The value of that field that matched best, as the document has it: the one alias, the one skill. */
  readonly value: string;
  readonly kind: MatchKind;
}

export interface SearchField<T> {
  readonly text: (document: T) => string | readonly string[];
  /** How much a match in this field counts. 1 if left out. */
  readonly boost?: number;
}

export interface SearchSettings<T, F extends string> {
  readonly documents: Iterable<T>;
  readonly id: (document: T) => string;
  readonly fields: Readonly<Record<F, SearchField<T>>>;
}

/** Finds documents, best first. An empty query finds none. */
export type Search<T, F extends string = string> = (query: string) => Match<T, F>[];

interface Indexed<T> {
  readonly document: T;
  readonly values: readonly IndexedValue[];
}

const MAX_QUERY_LENGTH = 200;

/** No field has this name. */
const ID = '';

/**
 * A search that forgives typing errors, accents, case, hyphens and spaces, knows numeronyms (`k8s`), and works in scripts
 * that write no spaces.
 *
 * The index is built by the first search. A value that is the whole query comes first, what was only found by correcting
 * the spelling comes last; between them the boosts of the fields decide.
 */
export function createSearch<T, F extends string>(settings: SearchSettings<T, F>): Search<T, F> {
  let index: Index<T> | undefined;
  return (query) => {
    const folded = fold(query.slice(0, MAX_QUERY_LENGTH)).trim();
    const words = queryWords(folded);
    if (!words.length) return [];
    index ??= new Index(settings);
    return index.search(folded, words).map(({entry, field, value, kind}) => {
      return {document: entry.document, field: field as F, value, kind};
    });
  };
}

class Index<T> {
  readonly #entries: Indexed<T>[];
  readonly #search: MiniSearch<number>;
  readonly #vocabulary = new Set<string>();
  /** The words of names: in longer texts too many words share a numeronym. */
  readonly #nameWords = new Set<string>();
  #numeronyms: Map<string, string[]> | undefined;

  constructor({documents, id, fields}: SearchSettings<T, string>) {
    const unique = new Map(Array.from(documents, (document) => [id(document), document]));
    const settings = Object.entries(fields).map(([name, field]) => ({name, boost: 1, ...field}));
    this.#entries = Array.from(unique.values(), (document) => ({
      document,
      values: settings.flatMap(({name, boost, text}) =>
        [text(document)].flat().map((value) => this.#indexed(name, boost, value)),
      ),
    }));
    this.#search = new MiniSearch<number>({
      fields: settings.map(({name}) => name),
      idField: ID,
      // A document is its number in #entries, the text of a field only says where its terms are.
      extractField: (number, field) => (field === ID ? String(number) : `${number} ${field}`),
      tokenize: (text) => this.#termsOf(text),
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (term) => [term],
        boost: Object.fromEntries(settings.map(({name, boost}) => [name, boost])),
      },
    });
    this.#search.addAll([...this.#entries.keys()]);
  }

  search(folded: string, words: readonly QueryWord[]): (Ranked & {entry: Indexed<T>})[] {
    const readings = [words, ...joinings(words)];
    const all = readings.map((reading) => this.#queryFor(reading, 'AND'));
    let found = this.#search.search({combineWith: 'OR', queries: all});
    if (!found.length && words.length > 1) found = this.#search.search(this.#queryFor(words, 'OR'));
    const matches = bestMatch(folded, readings, (word) => this.#numeronymsFor(word));
    return found
      .flatMap(({id, match, score}) => {
        const entry = this.#entries[Number(id)]!;
        const best = matches(entry.values, match);
        return best ? [{...best, entry, score}] : [];
      })
      .sort((a, b) => compareRanked(a, b) || b.score - a.score);
  }

  #indexed(field: string, boost: number, value: string): IndexedValue {
    const folded = fold(value);
    const terms = [...new Set(indexTerms(folded))];
    for (const term of terms) {
      this.#vocabulary.add(term);
      if (folded.length <= MAX_NAME_LENGTH) this.#nameWords.add(term);
    }
    return {field, boost, value, folded, size: compact(folded).length, terms};
  }

  #termsOf(place: string): string[] {
    const end = place.indexOf(' ');
    const field = place.slice(end + 1);
    const {values} = this.#entries[Number(place.slice(0, end))]!;
    return values.flatMap((value) => (value.field === field ? value.terms : []));
  }

  #queryFor(words: readonly QueryWord[], combineWith: 'AND' | 'OR'): Query {
    return {combineWith, queries: words.map((word) => this.#wordQuery(word))};
  }

  #wordQuery({text, pairs}: QueryWord): Query {
    // One character is the beginning of a pair, or the last of its run.
    if (pairs) return {combineWith: 'AND', queries: [...pairs], prefix: isOneCharacter(text), fuzzy: false};
    const edits = editsAllowed(text);
    const typed: Query = {queries: [text], prefix: true, fuzzy: edits || false};
    const swapped = edits ? swaps(text).filter((word) => this.#vocabulary.has(word)) : [];
    const others = [...swapped, ...this.#numeronymsFor(text)];
    return {combineWith: 'OR', queries: [typed, {queries: others, prefix: false, fuzzy: false}]};
  }

  /** The words that a numeronym stands for, or the numeronym of a word if the documents have it. */
  #numeronymsFor(word: string): readonly string[] {
    if (isNumeronym(word)) return (this.#numeronyms ??= wordsByNumeronym(this.#nameWords)).get(word) ?? [];
    const numeronym = numeronymOf(word);
    return numeronym && this.#vocabulary.has(numeronym) ? [numeronym] : [];
  }
}
