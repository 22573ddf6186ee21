const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The start of a heading, quote, item, table row, rule, code or definition: a line that stands for itself. */
const BLOCK_START =
  /^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|[>|]|[-*+](?:\s|$)|\d{1,9}[.)]\s|(?:[-*_=][ \t]*){3,}$|\[[^\]]+\]:))/;
const ENDS_A_BLOCK = /^ {0,3}(?:#{1,6}(?:\s|$)|\||`{3}|~{3}|(?:[-*_=][ \t]*){3,}$)|^\s*$/;
const HARD_BREAK = /(?: {2,}|\\)$/;
/** Scripts that write without spaces between words. */
const SPACELESS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const SPACELESS_END = new RegExp(`${SPACELESS}$`, 'u');
const SPACELESS_START = new RegExp(`^${SPACELESS}`, 'u');

/**
 * Joins the lines of each paragraph of Markdown.
 *
 * Authors of files break lines where they like and expect them to flow. People who write in a box press Enter and expect a
 * new line, and `parseMarkdown` is made for these.
 */
export function unwrapLines(markdown: string): string {
  const result: string[] = [];
  let fence = '';
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const marker = FENCE.exec(line)?.[1] ?? '';
    const last = result.at(-1);
    const flows = !fence && !marker && last !== undefined && !ENDS_A_BLOCK.test(last) && !HARD_BREAK.test(last);
    if (flows && line.trim() && !BLOCK_START.test(line)) result[result.length - 1] = join(last, line);
    else result.push(line);
    if (marker) fence = fence ? (closes(marker, fence) ? '' : fence) : marker;
  }
  return result.join('\n');
}

function join(above: string, below: string): string {
  const start = above.trimEnd();
  const end = below.trim();
  const touch = SPACELESS_END.test(start) && SPACELESS_START.test(end);
  return start + (touch ? '' : ' ') + end;
}

function closes(marker: string, fence: string): boolean {
  return marker[0] === fence[0] && marker.length >= fence.length;
}
