/** What Chromium writes down of itself, with the place in a script that had it work. */
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];
/** By what Chromium calls it. A script that asks where something stands has it work out styles, places, or both, at once. */
const KINDS = {Layout: 'layouts', UpdateLayoutTree: 'styles'};

/**
 * Does something on a page, and counts how often a script forced the page to be laid out meanwhile, or its styles to be worked out.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<{layouts: number, styles: number, most: number, place: string}>} `most`: layouts of one place within
 *   one task, which are in a loop if they are more than one; which `place` that is.
 */
export async function countForced(browser, page, act) {
  const session = await page.context().newCDPSession(page);
  const {frameTree} = await session.send('Page.getFrameTree');
  await browser.startTracing(page, {categories: CATEGORIES});
  await act();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
  await session.detach();
  return forcedIn(traceEvents, frameTree.frame.id);
}

/** @param {string} frame - Of which page: others are in the same trace. */
export function forcedIn(events, frame) {
  const tasks = events.filter(({name}) => name === 'RunTask');
  const counts = {layouts: 0, styles: 0};
  /** @type {Map<string, number>} */
  const inTasks = new Map();
  for (const {name, args, ts, pid, tid} of events) {
    const begin = args?.beginData;
    const [caller] = begin?.stackTrace ?? [];
    if (!(name in KINDS) || !caller || begin?.frame !== frame) continue;
    counts[KINDS[name]]++;
    // A single call, of focus say, has styles worked out several times.
    if (name !== 'Layout') continue;
    const task = tasks.findIndex((one) => one.pid === pid && one.tid === tid && one.ts <= ts && ts <= one.ts + one.dur);
    const place = `${caller.functionName || 'a function'} (${caller.url.split('/').at(-1)}:${caller.lineNumber}:${caller.columnNumber})`;
    const key = `${task} ${place}`;
    inTasks.set(key, (inTasks.get(key) ?? 0) + 1);
  }
  const [key, most] = [...inTasks].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return {...counts, most, place: key.split(' ').slice(1).join(' ')};
}
