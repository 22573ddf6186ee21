import {
  codeOf,
  fold,
  HANGUL,
  isIgnorable,
  isKatakana,
  kindOf,
  OTHER,
  SPACE,
  SPACED,
  unify,
  UNSPACED,
} from './characters.js';
import {HashTable} from './hash-table.js';
import {formsOf, type Named, type TermForm} from './term-forms.js';

/** Where a text names a term. */
export interface TermMatch {
  /** In UTF-16 units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  /** The terms that are called so: several where the name is ambiguous. */
  readonly ids: readonly string[];
}

const NOWHERE = -1;

/** A word that is a name, and one that begins a longer name. */
const ALONE = 1;
const TOGETHER = 2;

const DOT = 0x2e;
const AT = 0x40;
const PLUS = 0x2b;
const HASH = 0x23;

/** Shortest katakana name that is looked for within a longer word: “テスト” is no part of “コンテスト”. */
const KATAKANA_WITHIN = 4;

/**
 * Finds the names of terms in texts: from the left, the longest at each place, none within another.
 *
 * Where words stand between spaces, whole words count, and where they do not, any part of a text. Acronyms keep their case,
 * words need not. What it costs grows with the text, not with the number of terms: each word is looked up once by its hash.
 */
export class TermMatcher {
  /** What begins with a word, by its hash: `ALONE`, `TOGETHER` or both. Others may share its place. */
  readonly #begins: Uint8Array;
  /** Names of one word, by its hash, and names of several by that of the first two: the longest first. */
  readonly #byWords: HashTable<TermForm>;
  /** By their first unit, the longest first: names that begin with a sign, or in a script without spaces. */
  readonly #byUnit = new Map<number, TermForm[]>();

  /** @param language Of the texts, BCP 47. */
  constructor(terms: readonly Named[], language: string) {
    const forms = formsOf(terms, language).sort((a, b) => b.pattern.length - a.pattern.length);
    this.#byWords = new HashTable(forms.length);
    this.#begins = new Uint8Array(this.#byWords.places);
    for (const form of forms) {
      const {pattern} = form;
      const unit = fold(pattern.charCodeAt(0));
      if (form.first !== SPACED) {
        this.#byUnit.set(unit, [...(this.#byUnit.get(unit) ?? []), form]);
        continue;
      }
      const first = hashOfWord(0, pattern, 0);
      const both = hashOfNextWord(first, pattern, form.wordLength);
      this.#begins[first & (this.#begins.length - 1)]! |= both === NOWHERE ? ALONE : TOGETHER;
      this.#byWords.add(both === NOWHERE ? first : both, form);
    }
  }

  find(text: string): TermMatch[] {
    const matches: TermMatch[] = [];
    const {length} = text;
    const mask = this.#begins.length - 1;
    for (let at = 0; at < length;) {
      let code = codeOf(text.charCodeAt(at));
      let next = at + 1;
      let match: TermMatch | undefined;
      if (code >>> 16 === SPACED) {
        let hash = 0;
        do {
          hash = mixed(hash, code & 0xffff);
          code = codeOf(text.charCodeAt(next++));
        } while (code >>> 16 === SPACED);
        next--;
        const begins = this.#begins[hash & mask]!;
        if (begins) match = this.#atWord(text, at, next, hash, begins);
      } else if (this.#byUnit.size) {
        const forms = this.#byUnit.get(code & 0xffff);
        match = forms && longestAt(text, at, next, forms);
      }
      if (match) matches.push(match);
      at = match ? match.end : next;
    }
    return matches;
  }

  #atWord(text: string, at: number, wordEnd: number, hash: number, begins: number): TermMatch | undefined {
    const start = afterIgnorable(text, at);
    const both = begins & TOGETHER ? hashOfNextWord(hash, text, wordEnd) : NOWHERE;
    const several = both === NOWHERE ? undefined : this.#byWords.get(both);
    const long = several && longestAt(text, start, wordEnd, several);
    const one = begins & ALONE ? this.#byWords.get(hash) : undefined;
    const short = one && longestAt(text, start, wordEnd, one);
    return long && short ? (long.end < short.end ? short : long) : (long ?? short);
  }
}

