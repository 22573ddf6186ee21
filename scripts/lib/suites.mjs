/**
 * @typedef {object} Suite
 * @property {'one' | 'other'} lane - Suites of one lane run one after the other. The two take about as long as each other.
 * @property {('browser' | 'firefox' | 'webkit' | 'firestore' | 'bare firestore' | 'auth' | 'demo')[]} needs - What must stand before it runs. Each lane has its own.
 * @property {string} [files] - Its test files; there must be some.
 * @property {string} [brief] - Those of them that it runs where nobody names it; all if left out.
 * @property {boolean} [optional] - Whether it is left out, and named, where what it needs cannot be had.
 * @property {Record<string, string>} [environment] - Variables that its program gets.
 * @property {(files: string[]) => string[]} command - A program whose last line is `N passed, N failed`.
 */

/**
 * The suites of `npm test`.
 *
 * @type {Record<string, Suite>}
 */
export const suites = {
  static: {
    lane: 'other',
    needs: [],
    command: () => ['scripts/check-static.mjs'],
  },
  node: {
    lane: 'other',
    needs: [],
    files: 'test/node/**/*.test.mjs',
    command: nodeTest,
  },
  rules: {
    lane: 'other',
    needs: ['bare firestore'],
    files: 'test/rules/**/*.test.mjs',
    // What they reach of the rules is noted as they run, for the next suite to judge. One after the other, they share a project.
    environment: {PRAXIS_RULES_COVERAGE: '1', PRAXIS_RULES_PROJECT: 'demo-rules'},
    command: nodeTest,
  },
  coverage: {
    lane: 'other',
    needs: [],
    command: () => ['test/rules/measure/coverage.mjs'],
  },
  web: {
    lane: 'one',
    needs: ['browser', 'firestore'],
    files: 'test/**/*.test.ts',
    command: webTest,
  },
  firefox: inEngine(
    'firefox',
    '{{autolink,charter,composer,menu,post,shared,term-card,threads}/*,thread/{complaints,hostile-pages}}',
  ),
  webkit: inEngine('webkit', '{composer,inbox,members,menu,post}/*'),
  e2e: {
    lane: 'one',
    needs: ['browser', 'firestore', 'demo'],
    files: 'test/e2e/**/*.test.mjs',
    command: nodeTest,
  },
  hosts: {
    lane: 'other',
    needs: ['browser'],
    files: 'test/hosts/**/*.test.mjs',
    command: nodeTest,
  },
  engines: {
    lane: 'other',
    needs: ['browser'],
    files: 'test/engines/**/*.test.mjs',
    command: nodeTest,
  },
  auth: {
    lane: 'one',
    needs: ['browser', 'firestore', 'auth', 'demo'],
    files: 'test/auth/**/*.test.mjs',
    command: nodeTest,
  },
};

/**
 * The component tests in another engine than Chromium: what needs the page, and not a backend, is where engines differ.
 *
 * @param {'firefox' | 'webkit'} engine
 * @param {string} often - Whose tests run with all others: what types, pastes, points, floats, matches text and draws, on pages of all kinds.
 */
function inEngine(engine, often) {
  return /** @type {Suite} */ ({
    lane: 'other',
    needs: [engine],
    optional: true,
    files: 'test/{elements,linking}/**/*.test.ts',
    brief: `test/elements/${often}.test.ts`,
    environment: {PRAXIS_ENGINE: engine},
    command: webTest,
  });
}

function webTest(files) {
  return ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files];
}

/** A file that still runs after so many milliseconds hangs, as one does that failed before it could close what it had opened. */
const FILE_LIMIT = 10 * 60_000;

/** Files run one at a time because they share the emulators. */
function nodeTest(files) {
  // Who asks for more random acts waits as long as they take.
  const limit = process.env.PRAXIS_STEPS ? [] : [`--test-timeout=${FILE_LIMIT}`];
  return ['--test', '--test-concurrency=1', ...limit, '--test-reporter=./scripts/lib/node-reporter.mjs', ...files];
}
