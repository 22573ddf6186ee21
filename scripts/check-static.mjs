/** Runs the checks that need no browser. Each counts as one test; what a failed one printed is shown. */
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {checks} from './lib/checks.mjs';
import {root} from './lib/process.mjs';
import {totalsLine} from './lib/totals.mjs';

process.chdir(root);
const totals = {passed: 0, failed: 0, skipped: 0};
for (const check of checks) {
  const started = performance.now();
  const {passed, printed} = await run(check);
  totals[passed ? 'passed' : 'failed'] += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  if (!passed) console.log(printed.trim().replace(/^/gm, '    '));
}
console.log(`\n${totalsLine(totals)}`);
process.exit(totals.failed > 0 ? 1 : 0);

/** @param {import('./lib/checks.mjs').Check} check */
async function run({command: [program = '', ...parameters], saw}) {
  const path = program.startsWith('scripts/') ? program : join('node_modules', program);
  const child = spawn(process.execPath, [path, ...parameters], {stdio: ['ignore', 'pipe', 'pipe']});
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const code = await new Promise((closed) => child.once('close', closed));
  return {passed: code === 0 && (!saw || saw.test(printed)), printed};
}
