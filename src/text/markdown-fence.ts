import {lineEnd, linesOf, lineStart, type Selected, type TextEdit} from './text-edit.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Makes the selected lines a block of code, or text again. Undefined for a selection within a line: that is no block. */
export function toggleFence(selected: Selected): TextEdit | undefined {
  const {text, start, end} = selected;
  if (!text.slice(start, end).includes('\n')) return undefined;
  const {from, to} = linesOf(selected);
  const lines = text.slice(from, to).split('\n');
  if (lines.length > 2 && FENCE.test(lines[0]!) && FENCE.test(lines.at(-1)!)) {
    return replace(from, to, lines.slice(1, -1).join('\n'));
  }
  const before = lineStart(text, from - 1);
  const after = lineEnd(text, to + 1);
  if (from > 0 && to < text.length && FENCE.test(text.slice(before, from)) && FENCE.test(text.slice(to + 1, after))) {
    return replace(before, after, text.slice(from, to));
  }
  const longest = Math.max(2, ...Array.from(text.slice(from, to).matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const code = text.slice(from, to);
  const inside = from + fence.length + 1;
  return {from, to, insert: `${fence}\n${code}\n${fence}`, start: inside, end: inside + code.length};
}

/** Whether a place is in a block of code that began above it. */
export function isInFence(text: string, place: number): boolean {
  let open: string | undefined;
  for (const line of text.slice(0, lineStart(text, place)).split('\n')) {
    const fence = FENCE.exec(line)?.[1];
    if (!fence) continue;
    if (open === undefined) open = fence;
    else if (fence.startsWith(open)) open = undefined;
  }
  return open !== undefined;
}

function replace(from: number, to: number, insert: string): TextEdit {
  return {from, to, insert, start: from, end: from + insert.length};
}
