import {toggleFence} from './markdown-fence.js';
import {toggleLink} from './markdown-link.js';
import {toggleLines, type LineCommand} from './markdown-lines.js';
import type {Selected, TextEdit} from './text-edit.js';

type MarkCommand = 'bold' | 'italic' | 'code';

/** What a writer can do to the selected text, or where they write. Done twice, it is undone. */
export type EditCommand = MarkCommand | 'link' | LineCommand;

/** A part of the text that can be marked: within one line, without spaces at its ends. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** A sign, and how many of a run of it make the format: of `***`, two make it bold and one italic. */
type Sign = readonly [sign: string, share: (run: number) => number];

const odd = (run: number) => (run === 1 || run === 3 ? 1 : 0);
const double = (run: number) => (run >= 2 ? 2 : 0);

const SIGNS: Readonly<Record<MarkCommand, readonly Sign[]>> = {
  bold: [
    ['*', double],
    ['_', double],
  ],
  italic: [
    ['_', odd],
    ['*', odd],
  ],
  code: [['`', (run) => run]],
};

/** Longer words than this are none that anybody marks. */
const MAX_WORD_LENGTH = 80;

/** What stands before the words of a line: a quote, a list, a heading. */
const PREFIX = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[[ xX]\](?=\s)))*\s*/;

/** Formats the selected text as Markdown does, or takes the format away. */
export function editMarkdown(selected: Selected, command: EditCommand): TextEdit {
  switch (command) {
    case 'bold':
    case 'italic':
      return toggleMark(selected, command);
    case 'code':
      return toggleFence(selected) ?? toggleMark(selected, command);
    case 'link':
      return toggleLink(selected, wordAt(selected));
    default:
      return toggleLines(selected, command);
  }
}

function toggleMark(selected: Selected, command: MarkCommand): TextEdit {
  const {text, start, end} = selected;
  if (start === end) return markAtCaret(selected, command);
  const parts = withOuterMarks(text, partsOf(selected), command);
  if (!parts.length) return markAtCaret({text, start: end, end}, command);
  const marked = parts.map((part) => unmarked(text, part, command));
  if (marked.every((part) => part !== undefined)) return join(text, marked);
  return join(
    text,
    parts.map((part, index) => marked[index] ?? withMark(text, part, command)),
    marked.map((part) => part !== undefined),
  );
}

function markAtCaret({text, start}: Selected, command: MarkCommand): TextEdit {
  for (const [sign, share] of SIGNS[command]) {
    const size = share(Math.min(runBefore(text, start, sign), runAfter(text, start, sign)));
    if (size) return {from: start - size, to: start + size, insert: '', start: start - size, end: start - size};
    // At the end of what is marked, the writer wants to go on without.
    const closing = share(runAfter(text, start, sign));
    const after = start + closing;
    const before = text.slice(Math.max(start - 1000, text.lastIndexOf('\n', start - 1) + 1), start);
    if (closing && !/(?:^|\s)$/.test(before) && before.split(sign.repeat(closing)).length % 2 === 0) {
      return {from: start, to: start, insert: '', start: after, end: after};
    }
  }
  const word = wordAt({text, start, end: start});
  if (word) {
    const {from, to, insert, start: at} = toggleMark({text, start: word.from, end: word.to}, command);
    const caret = at + (start - word.from);
    return {from, to, insert, start: caret, end: caret};
  }
  const mark = newMark(text, {from: start, to: start}, command);
  const caret = start + mark.length;
  return {from: start, to: start, insert: mark + mark, start: caret, end: caret};
}

/** What a part becomes: the text in place of `from`–`to`, and how much of it is mark at either end. */
interface Changed extends Part {
  readonly insert: string;
  readonly mark: number;
}

