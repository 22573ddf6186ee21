import {lazy} from './lazy.js';

/** Words as each script has them, Chinese and Japanese too; spaces and signs are segments of their own. */
const segmenter = lazy(() => new Intl.Segmenter(undefined, {granularity: 'word'}));

export function wordsOf(text: string): string[] {
  return Array.from(segmenter().segment(text), ({segment}) => segment);
}

/** Each with the break that ends it. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Where the word begins that stands at a place. */
export function beginningOfWord(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return Math.min(Math.max(place, 0), text.length);
  return segmenter().segment(text).containing(place)!.index;
}
