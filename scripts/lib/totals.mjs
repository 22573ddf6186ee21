/** The line each suite, and the whole run, ends with: `N passed, N failed[, N skipped]`. */
export function totalsLine({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What a suite's last line says, or undefined if it does not say. */
export function parseTotals(line) {
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim());
  if (!match) return undefined;
  const [passed, failed, skipped = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  return {passed, failed, skipped};
}

export function addTotals(all) {
  const sum = {passed: 0, failed: 0, skipped: 0};
  for (const totals of all) for (const key of Object.keys(sum)) sum[key] += totals[key];
  return sum;
}
