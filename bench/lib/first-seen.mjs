/** What the benchmarks of pages as readers get them share. */

/**
 * Has the library itself fill its store in the browser.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url - Of what serves `filler`.
 * @param {string} name - Of the function there.
 * @param {unknown[]} values - What it is called with.
 * @returns What it gives.
 */
export async function fill(context, url, name, values) {
  const page = await context.newPage();
  await page.goto(`${url}/filler`);
  await page.waitForFunction((name) => name in globalThis, name);
  const given = await page.evaluate(
    ([name, values]) => globalThis[name](...values),
    /** @type {const} */ ([name, values]),
  );
  await page.close();
  return given;
}

/**
 * Runs in the page, before anything of it: notes the frame after which each of its contents is there. `seen()` gives these times, and
 * that of the first paint, once all are known. A look costs next to nothing: the page has the processor for itself.
 *
 * @param {Record<string, string[]>} contents - Where each may stand: a selector, and one for each shadow root on the way, between `>>>`.
 */
export function watch(contents) {
  const times = {};
  const find = (path) => path.split(' >>> ').reduce((at, one) => (at?.shadowRoot ?? at)?.querySelector(one), document);
  const look = () => {
    for (const [what, paths] of Object.entries(contents)) {
      if (!(what in times) && paths.some(find)) times[what] = performance.now();
    }
    if (Object.keys(times).length < Object.keys(contents).length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis['seen'] = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return Object.keys(times).length === Object.keys(contents).length && paint ? {...times, paint} : undefined;
  };
}
