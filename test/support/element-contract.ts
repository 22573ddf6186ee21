import '../../src/elements/community/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {LocalStore} from '../../src/store/local/store.js';
import {CountingStore} from './counting-store.js';
import {FreshPage} from './fresh-page.js';
import {everyElement, forgetViewer, show, textOf} from './harness.js';
import {freshCommunityId} from './local-community.js';
import {crampedIn} from './room.js';
import {unseenWithForcedColours} from './signs.js';
import {waitUntil} from './wait-until.js';

/** An element that every page may use in every way. */
export interface ElementUnderTest {
  readonly tag: `praxis-${string}`;
  /** What an author writes; the bare tag unless something must be said. */
  readonly markup?: string;
  /** Whether it follows nothing before somebody uses it; what it follows then has tests of its own. */
  readonly isQuiet?: boolean;
  /** Everything it can show, by name: each brings it about and gives the element, or what it stands in. */
  readonly states: Readonly<Record<string, () => Promise<Element>>>;
}

/** What every connected element must do. Each element's own test file calls this once, after importing its `define.js`. */
export function elementContract({tag, markup = `<${tag}></${tag}>`, isQuiet = false, states}: ElementUnderTest): void {
  const define = `/src/elements/${tag.slice('praxis-'.length)}/define.ts`;
  const written = unsafeHTML(markup);

  const inCommunity = async (content: unknown, store?: CountingStore) => {
    const id = freshCommunityId();
    return show(html`<praxis-community name=${id} local-name="Ada" .store=${store}>${content}</praxis-community>`);
  };

  describe(`<${tag}> keeps the element contract`, () => {
    beforeEach(forgetViewer);
    afterEach(fixtureCleanup);

    for (const [name, bringAbout] of Object.entries(states)) {
      it(`is accessible: ${name}`, async () => {
        const element = await bringAbout();
        await settled(element);
        await expect(element).to.be.accessible();
        expect(undefinedIn(element)).to.deep.equal([]);
        expect(await crampedIn(element)).to.deep.equal([]);
        expect(await unseenWithForcedColours(element)).to.deep.equal([]);
      });
    }

    describe('on a page of its own', () => {
      let page: FreshPage;
      beforeEach(async () => {
        const id = freshCommunityId();
        page = await FreshPage.open(
          `<main><praxis-community name="${id}" local-name="Ada">${markup}</praxis-community></main>`,
        );
      });
      afterEach(() => page.close());

      it('can be there before its code, and its code before its community', async () => {
        const element = page.document.querySelector(tag)!;
        let isReady = false;
        element.addEventListener('praxis-ready', () => (isReady = true));
        await page.load(define);
        await (element as LitElement).updateComplete;
        expect(isReady, 'ready before there is a community').to.be.false;
        await page.load('/src/elements/community/define.ts');
        await waitUntil(() => isReady, `${tag} never got its community`);
        await settled(element);
        expect(undefinedIn(element), 'without what other elements define').to.deep.equal([]);
      });
    });

    it('shows the same after a move', async () => {
      const community = await inCommunity(
        html`<div>${written}</div>
          <div></div>`,
      );
      const element = await settledIn(community, tag);
      const before = textOf(element);
      community.lastElementChild!.append(element);
      await waitUntil(() => textOf(element) === before, `“${before}” before it was moved`);
    });

    it('follows the store only while it is on the page', async () => {
      const store = new CountingStore(new LocalStore(freshCommunityId()));
      const community = await inCommunity(written, store);
      const element = await settledIn(community, tag);
      const following = store.watches;
      if (isQuiet) expect(following, 'watches before somebody uses it').to.equal(0);
      else expect(following, 'watches of a connected element').to.be.above(0);
      for (let time = 0; time < 2; time++) {
        element.remove();
        await waitUntil(() => store.watches === 0, `${store.watches} watches left`);
        community.append(element);
        await settled(element);
        await waitUntil(() => store.watches === following, `${store.watches} watches, not ${following}`);
      }
    });

    it('can be on a page twice', async () => {
      const community = await inCommunity(
        html`<div>${written}</div>
          <div>${written}</div>`,
      );
      const elements = [...community.querySelectorAll(tag)];
      await Promise.all(elements.map(settled));
      const texts = () => elements.map((element) => textOf(element));
      await waitUntil(() => new Set(texts()).size === 1, `not the same: ${texts().join(' | ')}`);
      await expect(community).to.be.accessible({ignoredRules: ['landmark-unique']});
    });

    it('can stand in a foreign shadow root', async () => {
      const community = await inCommunity(html`<div></div>`);
      const root = community.firstElementChild!.attachShadow({mode: 'open'});
      root.innerHTML = markup;
      const element = root.querySelector<LitElement>(tag)!;
      await oneEvent(element, 'praxis-ready');
      await settled(element);
    });
  });
}

/** Waits until an element, and everything in it, has shown what it knows. */
export async function settled(element: Element): Promise<void> {
  const isBusy = () =>
    [...everyElement(element)].some((part) => part.getAttribute('aria-busy') === 'true' || isMoving(part));
  const isRendered = () =>
    [...everyElement(element)].every((part) => !('isUpdatePending' in part) || !(part as LitElement).isUpdatePending);
  await waitUntil(() => isRendered() && !isBusy(), `${element.localName} is still busy`, {
    interval: 20,
    timeout: 12_000,
  });
}

/** Whether something is on its way in or out, so that its colours are not yet what they will be. */
function isMoving(part: Element): boolean {
  return part
    .getAnimations()
    .some(({playState, effect}) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
}

async function settledIn(community: Element, tag: string): Promise<Element> {
  const element = community.querySelector(tag)!;
  await settled(element);
  return element;
}

function undefinedIn(element: Element): string[] {
  return [...everyElement(element)].filter((part) => !part.matches(':defined')).map(({localName}) => localName);
}
