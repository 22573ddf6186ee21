import '../../../src/elements/community/define.js';
import '../../../src/elements/account/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import type {ContributedEvent} from '../../../src/events.js';
import {join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {
  allByRole,
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

  it('never leaves what has the focus under the buttons at its foot', async () => {
    await setViewport({width: 480, height: 420});
    const form = await edit(await account('Ada'));
    const foot = byRole(form, 'button', 'Cancel').parentElement!;
    const fields = allByRole(form, 'textbox').filter((field) => !foot.contains(field));
    expect(fields.length).to.be.above(4);
    for (const field of fields) {
      field.focus();
      const {top, bottom} = field.getBoundingClientRect();
      expect(Math.min(bottom, top + 24), nameOf(field)).to.be.at.most(foot.getBoundingClientRect().top);
    }
    await setViewport({width: 800, height: 600});
  });

  it('begins anew with what is stored, and keeps what one wrote and did not save', async () => {
    const page = await account('Ada');
    const form = await edit(page);
    fill(byRole(form, 'textbox', 'Title'), 'Archit');
    byRole(form, 'button', 'Cancel').click();
    await goneByRole(page, 'dialog', 'Edit my profile');
    byRole(page, 'button', /^Account/).click();
    const again = await edit(page);
    await waitUntil(
      () => byRole<HTMLInputElement>(again, 'textbox', 'Title').value === 'Archit',
      'what was written is gone',
    );
  });

  it('is for members', async () => {
    const page = await account('Somebody else');
    expect(queryByRole(page, 'button', 'Edit my profile')).to.equal(undefined);
  });
});
