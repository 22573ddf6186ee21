import {median, report} from './lib/figures.mjs';

export const title = 'a thread of 1,000 posts on the embedded store';

const POSTS = 1000;
const PAGE = 25;
const RUNS = 5;

export async function run({browser, url}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.goto(`${url}/local-thread.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const call = (name, ...values) =>
    page.evaluate(([name, values]) => globalThis['bench'][name](...values), [name, values]);
  await call('fill', 'bench', POSTS);

  const opened = [];
  const floors = [];
  const longest = [];
  const frames = [];
  await call('open', 'bench'); // The first time pays for what every later page has.
  for (let i = 0; i < RUNS; i++) {
    floors.push(await call('floor', PAGE));
    opened.push(await call('open', 'bench'));
    longest.push(Math.max(0, ...(await call('showAll', POSTS + i))));
    frames.push(await call('write', `Written in run ${i}.`));
  }
  report('open a page of it, as a ratio to the same texts through innerHTML', median(opened) / median(floors), 1.6);
  report(
    'longest task while all of it is shown, page by page (tasks below 50 ms count as none)',
    median(longest),
    50,
    'ms',
  );
  report('frames until a post that was just written is there', median(frames), 1, 'frames');
  await context.close();
}
