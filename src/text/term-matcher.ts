import {endOfLetters, fold, folds, IGNORABLE, kindOf, kinds, SPACED, unitAt} from './characters.js';
import {afterIgnorable, termAt, type TermMatch} from './term-at.js';
import type {Named} from './term-forms.js';
import {ALONE, TermIndex, TOGETHER, WAITING} from './term-index.js';
import {beginningAt, hashOf, hashWithNext, NONE, placeOf} from './word-hash.js';

export type {TermMatch} from './term-at.js';

const NO_MATCHES: readonly TermMatch[] = [];

/**
 * Finds the names of terms in texts: from the left, the longest at each place, none within another.
 *
 * Where words stand between spaces, whole words count, and where they do not, any part of a text. Acronyms keep their case,
 * words need not. What it costs grows with the text, not with the number of terms: each word is looked up once, by a hash of
 * four of its letters.
 */
export class TermMatcher {
  readonly #index: TermIndex;

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    this.#index = new TermIndex(terms, language);
  }

  find(text: string): readonly TermMatch[] {
    let matches: TermMatch[] | undefined;
    const {beginnings, byUnit} = this.#index;
    const kindTable = kinds;
    const foldTable = folds;
    const hasOthers = byUnit.size > 0;
    const {length} = text;
    for (let at = 0; at < length;) {
      const unit = text.charCodeAt(at);
      const kind = kindTable[unit] || kindOf(unit);
      let next = at + 1;
      let match: TermMatch | undefined;
      if (kind === SPACED) {
        let after = 0;
        while (next < length && (after = kindTable[text.charCodeAt(next)]!) === SPACED) next++;
        if (next < length && (after === IGNORABLE || after === 0)) {
          next = endOfWord(text, next);
          match = this.#atBrokenWord(text, at, next);
        } else {
          const place = placeOf(foldTable[unit]! * 31 + (next - at > 1 ? foldTable[text.charCodeAt(at + 1)]! : 0));
          if (beginnings[place]) match = this.#atWord(text, at, next, place);
        }
      } else if (kind === IGNORABLE) {
        next = endOfWord(text, next);
        match = this.#atBrokenWord(text, at, next);
      } else if (hasOthers) {
        const forms = byUnit.get(fold(unit));
        if (forms) match = termAt(text, at, next, forms);
      }
      if (match) (matches ??= []).push(match);
      at = match ? match.end : next;
    }
    return matches ?? NO_MATCHES;
  }

  #atWord(text: string, at: number, wordEnd: number, place: number): TermMatch | undefined {
    const index = this.#index;
    if (index.beginnings[place] === WAITING) index.look(place);
    return this.#withHash(text, at, wordEnd, hashOf(text, at, wordEnd));
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
    return this.#withHash(text, afterIgnorable(text, at), wordEnd, hashOf(word, 0, word.length));
  }

  #withHash(text: string, start: number, wordEnd: number, hash: number): TermMatch | undefined {
    const {begins, beginsTogether, byWords} = this.#index;
    const begun = begins.get(hash);
    if (!begun) return undefined;
    const both = begun & TOGETHER ? hashWithNext(hash, text, wordEnd) : NONE;
    const several = both !== NONE && beginsTogether.get(both) ? byWords.get(both) : undefined;
    const long = several && termAt(text, start, wordEnd, several);
    const one = begun & ALONE ? byWords.get(hash) : undefined;
    const short = one && termAt(text, start, wordEnd, one);
    return long && short ? (long.end < short.end ? short : long) : (long ?? short);
  }
}

/** Where a word ends, whatever stands in it that does not count. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let kind; (kind = kindOf(unitAt(text, at))) === SPACED || kind === IGNORABLE;) at++;
  return at;
}
