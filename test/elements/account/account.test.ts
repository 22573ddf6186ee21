import '../../../src/elements/account/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  press,
  show,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const account = (id = freshCommunityId(), name = '') =>
  show(html`<praxis-community name=${id} local-name=${name}><praxis-account></praxis-account></praxis-community>`);

const opened = async (id?: string, name?: string) => {
  const page = await account(id, name);
  (await findByRole(page, 'button')).click();
  const panel = await findByRole(page, 'dialog', 'Account');
  return {page, panel};
};

elementContract({
  tag: 'praxis-account',
  states: {
    'signed out': () => account(),
    'signed in': () => account(undefined, 'Ada'),
    'signing in': async () => (await opened()).page,
    'open, signed in': async () => (await opened(undefined, 'Ada')).page,
    'my data': async () => {
      const place = new LocalCommunity();
      await join(place.as('Amara'));
      await join(place.as('Ada'));
      const {page, panel} = await opened(place.id, 'Ada');
      (await findByRole(panel, 'button', 'My data')).click();
      await findByRole(page, 'button', 'Erase my data…');
      return page;
    },
  },
});

describe('<praxis-account>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    await join(place.as('Amara'));
    await join(place.as('Bo'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('asks who one is and remembers it', async () => {
    const {page, panel} = await opened(place.id);
    await waitUntil(() => focused()?.id === 'who', 'the cursor is where one begins');
    fill(await findByRole(panel, 'textbox', 'Your name'), 'Ada Lovelace');
    setTimeout(() => byRole(panel, 'button', 'Sign in').click());
    await oneEvent(page, 'praxis-signed-in');
    await findByRole(page, 'button', 'Account: Ada Lovelace');
    await waitUntil(() => !panel.matches(':popover-open'), 'the panel closes');
    await findByRole(await account(place.id), 'button', 'Account: Ada Lovelace');
  });

  it('says what is wrong with a name, and keeps it', async () => {
    const {panel} = await opened(place.id);
    const field = await findByRole<HTMLInputElement>(panel, 'textbox', 'Your name');
    fill(field, 'Ada\u202Eecalevol');
    byRole(panel, 'button', 'Sign in').click();
    await findByRole(panel, 'alert');
    expect(field.value).to.equal('Ada\u202Eecalevol');
  });

  it('lets one be each of the people, stewards first', async () => {
    const {page, panel} = await opened(place.id, 'Ada');
    await findText(panel, 'Amara');
    const people = allByRole(panel, 'listitem').map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim());
    expect(people).to.deep.equal(['A Amara Steward', 'B Bo Member']);
    allByRole(panel, 'button', /Bo/)[0]!.click();
    await findByRole(page, 'button', 'Account: Bo');
  });

  it('finds people whatever accents and case they are typed with, and makes new ones', async () => {
    await join(place.as('Åsa'));
    const {page, panel} = await opened(place.id, 'Ada');
    await findText(panel, 'Åsa');
    fill(byRole(panel, 'searchbox', 'Search people'), 'ASA');
    await waitUntil(() => allByRole(panel, 'listitem').length === 1, 'only Åsa');
    expect(allByRole(panel, 'button', /Somebody new/), 'she is not new').to.have.length(0);
    fill(byRole(panel, 'searchbox', 'Search people'), 'Grace');
    (await findByRole(panel, 'button', 'Somebody new: Grace')).click();
    await findByRole(page, 'button', 'Account: Grace');
  });

  it('signs out', async () => {
    const {page, panel} = await opened(place.id, 'Ada');
    setTimeout(() => byRole(panel, 'button', 'Sign out').click());
    await oneEvent(page, 'praxis-signed-out');
    await findByRole(page, 'button', 'Sign in');
  });

  it('lets one read in another language, everywhere on the page at once, until it is that of the page again', async () => {
    const {page, panel} = await opened(place.id, 'Bo');
    const other = page.appendChild(document.createElement('praxis-account'));
    await findByRole(other, 'button', 'Account: Bo');
    const language = await findByRole<HTMLSelectElement>(panel, 'combobox', 'Language');
    expect(language.value).to.equal('');
    const choose = (value: string) => {
      language.value = value;
      language.dispatchEvent(new Event('change', {bubbles: true}));
    };
    choose('fr');
    await findByRole(other, 'button', /^Compte/);
    expect(await findByRole(panel, 'combobox', 'Langue')).to.equal(language);
    expect(language.value).to.equal('fr');
    choose('ar');
    await findByRole(other, 'button', /^الحساب/);
    expect(getComputedStyle(other).direction).to.equal('rtl');
    choose('');
    await findByRole(other, 'button', 'Account: Bo');
  });

  it('closes with Escape, giving the focus back', async () => {
    const {page} = await opened(place.id, 'Ada');
    await press('Escape');
    const button = byRole(page, 'button', 'Account: Ada');
    await waitUntil(() => button.getAttribute('aria-expanded') === 'false', 'it is closed');
    await waitUntil(() => focused() === button, 'the focus is back');
  });
});
