import '../../../src/elements/glossary/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {resetMouse, sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import {TermCards} from '../../../src/elements/term-card/term-cards.js';
import en from '../../../src/locales/en.js';
import {byRole, findByRole, focused, nameOf, press, textOf} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {forgetAddress, glossaryOf} from '../glossary/support.js';
import {card, cardWith, linksIn, noCard, pointAt, showTerms, tap} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

const words = html`<p>
  <a href="#before">before</a> We deploy to a <praxis-term>landing zone</praxis-term> with
  <praxis-term>CI</praxis-term>. <a href="#after">after</a>
</p>`;

describe('The card of a term', () => {
  let place: LocalCommunity;

  beforeEach(async () => {
    place = await glossaryOf(
      {label: 'Landing zone', gloss: 'A prepared account.', status: 'agreed'},
      {id: 'ci', label: 'Continuous integration', aliases: ['CI'], gloss: 'Merging every day.', status: 'proposed'},
    );
  });

  afterEach(async () => {
    await resetMouse();
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  describe('by pointer', () => {
    it('opens where the pointer rests, and closes when it leaves', async () => {
      const page = await showTerms(place, words);
      await pointAt(linksIn(page)[0]!);
      const shown = await cardWith('A prepared account.');
      expect(textOf(shown))
        .to.include('Landing zone')
        .and.include('Agreed')
        .and.match(/Proposed by Grace/);
      await pointAt(byRole(page, 'link', 'before'));
      await noCard();
    });

    it('stays while the pointer is in it', async () => {
      const page = await showTerms(place, words);
      await pointAt(linksIn(page)[0]!);
      const shown = await cardWith('A prepared account.');
      await pointAt(shown);
      byRole(shown, 'button', 'I see it differently').click();
      await findByRole(shown, 'textbox', 'How do you see it?');
      expect(card() === shown).to.be.true;
    });

    it('is one on a page', async () => {
      const page = await showTerms(place, words);
      const [zone, ci] = linksIn(page);
      await pointAt(zone!);
      await cardWith('A prepared account.');
      await pointAt(ci!);
      await cardWith('Merging every day.');
      expect(document.querySelectorAll('praxis-term-card')).to.have.length(1);
    });

    it('closes with Escape, and does not come back before the pointer has left', async () => {
      const page = await showTerms(place, words);
      const [zone] = linksIn(page);
      await pointAt(zone!);
      await cardWith('A prepared account.');
      await press('Escape');
      expect(card()).to.equal(undefined);
      await pointAt(byRole(page, 'link', 'before'));
      await pointAt(zone!);
      await cardWith('A prepared account.');
    });

    it('opens again by keyboard, wherever the pointer rests', async () => {
      const page = await showTerms(place, words);
      await pointAt(linksIn(page)[0]!);
      await cardWith('A prepared account.');
      await press('Escape');
      byRole(page, 'link', 'before').focus();
      await press('Tab');
      expect(focused() === linksIn(page)[0]).to.be.true;
      await cardWith('A prepared account.');
    });

    it('closes when somebody presses elsewhere', async () => {
      const page = await showTerms(place, words);
      await pointAt(linksIn(page)[0]!);
      await cardWith('A prepared account.');
      page.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      expect(card()).to.equal(undefined);
    });
  });

  describe('by keyboard', () => {
    const goTo = async (page: Element) => {
      byRole(page, 'link', 'before').focus();
      await press('Tab');
      return cardWith('A prepared account.');
    };

    it('opens at its link, leaves the focus there, and is told of', async () => {
      const page = await showTerms(place, words);
      await goTo(page);
      const [zone] = linksIn(page);
      expect(focused() === zone).to.be.true;
      expect(zone!.getAttribute('aria-expanded')).to.equal('true');
      expect(zone!.getAttribute('aria-haspopup')).to.equal('dialog');
      expect(zone!.getAttribute('aria-description')).to.equal('A prepared account.');
      expect(nameOf(card()!)).to.equal('Landing zone');
    });

    it('is the next stop of Tab, and then the page goes on', async () => {
      const page = await showTerms(place, words);
      const shown = await goTo(page);
      await press('Tab');
      expect(focused() === byRole(shown, 'link', 'Open')).to.be.true;
      await press('Shift+Tab');
      expect(focused() === linksIn(page)[0]).to.be.true;
      await press('Tab');
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('I see it differently');
      await press('Tab');
      expect(focused() === linksIn(page)[1]).to.be.true;
      await cardWith('Merging every day.');
    });

    it('gives the focus back with Escape', async () => {
      const page = await showTerms(place, words);
      await goTo(page);
      await press('Tab');
      await press('Escape');
      expect(card()).to.equal(undefined);
      expect(focused() === linksIn(page)[0]).to.be.true;
      expect(linksIn(page)[0]!.hasAttribute('aria-expanded')).to.be.false;
    });

    it('leaves a dialog around it open, until Escape is pressed again', async () => {
      const page = await showTerms(place, html`<dialog>${words}</dialog>`);
      const dialog = page.querySelector('dialog')!;
      dialog.showModal();
      const shown = await goTo(page);
      await press('Tab');
      expect(focused() === byRole(shown, 'link', 'Open'), 'reached inside the dialog').to.be.true;
      await press('Escape');
      await noCard();
      expect(dialog.open).to.be.true;
      await press('Escape');
      await waitUntil(() => !dialog.open);
    });

    it('opens by pointer in a dialog, which stays open', async () => {
      const page = await showTerms(place, html`<dialog>${words}</dialog>`);
      const dialog = page.querySelector('dialog')!;
      dialog.showModal();
      await pointAt(linksIn(page)[0]!);
      await cardWith('A prepared account.');
      await sendKeys({press: 'Escape'});
      await noCard();
      expect(dialog.open).to.be.true;
    });
  });

  describe('by touch', () => {
    it('opens with a tap; the second one leads to the term', async () => {
      const page = await showTerms(place, html`${words}<praxis-glossary></praxis-glossary>`);
      const [zone] = linksIn(page);
      tap(zone!);
      await cardWith('A prepared account.');
      expect(location.hash).to.equal('');
      tap(zone!);
      await waitUntil(() => location.hash === '#term=landing-zone');
      await noCard();
      await findByRole(page, 'heading', 'Landing zone');
    });

    it('opens under a finger that stays, whose click then does nothing', async () => {
      const page = await showTerms(place, html`${words}<praxis-glossary></praxis-glossary>`);
      const [zone] = linksIn(page);
      const at = {bubbles: true, composed: true, cancelable: true, pointerType: 'touch'};
      zone!.dispatchEvent(new PointerEvent('pointerdown', at));
      await cardWith('A prepared account.');
      expect(zone!.dispatchEvent(new PointerEvent('contextmenu', at)), 'the menu of the browser').to.be.false;
      zone!.dispatchEvent(new PointerEvent('pointerup', at));
      zone!.dispatchEvent(new PointerEvent('click', {...at, detail: 1}));
      await cardWith('A prepared account.');
      expect(location.hash).to.equal('');
    });

    it('closes with a tap elsewhere', async () => {
      const page = await showTerms(place, words);
      tap(linksIn(page)[0]!);
      await cardWith('A prepared account.');
      tap(page);
      await noCard();
    });
  });

  it('serves links that stand in the page itself, beside words that are elements', async () => {
    const page = await showTerms(
      place,
      html`${words}
        <p><a href="#term=ci" data-praxis-term="ci">Merging</a></p>`,
    );
    const host = page.querySelector('praxis-term')!;
    const community = place.as('Ada');
    const cards = new TermCards(host, {
      community: () => community,
      strings: () => en,
      formats: () => Formats.for('en'),
    });
    cards.watch(document);
    await pointAt(byRole(page, 'link', 'Merging'));
    await cardWith('Merging every day.');
    await pointAt(linksIn(page)[0]!);
    await cardWith('A prepared account.');
    expect(document.querySelectorAll('praxis-term-card')).to.have.length(1);
    cards.unwatch(document);
  });
});
