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
 */
import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {collectAll} from './all-tests.mjs';
import {collected, firstFailure} from './collector.mjs';
import {mutantsOf, sampled, scattered} from './mutations.mjs';
import {notes, TABLES} from './recording.mjs';
import {chunksFor} from './reach.mjs';

const {values} = parseArgs({
  options: {
    kinds: {type: 'string', default: 'drop,negate,limit,branch,list'},
    lines: {type: 'string', default: '1-99999'},
    sample: {type: 'string', default: '240'},
    skip: {type: 'string', default: '0'},
    seconds: {type: 'string', default: 'Infinity'},
    tables: {type: 'boolean', default: false},
  },
});
const {problems, noted} = notes();
if (problems.length > 0) {
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

const {useRules, stop} = await collectAll();
const testsOf = grouped(collected);
const chunks = [...noted].flatMap(([file, chunks]) => chunks.map((chunk) => ({file, ...chunk, noticed: 0})));
/** Tests that failed under a mutant. They say something only if they pass under the rules as they are. */
const noticing = new Set();

/** So many tests are run before it is asked whether there is time for more. */
const STEP = 5;
const tally = {};
const survivors = [];
const began = performance.now();
for (const [i, mutant] of mutants.entries()) {
  const by = await noticedBy(mutant);
  if (by === 'the compiler') continue;
  const counts = (tally[mutant.kind] ??= {noticed: 0, all: 0});
  counts.all++;
  if (by) counts.noticed++;
  else survivors.push(mutant);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const so = Object.values(tally).reduce((sum, {noticed}) => sum + noticed, 0);
  const far = `${i + 1}/${mutants.length} (${minutes} min, ${so} noticed)`;
  console.log(`${far} ${by ?? 'NOT NOTICED'} — ${described(mutant)}`);
}

await useRules(shipped);
for (const test of noticing) {
  const fault = await firstFailure([test]);
  if (fault) throw new Error(`It fails under the rules as they are: ${fault.file}, ${fault.name}`);
}
await stop();

console.log('\nNot noticed:');
for (const mutant of survivors) console.log(`  ${described(mutant)}`);
console.log('');
for (const [kind, counts] of Object.entries(tally)) console.log(figure(kind, counts));
const all = Object.values(tally).reduce((sum, {all}) => sum + all, 0);
console.log(figure('all', {all, noticed: all - survivors.length}));
process.exit(0);

/** The first test that fails under a mutant: of those that reach it, first those that noticed others, reach it often, and are quick. */
async function noticedBy(mutant) {
  if (!(await compiles(mutant.rules))) return 'the compiler';
  const rank = ({chunk: {noticed, milliseconds}, often}) => milliseconds / ((1 + 5 * noticed) * Math.sqrt(often));
  const near = chunksFor(mutant, chunks).sort((a, b) => rank(a) - rank(b));
  const started = performance.now();
  for (const {chunk} of near) {
    const tests = testsOf.get(chunk.file).slice(chunk.from, Math.max(chunk.to, chunk.from + 1));
    for (let i = 0; i < tests.length; i += STEP) {
      if (performance.now() - started > 1000 * Number(values.seconds)) return undefined;
      const failed = await firstFailure(tests.slice(i, i + STEP));
      if (!failed) continue;
      chunk.noticed++;
      return noticedIn(failed);
    }
  }
  if (!values.tables) return undefined;
  const failed = await firstFailure(TABLES.flatMap((file) => testsOf.get(file)));
  return failed && noticedIn(failed);
}

function noticedIn(test) {
  noticing.add(test);
  return `${test.file}: ${test.name}`;
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
