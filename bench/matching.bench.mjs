import {median, report} from './lib/figures.mjs';

export const title = 'finding terms in 50,000 words, against a walk that reads every character and does nothing else';

/** New pages, since a page is cold only once. */
const PAGES = 5;

export async function run({browser, url}) {
  for (const count of [100, 1000, 5000]) {
    const runs = [];
    for (let i = 0; i < PAGES; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${url}/matching.html`);
      await page.waitForFunction(() => 'measure' in globalThis);
      runs.push(await page.evaluate((count) => globalThis['measure'](count), count));
      await context.close();
    }
    const middle = (figure) => median(runs.map(figure));
    const warm = middle(({runs, floors}) => median(runs) / median(floors));
    console.log(`  ${count} terms, ${runs[0].found} found; index ${middle(({index}) => index).toFixed(1)} ms, once`);
    report(
      `${count} terms, cold`,
      middle(({cold, floorCold}) => cold / floorCold),
      4.5,
    );
    report(
      `${count} terms, cold, index built in that time`,
      middle(({cold, index, floorCold}) => (cold + index) / floorCold),
      4.5,
    );
    report(`${count} terms, warm`, warm, 3.5);
  }
}
