/**
 * Runs the tests, after putting in place what they need.
 *
 *     npm test                                    every suite
 *     npm test -- web rules                       these suites (also: --only web,rules)
 *     npm test -- web --files 'test/store/**'     these files of a suite
 *
 * What failed is said once more at the end. The last line is `N passed, N failed`; the exit code is 0 when none failed.
 * Where no files are named, the few that failed in a suite that needs a browser or a backend run a second time; what passes
 * only then is named as unsteady (docs/decisions/0100).
 */
import {createInterface} from 'node:readline';
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {globSync} from 'tinyglobby';
import {failuresIn} from './lib/failures.mjs';
import {startNeeds} from './lib/needs.mjs';
import {root, startProcess, stopProcess} from './lib/process.mjs';
import {mayRunAgain, withSecond} from './lib/second-attempt.mjs';
import {suites} from './lib/suites.mjs';
import {addTotals, parseTotals, totalsLine} from './lib/totals.mjs';

/** A suite that is still running after this many minutes hangs, even on a slow machine. Who asks for more random acts waits as long as they take. */
const SUITE_LIMIT = process.env.PRAXIS_STEPS ? 12 * 60 : 35;

process.chdir(root);
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: 'string', default: ''}, files: {type: 'string', multiple: true}},
});
const chosen = chooseSuites([...positionals, ...values.only.split(',').filter(Boolean)]);
const lanes = [...new Set(chosen.map(({lane}) => lane))];
/** Of each lane, on its own: a backend that another lane keeps busy would make its listeners wait. */
const needs = {};
for (const lane of lanes) needs[lane] = await startNeeds(new Set(suitesOf(lane).flatMap(({needs}) => needs)));
const results = (await Promise.all(lanes.map(runLane))).flat();
await Promise.all(lanes.map((lane) => needs[lane].stop()));

const total = addTotals(results.map(({totals}) => totals));
if (results.length > 1) printFailures();
printUnsteady();
if (results.length > 1) printTable();
console.log(`\n${totalsLine(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** The suites asked for, or all, each with the files it runs; with `--files`, only those that have any. */
function chooseSuites(names) {
  for (const name of names) {
    if (!(name in suites)) fail(`There is no suite "${name}"; there are ${Object.keys(suites).join(', ')}.`);
  }
  const asked = Object.entries(suites)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([name, suite]) => ({
      ...suite,
      name,
      run: suite.files === undefined ? [] : filesOf(suite, names.length === 0),
    }));
  if (!values.files) return asked;
  const withFiles = asked.filter(({run}) => run.length > 0);
  if (withFiles.length === 0) fail(`No test file matches ${values.files.join(', ')}.`);
  return withFiles;
}

/**
 * @param {import('./lib/suites.mjs').Suite} suite
 * @param {boolean} isBrief - Whether nobody named it.
 */
function filesOf({files = '', brief = files}, isBrief) {
  const all = globSync(isBrief ? brief : files);
  if (!values.files) return all.sort();
  const wanted = new Set(globSync(values.files));
  return all.filter((file) => wanted.has(file)).sort();
}

function suitesOf(lane) {
  return chosen.filter((suite) => suite.lane === lane);
}

async function runLane(lane) {
  const done = [];
  for (const suite of suitesOf(lane)) done.push(await runSuite(suite));
  return done;
}

async function runSuite(suite) {
  const first = await attempt(suite);
  if (values.files || !mayRunAgain(suite, first)) return first;
  const again = [...first.files];
  console.log(`\n${suite.name}: ${again.join(', ')} once more.\n`);
  return withSecond(first, await attempt({...suite, run: again}));
}

/** @param {import('./lib/suites.mjs').Suite & {name: string, run: string[]}} suite */
async function attempt({name, lane, files, needs: needed, optional, environment, run, command}) {
  const print = (line) => console.log(chosen.length > 1 ? `${name.padEnd(6)} │ ${line}` : line);
  const started = performance.now();
  const failures = failuresIn();
  const finish = (totals) => ({
    name,
    totals,
    failures: failures.lines,
    files: failures.files,
    unsteady: [],
    seconds: (performance.now() - started) / 1000,
  });
  const failed = (reason) => {
    print(reason);
    failures.lines.push(reason);
    failures.files.clear();
    return finish({passed: 0, failed: 1, skipped: 0});
  };

  const missing = needed.map((need) => needs[lane].problems[need]).find(Boolean);
  if (missing && optional) {
    print(`Left out: ${missing}`);
    return finish({passed: 0, failed: 0, skipped: 1});
  }
  if (missing) return failed(missing);
  if (files !== undefined && run.length === 0) return failed(`No test file matches ${files}.`);

  let last = '';
  const child = startProcess(process.execPath, command(run), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...needs[lane].environment, ...environment},
  });
  const exited = new Promise((resolve) => child.once('close', resolve));
  let overdue = false;
  const limit = setTimeout(() => {
    overdue = true;
    void stopProcess(child);
  }, SUITE_LIMIT * 60_000);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({input: stream}).on('line', (printed) => {
      const line = stripVTControlCharacters(printed);
      // What is nothing but moves of the cursor is left out.
      if (line.trim() !== '' || line === printed) print(line);
      failures.read(line);
      if (stream === child.stdout && line.trim() !== '') last = line;
    });
  }
  const code = await exited;
  clearTimeout(limit);
  if (overdue) return failed(`The suite had not ended after ${SUITE_LIMIT} minutes and was stopped.`);
  const totals = parseTotals(last);
  if (!totals) return failed(`The suite ended without its totals (exit code ${code}).`);
  if (totals.passed + totals.failed === 0) return failed('The suite ran no test.');
  if (code !== 0 && totals.failed === 0) return failed(`The suite's exit code was ${code} though no test failed.`);
  return finish(totals);
}

function printFailures() {
  for (const {name, failures} of results) {
    if (failures.length > 0) console.log(`\n${name}:\n${failures.join('\n')}`);
  }
}

function printUnsteady() {
  for (const {name, unsteady} of results) {
    if (unsteady.length > 0) console.log(`\n${name}, passed only when it ran again:\n${unsteady.join('\n')}`);
  }
}

function printTable() {
  console.log('');
  for (const {name, totals, seconds} of results) {
    console.log(`${totals.failed > 0 ? '✗' : '✓'} ${name.padEnd(6)}  ${totalsLine(totals)} (${seconds.toFixed(0)} s)`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
