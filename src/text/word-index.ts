import {fold} from './fold.js';
import {isNumeronym, numeronymOf} from './numeronym.js';
import {editsAllowed, isWithin} from './spelling.js';
import {indexTerms, isOneCharacter, joinings, queryWords, type QueryWord} from './words.js';

/** What a document is found by. */
export interface WordField<T> {
  readonly values: (document: T) => readonly string[];
  /** How much it counts that a word stands there, 1 to 9. */
  readonly weight: number;
}

/** Where a word of a query stands. */
export interface WordReason<F extends string> {
  readonly field: F;
  /** As the document has it. */
  readonly value: string;
  /** Whether it is spelled otherwise than the query. */
  readonly isCorrected: boolean;
}

/** A word of the documents, and which of them have it where. */
interface Term {
  readonly text: string;
  /** A bit for each letter in it: two words that differ by few letters differ by few bits. */
  readonly letters: number;
  readonly slots: number[];
  /** A bit for each field, by the place of the slot. */
  readonly fields: number[];
}

/** How well a term is what was typed. The field decides before it, and a guess comes after everything else. */
const EXACT = 3;
const PREFIX = 2;
const GUESS = 0;

const MAX_QUERY_LENGTH = 200;
/** Of so many words it is remembered who has them: with each letter typed, those before it are the same. */
const MAX_REMEMBERED = 8;
const MAX_SUM = 1023;

/**
 * Finds thousands of short documents by their words with each letter typed: typing errors, accents, hyphens, numeronyms and
 * scripts without spaces as `createSearch` has them. Unlike that one it takes in a document at a time, forgets one, and says
 * why it found a document only when it is asked.
 */
export class WordIndex<T, F extends string> {
  readonly #fields: readonly (WordField<T> & {readonly name: F})[];
  /** The highest weight of the fields in a set of bits. */
  readonly #weights: readonly number[];
  readonly #documents: (T | undefined)[] = [];
  readonly #slots = new Map<T, number>();
  readonly #terms = new Map<string, Term>();
  readonly #byFirst = new Map<string, Term[]>();
  readonly #termsOf = new Map<string, readonly string[]>();
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(fields: Readonly<Record<F, WordField<T>>>) {
    this.#fields = Object.entries<WordField<T>>(fields).map(([name, field]) => ({...field, name: name as F}));
    this.#weights = Array.from({length: 2 ** this.#fields.length}, (_, bits) =>
      Math.max(0, ...this.#fields.map(({weight}, place) => (bits & (1 << place) ? weight : 0))),
    );
  }

  /** How many documents were forgotten and still take room. */
  get waste(): number {
    return this.#documents.length - this.#slots.size;
  }

  get documents(): Iterable<T> {
    return this.#slots.keys();
  }

  add(document: T): void {
    if (this.#slots.has(document)) return;
    this.#remembered.clear();
    const slot = this.#documents.push(document) - 1;
    this.#slots.set(document, slot);
    this.#fields.forEach(({values}, place) => {
      for (const value of values(document)) for (const term of this.#wordsOf(value)) this.#note(term, slot, 1 << place);
    });
  }

  /** Stops after each document. Those that are there already are left. */
  *addInSteps(documents: Iterable<T>): Generator<void, void> {
    for (const document of documents) {
      this.add(document);
      yield;
    }
  }

  delete(document: T): void {
    const slot = this.#slots.get(document);
    if (slot === undefined) return;
    this.#slots.delete(document);
    this.#documents[slot] = undefined;
  }

  /** The documents that a query finds, each with a number: the higher, the better. Undefined for a query without words. */
  find(query: string): ReadonlyMap<T, number> | undefined {
    const words = wordsIn(query);
    if (!words.length) return undefined;
    const readings = [words, ...joinings(words)];
    let scores = this.#scoreAny(readings.map((reading) => reading.map((word) => this.#scoreWord(word))));
    // Whoever typed a word too many means the others.
    if (!scores.some(Boolean) && words.length > 1)
      scores = this.#scoreAny(words.map((word) => [this.#scoreWord(word)]));
    const found = new Map<T, number>();
    scores.forEach((score, slot) => {
      const document = this.#documents[slot];
      if (score && document !== undefined) found.set(document, score);
    });
    return found;
  }

  /** Where the words of a query stand in a document, the field that counts most first: each value once. */
  reasons(document: T, query: string): readonly WordReason<F>[] {
    const words = wordsIn(query);
    const reasons = new Map<string, WordReason<F>>();
    const joined = joinings(words).flat();
    for (const word of [...words, ...joined.filter(({text}) => !words.some((other) => other.text === text))]) {
      const reason = this.#reasonFor(document, word);
      // Of two words joined, one may stand there alone.
      const key = reason && JSON.stringify([reason.field, reason.value]);
      if (reason && key && (!reasons.has(key) || !reason.isCorrected)) reasons.set(key, reason);
    }
    return [...reasons.values()];
  }

