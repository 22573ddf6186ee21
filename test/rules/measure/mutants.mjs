/**
 * Measures the tests of the rules: changes one condition of `firestore.rules` at a time, and says which changes no test
 * notices. Each line says how many were noticed so far, of which any beginning is as even as the whole. It takes a while and is no part of `npm test`, whose last run of the suite `rules` tells which tests reach what.
 *
 *     npm test -- rules                                 notes what each test reaches
 *     node test/rules/measure/mutants.mjs                       240 mutants, evenly from all
 *     node test/rules/measure/mutants.mjs --sample 1000
 *     node test/rules/measure/mutants.mjs --sample all --lines 200-260 --kinds drop,limit
 *     node test/rules/measure/mutants.mjs --skip 3              the third next to each: another sample
 *     node test/rules/measure/mutants.mjs --seconds 20          leaves open what none of the likeliest tests notices
 *     node test/rules/measure/mutants.mjs --tables              what none notices is also tried on the tables of cases
 *     node test/rules/measure/mutants.mjs --results FILE        keeps what it found, and goes on from there the next time
 *     node test/rules/measure/mutants.mjs --partial             makes do with the files of tests that were noted so far
 *     node test/rules/measure/mutants.mjs --alone               each in a text of its own, also those of the results not noticed yet
 */
import {existsSync} from 'node:fs';
import {appendFile, readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {collectAll} from './all-tests.mjs';
import {collected, firstFailure, HANGS} from './collector.mjs';
import {blockAt, mutantsOf, sampled, scattered} from './mutations.mjs';
import {notes, TABLES} from './recording.mjs';
import {testsFor} from './reach.mjs';
import {claimOf, groupsOf, switched} from './switched.mjs';

const {values} = parseArgs({
  options: {
    kinds: {type: 'string', default: 'drop,negate,limit,branch,list'},
    lines: {type: 'string', default: '1-99999'},
    sample: {type: 'string', default: '240'},
    skip: {type: 'string', default: '0'},
    seconds: {type: 'string', default: 'Infinity'},
    tables: {type: 'boolean', default: false},
    results: {type: 'string'},
    partial: {type: 'boolean', default: false},
    alone: {type: 'boolean', default: false},
  },
});
const {problems, noted} = notes();
if (problems.length > 0 && !values.partial) {
  problems.forEach((problem) => console.error(problem));
  console.error('Which tests reach what is noted by a run of them: npm test -- rules');
  process.exit(2);
}

const shipped = await readFile(new URL('../../../firestore.rules', import.meta.url), 'utf8');
const [first, last] = values.lines.split('-').map(Number);
const wanted = mutantsOf(shipped).filter(
  ({kind, line}) => values.kinds.split(',').includes(kind) && line >= first && line <= last,
);
const mutants = scattered(
  values.sample === 'all' ? wanted : sampled(wanted, Number(values.sample), Number(values.skip)),
);

const kept = values.results && existsSync(values.results) ? (await readFile(values.results, 'utf8')).trim() : '';
/** What was found before, by the mutant. */
const known = new Map(kept ? kept.split('\n').map((line) => Object.entries(JSON.parse(line))[0]) : []);
console.log(
  `${mutants.length} of ${wanted.length} mutants, each ${wanted.length / mutants.length}th from the ${values.skip}th on.`,
);

const {useRules, claimToo, arrangeAnew, stop} = await collectAll();
const testsOf = grouped(collected);
const chunks = [...noted].flatMap(([file, chunks]) => chunks.map((chunk) => ({file, ...chunk, noticed: 0})));

/** So many mutants share a text of rules: each of them adds to what a rule evaluates, of which it may evaluate a thousand expressions. */
const TOGETHER = values.alone ? 1 : 24;
/** So many tests are run before it is asked whether there is time for more. */
const STEP = 3;
const tally = {};
const survivors = [];
const began = performance.now();
let judged = 0;
const left = [];
for (const mutant of mutants) {
  const isKnown = values.alone ? known.get(keyOf(mutant)) : known.has(keyOf(mutant));
  if (isKnown) note(mutant, known.get(keyOf(mutant)) ?? undefined);
  else if (testsNear(mutant).length > 0) left.push(mutant);
}
for (const group of groupsOf(left, TOGETHER)) await judge(group);

await stop();

console.log('\nNot noticed:');
for (const mutant of survivors) console.log(`  ${described(mutant)}`);
console.log('');
for (const [kind, counts] of Object.entries(tally)) console.log(figure(kind, counts));
const all = Object.values(tally).reduce((sum, {all}) => sum + all, 0);
console.log(figure('all', {all, noticed: all - survivors.length}));
process.exit(0);

/** Judges mutants that share a text of rules, if it compiles; else the halves of them. */
async function judge(group) {
  if (!(await compiles(values.alone ? group[0].rules : switched(shipped, group)))) {
    const half = Math.ceil(group.length / 2);
    for (const part of group.length > 1 ? [group.slice(0, half), group.slice(half)] : []) await judge(part);
    return;
  }
  for (const [i, mutant] of group.entries()) {
    const by = await noticedBy(mutant, i + 1);
    if (values.results) await appendFile(values.results, `${JSON.stringify({[keyOf(mutant)]: by ?? null})}\n`);
    note(mutant, by);
  }
}

/** The first test that fails under a mutant, of those that reach it, and that passes without it. */
async function noticedBy(mutant, number) {
  const started = performance.now();
  const near = testsNear(mutant);
  if (values.alone) number = 0;
  let entered = new Set();
  for (let i = 0; i < near.length && performance.now() - started < 1000 * Number(values.seconds); i += STEP) {
    const some = near.slice(i, i + STEP);
    claimToo(claimOf(number));
    const failed = await firstFailure(testsIn(some), entered);
    if (!failed) continue;
    if (failed === HANGS) {
      arrangeAnew();
      return undefined;
    }
    claimToo(claimOf(0));
    arrangeAnew();
    entered = new Set();
    if (!values.alone && (await firstFailure([failed]))) continue;
    some.find(({test}) => test === failed).chunk.noticed++;
    return `${failed.file}: ${failed.name}`;
  }
  if (!values.tables) return undefined;
  claimToo(claimOf(number));
  const failed = await firstFailure(TABLES.flatMap((file) => testsOf.get(file)));
  return failed && failed !== HANGS && `${failed.file}: ${failed.name}`;
}

function testsIn(some) {
  return some.map(({test}) => test);
}

function testsNear(mutant) {
  return testsFor(mutant, blockAt(shipped, mutant.from), chunks, testsOf);
}

function keyOf({kind, from, to, after}) {
  return `${kind} ${from}-${to} ${after}`;
}

function note(mutant, by) {
  judged++;
  const counts = (tally[mutant.kind] ??= {noticed: 0, all: 0});
  counts.all++;
  if (by) counts.noticed++;
  else survivors.push(mutant);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const so = Object.values(tally).reduce((sum, {noticed}) => sum + noticed, 0);
  console.log(
    `${judged}/${mutants.length} (${minutes} min, ${so} noticed) ${by ?? 'NOT NOTICED'} — ${described(mutant)}`,
  );
}

async function compiles(rules) {
  try {
    await useRules(rules);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function grouped(tests) {
  const groups = new Map();
  for (const test of tests) groups.set(test.file, [...(groups.get(test.file) ?? []), test]);
  return groups;
}

function figure(kind, {noticed, all}) {
  return `${kind.padEnd(6)} ${noticed} of ${all} noticed (${((100 * noticed) / all).toFixed(1)} %)`;
}

function described({kind, line, before, after}) {
  return `${kind} in line ${line}: ${before} → ${after}`;
}
