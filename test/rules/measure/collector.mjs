/** Stands in for `node:test` while the tests are measured: collects them, to be run again and again in one process. */

/** In milliseconds. */
const LONGEST = 60_000;

/** What comes out where a test does not end: the emulator may fail over changed rules, and then answers nothing more. */
export const HANGS = Symbol('hangs');

const root = {setUp: [], parent: undefined};
let scope = root;

/** Every test: the file it is from, its name, and what runs it. */
export const collected = [];
/** What is to be done at the very end. */
export const closing = [];

/** The file whose tests are collected next. */
export const current = {file: ''};

export function describe(name, ...given) {
  const body = given.at(-1); // Before it there may be options.
  scope = {setUp: [], parent: scope};
  body();
  scope = scope.parent;
}

export function test(name, body) {
  collected.push({file: current.file, name, body, scope});
}

export function before(setUp) {
  scope.setUp.push(setUp);
}

export function afterEach() {
  // What is measured here is not recorded.
}

export function after(close) {
  closing.push(close);
}

/**
 * Runs tests one after the other until one fails.
 *
 * @param entered The scopes that are set up already, to which those of these tests are added.
 * @returns The one that failed, or undefined; HANGS where one does not end.
 */
export async function firstFailure(tests, entered = new Set()) {
  entered.add(root);
  const enter = async (scope) => {
    if (entered.has(scope)) return;
    entered.add(scope);
    await enter(scope.parent);
    for (const setUp of scope.setUp) await setUp();
  };
  for (const test of tests) {
    const run = enter(test.scope).then(() => test.body());
    const end = await Promise.race([run.then(...ends), atLast(run)]);
    if (end === 'failed') return test;
    if (end !== 'hangs') continue;
    console.error(`It does not end: ${test.file}, ${test.name}`);
    return HANGS;
  }
  return undefined;
}

const ends = [() => 'passed', () => 'failed'];

/** A test that does not end says nothing. */
function atLast(run) {
  let timer;
  const done = () => clearTimeout(timer);
  run.then(done, done);
  return new Promise((resolve) => (timer = setTimeout(resolve, LONGEST, 'hangs')));
}
