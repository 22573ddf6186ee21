import {expect} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {chooseLanguage, chosenLanguage, noteReader} from '../../src/context/chosen-language.js';
import {Localization} from '../../src/context/localization.js';
import {waitUntil} from '../support/wait-until.js';

class SaysClose extends LitElement {
  reader: string | null | undefined = 'ada';
  readonly localization = new Localization(this, () => this.reader);
  protected override shouldUpdate() {
    return this.localization.ready;
  }
  protected override render() {
    return html`${this.localization.strings.close}`;
  }
}
customElements.define('says-close', SaysClose);

describe('the language that a reader chose', () => {
  let place: HTMLElement;
  beforeEach(() => {
    localStorage.removeItem('praxis:language');
    place = document.createElement('div');
    place.lang = 'en-GB';
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    localStorage.removeItem('praxis:language');
  });

  const add = (reader: string | null | undefined = 'ada', into: Node = place) => {
    const element = document.createElement('says-close') as SaysClose;
    element.reader = reader;
    into.appendChild(element);
    return element;
  };
  const says = (element: SaysClose, text: string) =>
    waitUntil(() => element.renderRoot.textContent?.trim() === text, `it says ${text}`);

  it('is that of every element of the page at once, and no longer when they take it back', async () => {
    const [one, other] = [add(), add()];
    await says(one, 'Close');
    chooseLanguage('ada', 'fr');
    await says(one, 'Fermer');
    await says(other, 'Fermer');
    expect(one.localization.language, 'what is written on the page is in its language').to.equal('en-GB');
    chooseLanguage('ada', '');
    await says(one, 'Close');
    await says(other, 'Close');
  });

  it('is theirs alone', async () => {
    chooseLanguage('ada', 'fr');
    await says(add('ada'), 'Fermer');
    await says(add('bo'), 'Close');
    await says(add(null), 'Close');
  });

  it('is there from the start for who was here last', async () => {
    chooseLanguage('ada', 'fr');
    noteReader('ada');
    expect(chosenLanguage(undefined)).to.equal('fr');
    const element = add(undefined);
    await says(element, 'Fermer');
    element.reader = 'bo';
    element.requestUpdate();
    await says(element, 'Close');
    expect(chosenLanguage(undefined)).to.equal('');
  });

  it('turns the element round, and leaves it as it was', async () => {
    const element = add();
    await says(element, 'Close');
    chooseLanguage('ada', 'ar');
    await says(element, 'إغلاق');
    expect([element.lang, element.dir]).to.deep.equal(['ar', 'rtl']);
    place.lang = 'fr';
    await waitUntil(() => element.localization.language === 'fr', 'it sees the page change its language');
    expect(element.lang).to.equal('ar');
    chooseLanguage('ada', '');
    await says(element, 'Fermer');
    expect([element.hasAttribute('lang'), element.hasAttribute('dir')]).to.deep.equal([false, false]);
  });

  it('does not turn what it holds of the page', async () => {
    const element = document.createElement('says-close') as SaysClose;
    element.textContent = 'CI';
    place.append(element);
    chooseLanguage('ada', 'ar');
    await says(element, 'إغلاق');
    expect([element.hasAttribute('lang'), element.hasAttribute('dir')]).to.deep.equal([false, false]);
  });

  it('changes nothing where the page has it already, with its region', async () => {
    chooseLanguage('ada', 'en');
    const element = add();
    await says(element, 'Close');
    expect(element.localization.formats.language).to.equal('en-GB');
    expect(element.hasAttribute('lang')).to.equal(false);
  });

  it('is followed in another tab', async () => {
    const element = add();
    await says(element, 'Close');
    const json = JSON.stringify({of: {ada: 'fr'}, last: 'ada'});
    localStorage.setItem('praxis:language', json);
    dispatchEvent(new StorageEvent('storage', {key: 'praxis:language', newValue: json}));
    await says(element, 'Fermer');
  });

  it('is none where what is kept is not ours', () => {
    for (const kept of ['{', 'null', '7', '{"of":{"ada":"constructor"}}', '{"of":["fr"]}', '{"of":{"ada":"eo"}}']) {
      localStorage.setItem('praxis:language', kept);
      expect(chosenLanguage('ada'), kept).to.equal('');
      expect(chosenLanguage('toString'), kept).to.equal('');
    }
  });
});
