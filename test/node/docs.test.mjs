import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {linkProblems} from '../../scripts/lib/docs/links.mjs';
import {renderMarkdown} from '../../scripts/lib/docs/markdown.mjs';
import {sources} from '../../scripts/lib/docs/pages.mjs';
import {elementsOf} from '../../scripts/lib/docs/reference.mjs';
import {buildSite} from '../../scripts/lib/docs/site.mjs';
import {root} from '../../scripts/lib/process.mjs';

const elements = elementsOf(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));
const page = (body) => `<!doctype html><html><body>${body}</body></html>`;

describe('the site of the documentation', () => {
  /** @type {Map<string, string | Uint8Array>} */
  let site;
  before(async () => (site = await buildSite()));
  const read = (name) => `${site.get(name)}`;

  it('has no link that leads nowhere, and asks no other site for anything', () => {
    assert.deepEqual(linkProblems(site), []);
  });

  it('has a page of every text, which the navigation or the list of decisions leads to', () => {
    const reached = [read('index.html'), read('decisions/index.html').replaceAll('href="', 'href="decisions/')].join();
    for (const source of sources()) {
      const address = source.replace(/^docs\//, '').replace(/\.md$/, '.html');
      if (source.endsWith('README.md')) continue;
      const name = site.has(address) ? address : address.toLowerCase();
      assert.ok(site.has(name), `${source} has no page`);
      assert.ok(reached.includes(`href="${name}"`), `nothing leads to ${name}`);
    }
  });

  it('has of every element what the manifest has', () => {
    assert.ok(elements.length > 15);
    for (const {tagName, attributes = [], members = [], events = [], slots = [], cssParts = []} of elements) {
      const html = read(`elements/${tagName}.html`);
      const names = [...attributes, ...members, ...events, ...cssParts].map(({name}) => name);
      for (const name of names) assert.ok(html.includes(`<code>${name}</code>`), `${tagName} lacks ${name}`);
      assert.equal(html.includes('id="slots"'), slots.length > 0);
      assert.ok(read('elements/index.html').includes(`href="${tagName}.html"`));
    }
  });

  it('finds in a search what a table says', () => {
    const found = new Function(`${read('search-data.js')}; return globalThis.praxisDocs;`)();
    const events = found.find(({address}) => address === 'developers.html#events');
    assert.match(events.text, /praxis-navigate NavigateEvent kind, id, href/);
    assert.equal(events.title, 'For developers');
  });
});

describe('a link of the site that is wrong is noticed', () => {
  const wrong = {
    'to a page that is not there': ['<a href="b.html">B</a>', /a\.html: b\.html leads nowhere/],
    'to a place that is not there': ['<a href="#b">B</a>', /a\.html: #b has no such place/],
    'to a picture that is not there': ['<img src="b.png" alt="">', /b\.png leads nowhere/],
    'of a script at another site': ['<script src="https://cdn.example/a.js"></script>', /asks another site/],
    'of a module': ['<script type="module" src="a.html"></script>', /module cannot be loaded/],
    'to one of two places of a name': ['<p id="b"><p id="b">', /two things have the id b/],
  };
  for (const [what, [body, says]] of Object.entries(wrong)) {
    it(what, () => assert.match(linkProblems(new Map([['a.html', page(body)]])).join('\n'), says));
  }

  it('and one that is right is not', () => {
    const files = new Map([
      ['a/a.html', page('<a href="../b/b.html#c">C</a><a href="https://elsewhere.example/">E</a>')],
      ['b/b.html', page('<p id="c">C')],
    ]);
    assert.deepEqual(linkProblems(files), []);
  });
});

describe('Markdown on the site', () => {
  const render = (text) => renderMarkdown(text, (href) => `linked/${href}`);

  it('gives headings the anchors that other sites give them', () => {
    const {headings, title} = render('# A title\n\n## One’s `own` data?\n\n## Twice\n\n## Twice\n');
    assert.equal(title, 'A title');
    assert.deepEqual(
      headings.map(({id}) => id),
      ['a-title', 'ones-own-data', 'twice', 'twice-1'],
    );
  });

  it('shows tags in a text as text, leads links through the site and colours code', () => {
    const {html} = render('`<b>` [there](x.md)\n\n```js\nconst a = "<i>";\n```\n');
    assert.match(html, /<code>&lt;b&gt;<\/code> <a href="linked\/x\.md">there<\/a>/);
    assert.match(html, /<span class="hljs-keyword">const<\/span>.*&lt;i&gt;/);
  });

  it('refuses HTML', () => {
    assert.throws(() => render('<div>a box</div>'), /Markdown without HTML/);
  });
});
