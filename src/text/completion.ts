import {isInFence} from './markdown-fence.js';
import {lineStart} from './text-edit.js';

/** What somebody is about to name: a person, a term, or a picture. */
export interface Asked {
  readonly sign: '@' | '#' | ':';
  /** What is typed of it so far. */
  readonly query: string;
  /** Where its sign stands. */
  readonly from: number;
  /** Whether it stands directly behind a word, as what follows a colon does where no blanks are left: 「曜日：火」. */
  readonly mayBeText: boolean;
}

/** Longer beginnings are none. */
const MAX_LENGTH = 80;

/** At the beginning of a word; a name may have three words. */
const NAME = /(?<![^\s([{"'«“‘])(?<sign>[@#])(?<query>\p{L}[^\s@#]*(?: [^\s@#]+){0,2})$/u;
/**
 * Two letters at least: `:D` is a picture already. One kanji or kana can be a whole word, and nobody leaves a blank before it.
 */
const PICTURE =
  /(?<=^|[\s([{（「『【。、！？]|(?<word>[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]))(?<sign>[:：])(?<query>[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\p{L}[\p{L}\p{M}\p{N}_]+)$/u;

/** What somebody is about to name where they write. Code names nothing. */
export function askedAt(text: string, caret: number): Asked | undefined {
  const line = text.slice(Math.max(lineStart(text, caret), caret - MAX_LENGTH), caret);
  const match = NAME.exec(line) ?? PICTURE.exec(line);
  if (!match) return undefined;
  const {sign, query, word} = match.groups as {sign: Asked['sign'] | '：'; query: string; word?: string};
  const from = caret - match[0].length;
  const isInCode = text.slice(lineStart(text, caret), from).split('`').length % 2 === 0 || isInFence(text, from);
  return isInCode ? undefined : {sign: sign === '：' ? ':' : sign, query, from, mayBeText: word !== undefined};
}
