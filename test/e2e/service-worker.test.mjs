import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {communityPage, serveBesideDemo} from './beside-demo.mjs';
import {postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();

/**
 * A worker as sites have it that wanted to be quick once and were forgotten: whatever was answered before is answered again as it
 * was, and never asked for anew.
 */
const WORKER = `
const KEPT = 'kept-for-ever';
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
async function answer(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}`;

const REGISTER = `
await navigator.serviceWorker.register('/worker.js');
if (!navigator.serviceWorker.controller)
  await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
document.documentElement.dataset.controlled = '';`;

describe('under an old service worker of the site', () => {
  let site, context, isUpgraded;
  before(async () => {
    site = await serveBesideDemo(process.env.PRAXIS_DEMO_URL, ({pathname}) => {
      if (pathname === '/worker.js') return {headers: {'content-type': 'text/javascript'}, body: WORKER};
      if (pathname === '/register.js') return {headers: {'content-type': 'text/javascript'}, body: REGISTER};
      if (pathname === '/article.html') {
        const show =
          '<script type="module" src="/register.js"></script><praxis-thread thread-key="worker" thread-title="Night runs"></praxis-thread>';
        return {headers: {'content-type': 'text/html'}, body: communityPage({as: 'Grace Hopper', show})};
      }
      // The scripts of the next version have other names, and those of this one are gone.
      return isUpgraded && pathname.startsWith('/dist/') ? {status: 404} : undefined;
    });
  });
  after(() => site.close());
  beforeEach(async () => {
    isUpgraded = false;
    context = await use.browser.newContext({serviceWorkers: 'allow'});
  });
  afterEach(() => context.close());

  it('the version that it kept reads and writes on, and says so where a part of it is gone', async () => {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}/article.html`);
    await page.locator('html[data-controlled]').waitFor({state: 'attached'});
    await page.reload(); // Now all of it goes through the worker, which keeps it.
    await write(page, 'Before the next version');
    const post = postWith(page, 'Before the next version');
    await post.getByRole('button', {name: 'More actions'}).first().click();
    await page.getByRole('menuitem', {name: 'Edit'}).click();
    await page.getByRole('textbox', {name: 'Edit your reply'}).fill('Written before the next version');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await postWith(page, 'Written before the next version').getByRole('button', {name: 'edited'}).waitFor();

    isUpgraded = true;
    await page.reload();
    const kept = postWith(page, 'Written before the next version');
    await kept.waitFor();
    await page.getByRole('textbox', {name: 'Write a reply'}).fill('A draft meanwhile');
    await kept.getByRole('button', {name: 'edited'}).first().click(); // A dialog that nobody had opened.
    await kept.getByText(/^The history could not be read\./).waitFor();
    assert.equal(await page.getByRole('textbox', {name: 'Write a reply'}).inputValue(), 'A draft meanwhile');
    await page.getByRole('button', {name: 'Post', exact: true}).click();
    await postWith(page, 'A draft meanwhile').waitFor();

    const told = page.waitForEvent('pageerror', ({message}) => /<praxis-pulse> could not be loaded/.test(message));
    await page.evaluate(() => document.querySelector('main').append(document.createElement('praxis-pulse')));
    await told;
    await page.reload();
    await postWith(page, 'A draft meanwhile').waitFor();
    assert.deepEqual(
      errors.filter((message) => !/could not be loaded/.test(message)),
      [],
    );
  });
});
