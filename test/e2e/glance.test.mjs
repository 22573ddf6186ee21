/**
 * A reader who comes back sees what they saw last as soon as the one script is there, and nothing moves when the conversation
 * itself takes its place. Nobody else sees it.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {communityPage, serveBesideDemo} from './beside-demo.mjs';
import {POLICY} from './strict-page.mjs';
import {eventually, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
const THREAD = '<praxis-thread thread-key="glance" thread-title="Night runs"></praxis-thread>';
const {PRAXIS_DEMO_URL, FIRESTORE_EMULATOR_HOST, GCLOUD_PROJECT} = process.env;
const headers = {'content-type': 'text/html', 'content-security-policy': POLICY};

/** How many glances this browser keeps. */
const kept = (page) =>
  page.evaluate(async () => {
    const settled = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    if (!(await indexedDB.databases()).some(({name}) => name === 'praxis-glances')) return 0;
    const database = await settled(indexedDB.open('praxis-glances'));
    const count = await settled(database.transaction('glances').objectStore('glances').count());
    database.close();
    return count;
  });

/** Where everything stands that one sees of the conversation and below it, and whether it is what was seen last. */
const places = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('praxis-thread').shadowRoot;
    const view = root?.querySelector('glance-view');
    const boxOf = (element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [x, y, width, height].map((number) => Math.round(number * 10) / 10);
    };
    const shown = '#heading, praxis-post, glance-post, praxis-composer, glance-composer';
    const parts = [...((view?.shadowRoot ?? root)?.querySelectorAll(shown) ?? [])];
    const below = [...document.querySelectorAll('praxis-thread ~ p')];
    return {isView: Boolean(view), boxes: [...parts, ...below].map(boxOf)};
  });

