import {
  endOfLetters,
  fold,
  HANGUL,
  IGNORABLE,
  kindOf,
  kinds,
  letters,
  SPACE,
  SPACED,
  unitAt,
  UNSPACED,
} from './characters.js';
import {afterIgnorable, termAt, type TermMatch} from './term-at.js';
import type {Named} from './term-forms.js';
import {ALONE, TermIndex, TOGETHER, WAITING} from './term-index.js';
import {beginningAt, BEGINNINGS, BITS, hashOf, hashWithNext, NONE, placeOf} from './word-hash.js';

export type {TermMatch} from './term-at.js';

const NO_MATCHES: readonly TermMatch[] = [];

/** Between texts that are read as one: a sign that no name has, and no part of any word. */
const BETWEEN = '\u0001';

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
    // What is asked for each letter and each word stands here: no call is as quick, least of all on a page's first pass.
    const {beginnings, begins, beginsTogether, byUnit} = this.#index;
    const {pairs, mask} = begins;
    const {pairs: pairsTogether, mask: maskTogether} = beginsTogether;
    const letterTable = letters;
    const kindTable = kinds;
    const hasOthers = byUnit.size > 0;
    const {length} = text;
    // A word that begins a longer name, where the next one has to say whether it is there; no such word if its end is 0.
    let earlier = 0;
    let earlierAt = 0;
    let earlierEnd = 0;
    for (let at = 0; at < length;) {
      let unit = text.charCodeAt(at);
      let letter = letterTable[unit]!;
      let next = at + 1;
      let match: TermMatch | undefined;
      let hash = letter;
      let place = letter;
      let kind: number = SPACE;
      if (letter !== 0 && next < length) {
        if ((letter = letterTable[(unit = text.charCodeAt(next))]!) !== 0) {
          place = hash = (hash << 5) - hash + letter;
          next++;
          while (next < length && (letter = letterTable[(unit = text.charCodeAt(next))]!) !== 0) {
            hash = ((hash << 5) - hash + letter) | 0;
            next++;
          }
        }
        if (next < length) kind = kindTable[unit] || kindOf(unit);
      } else if (letter === 0) kind = kindTable[unit] || kindOf(unit);
      if (kind === SPACED || kind === IGNORABLE) {
        next = endOfWord(text, next);
        if (earlierEnd !== 0) match = this.#atWords(text, earlierAt, earlierEnd, earlier);
        earlierEnd = 0;
        match ??= this.#atBrokenWord(text, at, next);
      } else if (place !== 0) {
        if (earlierEnd !== 0) {
          const both = (Math.imul(earlier, 961) + place) & BITS;
          if (((pairsTogether[(both & maskTogether) >>> 2]! >>> ((both & 3) << 1)) & 3) !== 0)
            match = termAt(text, earlierAt, earlierEnd, this.#index.formsAt(both));
          earlierEnd = 0;
        }
        if (match === undefined) {
          place &= BEGINNINGS - 1;
          if (beginnings[place] === WAITING) this.#index.look(place);
          hash &= BITS;
          const begun = (pairs[(hash & mask) >>> 2]! >>> ((hash & 3) << 1)) & 3;
          if (begun === TOGETHER) {
            earlier = hash;
            earlierAt = at;
            earlierEnd = next;
          } else if (begun !== 0) match = this.#atWord(text, at, next, hash, begun);
          if (match === undefined && kind === SPACE) next++;
        }
      } else {
        if (hasOthers) {
          const forms = byUnit.get(fold(unit));
          if (forms && earlierEnd !== 0) match = this.#atWords(text, earlierAt, earlierEnd, earlier);
          if (forms) match ??= termAt(text, at, next, forms);
        }
        if (kind === HANGUL || kind === UNSPACED) earlierEnd = 0;
      }
      if (match) {
        (matches ??= []).push(match);
        next = match.end;
        earlierEnd = 0;
      }
      at = next;
    }
    return matches ?? NO_MATCHES;
  }

  /**
   * As `find` of each text, and several times as quick where they are many and short on a page's first pass: an engine comes to
   * speed within a long text, and reads one of its own more quickly than one of the page.
   */
  findInEach(texts: readonly string[]): readonly (readonly TermMatch[])[] {
    const matches = this.find(texts.join(BETWEEN));
    let next = 0;
    let offset = 0;
    return texts.map(({length}) => {
      const start = offset;
      const end = start + length;
      offset = end + BETWEEN.length;
      if (next === matches.length || matches[next]!.start > end) return NO_MATCHES;
      const here: TermMatch[] = [];
      for (let match; (match = matches[next]) && match.start <= end; next++)
        if (match.end <= end) here.push({start: match.start - start, end: match.end - start, ids: match.ids});
      return here;
    });
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
    const short = begun & ALONE ? termAt(text, start, wordEnd, this.#index.formsAt(hash)) : undefined;
    return long && short ? (long.end < short.end ? short : long) : (long ?? short);
  }

  #atWords(text: string, start: number, wordEnd: number, hash: number): TermMatch | undefined {
    const both = hashWithNext(hash, text, wordEnd);
    if (both === NONE || this.#index.beginsTogether.get(both) === 0) return undefined;
    return termAt(text, start, wordEnd, this.#index.formsAt(both));
  }
}

/** Where a word ends, whatever stands in it that does not count. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let kind; (kind = kindOf(unitAt(text, at))) === SPACED || kind === IGNORABLE;) at++;
  return at;
}
