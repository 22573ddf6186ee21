/*
 * What a character is to somebody who looks for words. All tables are by UTF-16 unit and filled as characters are met: most
 * pages use a few hundred.
 */

/** What stands between words. */
export const OTHER = 1;
export const SPACE = 2;
/** Letters and digits of scripts that set spaces between words. */
export const SPACED = 3;
/** Hangul sets spaces, and hangs particles on the end of a word. */
export const HANGUL = 4;
/** Scripts without spaces; also what takes two units, such as rare ideographs and emoji. */
export const UNSPACED = 5;
/** Soft hyphens, joiners and how to draw a sign: there for the setting of the text, not for its words. They do not count. */
export const IGNORABLE = 6;

export type CharacterKind =
  typeof OTHER | typeof SPACE | typeof SPACED | typeof HANGUL | typeof UNSPACED | typeof IGNORABLE;

const UNITS = 0x10000;
/** 0 until it is met. */
const kinds = new Uint8Array(UNITS);
const low = new Uint16Array(UNITS);
const plain = new Uint16Array(UNITS);
/** As `low`, of letters and digits of scripts that set spaces between words: 0 for all others, and until it is met. */
const letters = new Uint16Array(UNITS);

const TO_IGNORE = /[\uFE0E-\uFE0F\u00AD\u200B-\u200D\u2060\uFEFF]/;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70\u3005\uFF9E\uFF9F]|[\u3099\u309A]/u;
const SAME: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02BC': "'",
};

/** The tables themselves, for the one loop that reads whole pages: both are 0 until `kindOf` was asked. */
export {kinds, letters};

export function kindOf(unit: number): CharacterKind {
  return (kinds[unit] || learn(unit)) as CharacterKind;
}

/** The unit that is written in its place where case does not matter; 0 for one that does not count. */
export function fold(unit: number): number {
  if (!kinds[unit]) learn(unit);
  return low[unit]!;
}

/** As `fold`, and case stays. */
export function unify(unit: number): number {
  if (!kinds[unit]) learn(unit);
  return plain[unit]!;
}

/** The unit at a place of a text; 0, which is `OTHER`, before and behind it. To ask for what is not there is slow. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Where the letters end that stand at a place, as far as all of them count. */
export function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length && kindOf(text.charCodeAt(at)) === SPACED) at++;
  return at;
}

export function isIgnorable(unit: number): boolean {
  return unit > 0xac && kindOf(unit) === IGNORABLE;
}

export function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb) || (unit >= 0xff66 && unit <= 0xff9f);
}

/** The marks that make another sound of a kana, as in half width they stand behind it: `ﾋﾞ` is “ビ”. */
export function isSoundMark(unit: number): boolean {
  return unit === 0xff9e || unit === 0xff9f || unit === 0x3099 || unit === 0x309a;
}

/** A kana with the mark that stands behind it as one unit, or the kana alone where there is no such. Both unified. */
export function sounded(kana: number, mark: number): number {
  return oneUnit(String.fromCharCode(kana, mark).normalize('NFC'), kana);
}

/** A kana without its mark; any other unit itself. */
export function unsounded(unit: number): number {
  return unit > 0x3040 && unit < 0x3100 ? String.fromCharCode(unit).normalize('NFD').charCodeAt(0) : unit;
}

/** A text in which characters that mean the same are the same. Ignorable ones are left out, spaces are one space. */
export function unified(text: string): string {
  if (TIDY.test(text)) return text;
  const written = ASCII.test(text) ? text : mapped(text, unify);
  return written
    .replace(SOUNDED, (kana) => kana.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A unified text, in which case does not matter, unit by unit. */
export function folded(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : mapped(text, fold);
}

const ASCII = /^[\x20-\x7e]*$/;
const HALF = /[\uD800-\uDFFF]/;
const SOUNDED = /[\u3041-\u30FF][\u3099\u309A]/g;
const TIDY = /^(?:[\x21-\x7e]+ )*[\x21-\x7e]+$/;

function mapped(text: string, map: (unit: number) => number): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const unit = map(text.charCodeAt(i));
    if (unit) result += String.fromCharCode(unit);
  }
  return result;
}

function learn(unit: number): CharacterKind {
  const character = String.fromCharCode(unit);
  const kind = classify(character, unit);
  if (kind !== IGNORABLE) {
    plain[unit] = kind === SPACE ? 0x20 : unit < 0x80 ? unit : sameAs(character).charCodeAt(0);
    low[unit] = oneUnit(String.fromCharCode(plain[unit]).toLowerCase(), plain[unit]);
    if (kind === SPACED) letters[unit] = low[unit];
  }
  return (kinds[unit] = kind);
}

function classify(character: string, unit: number): CharacterKind {
  if (unit < 0x80) return /\w/.test(character) ? SPACED : /\s/.test(character) ? SPACE : OTHER; // No large table is needed.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit < 0xdc00 ? UNSPACED : OTHER;
  if (TO_IGNORE.test(character)) return IGNORABLE;
  if (/\s/.test(character)) return SPACE;
  if (/\p{Script=Hangul}/u.test(character)) return HANGUL;
  if (WITHOUT_SPACES.test(character)) return UNSPACED;
  return /[\p{L}\p{N}\p{M}_]/u.test(character) ? SPACED : OTHER;
}

/** Full-width letters and the like, as the compatibility forms of Unicode have them. */
function sameAs(character: string): string {
  // Half of a character stays what it is; Firefox would make one sign of all halves.
  const form = SAME[character] ?? (HALF.test(character) ? character : character.normalize('NFKC'));
  return form.length === 1 ? form : character;
}

function oneUnit(text: string, otherwise: number): number {
  return text.length === 1 ? text.charCodeAt(0) : otherwise;
}
