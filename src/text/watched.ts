import {isKatakana, unitAt} from './characters.js';
import {foldLetters} from './fold.js';
import {parseMarkdown} from './markdown.js';
import {showMentions} from './mentions.js';
import type {AllowedTag, RichNode} from './rich-text.js';
import {TermMatcher} from './term-matcher.js';

/** Where no word is its writer's own: it is code, an address, a name, or somebody else said it. */
const APART: ReadonlySet<AllowedTag> = new Set(['a', 'code', 'pre', 'bdi', 'blockquote']);
/** What stands within a line; what any other tag holds is a text of its own. */
const INLINE: ReadonlySet<AllowedTag> = new Set(['strong', 'em', 'del', 'praxis-image']);

const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Shortest word in katakana that is looked for within a longer one. */
const KATAKANA_WITHIN = 4;
/** No text matches across it. */
const BREAK = '\n|\n';
/** More names than any text has: each stands apart. */
const ALL = Infinity;

/**
 * Finds words of a list in what somebody writes: whole words and their plurals where there are spaces between words, any part of
 * a text where there are none. Neither case nor accents matter. They are words and phrases, not patterns.
 */
export class WatchedWords {
  readonly #matcher: TermMatcher;

  /** @param language Of the texts, BCP 47: plurals differ. */
  constructor(words: readonly string[], language: string) {
    const named = words.map((word) => ({id: word, label: foldLetters(word), aliases: [], lang: language}));
    this.#matcher = new TermMatcher(named, language);
  }

  /** What a text in Markdown has of them, as it is written there, each once. */
  findIn(markdown: string): readonly string[] {
    const text = ownWords(showMentions(parseMarkdown(markdown), ALL));
    const {folded, places} = withPlaces(text);
    const whole = this.#matcher.find(folded).filter(({start, end}) => !goesOn(folded, start, end));
    const found = whole.map(({start, end}) => text.slice(places[start], places[end]));
    return [...new Set(found)];
  }
}

/** Whether a short word in katakana is the beginning of another: “バカ” of “バカンス”. */
function goesOn(text: string, start: number, end: number): boolean {
  return end - start < KATAKANA_WITHIN && isKatakana(unitAt(text, end - 1)) && isKatakana(unitAt(text, end));
}

function ownWords(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.tag === 'br') return '\n';
      if (APART.has(node.tag)) return BREAK;
      const text = ownWords(node.children);
      return INLINE.has(node.tag) ? text : BREAK + text + BREAK;
    })
    .join('');
}

/** A text without case and accents, and where each unit of it, and its end, stands in the text. */
function withPlaces(text: string): {readonly folded: string; readonly places: readonly number[]} {
  let folded = '';
  const places: number[] = [];
  for (const {0: character, index} of text.matchAll(CHARACTER)) {
    const letters = foldLetters(character);
    for (let i = 0; i < letters.length; i++) places.push(index);
    folded += letters;
  }
  return {folded, places: [...places, text.length]};
}
