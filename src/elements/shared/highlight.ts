import {html, type TemplateResult} from 'lit';
import {shorten} from '../../text/shorten.js';
import {fold} from '../../text/fold.js';

export {highlightStyles} from './highlight.styles.js';

/** A text with the beginnings of words marked that a reader typed, accents and case ignored. */
export function highlight(text: string, query: string): TemplateResult {
  const parts = split(text, query);
  return html`${parts.map((part) => (part.isMatch ? html`<mark class="match">${part.text}</mark>` : part.text))}`;
}

/** Whether a text has the beginnings of all the words that a reader typed. */
export function saysAll(text: string, query: string): boolean {
  const characters = [...text].map(fold);
  return wordsOf(query).every((word) => marks(characters, [word]).some(Boolean));
}

/** How much of a long text is shown of what stands around a match, in characters. */
const PASSAGE = 120;
const LEAD = 30;

/** The part of a text that has the first of the words that a reader typed; its beginning, if it has none of them. */
export function passageAround(text: string, query: string): string {
  const characters = [...text];
  const found = marks(characters.map(fold), wordsOf(query)).indexOf(true);
  let start = Math.max(0, found - LEAD);
  while (start > 0 && start < found && characters[start - 1] !== ' ') start++;
  const passage = shorten(characters.slice(start).join(''), PASSAGE);
  return start > 0 ? `…${passage}` : passage;
}

function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

function split(text: string, query: string): {text: string; isMatch: boolean}[] {
  const characters = [...text];
  const marked = marks(characters.map(fold), wordsOf(query));
  const parts: {text: string; isMatch: boolean}[] = [];
  characters.forEach((character, place) => {
    const isMatch = marked[place]!;
    const part = parts.at(-1);
    if (part?.isMatch === isMatch) part.text += character;
    else parts.push({text: character, isMatch});
  });
  return parts;
}

/** Which characters of a text belong to a word of the query. */
function marks(characters: readonly string[], words: readonly string[]): boolean[] {
  const marked = characters.map(() => false);
  for (let start = 0; start < characters.length; start++) {
    if (!beginsWord(characters, start)) continue;
    for (const word of words) marked.fill(true, start, endOf(word, characters, start));
  }
  return marked;
}

/** The place after a word that stands at `start`, or `start`. Folding a character can give none or several. */
function endOf(word: string, characters: readonly string[], start: number): number {
  let rest = word;
  let end = start;
  while (rest && end < characters.length) {
    const character = characters[end]!;
    if (!rest.startsWith(character)) return character.startsWith(rest) ? end + 1 : start;
    rest = rest.slice(character.length);
    end++;
  }
  return rest ? start : end;
}

/** Scripts without spaces have no beginnings of words to see. */
function beginsWord(characters: readonly string[], place: number): boolean {
  if (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u.test(characters[place]!)) return true;
  return !/[\p{L}\p{N}\p{M}]$/u.test(characters[place - 1] ?? '');
}
