import {Parser} from 'htmlparser2';

const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'tr',
  'blockquote',
  'pre',
]);
const SILENT = new Set(['script', 'style', 'head', 'title']);
const MARKS: Readonly<Record<string, string>> = {b: '**', strong: '**', i: '*', em: '*', code: '`'};
const LOOKS_LIKE_HTML =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|pre|code)\b[^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i;

/**
 * Markdown of the HTML that other systems write definitions in: paragraphs, lists, links, emphasis and code. What is not HTML
 * comes back as it is.
 */
export function plainFromHtml(text: string): string {
  if (!LOOKS_LIKE_HTML.test(text)) return text;
  let result = '';
  let silent = 0;
  const links: (string | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++;
      else if (BLOCKS.has(name)) result += '\n\n';
      else if (name === 'br') result += '\n';
      else if (name === 'li') result += '\n- ';
      else if (name === 'td' || name === 'th') result += ' ';
      else if (name === 'a') {
        const href = /^(?:https?:|mailto:)\S+$/i.exec(attributes.href ?? '')?.[0];
        links.push(href);
        if (href) result += '[';
      } else result += MARKS[name] ?? '';
    },
    ontext(piece) {
      // In Moodle's table, each break is an element and a line break.
      if (!silent) result += piece.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      else if (BLOCKS.has(name)) result += '\n\n';
      else if (name === 'a') {
        const href = links.pop();
        if (href) result += `](${href})`;
      } else result += MARKS[name] ?? '';
    },
  });
  parser.end(text);
  return result
    .replace(/[ \u00A0]*\n[ \u00A0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
