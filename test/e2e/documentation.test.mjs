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
  /** Somebody at a page of it, and what went wrong there, or was asked for elsewhere. */
  async function open(name, settings) {
    const context = await use.browser.newContext(settings);
    const page = await context.newPage();
    const problems = [];
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) problems.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    return {context, page, problems};
  }

  const folder = mkdtempSync(join(tmpdir(), 'praxis-docs-'));
  before(async () => {
    for (const [name, content] of await buildSite()) {
      mkdirSync(dirname(join(folder, name)), {recursive: true});
      writeFileSync(join(folder, name), content);
    }
  });
  after(() => rmSync(folder, {recursive: true}));

  it('is searched, and read on a phone, without asking for anything elsewhere', async () => {
    const phone = {viewport: {width: 360, height: 740}};
    const {context, page, problems} = await open('administrators.html', phone);

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

  it('has the builder and the theme editor, which work on real elements', async () => {
    const {context, page, problems} = await open('index.html');
    const pages = page.getByRole('navigation', {name: 'Pages'});
    await pages.getByRole('link', {name: 'Builder'}).click();
    const stage = page.frameLocator('iframe');
    await stage.getByText('Amara Okonkwo').first().waitFor();
    await page.getByLabel('Heading').fill('Ask us');
    await stage.getByRole('heading', {name: 'Ask us'}).waitFor();
    await page.getByLabel('I want …').selectOption('praxis-glossary');
    await stage.getByRole('link', {name: 'Autoscaling'}).waitFor();
    await page.getByText('<praxis-glossary></praxis-glossary>').waitFor();

    await page.getByRole('link', {name: 'Theme'}).click();
    const thread = page.locator('praxis-thread');
    await thread.getByRole('article').first().waitFor();
    await page.getByRole('combobox', {name: 'Start from'}).selectOption('fluent');
    const accent = thread.evaluate((element) => getComputedStyle(element).getPropertyValue('--_color-accent').trim());
    assert.equal(await accent, '#115ea3');
    assert.deepEqual(problems, []);
    await context.close();
  });
});
