import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {html, LitElement} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {Formats} from '../../../src/context/formats.js';
import {HoverCardElement} from '../../../src/elements/shared/hover/hover-card.js';
import {HoverCards} from '../../../src/elements/shared/hover/hover-cards.js';
import en from '../../../src/locales/en.js';
import {waitUntil} from '../../support/wait-until.js';
import {pointAt} from '../term-card/support.js';

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

  /** Who came, by pointer or by keyboard. */
  readonly visits: ('pointer' | 'keyboard')[] = [];

  override came(link: HTMLElement, at?: PointerEvent): void {
    this.visits.push(at ? 'pointer' : 'keyboard');
    super.came(link, at);
  }

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

  describe('and a pointer that rests', () => {
    /** Once something is under the pointer, and everybody who listens has heard of it. */
    const under = (element: EventTarget) =>
      new Promise<void>((resolve) => {
        const heard = (event: Event) => {
          if (event.target !== element) return;
          removeEventListener('pointerover', heard);
          resolve();
        };
        addEventListener('pointerover', heard);
      });
    afterEach(() => sendMouse({type: 'move', position: [0, 0]}));

    it('is not asked for where the page moves the link under it, but once it moves', async () => {
      link.blur();
      await pointAt(link);
      const space = document.createElement('div');
      space.style.height = '200px';
      link.before(space);
      cards.visits.length = 0;
      await sendMouse({type: 'move', position: [0, 100]});
      const {left, top, height} = link.getBoundingClientRect();
      const at = [Math.round(left + 5), Math.round(top + height / 2 - 200)] as [number, number];
      await sendMouse({type: 'move', position: at});
      const isUnder = under(link);
      space.remove();
      await isUnder;
      expect(cards.visits).to.deep.equal([]);
      await sendMouse({type: 'move', position: [at[0] + 1, at[1]]});
      expect(cards.visits).to.deep.equal(['pointer']);
    });

    it('goes with the focus, though it opened under it', async () => {
      const opening = cards.open(link);
      const card = new Card();
      cards.made(card);
      await opening;
      const panel = card.shadowRoot!.querySelector('[popover]')!;
      panel.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType: 'mouse'}));
      link.blur();
      await waitUntil(() => !card.isConnected, 'the card stayed');
    });
  });
});
