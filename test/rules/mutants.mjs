/**
 * Measures the tests of the rules: changes one condition of `firestore.rules` at a time, and says which changes no test
 * notices. It takes a while and is no part of `npm test`.
 *
 *     node test/rules/mutants.mjs                          all
 *     node test/rules/mutants.mjs --kinds drop,limit       only conditions left out, and limits moved by one
 *     node test/rules/mutants.mjs --lines 200-260          only these lines of the rules
 *     node test/rules/mutants.mjs --every 10               each tenth
 */
import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {collectAll} from './all-tests.mjs';
import {closing, collected, firstFailure} from './collector.mjs';
import {mutantsOf} from './mutations.mjs';

const {values} = parseArgs({
  options: {
    kinds: {type: 'string', default: 'drop,negate,limit,branch,list'},
    lines: {type: 'string', default: '1-9999'},
    every: {type: 'string', default: '1'},
  },
});
const here = (path) => new URL(path, import.meta.url);

const {useRules, stop} = await collectAll();

const rules = await readFile(here('../../firestore.rules'), 'utf8');
const failure = await firstFailure(collected);
if (failure) throw new Error(`A test fails under the rules as they are: ${failure.name}`);

const [first, last] = values.lines.split('-').map(Number);
const mutants = mutantsOf(rules)
  .filter(({kind, line}) => values.kinds.split(',').includes(kind) && line >= first && line <= last)
  .filter((_, i) => i % Number(values.every) === 0);
const tally = {};
const survivors = [];
/** Asked after all others. */
const SLOW = {'hostile.test.mjs': 4, 'permissions.test.mjs': 5};
/** Tests that noticed something before. */
const sharp = new Set();
for (const [i, mutant] of mutants.entries()) {
  const by = await noticed(mutant);
  if (by === 'the compiler') continue;
  const counts = (tally[mutant.kind] ??= {noticed: 0, all: 0});
  counts.all++;
  if (by) counts.noticed++;
  else survivors.push(mutant);
  console.log(`${i + 1}/${mutants.length} ${by ?? 'NOT NOTICED'} — ${described(mutant)}`);
}
for (const close of closing) await close();
await stop();

console.log('\nNot noticed:');
for (const mutant of survivors) console.log(`  ${described(mutant)}`);
console.log('');
for (const [kind, {noticed, all}] of Object.entries(tally)) {
  console.log(`${kind.padEnd(6)} ${noticed} of ${all} noticed (${((100 * noticed) / all).toFixed(1)} %)`);
}
process.exit(0);

/** The first test that fails under a mutant. Those most likely to are asked first: of its collection, and of sharp eye. */
async function noticed({rules, collection}) {
  try {
    await useRules(rules);
  } catch (error) {
    if (error instanceof SyntaxError) return 'the compiler';
    throw error;
  }
  const rank = (test) => {
    const isNear = test.file === `${collection}.test.mjs`;
    const isSharp = sharp.has(test);
    return isNear && isSharp ? 0 : isSharp ? 1 : isNear ? 2 : (SLOW[test.file] ?? 3);
  };
  const failed = await firstFailure([...collected].sort((a, b) => rank(a) - rank(b)));
  if (failed) sharp.add(failed);
  return failed && `${failed.file}: ${failed.name}`;
}

function described({kind, line, before, after}) {
  return `${kind} in line ${line}: ${before} → ${after}`;
}
