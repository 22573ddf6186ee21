import {unmarkMentions} from './mentions.js';

/** What would be taken for Markdown. */
const SIGNS = /[\\`*_[\]<>#~|]/g;

/** A text as a Markdown quote. @param attribution Who said it, as a sentence of the reader's language. */
export function quoteOf(text: string, attribution: string): string {
  const lines = [attribution.replace(SIGNS, '\\$&'), '', ...unmarkMentions(text).trim().split('\n')];
  return lines.map((line) => (line ? `> ${line}` : '>')).join('\n');
}
