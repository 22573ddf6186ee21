import '../../../src/elements/community/define.js';
import '../../../src/elements/account/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {ContributedEvent} from '../../../src/events.js';
import {join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {
  byRole,
  fill,
  findByRole,
  focused,
  forgetViewer,
  goneByRole,
  nameOf,
  queryByRole,
  show,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

describe('my profile, in <praxis-account>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    await join(place.as('Amara'));
    await join(place.as('Ada'), {title: 'Engineer'});
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const account = async (name: string) => {
    const page = await show(
      html`<praxis-community name=${place.id} local-name=${name}><praxis-account></praxis-account></praxis-community>`,
    );
    (await findByRole(page, 'button', `Account: ${name}`)).click();
    await findByRole(page, 'button', 'Sign out');
    return page;
  };
  const edit = async (page: Element) => {
    (await findByRole(page, 'button', 'Edit my profile')).click();
    const dialog = await findByRole(page, 'dialog', 'Edit my profile');
    return findByRole(dialog, 'form', 'Edit my profile');
  };

  it('is changed where one is, and read by all', async () => {
    const page = await account('Ada');
    const contributed: string[] = [];
    page.addEventListener('praxis-contributed', (event) => contributed.push((event as ContributedEvent).kind));
    const form = await edit(page);
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Title').value).to.equal('Engineer');
    fill(byRole(form, 'textbox', 'Title'), 'Architect');
    byRole(form, 'button', 'Save').click();
    await goneByRole(page, 'dialog', 'Edit my profile');
    expect(contributed).to.deep.equal(['profile']);
    const {store, viewer} = place.as('Ada');
    expect((await store.get(refs.member(viewer!.uid)))?.title).to.equal('Architect');
    await waitUntil(() => nameOf(focused() ?? document.body).includes('Account'), 'they go on where they opened it');
  });

  it('begins anew with what is stored, and keeps what one wrote and did not save', async () => {
    const page = await account('Ada');
    const form = await edit(page);
    fill(byRole(form, 'textbox', 'Title'), 'Archit');
    byRole(form, 'button', 'Cancel').click();
    await goneByRole(page, 'dialog', 'Edit my profile');
    byRole(page, 'button', /^Account/).click();
    const again = await edit(page);
    expect(byRole<HTMLInputElement>(again, 'textbox', 'Title').value).to.equal('Archit');
  });

  it('is for members', async () => {
    const page = await account('Somebody else');
    expect(queryByRole(page, 'button', 'Edit my profile')).to.equal(undefined);
  });
});
