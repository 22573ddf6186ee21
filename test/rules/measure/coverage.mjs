/**
 * Judges what the tests of the rules reached: every condition of `firestore.rules` comes out both true and false, but for those
 * in `unreachable.mjs` and a few that wait for a test. It names each that does not. It asks what the last run of these tests noted:
 *
 *     npm test -- rules coverage
 */
import {readFileSync} from 'node:fs';
import {totalsLine} from '../../../scripts/lib/totals.mjs';
import {conditionsIn} from './mutations.mjs';
import {notes} from './recording.mjs';
import {unreachable} from './unreachable.mjs';

/** How many conditions may wait for a test: none, once more. */
const MOST_UNSEEN = 0;

const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');
const {problems, noted} = notes();
if (problems.length > 0) {
  problems.forEach((problem) => console.log(problem));
  console.log('What is reached is told by whole runs: npm test -- rules coverage');
  end(problems.length);
}

const seen = new Map();
for (const [place, counts] of [...noted.values()].flat().flatMap((chunk) => Object.entries(chunk.seen))) {
  const sum = seen.get(place) ?? [0, 0, 0];
  counts.forEach((count, i) => (sum[i] += count));
  seen.set(place, sum);
}
const places = [...seen]
  .map(([place, [yes, no]]) => [...place.split('-').map(Number), yes, no])
  .sort(([from, to], [otherFrom, otherTo]) => from - otherFrom || to - otherTo);
const conditions = places.filter(([, , yes, no]) => yes + no > 0);
const lacking = conditions
  .map(([from, to, yes, no]) => ({from, to, never: yes === 0 ? 'true' : no === 0 ? 'false' : ''}))
  .filter(({never}) => never);
// Of a condition that nothing reached the emulator does not tell that it is one.
const unreached = conditionsIn(rules)
  .filter(({from, to}) => !places.some(([start]) => start >= from && start < to))
  .map((span) => ({...span, never: 'true or false'}));

const excused = new Set();
const uncovered = [...lacking, ...unreached].filter(({from, to, never}) => {
  const condition = rules.slice(from, to).replace(/\s+/g, ' ').trim();
  const excuse = unreachable.find((one) => one.condition === condition && one.never === never);
  if (excuse) excused.add(excuse);
  else console.log(`- line ${rules.slice(0, from).split('\n').length} is never ${never}: ${condition}`);
  return !excuse;
});
const idle = unreachable.filter((excuse) => !excused.has(excuse));
for (const {condition, never} of idle)
  console.log(`✗ It needs no excuse any more that it is never ${never}: ${condition}`);

const all = conditions.length + unreached.length;
const both = conditions.length - lacking.length;
const share = ((100 * both) / all).toFixed(1);
console.log(`${both} of the ${all} conditions of the rules came out both true and false (${share} %).`);
if (excused.size > 0) console.log(`${excused.size} cannot, and unreachable.mjs says why.`);
if (uncovered.length > 0) console.log(`${uncovered.length} wait for a test; at most ${MOST_UNSEEN} may.`);
end(Math.max(0, uncovered.length - MOST_UNSEEN) + idle.length);

function end(problems) {
  console.log(`\n${totalsLine({passed: problems > 0 ? 0 : 1, failed: problems > 0 ? 1 : 0, skipped: 0})}`);
  process.exit(problems > 0 ? 1 : 0);
}
