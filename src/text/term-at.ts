import {
  fold,
  HANGUL,
  isIgnorable,
  isKatakana,
  isSoundMark,
  kindOf,
  OTHER,
  SPACE,
  sounded,
  SPACED,
  unify,
  unitAt,
  UNSPACED,
} from './characters.js';
import {idsOf, type TermForm} from './term-forms.js';

/** Where a text names a term. */
export interface TermMatch {
  /** In UTF-16 units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  /** The terms that are called so: several where the name is ambiguous. */
  readonly ids: readonly string[];
}

const NOWHERE = -1;

const APOSTROPHE = 0x27;
const SMALL_S = 0x73;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const AT = 0x40;
const PLUS = 0x2b;
const HASH = 0x23;
const JOINER = 0x200d;
/** U+FE0E and U+FE0F. */
const SELECTORS = 0xfe0e;
/** The first half of a colour of skin; the second is one of five. */
const SKIN = 0xd83c;
const COLOURS = [0xdffb, 0xdfff] as const;

/** Shortest katakana name that is looked for within a longer word: “テスト” is no part of “コンテスト”. */
const KATAKANA_WITHIN = 4;

/**
 * The first of some forms that a text has at a place, as a name of its own.
 *
 * @param wordEnd Where the first word ends, of names that begin with one.
 */
export function termAt(
  text: string,
  start: number,
  wordEnd: number,
  forms: TermForm | undefined,
): TermMatch | undefined {
  for (let form = forms; form; form = form.next) {
    const last = endOfForm(form, text, start, wordEnd);
    if (last === NOWHERE) continue;
    const end = afterSelectors(text, last);
    if (endsWord(form, text, end) && beginsWord(form, text, start)) return {start, end, ids: idsOf(form)};
  }
  return undefined;
}

function endOfForm({pattern, wordLength, isExact}: TermForm, text: string, start: number, wordEnd: number): number {
  // Most of what is there is written just so.
  if (text.startsWith(pattern, start) && (wordLength === 0 || start + wordLength === wordEnd))
    return start + pattern.length;
  // What follows first: the first words have the same hash, so they are the same but for an accident.
  const end =
    wordLength === pattern.length
      ? beforeIgnorable(text, wordEnd)
      : follow(pattern, wordLength, pattern.length, isExact, text, wordLength ? wordEnd : start);
  if (end === NOWHERE || follow(pattern, 0, wordLength, isExact, text, start) === NOWHERE) return NOWHERE;
  return end;
}

/** Where a part of a pattern ends that begins at a place in a text, or `NOWHERE` if something else stands there. */
function follow(pattern: string, from: number, to: number, isExact: boolean, text: string, start: number): number {
  let at = start;
  for (let i = from; i < to;) {
    if (at >= text.length) return NOWHERE;
    const unit = text.charCodeAt(at);
    const wanted = pattern.charCodeAt(i);
    if (unit !== wanted || unit === BLANK) {
      const low = fold(unit);
      if (low === 0) {
        at++;
        continue;
      }
      let written = isExact ? unify(unit) : low;
      if (written !== wanted && isSounded(text, at, wanted)) {
        written = wanted;
        at++;
      }
      if (written !== wanted && !(isBinding(written) && bindsWords(pattern, i))) return NOWHERE;
      if (written === BLANK) while (kindOf(unitAt(text, at + 1)) === SPACE) at++;
    }
    i++;
    at++;
  }
  return at;
}

function isBinding(unit: number): boolean {
  return unit === BLANK || unit === HYPHEN;
}

/** Whether a kana and the mark behind it are the one that is wanted. */
function isSounded(text: string, at: number, wanted: number): boolean {
  const mark = unitAt(text, at + 1);
  return isSoundMark(mark) && sounded(unify(text.charCodeAt(at)), unify(mark)) === wanted;
}

/** Between the words of one name people set a space or a hyphen, each to their taste. */
function bindsWords(pattern: string, place: number): boolean {
  if (!isBinding(pattern.charCodeAt(place))) return false;
  return kindOf(unitAt(pattern, place - 1)) === SPACED && kindOf(unitAt(pattern, place + 1)) === SPACED;
}

function beginsWord({first, pattern}: TermForm, text: string, start: number): boolean {
  const before = unitAt(text, beforeIgnorable(text, start) - 1);
  if (first === SPACED) return before !== DOT && before !== AT;
  if (first === HANGUL) return kindOf(before) !== HANGUL;
  if (unitAt(text, start - 1) === JOINER) return false;
  if (first === UNSPACED && isKatakana(pattern.charCodeAt(0)))
    return !isKatakana(before) || pattern.length >= KATAKANA_WITHIN;
  return first === OTHER || pattern.length > 1 || !isIdeograph(before);
}

function endsWord({last, pattern}: TermForm, text: string, end: number): boolean {
  const next = afterIgnorable(text, end);
  const after = unitAt(text, next);
  if (last === HANGUL) return true;
  if (last !== SPACED && (isSoundMark(after) || isPictured(text, end))) return false;
  if (last === UNSPACED) return pattern.length > 1 || !isIdeograph(after);
  if (last !== SPACED) return true;
  if (kindOf(after) === SPACED || after === PLUS || after === HASH || after === AT) return false;
  if (pattern.length === 1 && unify(after) === APOSTROPHE && isElided(text, next)) return false;
  return after !== DOT || kindOf(unitAt(text, afterIgnorable(text, next + 1))) !== SPACED; // `node.js` is no node.
}

/** Whether an emoji goes on, as another one: joined with the next, or with a colour of skin. */
function isPictured(text: string, end: number): boolean {
  const next = unitAt(text, end);
  const colour = next === SKIN ? unitAt(text, end + 1) : 0;
  return next === JOINER || (colour >= COLOURS[0] && colour <= COLOURS[1]);
}

/** Whether an apostrophe stands for the end of a word, as in “s’ils” and “c’è”, and not in “R’s” or as a quotation mark. */
function isElided(text: string, apostrophe: number): boolean {
  const next = afterIgnorable(text, apostrophe + 1);
  const unit = unitAt(text, next);
  if (kindOf(unit) !== SPACED) return false;
  return fold(unit) !== SMALL_S || kindOf(unitAt(text, afterIgnorable(text, next + 1))) === SPACED;
}

/** A character of a script without spaces: not the first half of one that takes two units, such as an emoji. */
function isIdeograph(unit: number): boolean {
  return kindOf(unit) === UNSPACED && (unit & 0xfc00) !== 0xd800;
}

/** How a sign is to be drawn stays with it. */
function afterSelectors(text: string, place: number): number {
  while ((unitAt(text, place) & 0xfffe) === SELECTORS) place++;
  return place;
}

export function afterIgnorable(text: string, place: number): number {
  while (isIgnorable(unitAt(text, place))) place++;
  return place;
}

function beforeIgnorable(text: string, place: number): number {
  while (isIgnorable(unitAt(text, place - 1))) place--;
  return place;
}