  #reasonFor(document: T, word: QueryWord): WordReason<F> | undefined {
    let best: (WordReason<F> & {readonly score: number}) | undefined;
    for (const {name, weight, values} of this.#fields) {
      for (const value of values(document)) {
        const kind = this.#kindIn(this.#wordsOf(value), word);
        if (kind === undefined) continue;
        const score = scoreOf(weight, kind);
        if (!best || score > best.score) best = {field: name, value, isCorrected: kind === GUESS, score};
      }
    }
    return best && {field: best.field, value: best.value, isCorrected: best.isCorrected};
  }

  /** How well a value has a word. Undefined if it does not. */
  #kindIn(terms: readonly string[], {text, pairs}: QueryWord): number | undefined {
    if (pairs) {
      const isBeginning = isOneCharacter(text);
      const hasAll = pairs.every((pair) => terms.some((term) => (isBeginning ? term.startsWith(pair) : term === pair)));
      return hasAll ? EXACT : undefined;
    }
    if (terms.includes(text)) return EXACT;
    if (terms.some((term) => term.startsWith(text))) return PREFIX;
    const edits = editsAllowed(text);
    const isGuess = (term: string) => (edits > 0 && isWithin(edits, text, term)) || isNumeronymFor(text, term);
    return terms.some(isGuess) ? GUESS : undefined;
  }

  /** For each slot, how well it has all the words of the reading it fits best. 0 if it fits none. */
  #scoreAny(readings: readonly (readonly Uint8Array[])[]): Uint32Array {
    const best = new Uint32Array(this.#documents.length);
    for (const words of readings) {
      for (let slot = 0; slot < best.length; slot++) {
        let weakest = Infinity;
        let sum = 0;
        for (const word of words) {
          const score = word[slot]!;
          if (score < weakest) weakest = score;
          sum += score;
        }
        const score = weakest && weakest * (MAX_SUM + 1) + Math.min(sum, MAX_SUM);
        if (score > best[slot]!) best[slot] = score;
      }
    }
    return best;
  }

  #scoreWord(word: QueryWord): Uint8Array {
    const known = this.#remembered.get(word.text);
    if (known) return known;
    const scores = this.#scoreNewWord(word);
    if (this.#remembered.size === MAX_REMEMBERED) this.#remembered.delete([...this.#remembered.keys()][0]!);
    this.#remembered.set(word.text, scores);
    return scores;
  }

  /** How well each slot has a word. 0 if it does not. */
  #scoreNewWord({text, pairs}: QueryWord): Uint8Array {
    if (pairs) {
      return pairs
        .map((pair) => this.#scoreTerms(isOneCharacter(text) ? this.#beginning(pair) : this.#exactly(pair)))
        .reduce((all, some) => all.map((score, slot) => Math.min(score, some[slot]!)));
    }
    return this.#scoreTerms([...this.#beginning(text), ...this.#guesses(text)]);
  }

  #scoreTerms(found: readonly (readonly [Term, number])[]): Uint8Array {
    const best = new Uint8Array(this.#documents.length);
    for (const [{slots, fields}, kind] of found) {
      for (let place = 0; place < slots.length; place++) {
        const slot = slots[place]!;
        const score = scoreOf(this.#weights[fields[place]!]!, kind);
        if (score > best[slot]!) best[slot] = score;
      }
    }
    return best;
  }

  #exactly(text: string): (readonly [Term, number])[] {
    const term = this.#terms.get(text);
    return term ? [[term, EXACT]] : [];
  }

  #beginning(text: string): (readonly [Term, number])[] {
    const same = this.#byFirst.get(firstOf(text)) ?? [];
    return same.flatMap((term) => (term.text.startsWith(text) ? [[term, term.text === text ? EXACT : PREFIX]] : []));
  }

  #guesses(text: string): (readonly [Term, number])[] {
    const guesses = this.#numeronyms(text).map((term) => [term, GUESS] as const);
    const edits = editsAllowed(text);
    if (!edits) return guesses;
    const letters = lettersOf(text);
    for (const term of this.#terms.values()) {
      const isNear =
        Math.abs(term.text.length - text.length) <= edits && countBits(term.letters ^ letters) <= 2 * edits;
      if (isNear && isWithin(edits, text, term.text)) guesses.push([term, GUESS]);
    }
    return guesses;
  }

  #numeronyms(text: string): readonly Term[] {
    if (isNumeronym(text)) {
      return (this.#byFirst.get(firstOf(text)) ?? []).filter((term) => numeronymOf(term.text) === text);
    }
    const term = this.#terms.get(numeronymOf(text) ?? '');
    return term ? [term] : [];
  }

  #wordsOf(value: string): readonly string[] {
    let terms = this.#termsOf.get(value);
    if (!terms) this.#termsOf.set(value, (terms = [...new Set(indexTerms(fold(value)))]));
    return terms;
  }

  #note(text: string, slot: number, field: number): void {
    let term = this.#terms.get(text);
    if (!term) {
      term = {text, letters: lettersOf(text), slots: [], fields: []};
      this.#terms.set(text, term);
      const first = firstOf(text);
      const same = this.#byFirst.get(first);
      if (same) same.push(term);
      else this.#byFirst.set(first, [term]);
    }
    const last = term.slots.length - 1;
    if (term.slots[last] === slot) term.fields[last]! |= field;
    else {
      term.slots.push(slot);
      term.fields.push(field);
    }
  }
}

function wordsIn(query: string): readonly QueryWord[] {
  return queryWords(fold(query.slice(0, MAX_QUERY_LENGTH)).trim());
}

/** Never 0. A guess in the best field is less than the beginning of a word in the last one. */
function scoreOf(weight: number, kind: number): number {
  return kind === GUESS ? weight : 10 + weight * 4 + kind;
}

/** Whether one is the numeronym of the other: `k8s` and `kubernetes`. */
function isNumeronymFor(text: string, term: string): boolean {
  return isNumeronym(text) ? numeronymOf(term) === text : isNumeronym(term) && numeronymOf(text) === term;
}

const firstOf = (text: string): string => text.slice(0, 1);

function lettersOf(text: string): number {
  let letters = 0;
  for (let place = 0; place < text.length; place++) letters |= 1 << (text.charCodeAt(place) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}
