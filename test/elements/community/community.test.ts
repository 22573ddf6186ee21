import '../../../src/elements/community/define.js';
import '../../../src/elements/account/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {expectError} from '../../support/expect-error.js';
import {findByRole, findText, forgetViewer, show, textOf} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';

describe('<praxis-community>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  const community = (attributes: {name?: string; viewer?: string} = {}) =>
    show<CommunityElement>(
      html`<praxis-community name=${attributes.name ?? freshCommunityId()} local-name=${attributes.viewer ?? ''}>
        <praxis-account></praxis-account>
      </praxis-community>`,
    );

  it('shows nothing of its own when all is well', async () => {
    const element = await community({viewer: 'Ada'});
    await element.ready;
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
    expect(getComputedStyle(element).display).to.equal('contents');
    await expect(element).to.be.accessible();
  });

  it('leaves the words of the page as they are', async () => {
    const page = await show<HTMLElement>(
      html`<div style="color: rgb(1, 2, 3); font: italic 30px/2 fantasy; letter-spacing: 2px; text-align: right">
        <p>Outside</p>
        <praxis-community name=${freshCommunityId()}><p>Inside</p></praxis-community>
      </div>`,
    );
    await page.querySelector('praxis-community')!.ready;
    const [outside, inside] = [...page.querySelectorAll('p')].map((text) => {
      const {color, font, letterSpacing, textAlign, whiteSpace} = getComputedStyle(text);
      return {color, font, letterSpacing, textAlign, whiteSpace};
    });
    expect(inside).to.deep.equal(outside);
  });

  it('signs in and out for a page that asks, and says so', async () => {
    const element = await community();
    setTimeout(() => void element.signIn({method: 'local', name: 'Grace'}));
    await oneEvent(element, 'praxis-signed-in');
    await findByRole(element, 'button', 'Account: Grace');
    setTimeout(() => void element.signOut());
    await oneEvent(element, 'praxis-signed-out');
    await findByRole(element, 'button', 'Sign in');
  });

  it('says which setting is wrong, to people and to the page', async () => {
    const element = await community({name: 'Spaces are wrong'});
    const error = await expectError(element.ready, 'configuration');
    expect(error.detail.field).to.equal('name');
    await findText(element, 'The page’s setting “name” is missing or wrong.');
  });

  it('says so of a site for pictures that is none', async () => {
    const element = await community({});
    element.setAttribute('image-origins', 'photos.example');
    await element.updateComplete;
    const error = await expectError(element.ready, 'configuration');
    expect(error.detail.field).to.equal('image-origins');
  });

  it('connects once the setting is right', async () => {
    const element = await community({name: 'Spaces are wrong', viewer: 'Ada'});
    await expectError(element.ready, 'configuration');
    element.name = freshCommunityId();
    await element.updateComplete;
    await element.ready;
    await findByRole(element, 'button', 'Account: Ada');
    expect(textOf(element)).not.to.contain('setting');
  });

  it('stays connected when it is moved, and lets go when it is gone', async () => {
    let closed = 0;
    class Closing extends CountingStore {
      override close() {
        closed++;
        return super.close();
      }
    }
    const store = new Closing(new LocalStore(freshCommunityId()));
    const place = await show(
      html`<div>
        <praxis-community .store=${store} local-name="Ada"><praxis-account></praxis-account></praxis-community>
      </div>`,
    );
    const element = place.querySelector('praxis-community')!;
    await element.ready;
    document.body.append(element);
    await findByRole(element, 'button', 'Account: Ada');
    expect(closed).to.equal(0);
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(closed).to.equal(1);
    expect(store.watches).to.equal(0);
  });
});
