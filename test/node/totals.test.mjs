import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {failuresIn} from '../../scripts/lib/failures.mjs';
import {root} from '../../scripts/lib/process.mjs';
import {mayRunAgain, withSecond} from '../../scripts/lib/second-attempt.mjs';
import {addTotals, parseTotals, totalsLine} from '../../scripts/lib/totals.mjs';
import {reporter} from '../support/wtr/reporter.mjs';

describe('what is said of failures at the end', () => {
  it('is each that failed, with what it said, and nothing of what passed', () => {
    const {lines, read} = failuresIn();
    const printed = [
      '✓ one',
      '✗ two (3 ms)',
      '    Error: no',
      '',
      '        at there',
      '✓ three',
      '    ✓ inside',
      '✗ test/a.test.ts (1 passed, 1 failed)',
      '    ✗ four',
      '        Error: not either',
      '✓ five',
    ];
    printed.forEach(read);
    assert.deepEqual(lines, [printed[1], printed[2], printed[4], printed[7], printed[8], printed[9]]);
  });

  it('is not more than somebody reads', () => {
    const {lines, read} = failuresIn();
    ['✗ one', ...Array.from({length: 1000}, () => '    and on')].forEach(read);
    assert.equal(lines.length, 20);
  });
});

describe('the files in which something failed', () => {
  it('are named by both reporters', () => {
    const {files, read} = failuresIn();
    [
      '✗ a test of node (3 ms)',
      '    in test/node/a.test.mjs',
      '✓ test/fine.test.ts (1 passed, 0 failed)',
      '✗ test/b.test.ts (1 passed, 1 failed)',
      '    ✗ four',
      '        Error: not in test/c.test.ts',
    ].forEach(read);
    assert.deepEqual([...files], ['test/node/a.test.mjs', 'test/b.test.ts']);
  });
});

describe('a second attempt', () => {
  const attempt = (passed, failed, files = ['test/a.test.ts']) => ({
    totals: {passed, failed, skipped: 1},
    failures: failed ? ['✗ a'] : [],
    files: new Set(failed ? files : []),
    unsteady: [],
    seconds: 2,
  });
  const inBrowser = {needs: ['browser']};

  it('is for failures in few files of what needs a browser or a backend', () => {
    assert.ok(mayRunAgain(inBrowser, attempt(9, 1)));
    assert.ok(mayRunAgain(inBrowser, attempt(9, 40)));
    assert.ok(!mayRunAgain(inBrowser, attempt(9, 3, ['test/a.test.ts', 'test/b.test.ts', 'test/c.test.ts'])));
    assert.ok(!mayRunAgain(inBrowser, attempt(9, 0)));
    assert.ok(!mayRunAgain({needs: []}, attempt(9, 1)));
  });

  it('is not for a suite that broke', () => {
    assert.ok(!mayRunAgain(inBrowser, attempt(0, 1, [])));
  });

  it('makes up for the first, which is told of', () => {
    const both = withSecond(attempt(9, 1), attempt(4, 0));
    assert.deepEqual(both.totals, {passed: 10, failed: 0, skipped: 1});
    assert.deepEqual([both.failures, both.unsteady, both.seconds], [[], ['✗ a'], 4]);
  });

  it('that fails as well, or in which less is run than had failed, changes nothing', () => {
    for (const second of [attempt(4, 1), attempt(0, 0)]) {
      const both = withSecond(attempt(9, 1), second);
      assert.deepEqual(both.totals, {passed: 9, failed: 1, skipped: 1});
      assert.deepEqual([both.failures, both.unsteady], [['✗ a'], []]);
    }
  });
});

describe('totals', () => {
  it('are read as they are written', () => {
    for (const totals of [
      {passed: 12, failed: 0, skipped: 0},
      {passed: 1, failed: 2, skipped: 3},
    ]) {
      assert.deepEqual(parseTotals(totalsLine(totals)), totals);
    }
  });

  it('are not read out of other lines', () => {
    for (const line of ['', '3 passed', 'all 3 passed, 0 failed', '3 passed, 0 failed!']) {
      assert.equal(parseTotals(line), undefined);
    }
  });

  it('add up', () => {
    const sum = addTotals([
      {passed: 1, failed: 2, skipped: 3},
      {passed: 10, failed: 20, skipped: 30},
    ]);
    assert.deepEqual(sum, {passed: 11, failed: 22, skipped: 33});
  });
});

describe('the totals of node:test', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'praxis-totals-'))));
  after(() => rmSync(folder, {recursive: true}));

  function totalsOf(source) {
    const file = join(folder, 'a.test.mjs');
    writeFileSync(file, `import {before, describe, it} from 'node:test';\n${source}`);
    // A run inside of a run would report to the outer one.
    const environment = {...process.env};
    delete environment.NODE_TEST_CONTEXT;
    const reporterFile = join(root, 'scripts/lib/node-reporter.mjs');
    const {stdout} = spawnSync(process.execPath, ['--test', `--test-reporter=${reporterFile}`, file], {
      encoding: 'utf8',
      env: environment,
    });
    return stdout.trim().split('\n').at(-1);
  }

  it('count tests, not the groups they are in', () => {
    const source = `describe('a', () => { it('b', () => {}); describe('c', () => it('d', () => { throw new Error('e'); })); });`;
    assert.equal(totalsOf(source), '1 passed, 1 failed');
  });

  it('tell what was skipped', () => {
    assert.equal(totalsOf(`it('a', () => {}); it('b', (t) => t.skip('why'));`), '1 passed, 0 failed, 1 skipped');
  });

  it('count a file without tests as failed', () => {
    assert.equal(totalsOf(''), '0 passed, 1 failed');
  });

  it('count a file that cannot be run as failed', () => {
    assert.equal(totalsOf(`throw new Error('a');`), '0 passed, 1 failed');
  });

  it('count a group that cannot be prepared as failed', () => {
    const totals = parseTotals(
      totalsOf(`describe('a', () => { before(() => { throw new Error('b'); }); it('c', () => {}); });`),
    );
    assert.equal(totals.passed, 0);
    assert.ok(totals.failed > 0);
  });
});

describe('the totals of the tests in the browser', () => {
  function reportOf(session) {
    const lines = [];
    reporter().reportTestFileResults({
      logger: {log: (line) => lines.push(line)},
      testFile: 'a.test.ts',
      sessionsForTestFile: [{passed: true, errors: [], logs: [], request404s: [], ...session}],
    });
    return lines;
  }

  it('count tests in groups of groups', () => {
    const passed = {name: 'a', passed: true};
    const failed = {name: 'b', passed: false, error: {message: 'it broke'}};
    const testResults = {
      tests: [passed],
      suites: [{name: 'c', tests: [], suites: [{name: 'd', tests: [failed], suites: []}]}],
    };
    const lines = reportOf({passed: false, testResults});
    assert.match(lines[0], /\(1 passed, 1 failed\)/);
    assert.match(lines[1], /c › d › b\n.*it broke/);
  });

  it('count a file without tests as failed', () => {
    assert.match(reportOf({testResults: {tests: [], suites: []}})[0], /\(0 passed, 1 failed\)/);
  });

  it('count a file that cannot be loaded as failed', () => {
    assert.match(reportOf({passed: false, errors: [{message: 'no such module'}]})[0], /\(0 passed, 1 failed\)/);
  });
});
