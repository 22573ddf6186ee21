import {median, report} from './lib/figures.mjs';
import {openInWebKit} from '../scripts/lib/webkit.mjs';

export const title =
  'finding terms on a page of 50,000 words, against a walk over its text nodes that reads every character and does nothing else';

/** New pages, since a page is cold only once. */
const PAGES = 5;

export async function run({browser, url}) {
  for (const shape of ['prose', 'dense']) {
    for (const count of [100, 1000, 5000]) {
      const runs = [];
      for (let i = 0; i < PAGES; i++) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${url}/matching.html`);
        await page.waitForFunction(() => 'measure' in globalThis);
        runs.push(await page.evaluate(([count, shape]) => globalThis['measure'](count, shape), [count, shape]));
        await context.close();
      }
      // The quickest of each: whatever else a machine does only adds to a figure, and more to a longer one.
      const least = (figure) => Math.min(...runs.flatMap(figure));
      const floorCold = least(({floorCold}) => floorCold);
      const what = `${shape}, ${count} terms`;
      console.log(`  ${what}: ${runs[0].found} found; index ${least(({index}) => index).toFixed(1)} ms, once`);
      report(`${what}, cold`, least(({cold}) => cold) / floorCold, 4.5);
      report(`${what}, cold, index built in that time`, least(({cold, index}) => cold + index) / floorCold, 4.5);
      report(`${what}, warm`, least(({runs}) => runs) / least(({floors}) => floors), 3.5);
    }
  }
  await runInWebKit(url);
}

/** Another engine, and none of its surprises: an alternation of all names would take seconds there. */
async function runInWebKit(url) {
  const page = await openInWebKit(`${url}/matching.html`);
  if (!page) return console.log('  WebKit: not on this machine, so not measured');
  try {
    while (!(await page.evaluate(`return 'measure' in globalThis`)));
    for (const shape of ['prose', 'dense']) {
      const {runs, found} = await page.evaluate(`return measure(5000, '${shape}')`);
      report(`WebKit, ${shape}, 5000 terms, ${found} found, warm`, median(runs), 10, 'ms');
    }
  } finally {
    await page.close();
  }
}
