import '../../../src/elements/term/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {LocalStore} from '../../../src/store/local/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {elementContract} from '../../support/element-contract.js';
import {textOf} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {glossaryOf} from '../glossary/support.js';
import {linkOf, linksIn, showTerms} from '../term-card/support.js';
import {waitUntil} from '../../support/wait-until.js';

const zone = {id: 'zone', label: 'Landing zone', aliases: ['LZ']};

elementContract({
  tag: 'praxis-term',
  markup: '<praxis-term>Landing zone</praxis-term>',
  states: {
    'a word of the glossary': async () =>
      showTerms(await glossaryOf(zone), html`<p>A <praxis-term>LZ</praxis-term></p>`),
  },
});

describe('<praxis-term>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    place = await glossaryOf(
      zone,
      {id: 'but-fr', label: 'But', lang: 'fr'},
      {id: 'wip', label: 'Draft thing', status: 'draft'},
    );
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('becomes a link to its term: by label, by another name, in the plural, by id', async () => {
    const page = await showTerms(
      place,
      html`<praxis-term>landing zone</praxis-term> <praxis-term>LZ</praxis-term>
        <praxis-term>Landing zones</praxis-term> <praxis-term term="zone">over there</praxis-term>
        <praxis-term term="Landing zone">the place</praxis-term>`,
    );
    expect(linksIn(page).map((link) => link.dataset.praxisTerm)).to.deep.equal(Array(5).fill('zone'));
    expect(linksIn(page)[0]!.hash).to.equal('#term=zone');
  });

  it('stays the text that it was where there is no such term', async () => {
    const page = await showTerms(place, html`<p><praxis-term>zone</praxis-term> <em id="known">x</em></p>`);
    const term = page.querySelector('praxis-term')!;
    term.textContent = 'Nothing of the kind';
    await waitUntil(() => !linkOf(term));
    term.textContent = 'Landing zone';
    await waitUntil(() => linkOf(term));
    term.textContent = 'Draft thing';
    await waitUntil(() => !linkOf(term));
    expect(textOf(term)).to.equal('Draft thing');
  });

  it('takes the room and the look of its text, before and after', async () => {
    const page = await showTerms(
      place,
      html`<p style="font: 31px monospace; color: rgb(1, 2, 3)">
        <span>Landing zone</span> <praxis-term>Landing zone</praxis-term> <span>end</span>
      </p>`,
    );
    const [plain, term] = [page.querySelector('span')!, page.querySelector('praxis-term')!];
    const size = (element: Element) => {
      const {width, height} = element.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    };
    expect(size(term)).to.deep.equal(size(plain));
    expect(getComputedStyle(linkOf(term)!).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(linkOf(term)!).font).to.equal(getComputedStyle(plain).font);
  });

  it('reads the glossary once for all of a page', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    await showTerms(place, html`<praxis-term>LZ</praxis-term> <praxis-term>Landing zone</praxis-term>`, {store});
    expect(store.watches).to.equal(1);
  });
});
