/**
 * Whoever opens a conversation that this browser has, and that they never looked at, reads its first posts before the element is
 * there; nothing moves when it takes its place.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {communityPage, serveBesideDemo} from './beside-demo.mjs';
import {POLICY} from './strict-page.mjs';
import {eventually, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
const headers = {'content-type': 'text/html', 'content-security-policy': POLICY};
const {PRAXIS_DEMO_URL} = process.env;

/** Where the heading, the posts and what they say stand. */
const places = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('praxis-thread').shadowRoot;
    const view = root?.querySelector('glance-view');
    const inside = view?.shadowRoot ?? root;
    const posts = [...(inside?.querySelectorAll('praxis-post, glance-post') ?? [])];
    const within = posts.flatMap(({shadowRoot}) => [
      ...(shadowRoot?.querySelectorAll('.avatar, .name, .time, [part~=body] > *, .actions') ?? []),
    ]);
    const boxOf = (element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [
        element.localName.replace('glance-', 'praxis-'),
        ...[x, y, width, height].map((n) => Math.round(n * 10) / 10),
      ];
    };
    const heading = [...(inside?.querySelectorAll('#heading') ?? [])];
    return {isView: Boolean(view), boxes: [...heading, ...posts, ...within].map(boxOf)};
  });

/** Nothing of what was seen is kept: this is how a browser is whose person never looked at the conversation. */
const forget = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('praxis-glances');
        request.onsuccess = () => resolve(undefined);
        request.onerror = () => reject(request.error);
      }),
  );

/** Lets the elements wait until told to. Also notes what moves and what the policy denies. */
async function holdBack(page) {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route('**/chunks/define-*.js', async (route) => {
    await held;
    await route.continue();
  });
  if (process.env.SHOT) (page.on('console', (m) => console.log(m.text())), page.on('pageerror', (e) => console.log(e)));
  await page.addInitScript(() => {
    globalThis.moved = [];
    globalThis.denied = [];
    new PerformanceObserver((list) => globalThis.moved.push(...list.getEntries().map(({value}) => value))).observe({
      type: 'layout-shift',
    });
    addEventListener('securitypolicyviolation', ({violatedDirective}) => globalThis.denied.push(violatedDirective));
  });
  return release;
}

describe('a conversation that was never seen', () => {
  let site, context, as;
  before(async () => {
    site = await serveBesideDemo(PRAXIS_DEMO_URL, ({pathname, searchParams}) => {
      if (pathname !== '/article.html') return undefined;
      const lang = searchParams.get('lang') ?? 'en';
      const dir = lang === 'ar' ? 'rtl' : 'ltr';
      const show = `<praxis-thread ${searchParams.get('with') ?? ''}></praxis-thread><p>What follows</p>`;
      return {headers, body: communityPage({as, show}).replace('lang="en"', `lang="${lang}" dir="${dir}"`)};
    });
  });
  after(() => site.close());
  afterEach(() => context.close());

  /** A browser that has it, in which nobody looked at it; what it takes is held back. */
  async function filled(texts, {with: attributes = '', lang = 'en', width = 1280, by = 'Grace Hopper'} = {}) {
    as = 'Grace Hopper';
    context = await use.browser.newContext({viewport: {width, height: 900}});
    const page = await context.newPage();
    await page.goto(`${site.url}/article.html`);
    for (const text of texts) {
      await write(page, text);
      await page.getByText('Posted.').waitFor({state: 'attached'});
    }
    await page.goto(`${site.url}/favicon.svg`);
    await forget(page);
    as = by;
    const release = await holdBack(page);
    const query = new URLSearchParams({with: attributes, lang});
    await page.goto(`${site.url}/article.html?${query}`, {waitUntil: 'commit'});
    return {page, release};
  }

  for (const [name, options] of Object.entries({
    'in a wide window': {},
    'for nobody in particular': {by: ''},
    'on a phone': {width: 360, by: ''},
    'in Arabic': {lang: 'ar'},
    'in a language that no words are there for': {lang: 'nl'},
    'with a title of its own': {with: 'thread-title="Night runs"'},
    'by somebody who may only read': {with: 'readonly'},
  })) {
    it(`begins before the element is there, and gives way to it without a move, ${name}`, async () => {
      const texts = [
        'Who watches the night runs?\n\nOn Sundays nobody does.',
        'A second thought',
        'A **third**',
        'A fourth',
        'A fifth',
        'A sixth',
      ];
      const {page, release} = await filled(texts, options);
      await page.getByText('On Sundays nobody does.').waitFor();
      const first = await places(page);
      assert.ok(first.isView);
      assert.equal(await page.evaluate(() => Boolean(customElements.get('praxis-thread'))), false);
      if (process.env.SHOT) await page.screenshot({path: `/tmp/lead/look-${name.replace(/ /g, '-')}-1.png`});
      release();
      await postWith(page, 'A sixth').waitFor();
      await eventually(async () => !(await places(page)).isView);
      if (process.env.SHOT) await page.screenshot({path: `/tmp/lead/look-${name.replace(/ /g, '-')}-2.png`});
      const {boxes} = await places(page);
      const key = (box) => box.join();
      const there = new Set(boxes.map(key));
      assert.deepEqual(
        first.boxes.filter((box) => !there.has(key(box))),
        [],
      );
      assert.ok(first.boxes.length >= 12, String(first.boxes.length));
      assert.deepEqual(await page.evaluate(() => globalThis.denied), []);
    });
  }
});
