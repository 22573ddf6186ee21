/** Notes what the emulator evaluated of the rules while a file of tests ran, for `coverage.mjs` and `mutants.mjs`. */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {globSync} from 'tinyglobby';
import {coverageOf, putRules} from './emulator.mjs';

/**
 * The emulator lists every value that it saw, 150 kB for each test: after so many bytes it is told to forget them. To
 * forget is to compile the rules anew.
 */
const LONG = 20_000_000;
/** After so many tests, or of a test that writes many times after so long, it is asked. */
const TESTS = 60;
const MILLISECONDS = 20_000;

/**
 * These try out whole tables of cases, of which the emulator could not tell what it saw. Everything that they reach is reached
 * by others as well.
 */
export const TABLES = ['hostile-client.test.mjs', 'permissions.test.mjs'];

const folder = new URL('../../../node_modules/.cache/praxis-rules/', import.meta.url);
const here = new URL('../', import.meta.url);

/** What was noted at the last run of each file of tests, and of which that is not, or no more. */
export function notes() {
  const problems = [];
  const noted = new Map();
  for (const file of globSync('*.test.mjs', {cwd: here, ignore: TABLES}).sort()) {
    // Without what they share, a file asks the emulator nothing of the rules.
    if (!readFileSync(new URL(file, here), 'utf8').includes(`from './support.mjs'`)) continue;
    const place = new URL(`${file}.json`, folder);
    const {fingerprint: of, chunks = []} = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : {};
    if (of !== fingerprint(file)) problems.push(`${file} was not run since it, the rules or what they share changed.`);
    noted.set(file, chunks);
  }
  return {problems, noted};
}

/** Of the rules and their tests: what was noted of others says nothing. */
function fingerprint(file) {
  const hash = createHash('sha256').update(readFileSync(new URL('../../../firestore.rules', import.meta.url)));
  const shared = globSync('*.mjs', {cwd: here, ignore: ['*.test.mjs']});
  for (const name of [...shared.sort(), file]) hash.update(readFileSync(new URL(name, here)));
  return hash.digest('hex').slice(0, 16);
}

/** Begins to note, if PRAXIS_RULES_COVERAGE asks for it. Otherwise there is nothing to be called. */
export function startRecording(rules) {
  const file = basename(process.argv[1]);
  if (!process.env.PRAXIS_RULES_COVERAGE || TABLES.includes(file)) return undefined;

  const chunks = [];
  let tests = 0;
  let chunkBegan = 0;
  let clock = performance.now();
  let seen = {};
  /** Of each test since, what it wrote. */
  let written = [[]];
  /** What the projects told before, and were not told to forget. */
  const before = new Map();

  return {
    /** What others saw in this project before is not this file's. */
    async start(project) {
      before.set(
        project,
        seenIn((await coverageOf(project)).report, (place) => place),
      );
    },
    /** Whether each write of what is refused is to be judged: not of the many that have one thing wrong in one of them. */
    wantsEach: file !== 'hostile.test.mjs',
    wrote(writes) {
      for (const {path} of writes) {
        const place = collectionOf(path);
        if (!written.at(-1).includes(place)) written.at(-1).push(place);
      }
    },
    async testIsDone(project) {
      tests++;
      written.push([]);
      if (tests - chunkBegan < TESTS && performance.now() - clock < MILLISECONDS) return;
      await this.collect(project);
      this.endChunk();
    },
    async collect(project) {
      const {report, length} = await coverageOf(project);
      const told = seenIn(report, placeIn(rules, project.rules));
      for (const [place, counts] of Object.entries(difference(told, before.get(project)))) {
        seen[place] = counts.map((count, i) => count + (seen[place]?.[i] ?? 0));
      }
      if (length > LONG) await putRules(project, project.rules);
      before.set(project, length > LONG ? {} : told);
    },
    endChunk() {
      const milliseconds = Math.round(performance.now() - clock);
      chunks.push({from: chunkBegan, to: tests, milliseconds, seen, written: written.slice(0, -1)});
      seen = {};
      written = [[]];
      chunkBegan = tests;
      clock = performance.now();
    },
    write() {
      this.endChunk();
      mkdirSync(folder, {recursive: true});
      writeFileSync(new URL(`${file}.json`, folder), JSON.stringify({fingerprint: fingerprint(file), chunks}));
    },
  };
}

/** The names of the collections on the way to a record. */
function collectionOf(path) {
  return path
    .split('/')
    .filter((_, i) => i % 2 === 0)
    .join('/');
}

/** Of each expression, by where it stands: how often it came out true, false, and as anything else. */
function seenIn(report, place) {
  const seen = {};
  const add = ({sourcePosition, values = [], children = []}) => {
    children.forEach(add);
    if (!sourcePosition || values.length === 0) return;
    const from = place(sourcePosition.currentOffset ?? 0);
    const to = place((sourcePosition.endOffset ?? 0) + 1);
    if (from === undefined || to === undefined) return;
    const counts = (seen[`${from}-${to}`] ??= [0, 0, 0]);
    for (const {value, count} of values)
      counts[value.boolValue === true ? 0 : value.boolValue === false ? 1 : 2] += count;
  };
  report.forEach(add);
  return seen;
}

/** Where a place in changed rules is in those that are shipped; nowhere, if it is where they were changed. */
function placeIn(shipped, changed) {
  if (shipped === changed) return (place) => place;
  let start = 0;
  while (shipped[start] === changed[start]) start++;
  let end = 0;
  while (shipped.at(-1 - end) === changed.at(-1 - end)) end++;
  return (place) => {
    if (place < start) return place;
    return place > changed.length - end ? place + shipped.length - changed.length : undefined;
  };
}

function difference(told, before = {}) {
  const counted = Object.entries(told).map(([key, counts]) => [
    key,
    counts.map((count, i) => count - (before[key]?.[i] ?? 0)),
  ]);
  return Object.fromEntries(counted.filter(([, counts]) => counts.some(Boolean)));
}
