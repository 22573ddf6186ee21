/** Lines that tell nothing by themselves: headings, quotes, fences, tables, rules, images. */
const NO_PROSE = /^\s*(?:#|>|```|~~~|\||!\[|[-*_](?:\s*[-*_]){2,}\s*$)/;
/** What stands before the words of a line: signs of lists. */
const MARKER = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/;
/** What cannot stand in one line, and what would end a quotation in a pattern. */
const ENDS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\\]/u;

/**
 * The beginning of what a Markdown text says, word for word as it stands there: at most `limit` UTF-16 units, cut after a word. Rules
 * can check that it is a piece of the text, which they could not do with a text that was made readable.
 *
 * @returns '' of a text that has no line of prose.
 */
export function leadOf(markdown: string, limit: number): string {
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode || NO_PROSE.test(line)) continue;
    const words = line.replace(MARKER, '').split(ENDS, 1)[0]!.trim();
    if (words) return cut(words, limit);
  }
  return '';
}

function cut(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const start = words.slice(0, limit);
  const end = start.lastIndexOf(' ');
  // Not within a character, where no word ends near.
  return (end > limit / 2 ? start.slice(0, end) : start.replace(/\p{Surrogate}$/u, '')).trimEnd();
}

/** A lead as a reader would read it: without the signs of Markdown, as far as one line has them. */
export function readLead(lead: string): string {
  return lead
    .replace(/!?\[([^\]]*)\]\([^)]*\)?/g, '$1')
    .replace(/(\*{1,3}|~~|`+)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.+?)\1(?![\p{L}\p{N}])/gu, '$2');
}
