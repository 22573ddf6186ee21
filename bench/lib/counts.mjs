import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {isCounted, withCosts} from './cost.mjs';

/** What `reads` and `writes` counted last: `docs/cost.md` is worked out from it. */
const FILE = 'bench/counts.json';
const COSTS = 'docs/cost.md';

/**
 * @typedef {object} Counts
 * @property {Record<string, Record<string, number>>} views - Reads of each view, by the way it is opened.
 * @property {Record<string, {writes: number, reads: number}>} acts
 */

/** @returns {Counts} */
export function counts() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {views: {}, acts: {}};
}

/**
 * Keeps what was counted, and works out anew what that costs.
 *
 * @param {Partial<Counts>} counted
 */
export async function keepCounts(counted) {
  const all = {...counts(), ...counted};
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
  // The first of the two benchmarks has half of it.
  if (!isCounted(all)) return;
  const text = withCosts(readFileSync(COSTS, 'utf8'), all);
  writeFileSync(COSTS, await format(text, {...(await resolveConfig(COSTS)), parser: 'markdown'}));
}
