import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {Formats} from '../../../src/context/formats.js';
import {HoverCardElement} from '../../../src/elements/shared/hover/hover-card.js';
import {HoverCards} from '../../../src/elements/shared/hover/hover-cards.js';
import en from '../../../src/locales/en.js';
import {waitUntil} from '../../support/wait-until.js';

class Host extends LitElement {}
customElements.define('hover-cards-host', Host);

class Card extends HoverCardElement {
  protected override render() {
    return html`<div popover="manual" role="dialog" aria-label="Ada">A card</div>`;
  }
}
customElements.define('hover-cards-card', Card);

/** Cards that take a while to make. */
class SlowCards extends HoverCards<Card> {
  readonly selector = 'a';
  made!: (card: Card) => void;

  chosen() {}

  protected override create(): Promise<Card> {
    return new Promise((resolve) => (this.made = resolve));
  }
}

describe('a card that takes a while to make', () => {
  let link: HTMLAnchorElement;
  let cards: SlowCards;
  beforeEach(() => {
    const host = document.createElement('hover-cards-host') as Host;
    link = document.createElement('a');
    link.href = '#';
    link.textContent = 'Ada';
    document.body.append(host, link);
    cards = new SlowCards(host, {
      community: () => ({}) as Community,
      strings: () => en,
      formats: () => Formats.for('en'),
    });
    cards.watch(document.body);
    link.focus();
  });
  afterEach(() => {
    cards.close();
    cards.unwatch(document.body);
    link.remove();
    document.querySelector('hover-cards-host')?.remove();
    fixtureCleanup();
  });

  it('is shown to whoever is still there', async () => {
    const opening = cards.open(link);
    cards.made(new Card());
    const card = await opening;
    expect(card!.isConnected).to.be.true;
  });

  it('does not stay when they pass another one on their way out', async () => {
    const other = document.body.appendChild(document.createElement('a'));
    other.href = '#';
    const opening = cards.open(link);
    cards.made(new Card());
    expect((await opening)!.isConnected).to.be.true;
    other.focus();
    other.blur();
    await waitUntil(() => !document.querySelector('hover-cards-card'), 'the card stayed');
    other.remove();
  });

  it('is not shown when they have left meanwhile', async () => {
    const opening = cards.open(link);
    link.blur();
    cards.made(new Card());
    expect(await opening).to.equal(undefined);
    expect(document.querySelector('hover-cards-card')).to.equal(null);
  });
});
