/**
 * Says which conditions of `firestore.rules` the tests never saw come out true, and which never false.
 *
 *     node test/rules/coverage.mjs
 *
 * The tests that try out whole tables of cases are left out: the emulator keeps every value that it ever saw, and what it has
 * seen of them is more than it can tell.
 */
import {readFile} from 'node:fs/promises';
import {collectAll} from './all-tests.mjs';
import {closing, collected, firstFailure} from './collector.mjs';

const TABLES = ['hostile-client.test.mjs', 'permissions.test.mjs'];
/** After so many tests the emulator is asked what it saw, and then forgets it. One of the hostile tests writes many times. */
const TESTS_A_REPORT = 25;
const HOSTILE_TESTS_A_REPORT = 5;

const {covered, forgetCovered, stop} = await collectAll({without: TABLES});
const rules = await readFile(new URL('../../firestore.rules', import.meta.url), 'utf8');
/** Of each expression that can be true or false, by where it stands: how often it was which, or could not be evaluated. */
const seen = new Map();

for (let i = 0, count; i < collected.length; i += count) {
  count = collected[i].file === 'hostile.test.mjs' ? HOSTILE_TESTS_A_REPORT : TESTS_A_REPORT;
  const failure = await firstFailure(collected.slice(i, i + count));
  if (failure) throw new Error(`A test fails: ${failure.name}`);
  process.stderr.write(`${Math.min(i + count, collected.length)} of ${collected.length} tests\r`);
  const {report} = await covered();
  report.forEach(collect);
  await forgetCovered();
}

const conditions = [...seen.values()].sort((one, other) => one.from - other.from);
const lacking = conditions.filter(({counts}) => !counts.true || !counts.false);
for (const {from, to, counts} of lacking) {
  const line = rules.slice(0, from).split('\n').length;
  const never = ['true', 'false'].filter((value) => !counts[value]).join(' or ');
  console.log(`line ${line}, never ${never}: ${rules.slice(from, to).replace(/\s+/g, ' ')}`);
}
console.log(`${conditions.length - lacking.length} of ${conditions.length} conditions came out both true and false.`);
for (const close of closing) await close();
await stop();
process.exit(0);

function collect({sourcePosition, values = [], children = []}) {
  children.forEach(collect);
  if (!sourcePosition) return;
  const {currentOffset: from = 0, endOffset: last = 0} = sourcePosition;
  const to = last + 1;
  const key = `${from}-${to}`;
  for (const {value, count} of values) {
    const isBoolean = 'boolValue' in value;
    if (!isBoolean && !seen.has(key)) continue;
    const counts = seen.get(key)?.counts ?? {};
    const said = isBoolean ? String(value.boolValue) : 'neither';
    counts[said] = (counts[said] ?? 0) + count;
    seen.set(key, {from, to, counts});
  }
}
