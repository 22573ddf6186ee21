import {median, medianRatio, note, report} from './lib/figures.mjs';
import {openInWebKit} from '../scripts/lib/webkit.mjs';

export const title =
  'finding terms on a page of 50,000 words, against a walk over its text nodes that reads every character and does nothing else';

/** New pages, since a page is cold only once. */
const PAGES = 15;

/** What is promised is of prose. In the other a sixth of all words is a name: to see what becomes of it. */
const LIMITS = {prose: {cold: 4.5, warm: 3.5}, dense: {}};

export async function run({browser, url}) {
  for (const [shape, limits] of Object.entries(LIMITS)) {
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
      const ratio = (of, to) => medianRatio(runs, of, to);
      const floorCold = ({floorCold}) => floorCold;
      const what = `${shape}, ${count} terms`;
      note(`${what}: ${runs[0].found} found; index ${median(runs.map(({index}) => index)).toFixed(1)} ms, once`);
      const cold = ratio(({cold}) => cold, floorCold);
      report(`${what}, cold, index built`, cold, limits.cold);
      report(
        `${what}, cold, index built in that time`,
        ratio(({cold, index}) => cold + index, floorCold),
      );
      const warm = ratio(
        ({runs}) => Math.min(...runs),
        ({floors}) => Math.min(...floors),
      );
      report(`${what}, warm`, warm, limits.warm);
    }
  }
  await runInWebKit(url);
}

/** Another engine, and none of its surprises: an alternation of all names would take seconds there. */
async function runInWebKit(url) {
  const page = await openInWebKit(`${url}/matching.html`);
  if (!page) return note('WebKit: not on this machine, so not measured');
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
