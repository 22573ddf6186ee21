import type {Selected, TextEdit} from './text-edit.js';

/** Puts a line of its own in place of what is selected, with an empty line between it and the text around it. */
export function insertLine({text, start, end}: Selected, line: string): TextEdit {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const gapBefore = before.trim() ? '\n'.repeat(2 - newLines(/\n*$/.exec(before))) : '';
  const gapAfter = '\n'.repeat(2 - newLines(/^\n*/.exec(after)));
  const insert = `${gapBefore}${line}${gapAfter}`;
  const caret = start + insert.length;
  return {from: start, to: end, insert, start: caret, end: caret};
}

function newLines(found: RegExpExecArray | null): number {
  return Math.min(2, found?.[0].length ?? 0);
}
