import {median, medianRatio, note, report} from './lib/figures.mjs';

export const title =
  'linking terms on a page of 50,000 words, against a walk over its text nodes that reads every character and does nothing else';

/** New pages, since a page is cold only once. */
const PAGES = 15;

export async function run({browser, url}) {
  const measure = async (...what) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(0); // mark.js takes a minute.
    await page.goto(`${url}/linking.html`);
    await page.waitForFunction(() => 'Bench' in globalThis);
    const figures = await page.evaluate(([what, ...shape]) => globalThis['Bench'][what](...shape), what);
    await context.close();
    return figures;
  };
  const several = async (...what) => {
    const runs = [];
    for (let i = 0; i < PAGES; i++) runs.push(await measure(...what));
    return runs;
  };

  for (const shape of ['prose', 'dense']) {
    for (const [what, when] of [
      ['ready', 'cold, index built'],
      ['cold', 'cold, index built in that time'],
    ]) {
      const runs = await several(what, 5000, shape);
      const ratio = medianRatio(
        runs,
        ({linking}) => linking,
        ({floor}) => floor,
      );
      // What is promised is of prose, and of a page whose index is there: it is built in idle moments before.
      const limit = shape === 'prose' && what === 'ready' ? 8 : undefined;
      report(`${shape}, 5000 terms, ${runs[0].found} linked, ${when}`, ratio, limit);
    }
    const idle = await several('idle', 5000, shape);
    const middle = (figure) => median(idle.map(figure));
    note(`${shape}: all linked after ${middle(({end}) => end).toFixed(0)} ms of idle moments`);
    report(
      `${shape}, first link painted, of that time`,
      middle(({first, end}) => first / end),
      1,
    );
    report(
      `${shape}, longest task`,
      middle(({longest}) => longest),
      50,
      'ms',
    );
  }
  const {rival, marked} = await measure('rival', 1000, 'prose');
  for (const [what, when] of [
    ['ready', 'index built'],
    ['all', 'index built in that time'],
  ]) {
    const runs = await several(what, 1000, 'prose', 'all');
    // The middle one, not the least: mark.js, which takes too long for that, has one try.
    const ours = median(runs.map(({linking}) => linking));
    const times = (rival / ours).toFixed(0);
    note(`mark.js, 1000 terms: ${times} times as long (${marked} marked, ${runs[0].found} linked, ${when})`);
    report(
      `1000 terms, all mentions, ${when}, in thousandths of what mark.js takes`,
      (1000 * ours) / rival,
      1000 / 300,
    );
  }
}
