import {endOfLetters, fold, kindOf, SPACED} from './characters.js';
import {BitPairs} from './bit-pairs.js';
import {HashTable} from './hash-table.js';
import {changesAtEnd, CHANGING} from './inflections.js';
import {addForms, eachName, type FormShelf, type Name, type Named, type TermForm} from './term-forms.js';
import {beginningAt, BEGINNINGS, hashOf, hashWithNext, nextWord, NONE, placeOf} from './word-hash.js';

/** Of a word: it is a name; it begins a longer one. */
export const ALONE = 1;
export const TOGETHER = 2;

/** Names that wait to be looked at, of a beginning or of a word and the beginning of another. */
export const WAITING = 1;
/** Those that were looked at. */
const READY = 2;

/** How many terms are taken in before looking at the clock. */
const TERMS_A_LOOK = 64;

/**
 * Names by what to look for in a text. How one is written in the plural is worked out when a text has words that begin as it
 * does: the first two units of a word, or a word and the first two units of the next where no form of the name has others.
 */
export class TermIndex {
  /** By `placeOf`: 0 if no name begins so that the first word may change, `WAITING` or `READY`. */
  readonly beginnings = new Uint8Array(BEGINNINGS);
  /** What begins with a word, by its hash: `ALONE`, `TOGETHER` or both. Others may share its place. */
  readonly begins: BitPairs;
  /** Of names that begin with a word and the beginning of another, by the hash of both: `WAITING`, `READY` or both. */
  readonly beginsTogether: BitPairs;
  /** Names of one word, by its hash, and names of several by that of the first and how the second begins. */
  readonly byWords: HashTable<TermForm>;
  /** By their first unit: names that begin with a sign, or in a script without spaces. */
  readonly byUnit = new Map<number, TermForm>();
  readonly #terms: readonly Named[];
  readonly #language: string;
  readonly #waiting = new Map<number, Name[]>();
  readonly #waitingTogether: HashTable<Name | Name[]>;
  #taken = 0;

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    this.#terms = terms;
    this.#language = language;
    let count = 0;
    for (const {aliases, avoid} of terms) count += 2 + aliases.length + (avoid?.length ?? 0);
    this.byWords = new HashTable(count);
    this.begins = new BitPairs(count);
    this.beginsTogether = new BitPairs(count);
    this.#waitingTogether = new HashTable(count);
  }

  /** Takes in the terms until it is over, and says whether there are more. */
  prepare(isOver: () => boolean): boolean {
    const {length} = this.#terms;
    while (this.#taken < length) {
      eachName(this.#terms[this.#taken++]!, this.#language, this.#take);
      if (this.#taken % TERMS_A_LOOK === 0 && isOver()) break;
    }
    return this.#taken < length;
  }

  /** Works out the forms of the names that begin so. */
  look(place: number): void {
    this.beginnings[place] = READY;
    for (const name of this.#waiting.get(place) ?? []) addForms(name, this.#words);
    this.#waiting.delete(place);
  }

  /** As `look`, of a word and the beginning of another. */
  lookTogether(both: number): void {
    const names = this.#waitingTogether.get(both);
    if (!names) return;
    this.#waitingTogether.set(both, undefined);
    if (Array.isArray(names)) for (const name of names) addForms(name, this.#words);
    else addForms(names, this.#words);
  }

  readonly #take = (name: Name): void => {
    const {written} = name;
    if (kindOf(written.charCodeAt(0)) !== SPACED) return addForms(name, this.#units);
    const wordEnd = endOfLetters(written, 0);
    const next = wordEnd < written.length ? nextWord(written, wordEnd) : NONE;
    const steady = written.length - (name.isForeign ? 0 : CHANGING);
    if (next === NONE || next + 2 > steady || !(name.isForeign || changesAtEnd(written, name.term.lang)))
      return this.#wait(name);
    const first = hashOf(written, 0, wordEnd);
    const both = hashWithNext(first, written, wordEnd);
    this.begins.add(first, TOGETHER);
    this.beginsTogether.add(both, WAITING);
    const known = this.#waitingTogether.get(both);
    if (Array.isArray(known)) known.push(name);
    else this.#waitingTogether.set(both, known ? [known, name] : name);
  };

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
      const both = wordEnd < pattern.length ? hashWithNext(first, pattern, wordEnd) : NONE;
      this.begins.add(first, both === NONE ? ALONE : TOGETHER);
      if (both !== NONE) this.beginsTogether.add(both, READY);
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
