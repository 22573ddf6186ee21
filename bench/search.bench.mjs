import {median, report} from './lib/figures.mjs';

export const title = 'searching a glossary, with typing errors forgiven';

/** What a browser has for one frame at 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
const RUNS = 7;

export async function run({browser, url}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/search.html`);
  await page.waitForFunction(() => 'measure' in globalThis);
  for (const count of [500, 5000]) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      runs.push(await page.evaluate((count) => globalThis['measure'](count, 'cluod queue'), count));
    }
    const letters = runs.flatMap(({letters}) => letters).sort((a, b) => a - b);
    report(`${count} terms: a letter, median`, median(letters), FRAME, 'ms');
    report(`${count} terms: a letter, slowest of twenty`, letters[Math.floor(letters.length * 0.95)], 3 * FRAME, 'ms');
    report(`${count} terms: the index, once`, median(runs.map(({index}) => index)), 400, 'ms');
  }
  await context.close();
}
