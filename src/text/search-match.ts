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
 * @param readings The words of the query, and the same with words joined.
 * @returns A function of a document's values and the index's account of the terms found, each with its fields.
 */
export function bestMatch(
  folded: string,
  readings: readonly (readonly QueryWord[])[],
  numeronyms: (word: string) => readonly string[],
): (values: readonly IndexedValue[], terms: Readonly<Record<string, readonly string[]>>) => Ranked | undefined {
  const kindOf = remembered((word, term) => kindOfMatch(word, term, numeronyms(word)));

  const findWord = ({text, pairs}: QueryWord, value: IndexedValue, terms: readonly string[]): Found | undefined => {
    if (pairs) {
      const kind = value.folded === text ? 'exact' : 'prefix';
      return value.folded.includes(text) ? {kind, length: text.length} : undefined;
    }
    let best: Found | undefined;
    for (const term of terms) {
      const kind = kindOf(text, term);
      if (!kind || (best && WEIGHTS[kind] <= WEIGHTS[best.kind])) continue;
      best = {kind, length: kind === 'prefix' ? text.length : term.length};
    }
    return best;
  };

  const rank = (value: IndexedValue, terms: readonly string[], words: readonly QueryWord[]): Ranked | undefined => {
    const found = words.flatMap((word) => findWord(word, value, terms) ?? []);
    if (!found.length) return undefined;
    const kind = found.map((word) => word.kind).reduce((a, b) => (WEIGHTS[a] < WEIGHTS[b] ? a : b));
    const share = found.reduce((sum, word) => sum + WEIGHTS[word.kind], 0) / words.length;
    const covered = Math.min(1, found.reduce((sum, {length}) => sum + length, 0) / value.size);
    const isAll = value.folded === folded;
    return {
      field: value.field,
      value: value.value,
      kind: isAll ? 'exact' : kind,
      tier: isAll ? 0 : tierOf(kind, covered, words),
      weight: value.boost * share * (0.5 + covered / 2),
    };
  };

  return (values, foundTerms) => {
    let best: Ranked | undefined;
    for (const value of values) {
      const terms = value.terms.filter((term) => foundTerms[term]?.includes(value.field));
      if (!terms.length) continue;
      for (const words of readings) {
        const ranked = rank(value, terms, words);
        if (ranked && (!best || compareRanked(ranked, best) < 0)) best = ranked;
      }
    }
    return best;
  };
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
function remembered<R>(of: (word: string, term: string) => R): (word: string, term: string) => R {
  const known = new Map<string, R>();
  return (word, term) => {
    const key = `${word} ${term}`;
    if (!known.has(key)) known.set(key, of(word, term));
    return known.get(key)!;
  };
}
