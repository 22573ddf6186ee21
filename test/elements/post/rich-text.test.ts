import {expect} from '@open-wc/testing';
import {renderRichText, richTextStyles} from '../../../src/elements/post/rich-text.js';
import {parseMarkdown} from '../../../src/text/markdown.js';
import {ALLOWED_TAGS, type RichNode} from '../../../src/text/rich-text.js';

const markup = (nodes: readonly RichNode[]) => {
  const frame = document.createElement('div');
  frame.append(renderRichText(nodes, {code: 'Code', table: 'Table'}));
  return frame;
};

describe('formatted text', () => {
  it('becomes elements', () => {
    const body = markup(parseMarkdown('**a** [b](https://example.com/)'));
    expect(body.innerHTML).to.equal(
      '<p dir="auto"><strong>a</strong> <a href="https://example.com/" rel="noopener noreferrer nofollow ugc">b</a></p>',
    );
  });

  it('has only the tags and attributes that are allowed, whatever tree comes', () => {
    const hostile = [
      {tag: 'script', children: ['alert(1)']},
      {tag: 'a', attributes: {href: 'https://example.com/', onclick: 'alert(1)', style: 'x'}, children: ['link']},
      {
        tag: 'p',
        attributes: {id: 'x'},
        children: [{tag: 'iframe', attributes: {src: 'x'}, children: ['in', {tag: 'b', children: ['ner']}]}],
      },
    ] as unknown as RichNode[];
    const body = markup(hostile);
    const tags = [...body.querySelectorAll('*')].map(({localName}) => localName);
    expect(tags).to.deep.equal(['a', 'p']);
    expect(body.querySelector('a')!.getAttributeNames().sort()).to.deep.equal(['dir', 'href']);
    expect(body.textContent).to.equal('alert(1)linkinner');
  });

  it('uses no tag of its own but the frame of a table', () => {
    const every = '# h\n\n> q\n\n- a\n1. b\n\n---\n\n```ts\nc\n```\n\n| a |\n|:-:|\n| 1 |\n\n*e* **s** ~~d~~ `c`  \nbr';
    const tags = new Set([...markup(parseMarkdown(every)).querySelectorAll('*')].map(({localName}) => localName));
    tags.delete('div');
    for (const tag of tags) expect(ALLOWED_TAGS).to.include(tag);
  });

  it('follows the direction of each block, and code has only one', () => {
    const body = markup(parseMarkdown('مرحبا\n\nhello\n\n- عنصر\n\n```\nمرحبا()\n```'));
    document.body.append(body);
    const directions = [...body.children].map((block) => getComputedStyle(block).direction);
    body.remove();
    expect(directions).to.deep.equal(['rtl', 'ltr', 'rtl', 'ltr']);
  });

  it('sets lines of code by their own size, whatever the page’s doctype makes of the text around', () => {
    const host = document.createElement('div');
    const {adoptedStyleSheets} = host.attachShadow({mode: 'open'});
    const text = new CSSStyleSheet();
    text.replaceSync(':host { --_text-sm: 13px; font-size: 16px; line-height: 26px }');
    adoptedStyleSheets.push(text, richTextStyles.styleSheet!);
    const body = markup(parseMarkdown('```\na\n```\n\n```\na\nb\n```'));
    body.className = 'rich-text';
    host.shadowRoot!.append(body);
    document.body.append(host);
    const [one, two] = [...body.children].map((block) => block.getBoundingClientRect().height) as [number, number];
    host.remove();
    expect(two - one).to.be.closeTo(13 * 1.6, 1); // WebKit makes lines of whole pixels.
  });

  it('names what scrolls, and lets the keyboard reach it', () => {
    const [code, table] = [...markup(parseMarkdown('```\nx\n```\n\n| a |\n|--|\n| 1 |')).children] as HTMLElement[];
    expect([code!.localName, code!.tabIndex, code!.ariaLabel]).to.deep.equal(['pre', 0, 'Code']);
    expect([table!.localName, table!.tabIndex, table!.ariaLabel]).to.deep.equal(['div', 0, 'Table']);
  });
});
