/**
 * Runs the benchmarks: `npm run bench`, or `npm run bench -- reads search`. Those that take long run only when they are named:
 * `npm run bench -- soak --minutes 60`.
 *
 * Each prints figures against a limit, or as a ratio to a floor measured in the same run, and writes them into its section of
 * `docs/benchmarks.md`. None is a test: a machine that is busy with something else gives other milliseconds, but about the same
 * ratios.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {format, resolveConfig} from 'prettier';
import {globSync} from 'tinyglobby';
import {browserFlags} from '../scripts/lib/browser.mjs';
import {startNeeds} from '../scripts/lib/needs.mjs';
import {root} from '../scripts/lib/process.mjs';
import {takeFound} from './lib/figures.mjs';
import {servePages} from './lib/pages.mjs';
import {withSection} from './lib/results-page.mjs';

const PAGE = 'docs/benchmarks.md';

process.chdir(root);
const names = globSync('bench/*.bench.mjs')
  .map((file) => file.replace(/^bench\/|\.bench\.mjs$/g, ''))
  .sort();
const {values, positionals: asked} = parseArgs({
  allowPositionals: true,
  options: {minutes: {type: 'string'}, members: {type: 'string'}},
});
/** Only what was given: each has its own idea of how long and how many. */
const extent = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
if (Object.values(extent).some((number) => !(number > 0))) {
  console.error('--minutes is how long to measure, --members how many people there are: numbers above 0.');
  process.exit(2);
}
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
    const {title, run, isLong} = await import(`./${name}.bench.mjs`);
    if (isLong && !asked.includes(name)) continue;
    console.log(`\n${name}: ${title}`);
    const emulator = needs.environment.FIRESTORE_EMULATOR_HOST;
    const project = needs.environment.GCLOUD_PROJECT;
    await run({browser, url: pages.url, emulator, project, ...extent});
    await write({name, title, setting: settingOf(browser), blocks: takeFound()});
  }
} finally {
  await browser.close();
  await pages.close();
  await needs.stop();
}
process.exit(0);

function settingOf(engine) {
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} with Chromium ${engine.version().split('.')[0]}, on a machine of ${availableParallelism()} cores.`;
}

async function write(result) {
  const page = withSection(readFileSync(PAGE, 'utf8'), result);
  writeFileSync(PAGE, await format(page, {...(await resolveConfig(PAGE)), parser: 'markdown'}));
}
