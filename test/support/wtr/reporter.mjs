import {writeSync} from 'node:fs';
import {relative} from 'node:path';
import {totalsLine} from '../../../scripts/lib/totals.mjs';
import {fits, limitsOf, partly} from './limits.mjs';

/**
 * A line for each test file, each failure in full, and `N passed, N failed` as the last line. A file that could not be
 * run counts as one failure, and so does one in which there was no test, or not one that is said to be left out.
 *
 * @param {string} engine - Which browser runs them.
 */
export function reporter(engine) {
  const totals = {passed: 0, failed: 0, skipped: 0};
  return {
    start() {
      if (partly[engine]) console.log(partly[engine]);
    },
    reportTestFileResults({logger, sessionsForTestFile, testFile}) {
      for (const session of sessionsForTestFile) {
        const file = relative(process.cwd(), testFile);
        const result = resultOf(
          session,
          limitsOf(engine).filter((limit) => file === `test/${limit.file}`),
        );
        for (const key of Object.keys(totals)) totals[key] += result[key];
        const mark = result.failed > 0 ? '✗' : '✓';
        logger.log(`${mark} ${file} (${totalsLine(result)})`);
        for (const line of result.problems) logger.log(line);
        for (const log of session.logs) logger.log(`    browser: ${log.map(String).join(' ')}`);
        for (const url of session.request404s) logger.log(`    not found: ${url}`);
      }
    },
    stop() {
      // The runner may still print something of its own.
      process.once('exit', () => writeSync(1, `\n${totalsLine(totals)}\n`));
    },
  };
}

function resultOf({testResults, errors, passed: sessionPassed}, limits) {
  const result = {passed: 0, failed: 0, skipped: 0, problems: []};
  const fail = (problem) => {
    result.failed += 1;
    result.problems.push(problem.replace(/^/gm, '    '));
  };
  const tests = [...testsIn(testResults)];
  for (const test of tests) {
    if (test.skipped) {
      result.skipped += 1;
      const limit = limits.find(({test: entry}) => fits(entry, test.path));
      result.problems.push(`    - ${test.path}${limit ? `: ${limit.why}` : ''}`);
    } else if (test.passed) result.passed += 1;
    else fail(`✗ ${test.path}\n${test.error ? describeError(test.error) : ''}`);
  }
  for (const error of errors) fail(describeError(error));
  if (result.failed === 0 && !sessionPassed) fail('✗ the file failed outside of its tests');
  if (tests.length > 0) {
    for (const {test} of limits) {
      if (!tests.some(({path}) => fits(test, path))) fail(`✗ there is no test “${test}” to leave out`);
    }
  }
  if (result.failed === 0 && tests.length === 0) fail('✗ no test was found in this file');
  return result;
}

function* testsIn(suite, parents = []) {
  for (const test of suite?.tests ?? []) yield {...test, path: [...parents, test.name].join(' › ')};
  for (const child of suite?.suites ?? []) yield* testsIn(child, [...parents, child.name]);
}

/** @param {import('@web/test-runner-core').TestResultError} error */
function describeError({name, message, stack, expected, actual}) {
  const lines = [
    stack?.includes(message) ? stack : [`${name ?? 'Error'}: ${message}`, stack].filter(Boolean).join('\n'),
  ];
  if (expected !== undefined || actual !== undefined) lines.push(`expected: ${expected}`, `  actual: ${actual}`);
  return lines.join('\n').replace(/^/gm, '    ');
}
