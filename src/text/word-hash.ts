import {fold, HANGUL, IGNORABLE, kindOf, kinds, letters, SPACED, UNSPACED} from './characters.js';

/** As a hash: there is none. */
export const NONE = -1;

/** Of so many beginnings of words that two seldom share a place. A power of two. */
export const BEGINNINGS = 0x1000;

/** Thirty bits are no object. */
export const BITS = 0x3fffffff;

/** The hash of a word from that of its beginning and its next letter. `TermMatcher` has the same in its loop. */
export function hashOn(hash: number, letter: number): number {
  return ((hash << 5) - hash + letter) | 0; // 31 times the hash.
}

/** The place of all words that begin so. @param beginning As `beginningAt` gives it. */
export function placeOf(beginning: number): number {
  return beginning & (BEGINNINGS - 1);
}

/** The hash of a word of which every unit counts. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashOn(hash, fold(text.charCodeAt(at)));
  return hash & BITS;
}

/** The hash of a word and of how the next one begins, or `NONE` if none follows, but for signs and spaces. */
export function hashWithNext(hash: number, text: string, wordEnd: number): number {
  const next = nextWord(text, wordEnd);
  return next === NONE ? NONE : (Math.imul(hash, 961) + beginningAt(text, next)) & BITS;
}

/** Where the word begins that follows another, or `NONE`. */
export function nextWord(text: string, wordEnd: number): number {
  const {length} = text;
  for (let at = wordEnd; at < length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === SPACED) return at;
    if (kind === HANGUL || kind === UNSPACED) return NONE;
  }
  return NONE;
}

/** The hash of the first two units of a word that count. */
export function beginningAt(text: string, start: number): number {
  const first = letters[text.charCodeAt(start)]!;
  const second = first && start + 1 < text.length ? letters[text.charCodeAt(start + 1)]! : 0;
  return second ? first * 31 + second : slowBeginningAt(text, start);
}

/** As `beginningAt`, where some units do not count, were never met before, or are no letters. */
function slowBeginningAt(text: string, start: number): number {
  let hash = 0;
  for (let at = start, letters = 0; at < text.length && letters < 2; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === IGNORABLE) continue;
    if (kind !== SPACED) break;
    hash = hashOn(hash, fold(unit));
    letters++;
  }
  return hash;
}