/** A part without the marks that it has in it or around it; undefined where it has none. */
function unmarked(text: string, {from, to}: Part, command: MarkCommand): Changed | undefined {
  for (const [sign, share] of SIGNS[command]) {
    const around = share(Math.min(runBefore(text, from, sign), runAfter(text, to, sign)));
    if (around) return {from: from - around, to: to + around, insert: text.slice(from, to), mark: 0};
    const inside = share(Math.min(runAfter(text, from, sign), runBefore(text, to, sign)));
    if (inside && to - from > 2 * inside) return {from, to, insert: text.slice(from + inside, to - inside), mark: 0};
  }
  return undefined;
}

function withMark(text: string, part: Part, command: MarkCommand): Changed {
  const mark = newMark(text, part, command);
  const words = text.slice(part.from, part.to);
  // A space keeps a sign of the words from being taken for one of the mark.
  const space = command === 'code' && /^`|`$/.test(words) ? ' ' : '';
  return {...part, insert: mark + space + words + space + mark, mark: mark.length + space.length};
}

function newMark(text: string, {from, to}: Part, command: MarkCommand): string {
  if (command === 'bold') return '**';
  // An underscore inside a word is only an underscore.
  const isInWord =
    /[\p{L}\p{N}]$/u.test(text.slice(0, from).slice(-2)) || /^[\p{L}\p{N}]/u.test(text.slice(to, to + 2));
  if (command === 'italic') return isInWord ? '*' : '_';
  const runs = text.slice(from, to).match(/`+/g) ?? [];
  return '`'.repeat(Math.max(0, ...runs.map(({length}) => length)) + 1);
}

/** One edit from many; those that are marked already stay as they are. Selects the words, without their marks. */
function join(text: string, changes: readonly Changed[], keep: readonly boolean[] = []): TextEdit {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  let [insert, at] = ['', first.from];
  changes.forEach((change, index) => {
    insert += text.slice(at, change.from) + (keep[index] ? text.slice(change.from, change.to) : change.insert);
    at = change.to;
  });
  return {
    from: first.from,
    to: last.to,
    insert,
    start: first.from + (keep[0] ? 0 : first.mark),
    end: first.from + insert.length - (keep.at(-1) ? 0 : last.mark),
  };
}

/** What of a selection can be marked. A mark that went over the end of a line, or over a list, would be none. */
function partsOf({text, start, end}: Selected): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const startsLine = at === 0 || text[at - 1] === '\n';
    const prefix = startsLine ? PREFIX.exec(line)![0].length : 0;
    const words = line.slice(prefix);
    const from = at + prefix + (words.length - words.trimStart().length);
    if (words.trim()) parts.push({from, to: from + words.trim().length});
    at += line.length + 1;
  }
  return parts;
}

/** Of several parts, the marks before the first and after the last belong to them as those between do. */
function withOuterMarks(text: string, parts: Part[], command: MarkCommand): Part[] {
  if (parts.length < 2) return parts;
  const run = (count: typeof runBefore, place: number) =>
    Math.max(...SIGNS[command].map(([sign]) => count(text, place, sign)));
  const [first, ...rest] = parts.map((part) => ({...part}));
  first!.from -= run(runBefore, first!.from);
  const last = rest.at(-1)!;
  last.to += run(runAfter, last.to);
  return [first!, ...rest];
}

/** The word that somebody writes in, or undefined. */
function wordAt({text, start, end}: Selected): Part | undefined {
  if (start !== end) return undefined;
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(Math.max(0, start - MAX_WORD_LENGTH), start))![0];
  const after = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(start, start + MAX_WORD_LENGTH))![0];
  if (!/[\p{L}\p{N}]/u.test(before + after)) return undefined;
  return {from: start - before.length, to: start + after.length};
}

function runBefore(text: string, place: number, sign: string): number {
  let run = 0;
  while (text[place - 1 - run] === sign) run++;
  return run;
}

function runAfter(text: string, place: number, sign: string): number {
  let run = 0;
  while (text[place + run] === sign) run++;
  return run;
}
