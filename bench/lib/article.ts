import type {Named} from '../../src/text/term-forms.js';

/** How much of a page names terms: as in prose, where few words do, or as in no page that anybody reads. */
export type Shape = 'prose' | 'dense';

const WORDS = 50_000;
const WORDS_IN_A_PARAGRAPH = 80;
const PARAGRAPHS_IN_A_SECTION = 8;
/** Words that pages use, and those that exist. The commonest are short, and no name. */
const VOCABULARY = 8000;
const LANGUAGE = 40_000;
const COMMON = 400;
/** Of so many words one stands in an element of its own. */
const WORDS_AN_INLINE = 25;
/** Of so many words in prose one begins a name of several words. */
const WORDS_A_LONG_NAME = 100;
const INLINE = ['em', 'strong', 'span', 'a'];
const SYLLABLES = 'ba cal do fen gri hol jar ker lu mon ner ost pra que ros sta tor ule ver win'.split(' ');

/** Lehmer's generator, so that each call and each run sees the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function word(number: number): string {
  let text = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length]!;
  return text;
}

/** Terms of one to three words, of which texts use some. */
export function terms(count: number, shape: Shape): Named[] {
  const next = random(11);
  const from = (least: number, most: number) => word(least + Math.floor((most - least) * next()));
  return Array.from({length: count}, (_, id) => {
    const length = 1 + Math.floor(3 * next());
    const words = Array.from({length}, (_, place) => {
      if (shape === 'dense') return from(0, VOCABULARY);
      return length === 1 ? from(COMMON, LANGUAGE) : from(COMMON, place ? LANGUAGE : VOCABULARY);
    });
    return {id: String(id), label: words.join(' '), aliases: [], lang: 'en'};
  });
}

/** An article in which few words are frequent and most are rare, as in a language: sections, paragraphs, inline elements. */
export function article(named: readonly Named[], shape: Shape): HTMLElement {
  const next = random(7);
  const long = named.filter(({label}) => label.includes(' '));
  const page = document.createElement('article');
  for (let paragraph = 0; paragraph * WORDS_IN_A_PARAGRAPH < WORDS; paragraph++) {
    if (paragraph % PARAGRAPHS_IN_A_SECTION === 0) page.append(element('h2', `Section ${word(paragraph)}`));
    let text = word(paragraph).replace(/^./, (letter) => letter.toUpperCase());
    const written = element('p', '');
    for (let i = 1; i < WORDS_IN_A_PARAGRAPH; i++) {
      const one = word(Math.floor(VOCABULARY * next() ** 3));
      if (shape === 'prose' && next() * WORDS_A_LONG_NAME < 1)
        text += ` ${long[Math.floor(long.length * next())]!.label}`;
      else if (next() * WORDS_AN_INLINE < 1) {
        written.append(`${text} `, element(INLINE[i % INLINE.length]!, one));
        text = '';
      } else text += ` ${one}`;
    }
    written.append(`${text}.`);
    page.append(written);
  }
  return page;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (name === 'a') made.setAttribute('href', '#');
  if (text) made.append(text);
  return made;
}

/** Reads every character of a page's text nodes and does nothing else: the floor. */
export function walk(page: Node): number {
  let sum = 0;
  for (let node = page.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data;
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    } else sum = (sum + walk(node)) | 0;
  }
  return sum;
}

export function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
