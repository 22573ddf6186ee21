/**
 * Runs the benchmarks: `npm run bench`, or `npm run bench -- reads search`.
 *
 * Each prints figures against a limit, or as a ratio to a floor measured in the same run. None is a test: a machine that
 * is busy with something else gives other milliseconds, but about the same ratios.
 */
import {chromium} from 'playwright-core';
import {globSync} from 'tinyglobby';
import {browserFlags} from '../scripts/lib/browser.mjs';
import {startNeeds} from '../scripts/lib/needs.mjs';
import {root} from '../scripts/lib/process.mjs';
import {servePages} from './lib/pages.mjs';

process.chdir(root);
const names = globSync('bench/*.bench.mjs')
  .map((file) => file.replace(/^bench\/|\.bench\.mjs$/g, ''))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no benchmark "${unknown}"; there are ${names.join(', ')}.`);
  process.exit(2);
}

const needs = await startNeeds(new Set(['browser', 'firestore']));
const problems = Object.values(needs.problems);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  await needs.stop();
  process.exit(1);
}
const pages = await servePages();
const browser = await chromium.launch({executablePath: needs.environment.CHROME_PATH, args: browserFlags});
try {
  for (const name of asked.length > 0 ? asked : names) {
    const {title, run} = await import(`./${name}.bench.mjs`);
    console.log(`\n${name}: ${title}`);
    const emulator = needs.environment.FIRESTORE_EMULATOR_HOST;
    await run({browser, url: pages.url, emulator, project: needs.environment.GCLOUD_PROJECT});
  }
} finally {
  await browser.close();
  await pages.close();
  await needs.stop();
}
process.exit(0);
