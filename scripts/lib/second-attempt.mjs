/** More failures than these are no accident. */
const MOST = 3;

/**
 * @typedef {object} Attempt
 * @property {{passed: number, failed: number, skipped: number}} totals
 * @property {string[]} failures - What was said of what failed.
 * @property {Set<string>} files - Those in which something failed; none where the suite itself did.
 * @property {string[]} unsteady - What was said of what failed at first and passed then.
 * @property {number} seconds
 */

/**
 * Whether what failed gets a second attempt: where it needs a browser or a backend, whose timing nobody controls, and where
 * it is little. Checks and tests that need neither are always the same, and get none.
 *
 * @param {Pick<import('./suites.mjs').Suite, 'needs'>} suite
 * @param {Pick<Attempt, 'totals' | 'files'>} first
 */
export function mayRunAgain({needs}, {totals, files}) {
  return needs.length > 0 && totals.failed > 0 && totals.failed <= MOST && files.size > 0;
}

/**
 * What came of both attempts. Only where the second is without any failure did the first pass; it is told of all the same.
 *
 * @template {Attempt} A
 * @param {A} first
 * @param {Attempt} second - Of the files that failed.
 * @returns {A}
 */
export function withSecond(first, second) {
  const seconds = first.seconds + second.seconds;
  if (second.totals.failed > 0) return {...first, seconds};
  const {passed, failed, skipped} = first.totals;
  return {
    ...first,
    totals: {passed: passed + failed, failed: 0, skipped},
    failures: [],
    unsteady: first.failures,
    seconds,
  };
}
