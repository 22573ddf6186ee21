import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {PraxisElement} from '../../../src/elements/shared/praxis-element.js';
import {byRole, forgetViewer, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

class SpeakerElement extends PraxisElement {
  say(message: string): void {
    this.announce(message);
  }

  protected override render() {
    return this.renderLiveRegion();
  }
}
customElements.define('test-speaker', SpeakerElement);

describe('what an element says to people who listen to the page', () => {
  let place: LocalCommunity;
  let speaker: SpeakerElement;
  /** Every text that stood in the live region, in turn. */
  let heard: string[];

  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    const page = await show(html`<praxis-community name=${place.id}><test-speaker></test-speaker></praxis-community>`);
    speaker = page.querySelector<SpeakerElement>('test-speaker')!;
    await waitUntil(() => speaker.renderRoot.childElementCount > 0, 'it is not drawn');
    heard = [];
    const region = byRole(speaker, 'status');
    const listener = new MutationObserver(() => heard.push(region.textContent));
    listener.observe(region, {childList: true, characterData: true, subtree: true});
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const told = (message: string) => waitUntil(() => heard.at(-1) === message, `“${message}” is not said`);

  it('says what is alone at once', async () => {
    speaker.say('Posted.');
    await speaker.updateComplete;
    await told('Posted.');
  });

  it('says both of two things that come shortly after each other', async () => {
    speaker.say('Posted.');
    await speaker.updateComplete;
    speaker.say('New from Chloé');
    speaker.say('Link copied');
    await told('Link copied');
    expect(heard).to.deep.equal(['Posted.', 'New from Chloé', 'Link copied']);
  });

  it('says the same words anew', async () => {
    speaker.say('Posted.');
    speaker.say('Posted.');
    await told('Posted.\u00A0');
    expect(heard).to.deep.equal(['Posted.', 'Posted.\u00A0']);
  });

  it('says the latest of much that waited, and no more', async () => {
    for (let i = 0; i < 40; i++) speaker.say(`News ${i}`);
    await told('News 39');
    expect(heard).to.deep.equal(['News 0', ...[35, 36, 37, 38, 39].map((i) => `News ${i}`)]);
  });
});
