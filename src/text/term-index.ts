import {endOfLetters, fold, kindOf, SPACED, unsounded} from './characters.js';
import {BitPairs} from './bit-pairs.js';
import {HashTable} from './hash-table.js';
import {changesAtEnd, CHANGING} from './inflections.js';
import {
  addAsItIs,
  addForms,
  addPlural,
  eachName,
  type FormShelf,
  type Name,
  type Named,
  type TermForm,
} from './term-forms.js';
import {Variants} from './variants.js';
import {beginningAt, BEGINNINGS, BITS, hashOf, hashOn, hashWithNext, nextWord, NONE, placeOf} from './word-hash.js';

/** Of a word: it is a name; it begins a longer one. */
export const ALONE = 1;
export const TOGETHER = 2;

/** Of a beginning: names wait to be looked at; they were. */
export const WAITING = 1;
const READY = 2;

/** How many terms are taken in before looking at the clock. */
const TERMS_A_LOOK = 64;

/** A name, and what works out those of its forms that belong together. */
interface Waiting {
  readonly name: Name;
  readonly add: (name: Name, shelf: FormShelf) => void;
}

/** What texts may have where something has the same hash. */
interface Bucket {
  /** The first of the forms that were worked out. */
  forms: TermForm | undefined;
  /** Names of which forms belong here that were not. */
  waiting: Waiting[] | undefined;
}

/**
 * Names by what to look for in a text. How one is written is worked out when a text has it, as far as can be told from a hash
 * alone: that of a word or its plural, or of a word and the first two units of the next where no form of the name has others.
 * For all other names a word that begins with the same two units is enough.
 */
export class TermIndex {
  /** By `placeOf`: 0 if no name begins so that the first word may change, `WAITING` or `READY`. */
  readonly beginnings = new Uint8Array(BEGINNINGS);
  /** What begins with a word, by its hash: `ALONE`, `TOGETHER` or both. Others may share its place. */
  readonly begins: BitPairs;
  /** What begins with a word and the beginning of another, by the hash of both: `TOGETHER`. Others may share its place. */
  readonly beginsTogether: BitPairs;
  /** By their first unit: names that begin with a sign, or in a script without spaces. */
  readonly byUnit = new Map<number, TermForm>();
  readonly #terms: readonly Named[];
  readonly #language: string;
  readonly #variants: Variants;
  readonly #waiting = new Map<number, Name[]>();
  /** Names of one word, by its hash, and names of several by that of the first and how the second begins. */
  readonly #byHash: HashTable<Bucket>;
  #taken = 0;

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    this.#terms = terms;
    this.#language = language;
    this.#variants = new Variants(terms, language);
    let count = 0;
    for (const {aliases, avoid} of terms) count += 2 + aliases.length + (avoid?.length ?? 0);
    this.#byHash = new HashTable(2 * count);
    this.begins = new BitPairs(count);
    this.beginsTogether = new BitPairs(count);
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

  /** What a text may have where a word has this hash, or a word and the beginning of the next. */
  formsAt(hash: number): TermForm | undefined {
    const bucket = this.#byHash.get(hash);
    if (bucket?.waiting) {
      const {waiting} = bucket;
      bucket.waiting = undefined;
      this.#bucket = bucket;
      for (const {name, add} of waiting) add(name, this.#here);
    }
    return bucket?.forms;
  }

  readonly #take = (given: Name): void => {
    // Texts name a term in another language, and mean what it is called in their own.
    const name = given.isForeign ? {...given, term: this.#variants.of(given.term)} : given;
    const {written} = name;
    if (kindOf(written.charCodeAt(0)) !== SPACED) return this.#takeUnits(name);
    const wordEnd = endOfLetters(written, 0);
    if (wordEnd === written.length) return this.#takeWord(name);
    const next = nextWord(written, wordEnd);
    const steady = written.length - (name.isForeign ? 0 : CHANGING);
    if (next === NONE || next + 2 > steady || !(name.isForeign || name.plural || changesAtEnd(written, name.term.lang)))
      return this.#wait(name);
    const first = hashOf(written, 0, wordEnd);
    const both = hashWithNext(first, written, wordEnd);
    this.begins.add(first, TOGETHER);
    this.beginsTogether.add(both, TOGETHER);
    this.#waitAt(both, name, addForms);
  };

  #takeUnits(name: Name): void {
    const first = name.written.charCodeAt(0);
    addForms(name, this.#units);
    if (unsounded(first) !== first) addForms(name, this.#unsounded);
  }

  #takeWord(name: Name): void {
    const {written, isForeign, plural} = name;
    if (!isForeign && !plural) return this.#wait(name);
    const hash = hashOf(written, 0, written.length);
    this.begins.add(hash, ALONE);
    this.#waitAt(hash, name, plural ? addAsItIs : addForms);
    if (!plural) return;
    const inflected = hashOn(hash, plural.charCodeAt(0)) & BITS;
    this.begins.add(inflected, ALONE);
    this.#waitAt(inflected, name, addPlural);
  }

  #waitAt(hash: number, name: Name, add: Waiting['add']): void {
    const bucket = this.#bucketAt(hash);
    if (bucket.waiting) bucket.waiting.push({name, add});
    else bucket.waiting = [{name, add}];
  }

  #bucketAt(hash: number): Bucket {
    let bucket = this.#byHash.get(hash);
    if (!bucket) this.#byHash.add(hash, (bucket = {forms: undefined, waiting: undefined}));
    return bucket;
  }

  #wait(name: Name): void {
    const place = placeOf(beginningAt(name.written, 0));
    this.beginnings[place] = WAITING;
    const known = this.#waiting.get(place);
    if (known) known.push(name);
    else this.#waiting.set(place, [name]);
  }

  #bucket: Bucket | undefined;
  readonly #words: FormShelf = {
    first: (pattern, wordLength) => {
      const first = hashOf(pattern, 0, wordLength);
      const both = wordLength < pattern.length ? hashWithNext(first, pattern, wordLength) : NONE;
      this.begins.add(first, both === NONE ? ALONE : TOGETHER);
      if (both !== NONE) this.beginsTogether.add(both, TOGETHER);
      this.#bucket = this.#bucketAt(both === NONE ? first : both);
      return this.#bucket.forms;
    },
    keep: (_pattern, form) => (this.#bucket!.forms = form),
  };
  /** Of names that were found by the hash of all their forms: no need to work it out again. */
  readonly #here: FormShelf = {
    first: () => this.#bucket!.forms,
    keep: this.#words.keep,
  };

  readonly #units = this.#byFirst(fold);
  /** A kana in half width begins as the one without its mark. */
  readonly #unsounded = this.#byFirst(unsounded);

  #byFirst(keyOf: (unit: number) => number): FormShelf {
    return {
      first: (pattern) => this.byUnit.get(keyOf(pattern.charCodeAt(0))),
      keep: (pattern, form) => this.byUnit.set(keyOf(pattern.charCodeAt(0)), form),
    };
  }
}
