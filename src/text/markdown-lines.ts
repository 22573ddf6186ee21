import {isInFence} from './markdown-fence.js';
import {lineEnd, linesOf, lineStart, type Selected, type TextEdit} from './text-edit.js';

export type LineCommand = 'quote' | 'bullets' | 'numbers';

const QUOTE = /^(?: {0,3}> ?)+/;
/** The quote that a list may stand in, the indentation, the sign, and a box to tick. */
const ITEM = /^((?: {0,3}> ?)*)(\s*)(?:[-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/;
const BULLET = /^(?: {0,3}> ?)*\s*[-*+]\s+/;
const NUMBER = /^(?: {0,3}> ?)*\s*\d{1,9}[.)]\s+/;

/** Makes the selected lines a quote or a list, or text again. One kind of list becomes the other. */
export function toggleLines(selected: Selected, command: LineCommand): TextEdit {
  const {text, start, end} = selected;
  const {from, to} = linesOf(selected);
  const lines = text.slice(from, to).split('\n');
  const changed = command === 'quote' ? toggleQuote(lines) : toggleList(lines, command);
  let insert = changed.join('\n');
  // A quote goes on to the next empty line: what follows would become part of it.
  if (command === 'quote' && insert.length > to - from && /^\n[^\n>]/.test(text.slice(to, to + 2))) insert += '\n';
  if (start !== end) return {from, to, insert, start: from, end: from + changed.join('\n').length};
  const caret = Math.max(from, start + changed[0]!.length - lines[0]!.length);
  return {from, to, insert, start: caret, end: caret};
}

/**
 * What pressing Enter does in a list or a quote: it goes on, and an empty item ends it. Undefined where Enter is only a
 * new line.
 */
export function continueLine({text, start, end}: Selected): TextEdit | undefined {
  if (start !== end || isInFence(text, start)) return undefined;
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const item = ITEM.exec(line);
  const prefix = item?.[0] ?? QUOTE.exec(line)?.[0];
  if (!prefix || start < from + prefix.length) return undefined;
  const [, quote = '', indent = '', number, sign = '', space = '', box] = item ?? [];
  if (!line.slice(prefix.length).trim()) {
    const rest = item ? quote : '';
    return {from, to: from + line.length, insert: rest, start: from + rest.length, end: from + rest.length};
  }
  const marker = number ? `${Number(number) + 1}${sign}` : line.slice((quote + indent).length)[0];
  const next = item ? `\n${quote}${indent}${marker}${space}${box ? '[ ] ' : ''}` : `\n${prefix}`;
  return {from: start, to: start, insert: next, start: start + next.length, end: start + next.length};
}

function toggleQuote(lines: readonly string[]): string[] {
  if (lines.every((line) => QUOTE.test(line))) return lines.map((line) => line.replace(/^ {0,3}> ?/, ''));
  return lines.map((line) => (line || lines.length === 1 ? `> ${line}` : '>'));
}

function toggleList(lines: readonly string[], command: 'bullets' | 'numbers'): string[] {
  const kind = command === 'bullets' ? BULLET : NUMBER;
  const written = lines.filter((line) => line.trim());
  const isOn = written.length > 0 && written.every((line) => kind.test(line));
  let number = 0;
  return lines.map((line) => {
    if (!line.trim() && lines.length > 1) return line;
    const [, quote = QUOTE.exec(line)?.[0] ?? '', indent] = ITEM.exec(line) ?? [];
    const marked = ITEM.exec(line)?.[0].length;
    const rest = line.slice(marked ?? quote.length);
    const space = indent ?? /^\s*/.exec(rest)![0];
    const words = marked === undefined ? rest.trimStart() : rest;
    if (isOn) return quote + space + words;
    return `${quote}${space}${command === 'bullets' ? '-' : `${++number}.`} ${words}`;
  });
}
