import {commentsOf} from './lib/comments.mjs';
import {median, note, report, table} from './lib/figures.mjs';

export const title =
  'a conversation of which all 1,000 posts are loaded, beside the same comments as finished HTML through innerHTML';

const COUNT = 1000;
const RUNS = 5;
/** What Chromium says of its own time, in seconds. */
const PARTS = {style: 'RecalcStyleDuration', layout: 'LayoutDuration', all: 'TaskDuration'};
/** Posts from its beginning to its end, none of which is on the screen but the first. */
const SOUGHT = Array.from({length: 10}, (_, at) => `Comment ${1 + at * 111}.`);

/** Why a limit is not reached, where it is not. */
const WHY =
  'finished HTML has neither to be read from IndexedDB nor parsed, and is drawn in one go. Here each post has a shadow root and comes in its turn, so that no task is long: a fifth of the time nothing is done at all, a third is the posts themselves (their templates, their texts), a seventh the list around them, of which each hundred asks what changed; the rest is the browser’s: style, layout, paint, memory';

export async function run({browser, url}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.goto(`${url}/all-posts.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const call = (name, ...values) =>
    page.evaluate(([name, values]) => globalThis['bench'][name](...values), [name, values]);
  const measured = async (name, ...values) => {
    await session.send('HeapProfiler.collectGarbage');
    const before = await spent(session);
    const wall = await call(name, ...values);
    const after = await spent(session);
    return {wall, ...Object.fromEntries(Object.keys(PARTS).map((part) => [part, after[part] - before[part]]))};
  };

  const comments = commentsOf(COUNT);
  await call('fillThread', 'all-posts', comments);
  await call('open', 'all-posts', COUNT); // The first time pays for code that never ran.
  await call('close');
  const runs = {floor: [], praxis: []};
  for (let run = 0; run < RUNS; run++) {
    runs.floor.push(await measured('floor', comments));
    await call('close');
    runs.praxis.push(await measured('open', 'all-posts', COUNT));
    if (run < RUNS - 1) await call('close');
  }
  const missed = await call('missing', SOUGHT);
  if ((await call('missing', ['Comment 0.'])) !== 1) throw new Error('What is nowhere was found.');
  await context.close();

  const middle = (name, part) => median(runs[name].map((one) => one[part]));
  const parts = ['wall', ...Object.keys(PARTS)];
  table(
    ['Milliseconds', 'Until painted', 'Style', 'Layout', 'Main thread in all'],
    Object.keys(runs).map((what) => ({what, cells: parts.map((part) => ({figure: middle(what, part)}))})),
  );
  const ratio = (part) => middle('praxis', part) / middle('floor', part);
  report('1,000 posts until painted, as a ratio to innerHTML', ratio('wall'), 0.6, '', WHY);
  report('the main thread in all, as a ratio to innerHTML', ratio('all'), 0.6, '', WHY);
  report('style and layout, as a ratio to innerHTML', styling('praxis') / styling('floor'), 0.6, '', WHY);
  report('of ten posts from its beginning to its end, not found by the browser’s own search', missed, 0, 'posts');
  note(
    'Ours are read from IndexedDB a hundred at a time, the most that is read at once, and each hundred is asked for when the one before can be read; the floor has them already. The second time on a page',
  );

  function styling(name) {
    return median(runs[name].map(({style, layout}) => style + layout));
  }
}

/** What Chromium spent on the page until now, in milliseconds. */
async function spent(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  const by = new Map(metrics.map(({name, value}) => [name, value * 1000]));
  return Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, by.get(name)]));
}
