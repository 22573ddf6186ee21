import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {Waiting} from '../../src/context/waiting.js';
import {AddressController} from '../../src/elements/shared/address-controller.js';

describe('an element with loading="lazy"', () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(null, '', address);
    fixtureCleanup();
  });

  const far = async () => {
    const around = await fixture(
      html`<div style="padding-block-start: 9000px">
        <praxis-glossary loading="lazy"></praxis-glossary>
      </div>`,
    );
    return around.firstElementChild!;
  };
  const waits = (element: Element) => new Waiting(() => undefined).includes(element);

  it('does not wait where the link of a mail leads, which somebody signs in with', async () => {
    const element = await far();
    expect(waits(element)).to.equal(true);
    const link = new URL(address);
    link.searchParams.set('oobCode', 'code');
    history.replaceState(null, '', link);
    expect(waits(element)).to.equal(false);
  });

  it('opens what its address names although it waits: such an address wakes it', async () => {
    expect(AddressController.isServed('term')).to.equal(false);
    const element = await far();
    expect(AddressController.isServed('term')).to.equal(true);
    expect(AddressController.isServed('note')).to.equal(false);
    element.removeAttribute('loading');
    expect(AddressController.isServed('term')).to.equal(false);
  });
});
