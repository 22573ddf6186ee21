import {relative} from 'node:path';
import {totalsLine} from './totals.mjs';

/** A reporter for node:test: a line for each test, failures in full, and `N passed, N failed` as the last line. */
export default async function* report(source) {
  const totals = {passed: 0, failed: 0, skipped: 0};
  const parents = [];
  for await (const {type, data} of source) {
    if (type === 'test:start') parents[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const name = [...parents.slice(0, data.nesting), data.name].join(' › ');
    const failed = type === 'test:fail';
    if (data.details.type === 'suite') {
      // A suite fails with its tests; what it has to say is only what went wrong outside of them.
      if (!failed || isEcho(data.details.error)) continue;
    }
    const outcome = failed ? 'failed' : data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed';
    if (outcome === 'passed' && isFileWithoutTests(data)) {
      totals.failed += 1;
      yield `✗ ${relative(process.cwd(), data.name)}: no test was found in this file.\n`;
      continue;
    }
    totals[outcome] += 1;
    yield `${{passed: '✓', failed: '✗', skipped: '-'}[outcome]} ${name} (${Math.round(data.details.duration_ms)} ms)\n`;
    if (outcome === 'skipped' && typeof data.skip === 'string') yield `    ${data.skip}\n`;
    if (failed && data.file) yield `    in ${relative(process.cwd(), data.file)}\n`;
    if (failed) yield `${indent(describeError(data.details.error))}\n`;
  }
  yield `\n${totalsLine(totals)}\n`;
}

/** Node reports a file in which no test ran as one test that bears the file's name. */
function isFileWithoutTests({name, nesting, file}) {
  return nesting === 0 && file !== undefined && name === file;
}

function isEcho(error) {
  return error?.failureType === 'subtestsFailed' || error?.cause?.failureType === 'subtestsFailed';
}

function describeError(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}
