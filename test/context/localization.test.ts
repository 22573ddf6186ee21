import {expect} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {Localization} from '../../src/context/localization.js';
import {waitUntil} from '../support/wait-until.js';

class SaysCancel extends LitElement {
  readonly localization = new Localization(this);
  protected override shouldUpdate() {
    return this.localization.ready;
  }
  protected override render() {
    return html`${this.localization.strings.cancel}`;
  }
}
customElements.define('says-cancel', SaysCancel);

describe('the language of an element', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const add = (lang: string, into: Node = place) => {
    const element = document.createElement('says-cancel') as SaysCancel;
    place.lang = lang;
    into.appendChild(element);
    return element;
  };
  const says = (element: SaysCancel, text: string) =>
    waitUntil(() => element.renderRoot.textContent?.trim() === text, `it says ${text}`);

  it('is that of the nearest lang', async () => {
    await says(add('fr-CA'), 'Annuler');
    await says(add('en'), 'Cancel');
  });

  it('is found outside a shadow root', async () => {
    place.lang = 'fr';
    const root = place.appendChild(document.createElement('section')).attachShadow({mode: 'open'});
    await says(add('fr', root), 'Annuler');
  });

  it('is English where nobody translated it yet', async () => {
    await says(add('eo'), 'Cancel');
  });

  it('is English where a page calls its language what only a program knows', async () => {
    for (const lang of ['constructor', '__proto__', 'toString', 'x" y']) await says(add(lang), 'Cancel');
  });

  it('changes with the page', async () => {
    const element = add('en');
    await says(element, 'Cancel');
    place.lang = 'fr';
    await says(element, 'Annuler');
  });

  it('is never shown in English first', async () => {
    const element = add('fr');
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(element.renderRoot.textContent)).observe(element.renderRoot, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    await says(element, 'Annuler');
    expect(seen.join()).not.to.contain('Cancel');
  });
});
