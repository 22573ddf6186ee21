/** Failures in more files than these are no accident. One file may fail in many: what it prepares failed. */
const MOST = 2;

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
  return needs.length > 0 && totals.failed > 0 && files.size > 0 && files.size <= MOST;
}

/**
 * What came of both attempts. Only where the second is without any failure, and as many passed in it as had failed, did the first
 * pass; it is told of all the same.
 *
 * @template {Attempt} A
 * @param {A} first
 * @param {Attempt} second - Of the files that failed.
 * @returns {A}
 */
export function withSecond(first, second) {
  const seconds = first.seconds + second.seconds;
  if (second.totals.failed > 0 || second.totals.passed < first.totals.failed) return {...first, seconds};
  const {passed, failed, skipped} = first.totals;
  return {
    ...first,
    totals: {passed: passed + failed, failed: 0, skipped},
    failures: [],
    unsteady: first.failures,
    seconds,
  };
}
