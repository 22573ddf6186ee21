import {isNumeronym} from './numeronym.js';
import {editsAllowed, isWithin} from './spelling.js';
import type {QueryWord} from './words.js';

/**
 * How a value was found: as typed, by its beginning, with the spelling corrected, or by a numeronym (`k8s` and
 * Kubernetes). The weakest of several words counts.
 */
export type MatchKind = 'exact' | 'prefix' | 'fuzzy' | 'numeronym';

/** One name, alias, skill or text of a document. */
export interface IndexedValue {
  readonly field: string;
  readonly boost: number;
  readonly value: string;
  readonly folded: string;
  /** Its length without what stands between words. */
  readonly size: number;
  readonly terms: readonly string[];
}

export interface Ranked {
  readonly field: string;
  readonly value: string;
  readonly kind: MatchKind;
  readonly tier: Tier;
  /** Orders matches of one tier. */
  readonly weight: number;
}

/** A name that is the whole query, then one that its numeronym stands for, then parts of either, then guesses. */
type Tier = 0 | 1 | 2 | 3;

/** How a word of the query was found, and how many letters of the value it accounts for. */
interface Found {
  readonly kind: MatchKind;
  readonly length: number;
}

const WEIGHTS: Readonly<Record<MatchKind, number>> = {exact: 1, numeronym: 0.95, prefix: 0.9, fuzzy: 0.5};

/** Best first. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return a.tier - b.tier || b.weight - a.weight;
}

/**
 * Says which of a document's values a query found, and how.
 *
 * @param query Folded.
 * @param readings Its words, and the same with words joined.
 * @returns A function of a document's values and the index's account of the terms found, each with its fields.
 */
export function bestMatch(
  query: string,
  readings: readonly (readonly QueryWord[])[],
  numeronyms: (word: string) => readonly string[],
): (values: readonly IndexedValue[], terms: Readonly<Record<string, readonly string[]>>) => Ranked | undefined {
  const kinds = new Map(
    readings.flat().map(({text}) => [text, remembered((term) => kindOfMatch(text, term, numeronyms(text)))]),
  );

  const findWord = ({text, pairs}: QueryWord, value: IndexedValue, terms: readonly string[]): Found | undefined => {
    if (pairs) {
      const kind = value.folded === text ? 'exact' : 'prefix';
      return value.folded.includes(text) ? {kind, length: text.length} : undefined;
    }
    const kindOf = kinds.get(text)!;
    let best: Found | undefined;
    for (const term of terms) {
      const kind = kindOf(term);
      if (!kind || (best && WEIGHTS[kind] <= WEIGHTS[best.kind])) continue;
      best = {kind, length: kind === 'prefix' ? text.length : term.length};
    }
    return best;
  };

  const rank = (value: IndexedValue, terms: readonly string[], words: readonly QueryWord[]): Ranked | undefined => {
    let weakest: MatchKind | undefined;
    let weights = 0;
    let length = 0;
    for (const word of words) {
      const found = findWord(word, value, terms);
      if (!found) continue;
      if (!weakest || WEIGHTS[found.kind] < WEIGHTS[weakest]) weakest = found.kind;
      weights += WEIGHTS[found.kind];
      length += found.length;
    }
    if (!weakest) return undefined;
    const {field, boost, folded, size} = value;
    const covered = Math.min(1, length / size);
    const isAll = folded === query;
    return {
      field,
      value: value.value,
      kind: isAll ? 'exact' : weakest,
      tier: isAll ? 0 : tierOf(weakest, covered, words),
      weight: (boost * (weights / words.length) * (1 + covered)) / 2,
    };
  };

  return (values, foundTerms) => {
    let best: Ranked | undefined;
    for (const value of values) {
      const terms = value.terms.filter((term) => hasFound(foundTerms, term, value.field));
      if (!terms.length) continue;
      for (const words of readings) {
        const ranked = rank(value, terms, words);
        if (ranked && (!best || compareRanked(ranked, best) < 0)) best = ranked;
      }
    }
    return best;
  };
}

/** Names are any word: “constructor” too, which every object has. */
function hasFound(foundTerms: Readonly<Record<string, readonly string[]>>, term: string, field: string): boolean {
  return Object.hasOwn(foundTerms, term) && foundTerms[term]!.includes(field);
}

function tierOf(kind: MatchKind, covered: number, words: readonly QueryWord[]): Tier {
  if (kind === 'fuzzy') return 3;
  // A word has one numeronym, a numeronym any number of words: taking the first for the second is a guess.
  if (kind === 'numeronym' && !words.some(({text}) => isNumeronym(text))) return 3;
  if (covered < 1 || kind === 'prefix') return 2;
  return kind === 'numeronym' ? 1 : 0;
}

function kindOfMatch(word: string, term: string, numeronyms: readonly string[]): MatchKind | undefined {
  if (term === word) return 'exact';
  if (numeronyms.includes(term)) return 'numeronym';
  if (term.startsWith(word)) return 'prefix';
  return isWithin(editsAllowed(word), word, term) ? 'fuzzy' : undefined;
}

/** The same few terms come again in many documents. */
function remembered<R>(of: (term: string) => R): (term: string) => R {
  const known = new Map<string, R>();
  return (term) => {
    if (!known.has(term)) known.set(term, of(term));
    return known.get(term)!;
  };
}
