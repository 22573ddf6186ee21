import assert from 'node:assert/strict';
import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {buildSite} from '../../scripts/lib/docs/site.mjs';
import {useBrowser} from './support.mjs';

const use = useBrowser();

describe('the documentation, opened from a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praxis-docs-'));
  before(async () => {
    for (const [name, content] of await buildSite()) {
      mkdirSync(dirname(join(folder, name)), {recursive: true});
      writeFileSync(join(folder, name), content);
    }
  });
  after(() => rmSync(folder, {recursive: true}));

  it('is searched, and read on a phone, without asking for anything elsewhere', async () => {
    const context = await use.browser.newContext({viewport: {width: 360, height: 740}});
    const page = await context.newPage();
    const problems = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'administrators.html')).href);

    await page.keyboard.press('/');
    await page.keyboard.type('praxis-navigate');
    await page.getByRole('link', {name: /^Events For developers/}).click();
    await page.waitForURL(/developers\.html#events$/);
    await page.getByRole('heading', {name: 'Events', level: 2}).waitFor();

    const pages = page.getByRole('navigation', {name: 'Pages'});
    assert.equal(await pages.isVisible(), false);
    await page.getByRole('button', {name: 'Pages'}).click();
    await pages.getByRole('link', {name: 'Elements', exact: true}).click();
    await page.getByRole('main').getByRole('link', {name: '<praxis-thread>'}).click();
    await page.getByRole('heading', {name: '<praxis-thread>', level: 1}).waitFor();
    for (const name of ['index.html', 'tokens.html', 'developers.html', 'elements/praxis-community.html']) {
      await page.goto(pathToFileURL(join(folder, name)).href);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(wider, 0, `${name} is wider than the phone`);
    }
    assert.deepEqual(problems, []);
    await context.close();
  });
});
