/** A text and what is selected in it, in UTF-16 units. Where `start` is `end`, that is where one writes. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text, and what is selected after it. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** The text after an edit. */
export function applied(text: string, {from, to, insert, start, end}: TextEdit): Selected {
  return {text: text.slice(0, from) + insert + text.slice(to), start, end};
}

/** Where the line begins that a place is in. */
export function lineStart(text: string, place: number): number {
  return text.lastIndexOf('\n', place - 1) + 1;
}

/** Where the line ends that a place is in. */
export function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

/** The lines that a selection touches. One that ends at the beginning of a line does not touch it. */
export function linesOf({text, start, end}: Selected): {from: number; to: number} {
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  return {from: lineStart(text, start), to: lineEnd(text, last)};
}
