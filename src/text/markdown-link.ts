import {lineEnd, lineStart, type Selected, type TextEdit} from './text-edit.js';

const LINK = /\[([^\]\n]*)\]\(([^)\n]*)\)/g;
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Makes a link of the selection, or of the word that one writes in; a link becomes text again. */
export function toggleLink(selected: Selected, word?: {readonly from: number; readonly to: number}): TextEdit {
  const {text, start, end} = selected;
  const [from, to] = word ? [word.from, word.to] : [start, end];
  const lineFrom = lineStart(text, start);
  for (const match of text.slice(lineFrom, lineEnd(text, start)).matchAll(LINK)) {
    const [link, words = '', address = ''] = match;
    const [linkFrom, linkTo] = [lineFrom + match.index, lineFrom + match.index + link.length];
    if (start < linkFrom || end > linkTo || (start === end && (start === linkFrom || start === linkTo))) continue;
    const insert = words || address;
    return {from: linkFrom, to: linkTo, insert, start: linkFrom, end: linkFrom + insert.length};
  }
  const words = text.slice(from, to);
  if (ADDRESS.test(words.trim())) {
    return {from, to, insert: `[](${words.trim()})`, start: from + 1, end: from + 1};
  }
  // What is missing is written next: first the words, then the address.
  const caret = words ? from + words.length + 3 : from + 1;
  return {from, to, insert: `[${words}]()`, start: caret, end: caret};
}

/** Puts an address behind the selected words. Undefined where it is none, or the words are not to be a link. */
export function linkTo({text, start, end}: Selected, address: string): TextEdit | undefined {
  const words = text.slice(start, end);
  if (!ADDRESS.test(address) || !words.trim() || /[\n[\]]/.test(words) || ADDRESS.test(words.trim())) return undefined;
  // A bracket in the address would end the link.
  const insert = `[${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  return {from: start, to: end, insert, start: start + insert.length, end: start + insert.length};
}
