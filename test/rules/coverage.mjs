/**
 * Says which conditions of `firestore.rules` the tests never saw come out true, and which never false. It takes longer than the
 * tests of the rules, and is no part of `npm test`.
 *
 *     node test/rules/coverage.mjs
 */
import {readFile} from 'node:fs/promises';
import {collectAll} from './all-tests.mjs';
import {closing, collected, firstFailure} from './collector.mjs';

const {covered, stop} = await collectAll();
const failure = await firstFailure(collected);
if (failure) throw new Error(`A test fails: ${failure.name}`);
const {report} = await covered();

const rules = await readFile(new URL('../../firestore.rules', import.meta.url), 'utf8');
/** Of each expression that can be true or false, by where it stands: how often it was which, or could not be evaluated. */
const seen = new Map();
report.forEach(collect);

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
  const {currentOffset: from = 0, endOffset: to = 0} = sourcePosition;
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
