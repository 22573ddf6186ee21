/** Writes what a benchmark found into its section of a page; the other sections stay as they are. */
import {cellText, shown, verdict} from './figures.mjs';

const begin = (name) => `<!-- Written by \`npm run bench -- ${name}\` -->`;
const end = (name) => `<!-- End of ${name} -->`;
const SECTION = /<!-- Written by `npm run bench -- ([\w-]+)` -->\n[^]*?<!-- End of \1 -->\n?/g;

/**
 * @param {string} page
 * @param {{name: string, title: string, setting: string, blocks: import('./figures.mjs').Block[]}} result - `setting`: when it was
 *   measured, and with what.
 */
export function withSection(page, {name, title, setting, blocks}) {
  const sections = new Map([...page.matchAll(SECTION)].map(([text, of]) => [of, text.trim()]));
  const body = [`## ${name}`, sentence(title), `_${setting}_`, ...blocks.map(blockText), ...unreached(blocks)];
  sections.set(name, [begin(name), ...body, end(name)].join('\n\n'));
  const first = page.search(/<!-- Written by `npm run bench/);
  const intro = (first < 0 ? page : page.slice(0, first)).trim();
  const inOrder = [...sections].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, text]) => text);
  return `${[intro, ...inOrder].join('\n\n')}\n`;
}

/** @param {import('./figures.mjs').Block} block */
function blockText(block) {
  if ('note' in block) return sentence(block.note);
  if ('columns' in block) {
    const rows = block.rows.map(({what, cells}) => [what, ...cells.map(cellText)]);
    return markdownTable(block.columns, rows);
  }
  const rows = block.figures.map(({what, figure, limit, unit}) => {
    if (limit === undefined) return [what, shown(figure, unit), '', ''];
    return [what, shown(figure, unit), shown(limit, unit), verdict({figure, limit})];
  });
  return markdownTable(['', 'Measured', 'Limit', ''], rows);
}

/** What is not reached, and why. @param {import('./figures.mjs').Block[]} blocks */
function unreached(blocks) {
  const missed = blocks.flatMap((block) => {
    if ('figures' in block) return block.figures.filter(isMissed).map(({what, why}) => [what, why]);
    if ('note' in block) return [];
    return block.rows.flatMap(({what, cells}) =>
      cells.flatMap((cell, at) =>
        cell && isMissed(cell) ? [[`${what}, ${lower(block.columns[at + 1])}`, cell.why]] : [],
      ),
    );
  });
  if (missed.length === 0) return [];
  const lines = missed.map(([what, why]) => `- ${what}: ${why || 'no reason is known yet.'}`);
  return ['Not reached:', lines.join('\n')];
}

/** @param {{figure: number, limit?: number}} cell */
const isMissed = ({figure, limit}) => limit !== undefined && !(figure <= limit);

export function markdownTable(columns, rows) {
  const line = (cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

function sentence(text) {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?:]$/.test(begun) ? begun : `${begun}.`;
}
