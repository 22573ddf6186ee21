/**
 * Measures the tests of the rules: changes one condition of `firestore.rules` at a time, and says which changes no test
 * notices. It takes an hour or so and is no part of `npm test`.
 *
 *     node test/rules/mutants.mjs                          all
 *     node test/rules/mutants.mjs --kinds drop,limit       only conditions left out, and limits moved by one
 *     node test/rules/mutants.mjs --lines 200-260          only these lines of the rules
 *     node test/rules/mutants.mjs --every 10               each tenth
 */
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {globSync} from 'tinyglobby';
import {startFirestoreEmulator} from '../../scripts/lib/emulator.mjs';
import {mutantsOf} from './mutations.mjs';

const {values} = parseArgs({
  options: {
    kinds: {type: 'string', default: 'drop,negate,limit,branch,list'},
    lines: {type: 'string', default: '1-9999'},
    every: {type: 'string', default: '1'},
  },
});
const folder = fileURLToPath(new URL('.', import.meta.url));
const rules = await readFile(join(folder, '../../firestore.rules'), 'utf8');
const kinds = values.kinds.split(',');
const [first, last] = values.lines.split('-').map(Number);
const chosen = mutantsOf(rules)
  .filter(({kind, line}) => kinds.includes(kind) && line >= first && line <= last)
  .filter((_, i) => i % Number(values.every) === 0);

const {host, stop} = await startFirestoreEmulator();
const scratch = await mkdtemp(join(tmpdir(), 'mutants-'));
const file = join(scratch, 'firestore.rules');
const tally = {};
const survivors = [];
for (const [i, mutant] of chosen.entries()) {
  if (!(await compiles(mutant.rules))) continue;
  await writeFile(file, mutant.rules);
  const caught = await isCaught(mutant);
  const counts = (tally[mutant.kind] ??= {caught: 0, all: 0});
  counts.all++;
  if (caught) counts.caught++;
  else survivors.push(mutant);
  const {kind, line, before, after} = mutant;
  console.log(
    `${i + 1}/${chosen.length} ${caught ? `caught by ${caught}` : 'SURVIVES'}: ${kind} line ${line}: ${before} → ${after}`,
  );
}
await rm(scratch, {recursive: true});
await stop();

console.log('\nNot noticed:');
for (const {kind, line, before, after} of survivors) console.log(`  ${kind} line ${line}: ${before} → ${after}`);
console.log('');
const all = Object.values(tally).reduce((sum, {caught, all}) => ({caught: sum.caught + caught, all: sum.all + all}));
for (const [kind, {caught, all: tried}] of Object.entries({...tally, all})) {
  console.log(`${kind.padEnd(7)} ${caught} of ${tried} caught (${((100 * caught) / tried).toFixed(1)} %)`);
}

async function compiles(content) {
  const body = JSON.stringify({rules: {files: [{content}]}});
  const answer = await fetch(`http://${host}/emulator/v1/projects/demo-mutants:securityRules`, {method: 'PUT', body});
  return answer.ok;
}

/** The first test file that fails under the mutant, those that name its collection being asked first. */
async function isCaught({collection}) {
  const files = globSync('*.test.mjs', {cwd: folder}).filter((name) => name !== 'indexes.test.mjs');
  const early = [`${collection}.test.mjs`, 'people.test.mjs', 'limits.test.mjs', 'reading.test.mjs'];
  const late = ['hostile.test.mjs', 'administrator.test.mjs'];
  const rank = (name) => (early.includes(name) ? early.indexOf(name) : late.includes(name) ? 99 : 50);
  for (const name of files.sort((a, b) => rank(a) - rank(b))) if (await fails(name)) return name;
  return undefined;
}

/** Whether any test of a file fails; the first one ends it. */
async function fails(name) {
  const child = spawn(process.execPath, ['--test-reporter=tap', join(folder, name)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {...process.env, FIRESTORE_EMULATOR_HOST: host, FIRESTORE_RULES: file},
  });
  let failed = false;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (!/^ *not ok /m.test(text)) return;
    failed = true;
    child.kill('SIGKILL');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return failed || code !== 0;
}
