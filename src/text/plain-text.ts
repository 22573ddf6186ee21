import type {RichNode} from './rich-text.js';

/**
 * What may mark something in Markdown: signs that do so anywhere, or at the beginning of a line, or at its end; addresses; and blanks that a
 * parser looks at.
 */
const MARKS = /[\\`*_~<[\]&|\0\t\v\f\r\u2028\u2029]|:\/\/|www\.|[\w.+-]@\w| {4}|^[ >#+=:-]|^\d{1,9}[.)]| $/im;

/** Texts beyond this many UTF-16 units are read by the parser, which knows what to do with them. */
const MAX_LENGTH = 50_000;

/** As `parseMarkdown` does, a text in which nothing is marked: paragraphs and lines. @returns Undefined where something may be. */
export function parsePlain(source: string): RichNode[] | undefined {
  if (source.length > MAX_LENGTH || MARKS.test(source)) return undefined;
  const paragraphs = source.split(/\n{2,}/).map((paragraph) => paragraph.split('\n').filter((line) => line !== ''));
  return paragraphs.flatMap(paragraph);
}

function paragraph(lines: readonly string[]): RichNode[] {
  const children = lines.flatMap((line, index): RichNode[] => (index ? [{tag: 'br', children: []}, line] : [line]));
  return children.length ? [{tag: 'p', children}] : [];
}
