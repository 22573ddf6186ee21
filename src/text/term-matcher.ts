import {endOfLetters, fold, IGNORABLE, kindOf, kinds, letters, SPACED, unitAt} from './characters.js';
import {afterIgnorable, termAt, type TermMatch} from './term-at.js';
import type {Named} from './term-forms.js';
import {ALONE, TermIndex, TOGETHER, WAITING} from './term-index.js';
import {beginningAt, BITS, hashOf, hashWithNext, NONE, placeOf} from './word-hash.js';

export type {TermMatch} from './term-at.js';

const NO_MATCHES: readonly TermMatch[] = [];

/**
 * Finds the names of terms in texts: from the left, the longest at each place, none within another.
 *
 * Where words stand between spaces, whole words count, and where they do not, any part of a text. Acronyms keep their case,
 * words need not. What it costs grows with the text, not with the number of terms: each word is looked up once, by a hash of
 * its letters that comes about while it is read.
 */
export class TermMatcher {
  readonly #index: TermIndex;
  #isReady = false;

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    this.#index = new TermIndex(terms, language);
  }

  /** Takes in the terms until it is over, and says whether there are more; `find` would do it all at once. */
  prepare(isOver: () => boolean): boolean {
    this.#isReady ||= !this.#index.prepare(isOver);
    return !this.#isReady;
  }

  find(text: string): readonly TermMatch[] {
    if (!this.#isReady) this.prepare(() => false);
    let matches: TermMatch[] | undefined;
    const {beginnings, begins, byUnit} = this.#index;
    const letterTable = letters;
    const hasOthers = byUnit.size > 0;
    const {length} = text;
    for (let at = 0; at < length;) {
      let unit = text.charCodeAt(at);
      let letter = letterTable[unit]!;
      let next = at + 1;
      let match: TermMatch | undefined;
      if (letter !== 0) {
        let hash = letter;
        let place = letter;
        if (next < length && (letter = letterTable[(unit = text.charCodeAt(next))]!) !== 0) {
          place = hash = hash * 31 + letter;
          next++;
          while (next < length && (letter = letterTable[(unit = text.charCodeAt(next))]!) !== 0) {
            hash = (Math.imul(hash, 31) + letter) | 0;
            next++;
          }
        }
        if (next < length && isWithin(unit)) {
          next = endOfWord(text, next);
          match = this.#atBrokenWord(text, at, next);
        } else {
          if (beginnings[placeOf(place)] === WAITING) this.#index.look(placeOf(place));
          hash &= BITS;
          const begun = begins.get(hash);
          if (begun !== 0) match = this.#atWord(text, at, next, hash, begun);
        }
      } else if (isWithin(unit)) {
        next = endOfWord(text, next);
        match = this.#atBrokenWord(text, at, next);
      } else if (hasOthers) {
        const forms = byUnit.get(fold(unit));
        if (forms) match = termAt(text, at, next, forms);
      }
      if (match) {
        (matches ??= []).push(match);
        next = match.end;
      }
      at = next;
    }
    return matches ?? NO_MATCHES;
  }

  /** As `#atWord`, where some units do not count, or were never met before. */
  #atBrokenWord(text: string, at: number, wordEnd: number): TermMatch | undefined {
    let word = '';
    for (let i = at; i < wordEnd; i++) {
      const low = fold(text.charCodeAt(i));
      if (low) word += String.fromCharCode(low);
    }
    if (endOfLetters(word, 0) === 0) return undefined;
    const index = this.#index;
    const place = placeOf(beginningAt(word, 0));
    if (index.beginnings[place] === WAITING) index.look(place);
    const hash = hashOf(word, 0, word.length);
    const begun = index.begins.get(hash);
    return begun ? this.#atWord(text, afterIgnorable(text, at), wordEnd, hash, begun) : undefined;
  }

  #atWord(text: string, start: number, wordEnd: number, hash: number, begun: number): TermMatch | undefined {
    const long = begun & TOGETHER ? this.#atWords(text, start, wordEnd, hash) : undefined;
    const one = begun & ALONE ? this.#index.byWords.get(hash) : undefined;
    const short = one && termAt(text, start, wordEnd, one);
    return long && short ? (long.end < short.end ? short : long) : (long ?? short);
  }

  #atWords(text: string, start: number, wordEnd: number, hash: number): TermMatch | undefined {
    const both = hashWithNext(hash, text, wordEnd);
    if (both === NONE) return undefined;
    const index = this.#index;
    const begun = index.beginsTogether.get(both);
    if (begun === 0) return undefined;
    if (begun & WAITING) index.lookTogether(both);
    const several = index.byWords.get(both);
    return several && termAt(text, start, wordEnd, several);
  }
}

/** Whether what is no letter as far as is known may stand within a word: it does not count, or was never met before. */
function isWithin(unit: number): boolean {
  const kind = kinds[unit];
  if (kind === IGNORABLE) return true;
  return kind === 0 && (kindOf(unit) === SPACED || kinds[unit] === IGNORABLE);
}

/** Where a word ends, whatever stands in it that does not count. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let kind; (kind = kindOf(unitAt(text, at))) === SPACED || kind === IGNORABLE;) at++;
  return at;
}
