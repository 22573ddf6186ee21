import {median, report} from './lib/figures.mjs';

export const title = 'a directory on the embedded store';

/** What a browser has for one frame at 60 a second, in milliseconds. */
const FRAME = 16;
const RUNS = 7;
/** What is typed, letter by letter: a name, a skill and a place with a letter missing, a name without spaces. */
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
    await call('fill', 'bench-24', 24);
    const visit = async (name) => {
      await page.reload();
      await page.waitForFunction(() => 'bench' in globalThis);
      return call('open', name);
    };
    for (let i = 0; i < RUNS; i++) {
      const few = await visit('bench-24');
      const opened = await visit(`bench-${people}`);
      const entered = await call('enter');
      const letters = [];
      for (const text of TYPED) letters.push(...(await call('letters', text)));
      const filter = await call('filter');
      const floor = await call('floor', people, 'kubernetes');
      runs.push({flat: opened.time / few.time, opened, entered, letters, filter, floor});
    }
    const of = (figure) => median(runs.map(figure));
    const letters = runs[0].letters.map((_, place) => of((run) => run.letters[place]));
    report(
      `${people} people: the first page, as a ratio to that of 24`,
      of(({flat}) => flat),
      2,
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
    report(`${people} people: script for a letter`, median(letters), FRAME, 'ms');
    report(`${people} people: script for the slowest letter`, Math.max(...letters), FRAME, 'ms');
    const ratio = of((run) => median(run.letters) / run.floor);
    report(`${people} people: a letter, as a ratio to a search of plain text put into a list`, ratio, 2);
    report(
      `${people} people: opening a filter`,
      of(({filter}) => filter.open),
      3 * FRAME,
      'ms',
    );
    report(
      `${people} people: choosing in it`,
      of(({filter}) => filter.choose),
      3 * FRAME,
      'ms',
    );
    await context.close();
  }
}