/** Lets nothing more be loaded once something is drawn, until told to. Also notes what moves and what the policy denies. */
async function holdBack(page) {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  const isDrawn = () => Boolean(document.querySelector('praxis-thread')?.shadowRoot);
  await page.route('**/dist/**', async (route) => {
    if (await page.evaluate(isDrawn).catch(() => false)) await held;
    await route.continue();
  });
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

/** Runs in the page: forgets what moved until now, also what the browser has yet to tell. */
async function forgetMoves() {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.moved.length = 0;
}

describe('what was seen last, local', () => {
  let site, context;
  before(async () => {
    site = await serveBesideDemo(PRAXIS_DEMO_URL, ({pathname}) =>
      pathname === '/article.html'
        ? {headers, body: communityPage({as: 'Grace Hopper', show: `${THREAD}<p>What follows</p>`})}
        : undefined,
    );
  });
  after(() => site.close());
  afterEach(() => context.close());

  it('is there before the conversation, and gives way to it without a move', async () => {
    context = await use.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/article.html`);
    await write(page, 'Who watches the **night runs**?\n\n1. The crew\n2. Nobody');
    await write(page, 'A second thought');
    await postWith(page, 'A second thought').getByRole('button', {name: 'Reply'}).waitFor();
    await eventually(async () => (await kept(page)) === 1);
    await page.reload(); // From now on nothing is new any more, and nothing was just sent.
    await postWith(page, 'A second thought').waitFor();
    await eventually(async () => !(await places(page)).isView);
    const before = await places(page);
    assert.equal(before.boxes.length, 5);

    const release = await holdBack(page);
    await page.reload({waitUntil: 'commit'});
    await eventually(async () => (await places(page)).isView);
    assert.equal(await page.evaluate(() => Boolean(customElements.get('praxis-thread'))), false);
    await page.getByText('night runs', {exact: true}).waitFor();
    assert.deepEqual((await places(page)).boxes, before.boxes);
    const box = page.getByRole('textbox', {name: 'Write a reply'});
    assert.ok(await box.evaluate(({inert}) => inert), 'nothing to write into, where it would be lost');

    await page.evaluate(forgetMoves); // What follows was drawn before, and gave way to what was seen last.
    release();
    await eventually(async () => !(await places(page)).isView);
    assert.deepEqual(await places(page), before);
    await page.getByRole('textbox', {name: 'Write a reply'}).waitFor();
    assert.deepEqual(await page.evaluate(() => [globalThis.moved, globalThis.denied]), [[], []]);
  });
});

describe('what was seen last, firestore', () => {
  let site, place;
  const attributes = `name="cloud-practice" backend="firestore" project-id="${GCLOUD_PROJECT}" emulator="${FIRESTORE_EMULATOR_HOST}"`;
  before(async () => {
    // The page has a session of its own, and says by its address who it is.
    site = await serveBesideDemo(PRAXIS_DEMO_URL, ({pathname, searchParams}) => {
      if (pathname !== '/article.html') return undefined;
      const body = `<!doctype html><html lang="en"><title>Intranet</title>
        <praxis-community ${attributes}${searchParams.get('private') ?? ''}></praxis-community>
        <script>document.querySelector('praxis-community').getIdToken = async () => ${JSON.stringify(searchParams.get('token'))};</script>
        <script type="module" src="/dist/praxis.js"></script>${THREAD}`;
      return {headers: {'content-type': 'text/html'}, body};
    });
  });
  after(() => site.close());
  afterEach(() => place.close());

  const tokenOf = (page) => page.evaluate(() => document.querySelector('praxis-community').getIdToken());
  const addressFor = (token, more = '') =>
    `${site.url}/article.html?${new URLSearchParams({...(token && {token})})}${more}`;

  it('is shown to whom it was shown, and to nobody else', async () => {
    place = await Place.open(use.browser, 'firestore');
    const ada = await place.person('Ada Lovelace');
    await ada.getByRole('button', {name: 'Found this community'}).click();
    await ada.getByText('The community is here. You are its steward.').waitFor({state: 'attached'});
    const ben = await place.person('Ben Okri');
    const tokens = {ada: await tokenOf(ada), ben: await tokenOf(ben)};

    const page = await ada.context().newPage();
    await page.goto(addressFor(tokens.ada));
    await write(page, 'For colleagues');
    await page.getByText('Posted.').waitFor({state: 'attached'});
    await eventually(async () => (await kept(page)) === 1);

    const release = await holdBack(page);
    await page.reload({waitUntil: 'commit'});
    await eventually(async () => (await places(page)).isView);
    await page.getByText('For colleagues').waitFor();
    release();
    await eventually(async () => !(await places(page)).isView);

    const watched = await ada.context().newPage();
    await watched.addInitScript(() => {
      globalThis.seen = [];
      const {attachShadow} = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        globalThis.seen.push(this.localName);
        return attachShadow.call(this, options);
      };
    });
    for (const token of [tokens.ben, '']) {
      await watched.goto(addressFor(token));
      await watched.waitForFunction(() => customElements.get('praxis-thread'));
      const drawn = await watched.evaluate(() => globalThis.seen);
      assert.ok(drawn.includes('praxis-thread') && !drawn.includes('glance-view'), drawn.join());
    }
    await watched.goto(addressFor(tokens.ada));
    await watched.waitForFunction(() => globalThis.seen.includes('glance-view'));
  });

  it('is kept on no machine that several people use', async () => {
    place = await Place.open(use.browser, 'firestore');
    const ada = await place.person('Ada Lovelace');
    await ada.getByRole('button', {name: 'Found this community'}).click();
    await ada.getByText('The community is here. You are its steward.').waitFor({state: 'attached'});
    const page = await ada.context().newPage();
    await page.clock.install();
    await page.goto(addressFor(await tokenOf(ada), '&private=%20private'));
    await write(page, 'For colleagues');
    await postWith(page, 'For colleagues').waitFor();
    await page.clock.runFor(60_000);
    assert.equal(await kept(page), 0);
  });
});
