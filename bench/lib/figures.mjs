/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** The smallest that is not below a share of some numbers. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle of ratios, each within one page: a machine that is slow for a while is slow for both halves of it. */
export function medianRatio(pages, of, to) {
  return median(pages.map((page) => of(page) / to(page)));
}

/**
 * @typedef {object} Figure
 * @property {string} what
 * @property {number} figure
 * @property {number} [limit]
 * @property {string} unit - Empty for a ratio.
 * @property {string} why - Why the limit is not reached.
 *
 * @typedef {{figures: Figure[]} | {note: string} | {columns: string[], rows: {what: string, cells: (Cell | undefined)[]}[]}} Block
 * @typedef {{figure: number, limit?: number, why?: string}} Cell
 */

/** @type {Block[]} */
let found = [];

/**
 * Prints a figure beside its limit, if it has one, and keeps it for the page of all.
 *
 * @param {string} unit - Empty for a ratio.
 * @param {string} why - Why it is not reached, where that is known.
 */
export function report(what, figure, limit, unit = '', why = '') {
  // One table of figures, whatever is said between them, until another table comes.
  const last = found.findLast((block) => !('note' in block));
  const row = {what, figure, limit, unit, why};
  if (last && 'figures' in last) last.figures.push(row);
  else found.push({figures: [row]});
  if (limit === undefined) return console.log(`    ${what}: ${shown(figure, unit)}`);
  const share = `${(figure / limit).toFixed(2)} of it`;
  console.log(`  ${verdict({figure, limit})} ${what}: ${shown(figure, unit)} (limit ${shown(limit, unit)}, ${share})`);
}

/** Prints a sentence, and keeps it. */
export function note(text) {
  found.push({note: text});
  console.log(`    ${text}`);
}

/**
 * Prints figures of several things in several cases, and keeps them as one table.
 *
 * @param {string[]} columns - The first names the things.
 * @param {{what: string, cells: (Cell | undefined)[]}[]} rows
 */
export function table(columns, rows) {
  found.push({columns, rows});
  const lines = [columns, ...rows.map(({what, cells}) => [what, ...cells.map(cellText)])];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  for (const line of lines) console.log(`    ${line.map((text, at) => text.padEnd(widths[at])).join('  ')}`);
}

/** What was found since the last call. */
export function takeFound() {
  const taken = found;
  found = [];
  return taken;
}

export function shown(number, unit = '') {
  return `${Number(number.toFixed(2)).toLocaleString('en')}${unit && ` ${unit}`}`;
}

export function verdict({figure, limit}) {
  return figure <= limit ? '✓' : '✗';
}

/** @param {Cell | undefined} cell */
export function cellText(cell) {
  if (!cell) return '–';
  if (cell.limit === undefined) return shown(cell.figure);
  return `${shown(cell.figure)} ≤ ${shown(cell.limit)} ${verdict(/** @type {{figure: number, limit: number}} */ (cell))}`;
}
