import {commentsOf} from './lib/comments.mjs';
import {median, note, report, table} from './lib/figures.mjs';
import {countForced} from './lib/forced-layouts.mjs';

export const title =
  'how often a script has the page laid out at once, by asking where something stands after it changed something';

const COUNT = 100;
const RUNS = 5;
/** How often that is done on purpose, for it to be seen that it is counted. */
const ON_PURPOSE = 10;

export async function run({browser, url}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(`${url}/all-posts.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const call = (name, ...values) =>
      page.evaluate(([name, values]) => globalThis['bench'][name](...values), [name, values]);
    return {page, call, counted: (act) => countForced(browser, page, act)};
  };
  const reader = await visit();
  const writer = await visit();
  const control = await reader.counted(() => reader.call('force', ON_PURPOSE));
  if (control.most !== ON_PURPOSE) throw new Error(`Of ${ON_PURPOSE} forced layouts, ${control.most} were counted.`);

  /** @type {Record<string, (run: {name: string, text: string}) => Promise<unknown>>} */
  const acts = {
    'a conversation of 100 posts is drawn': ({name}) => reader.call('open', name, COUNT),
    'a post arrives': async ({text}) => {
      await Promise.all([reader.call('until', text), writer.call('write', text)]);
    },
    'a reaction is given': () => reader.call('react'),
  };
  /** @type {Record<string, Awaited<ReturnType<typeof countForced>>[]>} */
  const runs = {};
  for (let run = 0; run < RUNS; run++) {
    const name = `layouts-${run}`;
    await writer.call('fillThread', name, commentsOf(COUNT));
    await writer.call('open', name, COUNT);
    const text = `It arrived in run ${run}.`;
    for (const [what, act] of Object.entries(acts))
      (runs[what] ??= []).push(await reader.counted(() => act({name, text})));
  }
  await context.close();

  table(
    ['Forced, while', 'Layouts', 'Styles', 'Layouts of one place in one task'],
    Object.entries(runs).map(([what, several]) => ({
      what,
      cells: ['layouts', 'styles', 'most'].map((part) => ({figure: median(several.map((one) => one[part]))})),
    })),
  );
  for (const [what, several] of Object.entries(runs)) {
    const worst = several.reduce((a, b) => (b.most > a.most ? b : a));
    report(`${what}: the most layouts of one place in one task`, worst.most, 1, '', worst.place && `in ${worst.place}`);
  }
  note(
    `Counted in what Chromium traces of itself: a layout, or the working out of styles, with a script behind it. A place that forces more than one layout in the same task does so in a loop. ${ON_PURPOSE} that are forced on purpose are counted as ${control.most}`,
  );
}
