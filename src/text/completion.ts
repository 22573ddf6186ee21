import {isInFence} from './markdown-fence.js';
import {lineStart} from './text-edit.js';

/** What somebody is about to name: a person, a term, or a picture. */
export interface Asked {
  readonly sign: '@' | '#' | ':';
  /** What is typed of it so far. */
  readonly query: string;
  /** Where its sign stands. */
  readonly from: number;
}

/** Longer beginnings are none. */
const MAX_LENGTH = 80;

/** At the beginning of a word; a name may have three words. */
const NAME = /(?<![^\s([{"'«“‘])([@#])(\p{L}[^\s@#]*(?: [^\s@#]+){0,2})$/u;
/** Two letters at least: `:D` is a picture already. */
const PICTURE = /(?<![^\s([{])(:)(\p{L}[\p{L}\p{N}_]+)$/u;

/** What somebody is about to name where they write. Code names nothing. */
export function askedAt(text: string, caret: number): Asked | undefined {
  const line = text.slice(Math.max(lineStart(text, caret), caret - MAX_LENGTH), caret);
  const match = NAME.exec(line) ?? PICTURE.exec(line);
  if (!match) return undefined;
  const [whole, sign, query] = match as unknown as [string, Asked['sign'], string];
  const from = caret - whole.length;
  const isInCode = text.slice(lineStart(text, caret), from).split('`').length % 2 === 0 || isInFence(text, from);
  return isInCode ? undefined : {sign, query, from};
}
