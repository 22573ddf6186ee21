import {endOfLetters, fold, kindOf, SPACED} from './characters.js';
import {BitPairs} from './bit-pairs.js';
import {HashTable} from './hash-table.js';
import {addForms, eachName, type FormShelf, type Name, type Named, type TermForm} from './term-forms.js';
import {beginningAt, BEGINNINGS, hashOf, hashWithNext, NONE, placeOf} from './word-hash.js';

/** A word that is a name, and one that begins a longer name. */
export const ALONE = 1;
export const TOGETHER = 2;

/** What is known of names that begin with two units: none do (0), some wait to be looked at, or they were looked at. */
export const WAITING = 1;
const READY = 2;

/** Names by what to look for in a text. How one is written in the plural is worked out when a text has a word that begins as it does. */
export class TermIndex {
  /** By `placeOf`: 0, `WAITING` or `READY`. */
  readonly beginnings = new Uint8Array(BEGINNINGS);
  /** What begins with a word, by its hash: `ALONE`, `TOGETHER` or both. Others may share its place. */
  readonly begins: BitPairs;
  /** Whether names begin with a word and the beginning of another, by the hash of both. */
  readonly beginsTogether: BitPairs;
  /** Names of one word, by its hash, and names of several by that of the first and how the second begins. */
  readonly byWords: HashTable<TermForm>;
  /** By their first unit: names that begin with a sign, or in a script without spaces. */
  readonly byUnit = new Map<number, TermForm>();
  readonly #waiting = new Map<number, Name[]>();

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    let count = 0;
    const take = (name: Name) => {
      count++;
      if (kindOf(name.written.charCodeAt(0)) === SPACED) this.#wait(name);
      else addForms(name, this.#units);
    };
    for (const term of terms) eachName(term, language, take);
    this.byWords = new HashTable(2 * count);
    this.begins = new BitPairs(2 * count);
    this.beginsTogether = new BitPairs(2 * count);
  }

  /** Works out the forms of the names that begin so. */
  look(place: number): void {
    this.beginnings[place] = READY;
    for (const name of this.#waiting.get(place) ?? []) addForms(name, this.#words);
    this.#waiting.delete(place);
  }

  #wait(name: Name): void {
    const place = placeOf(beginningAt(name.written, 0));
    this.beginnings[place] = WAITING;
    const known = this.#waiting.get(place);
    if (known) known.push(name);
    else this.#waiting.set(place, [name]);
  }

  #hash = 0;
  readonly #words: FormShelf = {
    first: (pattern) => {
      const wordEnd = endOfLetters(pattern, 0);
      const first = hashOf(pattern, 0, wordEnd);
      const both = hashWithNext(first, pattern, wordEnd);
      this.begins.add(first, both === NONE ? ALONE : TOGETHER);
      if (both !== NONE) this.beginsTogether.add(both, TOGETHER);
      this.#hash = both === NONE ? first : both;
      return this.byWords.get(this.#hash);
    },
    keep: (_pattern, form) => this.byWords.set(this.#hash, form),
  };

  readonly #units: FormShelf = {
    first: (pattern) => this.byUnit.get(fold(pattern.charCodeAt(0))),
    keep: (pattern, form) => this.byUnit.set(fold(pattern.charCodeAt(0)), form),
  };
}
