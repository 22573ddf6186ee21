/** Authors paste one element below another: they keep apart, and what the page says of it wins. */
import '../../../src/all.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {forgetViewer, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const box = (element: Element) => element.getBoundingClientRect();
const room = (above: Element, below: Element) => Math.round(box(below).top - box(above).bottom);

describe('what an author pastes', () => {
  let place: LocalCommunity;
  let sheets: CSSStyleSheet[];
  beforeEach(() => {
    forgetViewer();
    place = new LocalCommunity();
    sheets = [...document.adoptedStyleSheets];
  });
  afterEach(() => {
    fixtureCleanup();
    document.adoptedStyleSheets = sheets;
  });

  /** A page with elements in a frame, and what it says of looks. */
  const paste = async (content: unknown, style = '') => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(style);
    document.adoptedStyleSheets = [...sheets, sheet];
    const page = await show(
      html`<div>
        <praxis-community name=${place.id}></praxis-community>
        <main>${content}</main>
      </div>`,
    );
    const main = page.querySelector('main')!;
    return {main, parts: [...main.children]};
  };

  it('keeps apart from what follows it, and takes no room at the end', async () => {
    const {main, parts} = await paste(html`<praxis-thread></praxis-thread><praxis-members></praxis-members>`);
    const [thread, members] = parts as [Element, Element];
    expect(room(thread, members)).to.equal(40);
    expect(box(main).bottom).to.equal(box(members).bottom);
    expect(box(main).top).to.equal(box(thread).top);
  });

  it('has one distance with the page’s own text, not two', async () => {
    const {parts} = await paste(
      html`<praxis-thread></praxis-thread>
        <p>Next</p>`,
      'p { margin: 16px 0 }',
    );
    expect(room(parts[0]!, parts[1]!)).to.equal(40);
  });

  it('begins as high as what stands beside it', async () => {
    const {parts} = await paste(
      html`<p>First</p>
        <praxis-thread></praxis-thread><praxis-members></praxis-members>
        <p>Last</p>`,
      'main { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)) } p { margin: 0 }',
    );
    expect(new Set(parts.map((part) => box(part).top)).size).to.equal(1);
  });

  for (const [name, style, expected] of [
    ['a reset of all margins', '* { margin: 0 }', 0],
    ['a rule for the element', 'praxis-thread { margin-block-end: 10px }', 10],
    ['the token', 'main { --praxis-distance: 12px }', 12],
    ['a density', 'main { --praxis-density: 0.5 }', 20],
  ] as const) {
    it(`is as far from the next as ${name} says`, async () => {
      const {parts} = await paste(html`<praxis-thread></praxis-thread><praxis-members></praxis-members>`, style);
      expect(room(parts[0]!, parts[1]!)).to.equal(expected);
    });
  }

  it('is as far away as its margin and the gap of the box together, or as the gap alone where the box says so', async () => {
    const style = 'main { display: flex; flex-direction: column; gap: 10px }';
    const content = html`<praxis-thread></praxis-thread><praxis-members></praxis-members>`;
    const both = await paste(content, style);
    expect(room(both.parts[0]!, both.parts[1]!)).to.equal(50);
    const gap = await paste(content, `${style} main { --praxis-distance: 0px }`);
    expect(room(gap.parts[0]!, gap.parts[1]!)).to.equal(10);
  });

  it('is as far from an account in a paragraph as the paragraph says', async () => {
    const {parts} = await paste(
      html`<p><praxis-account></praxis-account></p>
        <praxis-thread></praxis-thread>`,
      'p { margin: 16px 0 }',
    );
    expect(room(parts[0]!, parts[1]!)).to.equal(16);
  });

  it('is not moved where it stands in a line', async () => {
    const {parts} = await paste(html`<praxis-account></praxis-account><praxis-search></praxis-search><i></i>`);
    for (const part of parts) expect(getComputedStyle(part).marginBlock).to.equal('0px');
  });
});
