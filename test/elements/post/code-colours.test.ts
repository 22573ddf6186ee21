import {expect, fixtureCleanup, nextFrame} from '@open-wc/testing';
import {css, html, LitElement} from 'lit';
import {baseStyles} from '../../../src/elements/shared/base.styles.js';
import {renderRichText, richTextStyles} from '../../../src/elements/post/rich-text.js';
import {parseMarkdown} from '../../../src/text/markdown.js';
import {tokenStyles} from '../../../src/themes/tokens.js';
import {FreshPage} from '../../support/fresh-page.js';
import {show} from '../../support/harness.js';
import {emulateMediaFeatures} from '../../support/wtr/commands.js';
import {waitUntil} from '../../support/wait-until.js';

class ShownText extends LitElement {
  static override styles = [
    tokenStyles,
    baseStyles,
    richTextStyles,
    css`
      :host {
        background: var(--_color-surface);
      }
    `,
  ];
  source = '';

  protected override render() {
    return html`<div class="rich-text">${renderRichText(parseMarkdown(this.source), {code: 'Code'})}</div>`;
  }
}
customElements.define('test-shown-text', ShownText);

const python = '```python\n# Twice is enough\ndef greet(name):\n    return "Hello" + name\n```';

describe('the colours of code', () => {
  afterEach(async () => {
    fixtureCleanup();
    await emulateMediaFeatures();
  });

  const open = async (source: string, scheme: 'light' | 'dark' = 'light') => {
    const frame = await show(
      html`<main .style=${`color-scheme: ${scheme}`}><test-shown-text .source=${source}></test-shown-text></main>`,
    );
    return frame.querySelector('test-shown-text')!.shadowRoot!;
  };
  const pieces = (root: ParentNode) =>
    [...root.querySelectorAll('pre span')].map(({className, textContent}) => [className, textContent]);
  const colours = (root: ParentNode) =>
    new Set([...root.querySelectorAll('pre span')].map((piece) => getComputedStyle(piece).color));
  const coloured = (root: ParentNode) => waitUntil(() => root.querySelector('pre span'), 'it has no colours');

  it('tell keywords, values and comments apart, and leave the text as it is', async () => {
    const root = await open(python);
    await coloured(root);
    expect(pieces(root)).to.deep.equal([
      ['code-comment', '# Twice is enough'],
      ['code-keyword', 'def'],
      ['code-keyword', 'return'],
      ['code-value', '"Hello"'],
    ]);
    expect(root.querySelector('code')!.textContent).to.equal(
      '# Twice is enough\ndef greet(name):\n    return "Hello" + name',
    );
    expect(colours(root).size).to.equal(3);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read by all who read the rest: ${scheme}`, async () => {
      const root = await open(`${python}\n\n\`\`\`diff\n-a\n+b\n\`\`\``, scheme);
      await coloured(root);
      await waitUntil(() => pieces(root).length === 6);
      await expect(root.host.parentElement!).to.be.accessible();
    });
  }

  it('give way to those that people chose for their system', async () => {
    await emulateMediaFeatures({'forced-colors': 'active'});
    const root = await open(python);
    await coloured(root);
    expect([...colours(root)]).to.deep.equal([getComputedStyle(root.querySelector('code')!).color]);
  });

  it('move nothing: code without them is as large', async () => {
    const boxes = (root: ParentNode) =>
      [...root.querySelectorAll('pre, p')].map((element) => JSON.stringify(element.getBoundingClientRect()));
    const plain = boxes(await open(`${python.replace('python', '')}\n\nafter`));
    const root = await open(`${python}\n\nafter`);
    await coloured(root);
    expect(boxes(root)).to.deep.equal(plain);
  });

  it('are there at once where the same language was shown before', async () => {
    const root = await open(python);
    await coloured(root);
    const again = document.createElement('div');
    again.append(renderRichText(parseMarkdown(python)));
    expect(pieces(again)).to.have.length(4);
  });

  it('are not given to languages that are not known, nor to none', async () => {
    const root = await open('```klingon\nif (a) "b"\n```\n\n```\nif (a) "b"\n```\n\n```constructor\nif\n```');
    await nextFrame();
    await nextFrame();
    expect(pieces(root)).to.deep.equal([]);
  });

  it('make no markup of what is in the code', async () => {
    const code = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const root = await open(`\`\`\`html\n${code}\n\`\`\``);
    await coloured(root);
    expect(root.querySelector('code')!.textContent).to.equal(code);
    expect(root.querySelector('img, script') === null).to.be.true;
    const attributes = [...root.querySelectorAll('code *')].flatMap((piece) => piece.getAttributeNames());
    expect(new Set(attributes)).to.deep.equal(new Set(['class']));
  });

  describe('on a page of its own', () => {
    let page: FreshPage;
    beforeEach(async () => {
      page = await FreshPage.open('<p>A page</p>');
      await page.load(new URL('./text-page.ts', import.meta.url).pathname);
    });
    afterEach(() => page.close());
    const asked = (name: RegExp) =>
      page.window.performance.getEntriesByType('resource').filter((entry) => name.test(entry.name));
    const loaded = () => asked(/@highlightjs/);

    it('load nothing until there is code to colour', async () => {
      page.window.showText('Words, and `a little code`.\n\n```\nplain\n```\n\n```klingon\nx\n```');
      await nextFrame();
      const before = page.window.performance.now();
      page.window.showText(python);
      await coloured(page.document);
      // Whatever the first text had asked for would have been asked for frames before; WebKit counts in milliseconds.
      expect(asked(/code-tokens/).every(({startTime}) => startTime >= before)).to.be.true;
      expect(asked(/code-tokens/)).to.have.length(1);
      expect(loaded().map(({name}) => name.split('/').at(-1))).to.deep.equal(['core.min.js', 'python.min.js']);
    });

    it('need nothing that a strict policy of the page forbids', async () => {
      const policy = page.document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      const {origin} = location; // What is "self" in a frame like this, Firefox does not know.
      policy.content = `style-src ${origin}; script-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
      page.document.head.append(policy);
      const violations: string[] = [];
      page.document.addEventListener('securitypolicyviolation', ({violatedDirective}) =>
        violations.push(violatedDirective),
      );
      expect(() => (page.document.body.innerHTML = 'x'), 'the policy is there').to.throw();
      page.window.showText(python);
      await coloured(page.document);
      expect(violations).to.deep.equal(['require-trusted-types-for']);
    });
  });
});
