/**
 * What authors paste, as other systems put it into their pages, with the script on another host. The systems are not here: what each does to
 * what was pasted is done to it as its documentation says.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {transform} from 'esbuild';
import {chromium} from 'playwright-core';
import {browserFlags, ensureBrowser} from '../../scripts/lib/browser.mjs';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {ensurePackage} from '../../scripts/lib/package.mjs';
import {root} from '../../scripts/lib/process.mjs';
import {codeIn} from '../support/guides.mjs';
import {serve} from '../support/serve.mjs';

/** What WordPress (`wpautop`) and Drupal ("Convert line breaks") make of lines where nobody turned that off. */
const asParagraphs = (html) =>
  html
    .split(/\n\n+/)
    .map((part) => `<p>${part.replaceAll('\n', '<br />\n')}</p>`)
    .join('\n');

/** The framework's base class, as far as a web part uses it: made, initialised, then rendered into an element of the page. */
const asWebPart = async (code) => {
  const options = {loader: 'ts', format: 'iife', globalName: 'WebPart'};
  const {code: compiled} = await transform(code.replace(/^import .*$/m, ''), options);
  return `<div id="canvas"></div><script>
    class BaseClientSideWebPart { domElement = document.getElementById('canvas'); }
    ${compiled}
    const part = new WebPart.default();
    part.onInit().then(() => part.render());
  </script>`;
};

/** What each system makes of what was pasted. */
const SYSTEMS = {
  html: (pasted) => `<main>${pasted}</main>`,
  sharepoint: asWebPart,
  // A classic page is one form, in which Enter sends the page.
  'sharepoint-classic': (pasted) =>
    `<form method="post" id="aspnetForm"><div class="ms-rte-embedcode ms-rte-embedwp">${pasted}</div></form>`,
  // It has a loader of its own, which scripts of the old kind take for theirs.
  confluence: (
    pasted,
  ) => `<script>window.define = Object.assign(() => { throw new Error('Not for us'); }, {amd: {}})</script>
    <div id="main-content" class="wiki-content"><div class="html-macro">${pasted}</div></div>`,
  // A block of its own stays as it is.
  wordpress: (pasted) => `<div class="entry-content">\n<!-- wp:html -->\n${pasted}\n<!-- /wp:html -->\n</div>`,
  drupal: (pasted) => `<article class="node"><div class="field__item">${asParagraphs(pasted)}</div></article>`,
};

before(ensurePackage);

describe('what an author pastes, with the script on another host', () => {
  const pages = new Map();
  let cdn, site, browser, recipes;

  before(async () => {
    // Any server of files that lets pages of other hosts have them.
    cdn = await serve(async (path) => ({
      ...{name: path, body: await readFile(join(root, 'dist', 'cdn', path.replace(/^\/praxis\//, '')))},
      headers: {'access-control-allow-origin': '*'},
    }));
    site = await serve(async (path) => ({name: `${path}.html`, body: pages.get(path.slice(1))}));
    const {codeFor, COMMUNITY, HOSTS, widgetsOf} = await loadSources(
      "export * from './demo/builder/manifest.ts'; export * from './demo/builder/recipes.ts';",
    );
    const widgets = widgetsOf(JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8')));
    const community = widgets.find(({tag}) => tag === COMMUNITY);
    const widget = widgets.find(({tag}) => tag === 'praxis-thread');
    const choice = {widget, community, values: {}, content: '', communityValues: {name: 'try'}, elementAlone: false};
    recipes = HOSTS.map((recipe) => [recipe.name, codeFor(recipe, {...choice, script: `${cdn.url}/praxis/praxis.js`})]);
    browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
  });
  after(async () => {
    await browser?.close();
    await Promise.all([cdn, site].map((server) => server?.close()));
  });

  /** Opens a page that has it, and writes there. */
  async function write(name, body) {
    pages.set(name, `<!doctype html><html lang="en"><title>${name}</title><body>${body}`);
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', ({message}) => problems.push(message));
    await page.goto(`${site.url}/${name}`);
    const thread = page.locator('praxis-thread');
    await thread.getByLabel('Your name').fill('Ada');
    await thread.getByLabel('Your name').press('Enter');
    await thread.getByRole('textbox', {name: 'Write a reply'}).fill(`Written in ${name}.`);
    await thread.getByRole('button', {name: 'Post', exact: true}).click();
    await thread.getByRole('article').getByText(`Written in ${name}.`).waitFor();
    assert.equal(page.url(), `${site.url}/${name}`, 'the page is still there');
    assert.deepEqual(problems, []);
    return page;
  }

  for (const [name, emit] of Object.entries(SYSTEMS)) {
    it(`works as ${name} puts it into a page`, async () => {
      const [, pasted] = recipes.find(([recipe]) => recipe === name);
      await (await write(name, await emit(pasted))).close();
    });
  }

  it('has a recipe for each of these systems, and no other', () => {
    assert.deepEqual(recipes.map(([name]) => name).toSorted(), Object.keys(SYSTEMS).toSorted());
  });

  it('works as README says, word by word: every element of it stands', async () => {
    const [{code}] = codeIn('README.md').filter(({language}) => language === 'html');
    const page = await write('readme', code.replace('https://intranet.example', cdn.url));
    const tags = [...code.matchAll(/<(praxis-[a-z-]+)/g)].map(([, tag]) => tag);
    assert.ok(tags.length > 5);
    for (const tag of new Set(tags)) await page.locator(`${tag}:defined`).waitFor({state: 'attached'});
    await page.close();
  });
});
