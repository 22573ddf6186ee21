/** Stands in for `node:test` while the tests are measured: collects them, to be run again and again in one process. */

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
 * @returns The one that failed, or undefined.
 */
export async function firstFailure(tests) {
  const entered = new Set([root]);
  const enter = async (scope) => {
    if (entered.has(scope)) return;
    entered.add(scope);
    await enter(scope.parent);
    for (const setUp of scope.setUp) await setUp();
  };
  for (const test of tests) {
    try {
      await enter(test.scope);
      await test.body();
    } catch {
      return test;
    }
  }
  return undefined;
}
