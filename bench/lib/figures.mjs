/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Prints a figure beside its limit. @param {string} unit - Empty for a ratio. */
export function report(what, figure, limit, unit = '') {
  const shown = (number) => `${Number(number.toFixed(2))}${unit && ` ${unit}`}`;
  const verdict = figure <= limit ? '✓' : '✗';
  console.log(`  ${verdict} ${what}: ${shown(figure)} (limit ${shown(limit)}, ${(figure / limit).toFixed(2)} of it)`);
}
