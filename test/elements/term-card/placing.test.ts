import {expect, fixtureCleanup} from '@open-wc/testing';
import {resetMouse, setViewport} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import type {LocalCommunity} from '../../support/local-community.js';
import {glossaryOf} from '../glossary/support.js';
import {cardWith, linksIn, noCard, pointAt, showTerms} from './support.js';

const word = html`<praxis-term>Landing zone</praxis-term>`;
const GAP = 6;

describe('The place of a card', () => {
  let place: LocalCommunity;

  const open = async (content: TemplateResult, fields: Parameters<typeof glossaryOf>[0] = {}) => {
    place = await glossaryOf({id: 'zone', label: 'Landing zone', gloss: 'A prepared account.', ...fields});
    const page = await showTerms(place, content);
    const [link] = linksIn(page);
    link!.scrollIntoView({block: 'nearest', inline: 'nearest'});
    await pointAt(link!);
    const shown = await cardWith('Landing zone');
    return {page, link: link!, shown, box: shown.getBoundingClientRect(), at: link!.getBoundingClientRect()};
  };

  const isOnScreen = ({left, top, right, bottom}: DOMRect) =>
    left >= 0 && top >= 0 && right <= document.documentElement.clientWidth + 1 && bottom <= innerHeight + 1;

  afterEach(async () => {
    await resetMouse();
    await setViewport({width: 800, height: 600});
    fixtureCleanup();
    await place.close();
  });

  it('is below its link, at its start', async () => {
    const {box, at} = await open(html`<p>${word}</p>`);
    expect(box.top - at.bottom).to.be.closeTo(GAP, 1);
    expect(box.left).to.be.closeTo(Math.max(8, at.left), 1);
    expect(box.height, 'no higher than what it says').to.be.below(240);
  });

  it('is the same in a part of the page that is scrolled, and in one that is transformed', async () => {
    const scrolled = html`<div style="block-size: 60px; overflow: auto; transform: translate(40px, 30px) scale(0.9)">
      <div style="block-size: 500px">Above</div>
      <p>${word}</p>
      <div style="block-size: 500px">Below</div>
    </div>`;
    const {box, at} = await open(scrolled);
    expect(box.top - at.bottom).to.be.closeTo(GAP, 1);
    expect(box.left).to.be.closeTo(at.left, 1);
  });

  it('goes when its link is scrolled away', async () => {
    const {page} = await open(
      html`<div id="frame" style="block-size: 60px; overflow: auto">
        <p>${word}</p>
        <div style="block-size: 500px">Below</div>
      </div>`,
    );
    page.querySelector('#frame')!.scrollTop = 400;
    await noCard();
  });

  for (const [corner, style] of Object.entries({
    'top left': 'inset: 0 auto auto 0',
    'top right': 'inset: 0 0 auto auto',
    'bottom left': 'inset: auto auto 0 0',
    'bottom right': 'inset: auto 0 0 auto',
  })) {
    it(`is on the screen at the ${corner} of the window`, async () => {
      const {box, at} = await open(html`<p style="position: fixed; margin: 0; ${style}">${word}</p>`);
      expect(isOnScreen(box)).to.be.true;
      expect(box.bottom <= at.top || box.top >= at.bottom, 'beside its link').to.be.true;
    });
  }

  it('begins at the right where one reads from there', async () => {
    const {box, at, shown} = await open(html`<p dir="rtl" style="inline-size: 500px; margin: 0">${word}</p>`);
    expect(box.right).to.be.closeTo(at.right, 1);
    expect(getComputedStyle(shown).direction).to.equal('rtl');
  });

  it('has the colours that the page gives its words', async () => {
    const {shown} = await open(
      html`<p style="--praxis-color-surface-raised: rgb(1, 2, 3); color-scheme: dark">${word}</p>`,
    );
    expect(getComputedStyle(shown).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(shown).colorScheme).to.equal('dark');
  });

  it('never leaves a small screen, however much there is to say', async () => {
    await setViewport({width: 320, height: 420});
    const senses = {
      contexts: Array.from({length: 8}, (_, i) => `Department ${i}`),
      senses: Array(8).fill('x'.repeat(400)),
    };
    const {box, shown} = await open(html`<p>${word}</p>`, {gloss: 'Long '.repeat(39), ...senses});
    expect(isOnScreen(box)).to.be.true;
    expect(shown.scrollHeight, 'the rest is there to scroll to').to.be.above(shown.clientHeight);
  });

  it('is at the line of the link that the pointer is on', async () => {
    const {box, at} = await open(html`<p style="inline-size: 70px; font: 16px monospace; margin: 0">Our ${word}</p>`);
    expect(at.height, 'two lines').to.be.above(30);
    expect(box.top).to.be.below(at.bottom);
  });
});
