/** What `matching.bench.mjs` does in the page. */
import {TermMatcher} from '../../src/text/term-matcher.js';
import type {Named} from '../../src/text/term-forms.js';

const WORDS = 50_000;
const WORDS_IN_A_PARAGRAPH = 80;
const VOCABULARY = 8000;
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

/** Paragraphs in which few words are frequent and most are rare, as in a language. */
function paragraphs(): string[] {
  const next = random(7);
  const texts = [];
  for (let written = 0; written < WORDS; written += WORDS_IN_A_PARAGRAPH) {
    const words = Array.from({length: WORDS_IN_A_PARAGRAPH}, () => word(Math.floor(VOCABULARY * next() ** 3)));
    texts.push(words.join(' ').replace(/^./, (letter) => letter.toUpperCase()) + '.');
  }
  return texts;
}

/** Terms of one to three words, of which texts use some. */
function terms(count: number): Named[] {
  const next = random(11);
  return Array.from({length: count}, (_, id) => {
    const length = 1 + Math.floor(3 * next());
    const label = Array.from({length}, () => word(Math.floor(VOCABULARY * next()))).join(' ');
    return {id: String(id), label, aliases: [], lang: 'en'};
  });
}

/** Reads every character and does nothing else: the floor. */
function walk(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function find(matcher: TermMatcher, texts: readonly string[]): number {
  let found = 0;
  for (const text of texts) found += matcher.find(text).length;
  return found;
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** Milliseconds: the first time in this page, with the index built, and again and again. */
function measure(count: number) {
  const [texts, named] = [paragraphs(), terms(count)];
  const floorCold = timed(() => walk(texts));
  let matcher!: TermMatcher;
  const index = timed(() => (matcher = new TermMatcher(named, 'en')));
  const cold = timed(() => find(matcher, texts));
  const floors = [];
  const runs = [];
  for (let i = 0; i < 15; i++) {
    floors.push(timed(() => walk(texts)));
    runs.push(timed(() => find(matcher, texts)));
  }
  return {floorCold, index, cold, floors, runs, found: find(matcher, texts)};
}

Object.assign(globalThis, {measure});
