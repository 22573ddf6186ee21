import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {proposeTerm} from '../../../src/community/glossary.js';
import type {AutolinkElement} from '../../../src/elements/autolink/autolink.js';
import {FreshPage} from '../../support/fresh-page.js';
import {forgetViewer} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const CARDS = `${location.origin}/src/elements/term-card/load.ts`;

/** Comes in the place of the cards' code, and is it once the page is told so. */
const late = `await window.cards; export * from '${CARDS}?late';`;
const imports = JSON.stringify({imports: {[CARDS]: `data:text/javascript,${encodeURIComponent(late)}`}});

describe('whoever comes to a link of <praxis-autolink> before there are cards', () => {
  let place: LocalCommunity;
  let page: FreshPage;
  let bringCards: () => void;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    await proposeTerm(place.as('Amara'), {label: 'pod', gloss: 'What pod is.', lang: 'en', aliases: []});
    page = await FreshPage.open(
      `<script type="importmap">${imports}</script>
      <main><p>pod</p></main>
      <praxis-community name="${place.id}" local-name="Ada"><praxis-autolink></praxis-autolink></praxis-community>`,
    );
    Object.assign(page.window, {cards: new Promise<void>((resolve) => (bringCards = resolve))});
  });
  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
    page.close();
    await place.close();
  });

  const load = async () => {
    for (const name of ['community', 'autolink']) await page.load(`/src/elements/${name}/define.ts`);
    const link = () => page.document.querySelector<HTMLElement>('a.praxis-term');
    await waitUntil(link, 'nothing was linked');
    return link()!;
  };
  /** Moves the pointer onto a word in the frame. */
  const pointAt = async (word: Element) => {
    const frame = page.frame.getBoundingClientRect();
    const {left, top, height} = word.getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(frame.left + left + 8), Math.round(frame.top + top + height / 2)],
    });
  };
  const cards = async () => {
    bringCards();
    await page.document.querySelector<AutolinkElement>('praxis-autolink')!.linkingComplete;
  };
  const cardShows = () => {
    const card = () => page.document.querySelector('praxis-term-card')?.shadowRoot;
    return waitUntil(() => card()?.textContent.includes('What pod is.'), 'no card');
  };

  it('has its card once they are, still pointing at it', async () => {
    const link = await load();
    await pointAt(link);
    await waitUntil(() => link.matches(':hover'), 'the pointer is elsewhere');
    expect(link.ariaHasPopup).to.equal(null);
    await cards();
    await cardShows();
  });

  it('has its card once they are, with the focus on it', async () => {
    const link = await load();
    link.focus();
    expect(link.ariaHasPopup).to.equal(null);
    await cards();
    await cardShows();
  });

  it('has none if they are gone by then', async () => {
    const link = await load();
    await pointAt(link);
    await waitUntil(() => link.matches(':hover'), 'the pointer is elsewhere');
    await sendMouse({type: 'move', position: [0, 0]});
    await waitUntil(() => !link.matches(':hover'), 'the pointer is still there');
    await cards();
    expect(link.ariaHasPopup).to.equal(null);
  });
});
