import {median, report} from './lib/figures.mjs';

export const title = 'a directory on the embedded store';

/** What a browser has for one frame at 60 a second, in milliseconds. */
const FRAME = 16;
const RUNS = 7;
const TYPED = ['amara kow', 'kuberntes lagos', '佐藤'];

export async function run({browser, url}) {
  for (const people of [1200, 10_000]) {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    const page = await context.newPage();
    await page.goto(`${url}/members.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const call = (name, ...values) =>
      page.evaluate(([name, values]) => globalThis['bench'][name](...values), [name, values]);
    await call('fill', `bench-${people}`, people);
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      await page.reload();
      await page.waitForFunction(() => 'bench' in globalThis);
      const run = {
        opened: await call('open', `bench-${people}`),
        entered: await call('enter'),
        letters: [],
        filters: [],
      };
      for (const text of TYPED) run.letters.push(...(await call('letters', text)));
      run.filters.push(await call('filter'));
      run.floor = await call('floor', people, 'kubernetes');
      runs.push(run);
    }
    const of = (figure) => median(runs.map(figure));
    const each = (figure) => runs.flatMap(figure).sort((a, b) => a - b);
    report(
      `${people} people: the first page`,
      of(({opened}) => opened.time),
      1000,
      'ms',
    );
    report(
      `${people} people: the longest pause on the way there`,
      of(({opened}) => opened.longest),
      50,
      'ms',
    );
    report(
      `${people} people: the index, once`,
      of(({entered}) => entered.time),
      600,
      'ms',
    );
    report(
      `${people} people: the longest pause while it is made`,
      of(({entered}) => entered.longest),
      50,
      'ms',
    );
    report(`${people} people: script for a letter, median`, median(each(({letters}) => letters)), FRAME, 'ms');
    const slowest = of(({letters}) => Math.max(...letters));
    report(`${people} people: script for the slowest letter of the median run`, slowest, FRAME, 'ms');
    const ratio = of(({letters, floor}) => median(letters) / floor);
    report(`${people} people: a letter, as a ratio to a search of plain text`, ratio, 1);
    report(
      `${people} people: opening a filter`,
      of(({filters}) => filters[0].open),
      3 * FRAME,
      'ms',
    );
    report(
      `${people} people: choosing in it`,
      of(({filters}) => filters[0].choose),
      3 * FRAME,
      'ms',
    );
    await context.close();
  }
}