/** @param wordEnd Where the first word ends, of names that begin with one. */
function longestAt(text: string, start: number, wordEnd: number, forms: readonly TermForm[]): TermMatch | undefined {
  for (const form of forms) {
    const {pattern, wordLength, isExact} = form;
    // What follows first: the first words have the same hash, so they are the same but for an accident.
    const end =
      wordLength === pattern.length
        ? beforeIgnorable(text, wordEnd)
        : follow(pattern, wordLength, pattern.length, isExact, text, wordLength ? wordEnd : start);
    if (end === NOWHERE || !endsWord(form, text, end) || !beginsWord(form, text, start)) continue;
    if (follow(pattern, 0, wordLength, isExact, text, start) !== NOWHERE) return {start, end, ids: form.ids};
  }
  return undefined;
}

/** Where a part of a pattern ends that begins at a place in a text, or `NOWHERE` if something else stands there. */
function follow(pattern: string, from: number, to: number, isExact: boolean, text: string, at: number): number {
  for (let i = from; i < to;) {
    const unit = text.charCodeAt(at);
    const low = codeOf(unit) & 0xffff;
    if (low === 0 && at < text.length) {
      at++;
      continue;
    }
    const wanted = pattern.charCodeAt(i++);
    if ((isExact ? unify(unit) : low) !== wanted) return NOWHERE;
    at++;
    if (wanted === 0x20) while (kindOf(text.charCodeAt(at)) === SPACE) at++;
  }
  return at;
}

function beginsWord({first, pattern}: TermForm, text: string, start: number): boolean {
  const before = text.charCodeAt(beforeIgnorable(text, start) - 1);
  if (first === SPACED) return before !== DOT && before !== AT;
  if (first === HANGUL) return kindOf(before) !== HANGUL;
  if (first === UNSPACED && isKatakana(pattern.charCodeAt(0)))
    return !isKatakana(before) || pattern.length >= KATAKANA_WITHIN;
  return first === OTHER || pattern.length > 1 || !isIdeograph(before);
}

function endsWord({last, pattern}: TermForm, text: string, end: number): boolean {
  const next = afterIgnorable(text, end);
  const after = text.charCodeAt(next);
  if (last === UNSPACED) return pattern.length > 1 || !isIdeograph(after);
  if (last !== SPACED) return true;
  if (kindOf(after) === SPACED || after === PLUS || after === HASH || after === AT) return false;
  return after !== DOT || kindOf(text.charCodeAt(next + 1)) !== SPACED; // `node.js` is no node.
}

/** A character of a script without spaces: not the first half of one that takes two units, such as an emoji. */
function isIdeograph(unit: number): boolean {
  return kindOf(unit) === UNSPACED && (unit & 0xfc00) !== 0xd800;
}

function afterIgnorable(text: string, place: number): number {
  while (isIgnorable(text.charCodeAt(place))) place++;
  return place;
}

function beforeIgnorable(text: string, place: number): number {
  while (isIgnorable(text.charCodeAt(place - 1))) place--;
  return place;
}

function hashOfWord(hash: number, text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = codeOf(text.charCodeAt(at));
    if (code >>> 16 !== SPACED) return hash;
    hash = mixed(hash, code & 0xffff);
  }
}

/** The hash of two words, or `NOWHERE` if none follows the first one, but for signs and spaces. */
function hashOfNextWord(hash: number, text: string, wordEnd: number): number {
  for (let at = wordEnd; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACED) return hashOfWord(mixed(hash, 0x20), text, at);
    if (kind !== SPACE && kind !== OTHER) return NOWHERE;
  }
  return NOWHERE;
}

function mixed(hash: number, unit: number): number {
  return unit ? (Math.imul(hash, 31) + unit) & 0x3fffffff : hash; // 0 is what does not count; 30 bits are no object.
}
