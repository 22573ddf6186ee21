/** What `search.bench.mjs` does in the page. */
import {createTermSearch} from '../../src/elements/glossary/term-search.js';
import {entryOf, noWording, untouchedTerm, type TermEntry} from '../../src/model/term.js';

const SYLLABLES = 'cloud node pod mesh run scale trace vault grid queue shard proxy token event graph cache'.split(' ');

/** Terms of three words and an acronym; the same at each call. */
function terms(count: number): TermEntry[] {
  return Array.from({length: count}, (_, number) => {
    const words = [number % 16, (number >> 4) % 16, (number >> 8) % 16].map((index) => SYLLABLES[index]!);
    const label = `${words.join(' ')} ${number}`;
    const alias = `${words.map(([letter]) => letter).join('')}${number}`;
    const gloss = `How a ${words[0]} keeps its ${words[1]} when the ${words[2]} goes away.`;
    const term = {id: `t${number}`, label, status: 'agreed' as const, lang: 'en', gloss, aliases: [alias]};
    return entryOf({...noWording, ...untouchedTerm, ...term});
  });
}

/** Milliseconds for the index, for each letter typed, and for a plain search of lower-cased text, as the floor. */
function measure(count: number, typed: string) {
  const all = terms(count);
  const began = performance.now();
  const find = createTermSearch(all);
  find('x');
  const index = performance.now() - began;
  const letters = [];
  for (let length = 1; length <= typed.length; length++) {
    const at = performance.now();
    find(typed.slice(0, length));
    letters.push(performance.now() - at);
  }
  const at = performance.now();
  const lower = all.map(({label, gloss, aliases}) => `${label} ${gloss} ${aliases.join(' ')}`.toLowerCase());
  const found = lower.filter((text) => text.includes(typed)).length;
  return {index, letters, floor: performance.now() - at, found};
}

Object.assign(globalThis, {measure});
