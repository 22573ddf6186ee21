/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** The middle of ratios, each within one page: a machine that is slow for a while is slow for both halves of it. */
export function medianRatio(pages, of, to) {
  return median(pages.map((page) => of(page) / to(page)));
}

/** Prints a figure beside its limit, if it has one. @param {string} unit - Empty for a ratio. */
export function report(what, figure, limit, unit = '') {
  const shown = (number) => `${Number(number.toFixed(2))}${unit && ` ${unit}`}`;
  if (limit === undefined) return console.log(`    ${what}: ${shown(figure)}`);
  const verdict = figure <= limit ? '✓' : '✗';
  console.log(`  ${verdict} ${what}: ${shown(figure)} (limit ${shown(limit)}, ${(figure / limit).toFixed(2)} of it)`);
}
