/** What `praxis-elements integrity` says to paste: a browser runs the files of the package, and none that somebody changed. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {main} from '../../bin/lib/main.mjs';
import {integritySnippet} from '../../bin/lib/integrity.mjs';
import {browserFlags, ensureBrowser} from '../../scripts/lib/browser.mjs';
import {ensurePackage} from '../../scripts/lib/package.mjs';
import {root} from '../../scripts/lib/process.mjs';
import {serve} from '../support/serve.mjs';

const FOLDER = join(root, 'dist', 'cdn');

before(ensurePackage);

describe('a page that says what the script is made of', () => {
  let cdn, site, browser, snippet;
  /** The file that somebody changed on the other host. */
  let changed = '';

  before(async () => {
    cdn = await serve(async (path) => {
      const name = path.replace(/^\/praxis\//, '');
      const body = await readFile(join(FOLDER, name), 'utf8');
      return {name, body: name === changed ? `${body}\n` : body, headers: {'access-control-allow-origin': '*'}};
    });
    snippet = await integritySnippet(FOLDER, `${cdn.url}/praxis`);
    site = await serve(async () => ({
      name: 'page.html',
      body: `<!doctype html><html lang="en"><title>Page</title>${snippet}<praxis-term name="x"></praxis-term>`,
    }));
    browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
  });
  after(async () => {
    await browser?.close();
    await Promise.all([cdn, site].map((server) => server?.close()));
  });

  /** Opens the page. @returns Whether the element stands there, as soon as it does or something was refused. */
  async function stands() {
    const page = await browser.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity')).then(() => false);
    const defined = page
      .locator('praxis-term:defined')
      .waitFor({state: 'attached'})
      .then(() => true);
    for (const either of [refused, defined]) either.catch(() => undefined); // The page goes when one of them is known.
    await page.goto(site.url);
    const isThere = await Promise.race([refused, defined]);
    await page.close();
    return isThere;
  }

  it('runs the files as they are', async () => {
    changed = '';
    assert.equal(await stands(), true);
  });

  it('refuses the script, and each file that it loads, once somebody changed it', async () => {
    const chunk = readdirSync(join(FOLDER, 'chunks')).find((name) => /^core-.*\.js$/.test(name));
    for (const file of ['praxis.js', `chunks/${chunk}`]) {
      changed = file;
      assert.equal(await stands(), false, file);
    }
  });

  it('names every file of the package', async () => {
    const printed = [];
    assert.equal(await main(['integrity', '--at', '/praxis/'], undefined, {print: (line) => printed.push(line)}), 0);
    const [, map] = /<script type="importmap">(.*?)<\/script>/s.exec(printed.join('\n'));
    const named = Object.keys(JSON.parse(map).integrity);
    const files = readdirSync(join(FOLDER, 'chunks')).filter((name) => name.endsWith('.js'));
    assert.deepEqual(named, files.map((name) => `/praxis/chunks/${name}`).sort());
  });

  it('asks where the script is, and takes nothing that would leave the snippet', async () => {
    const said = [];
    const about = {print: (line) => said.push(line), warn: (line) => said.push(line)};
    for (const at of [[], ['--at', 'praxis'], ['--at', '/a"><script>']])
      assert.equal(await main(['integrity', ...at], undefined, about), 2);
    assert.match(said[0], /--at/);
  });
});
