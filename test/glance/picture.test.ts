import {expect} from '@open-wc/testing';
import {build} from '../../src/glance/build.js';
import {copyOf} from '../../src/glance/copy.js';
import type {Branch, Glance} from '../../src/glance/glance.js';

const NOW = Date.UTC(2020, 4, 6, 12);
const HOUR = 3_600_000;

/** An element of the library with something drawn in it. */
function drawn(markup: string, css = ''): ShadowRoot {
  const root = document.createElement('div').attachShadow({mode: 'open'});
  root.innerHTML = markup;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

const glanceOf = (root: ShadowRoot, now = NOW): Glance => ({key: '', ...copyOf(root, 'en', now)});
const shown = (glance: Glance): ShadowRoot => build(glance).shadowRoot!;
const grown = (...inside: Branch[]): ShadowRoot =>
  shown({key: '', at: NOW, language: 'en', sheets: [], parts: '', shade: {sheets: [], inside}});
const element = (tag: string, attributes: Record<string, string> = {}, ...inside: Branch[]): Branch => ({
  ...{tag, attributes, inside},
});

describe('What was seen last', () => {
  it('is drawn again as it was, also what is in the shadow of another element', () => {
    const root = drawn(
      '<section class="thread"><praxis-post id="p"><i slot="editor">Light</i></praxis-post></section>',
    );
    const post = root.querySelector('praxis-post')!;
    post.attachShadow({mode: 'open'}).innerHTML =
      '<article part="post"><svg viewBox="0 0 2 2"><path d="M0 0h2"/></svg><b dir="rtl">سلام</b></article>';
    const view = shown(glanceOf(root));
    const copy = view.querySelector('section.thread > glance-post#p')!;
    expect(copy.querySelector('i')!.slot).to.equal('editor');
    expect(copy.shadowRoot!.querySelector('b')!.dir).to.equal('rtl');
    expect(copy.shadowRoot!.querySelector('path')!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(view.host.getAttribute('exportparts')).to.equal('post');
  });

  it('looks as it did: selectors follow the elements, and nothing else does', () => {
    const css = 'praxis-post, .a > praxis-menu { color: var(--praxis-color-text) } .praxis-x, #praxis-y { top: 0 }';
    const [sheet] = shown(glanceOf(drawn('<p></p>', css))).adoptedStyleSheets;
    const text = [...sheet!.cssRules].map(({cssText}) => cssText).join(' ');
    expect(text).to.contain('glance-post, .a > glance-menu').and.contain('var(--praxis-color-text)');
    expect(text).to.contain('.praxis-x, #praxis-y');
  });

  it('tells times as they are by now', () => {
    const at = new Date(NOW - 2 * HOUR).toISOString();
    const glance = glanceOf(drawn(`<time datetime="${at}">2 hours ago</time> <time datetime="${at}">Monday</time>`));
    const told = [...shown(glance).querySelectorAll('time')].map(({textContent}) => textContent);
    expect(told[0]).to.match(/\d{4}$/); // It is some other year when this runs.
    expect(told[1]).to.equal('Monday');
  });

  it('leaves out what was there for one visit, what was announced, dialogs and pictures', () => {
    const root = drawn(`<p data-passing>New since</p><div role="status">Posted.</div><dialog open>Move</dialog>
      <img src="blob:x" alt="A chart" style="inline-size: 40px; block-size: 20px">`);
    document.body.append(root.host);
    const view = shown(glanceOf(root));
    root.host.remove();
    expect(view.textContent.trim()).to.equal('');
    const picture = view.querySelector('img')!;
    expect(picture.hasAttribute('src')).to.equal(false);
    expect(picture.style.inlineSize).to.equal('40px');
  });

  it('has nothing in it to press or to write into, where that would be lost', () => {
    const view = shown(glanceOf(drawn('<button>Reply</button><textarea></textarea><a href="#x">Term</a>')));
    expect(view.querySelector('button')!.inert && view.querySelector('textarea')!.inert).to.equal(true);
    expect(view.querySelector('a')!.inert).to.equal(false);
  });

  it('ends somewhere, however long a page is', () => {
    const root = drawn('<p>x</p>'.repeat(10_000));
    expect(shown(glanceOf(root)).querySelectorAll('p').length).to.equal(4000);
  });
});

describe('What somebody put in its place', () => {
  const HARMFUL: Readonly<Record<string, Branch>> = {
    'a script': element('script', {}, 'document.title = "taken"'),
    'a frame': element('iframe', {src: 'javascript:document.title="taken"', srcdoc: '<script>1</script>'}),
    'something that is said to happen': element('b', {onclick: 'x()', onfocus: 'x()', ONLOAD: 'x()'}),
    'an address that runs': element('a', {href: 'javascript:x()'}),
    'an address that runs, written another way': element('a', {href: '\u0001 JaVa\tscript:x()'}),
    'an address of data': element('a', {href: 'data:text/html,<script>x()</script>'}),
    'a form that sends': element('form', {action: 'https://elsewhere.example'}, element('input', {formaction: 'x'})),
    'an image from elsewhere': element('img', {src: 'https://elsewhere.example/a.png', srcset: 'b.png'}),
    'a style that fetches': element('b', {style: 'background: url(https://elsewhere.example/a.png)'}),
    'an element of the page': element('my-own-element', {}),
    'a shape that runs': element('svg', {}, element('animate', {onbegin: 'x()'}), element('use', {href: '#x'})),
    'an element of ours': element('praxis-thread', {}),
  };

  for (const [name, branch] of Object.entries(HARMFUL)) {
    it(`does nothing: ${name}`, () => {
      const view = grown(branch);
      const all = [...view.querySelectorAll<HTMLElement>('*')];
      expect(all.length).to.be.at.least(1);
      for (const node of all) {
        expect(node.localName).to.match(/^(?:span|b|a|form|input|img|svg)$/);
        const attributes = [...node.attributes].map(({name}) => name);
        expect(attributes.filter((attribute) => !['style', 'href'].includes(attribute))).to.deep.equal([]);
        if (node.localName === 'a') expect(node.hasAttribute('href')).to.equal(false);
        expect(node.style.cssText).not.to.contain('url');
      }
    });
  }
});
