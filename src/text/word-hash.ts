import {fold, folds, HANGUL, IGNORABLE, kindOf, SPACED, UNSPACED} from './characters.js';

/** As a hash: there is none. */
export const NONE = -1;

/** Of so many beginnings of words that two seldom share a place. A power of two. */
export const BEGINNINGS = 0x1000;

/** Thirty bits are no object. */
const BITS = 0x3fffffff;

/** The place of all words that begin so. @param beginning As `beginningAt` gives it. */
export function placeOf(beginning: number): number {
  return beginning & (BEGINNINGS - 1);
}

/** The hash of a word of which every unit counts, and was met before: by its length and six of its units. */
export function hashOf(text: string, start: number, end: number): number {
  const length = end - start;
  const second = start + (length > 1 ? 1 : 0);
  const third = start + (length > 2 ? 2 : 0);
  let hash = (length * 31 + folds[text.charCodeAt(start)]!) * 31 + folds[text.charCodeAt(second)]!;
  hash = Math.imul(hash, 961) + folds[text.charCodeAt(third)]! * 31 + folds[text.charCodeAt(start + (length >>> 1))]!;
  hash =
    Math.imul(hash, 961) + folds[text.charCodeAt(end - 1 - second + start)]! * 31 + folds[text.charCodeAt(end - 1)]!;
  return hash & BITS;
}

/** The hash of a word and of how the next one begins, or `NONE` if none follows, but for signs and spaces. */
export function hashWithNext(hash: number, text: string, wordEnd: number): number {
  const {length} = text;
  for (let at = wordEnd; at < length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACED) return (Math.imul(hash, 961) + beginningAt(text, at)) & BITS;
    if (kind === HANGUL || kind === UNSPACED) return NONE;
  }
  return NONE;
}

/** The first two units of a word that count, folded, the first of them times 31. */
export function beginningAt(text: string, start: number): number {
  let first = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === IGNORABLE) continue;
    if (kind !== SPACED) break;
    if (first) return first * 31 + fold(unit);
    first = fold(unit);
  }
  return first * 31;
}
