import '../../../src/elements/member/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {localUid} from '../../../src/model/ids.js';
import {settled} from '../../support/element-contract.js';
import {allByRole, findByRole, focused, forgetViewer, press, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {pointAt, tap} from '../term-card/support.js';
import {waitUntil} from '../../support/wait-until.js';

/** How long a card waits for whoever left its name, in milliseconds. */
const CLOSE_GRACE = 300;

/** Once a card that somebody left has looked whether they are still there. */
function leavingConsidered(): Promise<void> {
  const {setTimeout: original} = window;
  return new Promise((resolve) => {
    window.setTimeout = ((look: () => void, delay?: number) => {
      if (delay !== CLOSE_GRACE) return original(look, delay);
      window.setTimeout = original;
      return original(() => {
        look();
        resolve();
      }, delay);
    }) as typeof window.setTimeout;
  });
}

describe('the card of a name', () => {
  let place: LocalCommunity;
  let page: HTMLElement;
  beforeEach(async () => {
    place = new LocalCommunity();
    await join(place.as('Ada Lovelace'), {title: 'Mathematician', asks: ['Loops']});
    forgetViewer();
    page = await show<HTMLElement>(
      html`<praxis-community name=${place.id} local-name="Bo">
        <p>
          <button>Before</button>
          <praxis-member uid=${localUid('Ada Lovelace')} display="inline">Ada</praxis-member> wrote
          <button>After</button>
        </p>
      </praxis-community>`,
    );
  });
  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
    fixtureCleanup();
    await place.close();
  });

  const name = () => findByRole(page, 'link', 'Ada Lovelace');
  const card = () => allByRole(document.body, 'dialog').find((dialog) => dialog.matches('.card'));
  const opened = async () => {
    await waitUntil(() => card() && textOf(card()!).includes('Mathematician'), 'no card');
    return card()!;
  };
  const gone = () => waitUntil(() => !card(), 'the card is still there');

  it('opens for a pointer, may be pointed at, and goes with it', async () => {
    await pointAt(await name());
    const dialog = await opened();
    // While it comes, its colours are half those of the page.
    const root = dialog.getRootNode() as ShadowRoot;
    await Promise.allSettled(root.getAnimations().map(({finished}) => finished));
    await expect(root.host).to.be.accessible();
    const considered = leavingConsidered();
    await pointAt(dialog);
    await considered;
    expect(card(), 'while it is pointed at').to.equal(dialog);
    await sendMouse({type: 'move', position: [0, 0]});
    await gone();
  });

  it('opens for the keyboard, which leads into it and out again; Escape closes it alone', async () => {
    page.querySelector('button')!.focus();
    await name();
    await press('Tab');
    const dialog = await opened();
    await settled((dialog.getRootNode() as ShadowRoot).host);
    await press('Tab');
    expect(focused()?.textContent).to.contain('Ask');
    await press('Escape');
    await gone();
    expect(focused()).to.equal(await name());
    await press('Tab');
    expect(focused()?.textContent).to.equal('After');
  });

  it('opens for a finger', async () => {
    tap(await name());
    await opened();
  });

  it('leads where the page wants it to', async () => {
    const asked = new Promise<{kind: string; id: string}>((resolve) =>
      page.addEventListener('praxis-navigate', (event) => {
        event.preventDefault();
        resolve(event);
      }),
    );
    (await name()).click();
    const {kind, id} = await asked;
    expect([kind, id]).to.deep.equal(['member', localUid('Ada Lovelace')]);
  });
});
