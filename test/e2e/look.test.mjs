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

/** Where the heading, the first posts and what they say stand. */
const places = (page, most = Infinity) =>
  page.evaluate((most) => {
    const root = document.querySelector('praxis-thread').shadowRoot;
    const view = root?.querySelector('glance-view');
    const inside = view?.shadowRoot ?? root;
    const posts = [...(inside?.querySelectorAll('praxis-post, glance-post') ?? [])].slice(0, most ?? undefined);
    const within = posts.flatMap(({shadowRoot}) => [
      ...(shadowRoot?.querySelectorAll('.avatar, .name, .time, [part~=body] > *, .actions') ?? []),
    ]);
    const boxOf = (element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [element.className, ...[x, y, width, height].map((n) => Math.round(n * 10) / 10)];
    };
    const heading = [...(inside?.querySelectorAll('#heading') ?? [])];
    const order = [...(inside?.querySelectorAll('.sort') ?? [])]
      .filter((sort) => sort.checkVisibility({visibilityProperty: true}))
      .map(boxOf);
    return {isView: Boolean(view), posts: posts.length, boxes: [...heading, ...posts, ...within].map(boxOf), order};
  }, most);

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

/** Lets the elements wait until told to. Also notes what the policy denies. */
async function holdBack(page) {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route('**/chunks/define-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    globalThis.denied = [];
    addEventListener('securitypolicyviolation', ({violatedDirective}) => globalThis.denied.push(violatedDirective));
  });
  return release;
}

const FIRST = 'Who watches the night runs?\n\nOn Sundays nobody does.';
const TEXTS = [FIRST, 'A second thought', 'A **third**', 'A fourth', 'A fifth', 'A sixth'];

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
  async function filled(
    texts,
    {with: attributes = '', lang = 'en', width = 1280, by = 'Grace Hopper', isTouched = false} = {},
  ) {
    as = 'Grace Hopper';
    context = await use.browser.newContext({viewport: {width, height: 900}, hasTouch: isTouched, isMobile: isTouched});
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
    'with a single post, on a touch screen': {isTouched: true, texts: [FIRST]},
  })) {
    it(`begins before the element is there, and gives way to it without a move, ${name}`, async () => {
      const {page, release} = await filled(options.texts ?? TEXTS, options);
      await page.getByText('On Sundays nobody does.').waitFor();
      const first = await places(page);
      assert.ok(first.isView);
      assert.equal(await page.evaluate(() => Boolean(customElements.get('praxis-thread'))), false);
      release();
      await postWith(page, options.texts ? 'On Sundays nobody does.' : 'A sixth').waitFor();
      await eventually(async () => !(await places(page)).isView);
      const {boxes, posts, order} = await places(page, first.posts);
      assert.equal(posts, options.texts ? 1 : 2); // The third has to be parsed.
      assert.deepEqual(first.boxes, boxes);
      assert.ok(first.order.length === 0 || first.order.join() === order.join(), `${first.order} moved to ${order}`);
      assert.deepEqual(await page.evaluate(() => globalThis.denied), []);
    });
  }
});
