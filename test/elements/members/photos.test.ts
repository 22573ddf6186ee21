import '../../../src/elements/account/define.js';
import '../../../src/elements/community/define.js';
import '../../../src/elements/member/define.js';
import '../../../src/elements/members/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {apply} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {createInvitation} from '../../../src/community/invitations.js';
import {join} from '../../../src/community/membership.js';
import {savePortrait} from '../../../src/community/portrait.js';
import {updateProfile} from '../../../src/community/profile.js';
import {changeSettings} from '../../../src/community/settings.js';
import {localUid} from '../../../src/model/ids.js';
import type {Level} from '../../../src/model/profile.js';
import {refs} from '../../../src/model/records.js';
import {serverTime} from '../../../src/store/transforms.js';
import {byRole, everyElement, fill, findByRole, findText, forgetViewer, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {aPicture} from '../../support/pictures.js';
import {waitUntil} from '../../support/wait-until.js';

const BROKEN = new URL('../../../demo/photo.png', import.meta.url).href.replace('http:', 'https:');
const DAY = 24 * 60 * 60 * 1000;

describe('photos, wherever a face stands', () => {
  let place: LocalCommunity;
  let amara: Community;
  let data: string;
  before(async () => {
    const bytes = new Uint8Array(await (await aPicture()).arrayBuffer());
    data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    amara = place.as('Amara Okonkwo');
    await join(amara);
  });
  afterEach(async () => {
    location.hash = '';
    fixtureCleanup();
    await place.close();
  });

  const photograph = (community: Community, level: Level = 'all') =>
    savePortrait(community, {type: 'image/png', data}, level);
  const page = (element: TemplateResult, name = 'Bo Ek', origins = '') =>
    show<HTMLElement>(
      html`<praxis-community name=${place.id} local-name=${name} image-origins=${origins}
        >${element}</praxis-community
      >`,
    );
  const faces = (root: Node, initials: string) =>
    [...everyElement(root)].filter(
      (element) => element.matches('.avatar') && element.firstChild?.nextSibling?.textContent === initials,
    );
  const isSeen = (face: Element) => face.querySelector('canvas.photo.is-seen') !== null;
  /** All places with these initials show a photo. */
  const seen = async (root: Node, initials: string, count: number) => {
    const all = () => faces(root, initials);
    await waitUntil(() => all().length === count && all().every(isSeen)).catch(() => undefined);
    expect(all().map(isSeen), `the photo of ${initials}`).to.deep.equal(Array(count).fill(true));
  };

  it('are in the directory: on cards, in the list, and in the row of those who are new', async () => {
    const ada = place.as('Ada Lovelace');
    await join(ada);
    await photograph(amara);
    const root = await page(html`<praxis-members></praxis-members>`, 'Ada Lovelace');
    await findByRole(root, 'heading', 'Members 2');
    await seen(root, 'AO', 2);
    byRole(root, 'button', 'List').click();
    await seen(root, 'AO', 2);
    expect(faces(root, 'AL').map(isSeen)).to.deep.equal([false]);
  });

  it('change where they stand when somebody changes theirs', async () => {
    const root = await page(html`<praxis-members></praxis-members>`, 'Amara Okonkwo');
    await findByRole(root, 'heading', 'Members 1');
    expect(faces(root, 'AO').map(isSeen)).to.deep.equal([false]);
    await photograph(amara);
    await seen(root, 'AO', 1);
    await savePortrait(amara, undefined);
    await waitUntil(() => !faces(root, 'AO').some(isSeen));
  });

  it('are not in the directory unless they are for everyone', async () => {
    await photograph(amara, 'members');
    await join(place.as('Bo Ek'));
    const root = await page(html`<praxis-members></praxis-members>`);
    await findByRole(root, 'heading', 'Members 2');
    expect([...everyElement(root)].filter((element) => element.localName === 'praxis-portrait')).to.have.length(0);
  });

  it('leave the initials where they are if they are broken', async () => {
    await updateProfile(amara, {photo: BROKEN});
    const root = await page(html`<praxis-members></praxis-members>`, 'Amara Okonkwo', new URL(BROKEN).origin);
    await findByRole(root, 'heading', 'Members 1');
    const [face] = faces(root, 'AO');
    const before = face!.getBoundingClientRect();
    const image = face!.querySelector('img')!;
    if (!image.complete) await new Promise((resolve) => image.addEventListener('error', resolve));
    expect(getComputedStyle(image).opacity).to.equal('0');
    expect(face!.getBoundingClientRect()).to.deep.equal(before);
  });

  it('are not loaded from elsewhere unless the author of the page says so', async () => {
    await updateProfile(amara, {photo: BROKEN});
    const everywhere = html`<praxis-members></praxis-members><praxis-membership></praxis-membership>
      <praxis-account></praxis-account><praxis-member uid=${amara.viewer!.uid}></praxis-member>`;
    const root = await page(everywhere, 'Amara Okonkwo');
    await findByRole(root, 'heading', 'Members 1');
    await waitUntil(() => faces(root, 'AO').length >= 4, 'the faces are there');
    const images = () => [...everyElement(root)].filter(({localName}) => localName === 'img');
    expect(images()).to.deep.equal([]);
    root.setAttribute('image-origins', `https://other.example ${new URL(BROKEN).origin}`);
    await waitUntil(() => images().length >= 2, 'now they are asked for');
  });

  it('have a form that says when their address will not be asked', async () => {
    const root = await page(html`<praxis-members></praxis-members>`, 'Amara Okonkwo');
    (await findByRole(root, 'button', 'Edit my profile')).click();
    const box = await findByRole<HTMLInputElement>(root, 'textbox', 'or its address, https://…');
    fill(box, BROKEN);
    await findText(root, 'This site loads no pictures from there');
    fill(box, 'https:/');
    await findText(root, 'It is made small here');
  });

  it('are in the account', async () => {
    await photograph(amara);
    const root = await page(html`<praxis-account></praxis-account>`, 'Amara Okonkwo');
    await seen(root, 'AO', 1);
    byRole(root, 'button', /^Account/).click();
    await findByRole(root, 'dialog', 'Account');
    await seen(root, 'AO', 2);
  });

  it('are among the people of a community, and of those whom a newcomer could meet', async () => {
    await photograph(amara);
    await join(place.as('Bo Ek'));
    const root = await page(html`<praxis-membership></praxis-membership>`);
    await findText(root, 'A few ways to begin');
    await seen(root, 'AO', 2);
  });

  it('are beside who asks to join, as their record has them', async () => {
    const cy = place.as('Cy Fu');
    await changeSettings(amara, {join: 'approval'});
    await apply(cy, 'Please', {photo: 'kept'});
    const portrait = {level: 'all', type: 'image/png', data, updatedAt: serverTime()} as const;
    await cy.store.commit([{type: 'create', ref: refs.portrait(localUid('Cy Fu')), data: portrait}]);
    const root = await page(html`<praxis-membership></praxis-membership>`, 'Amara Okonkwo');
    (await findByRole(root, 'button', 'Who comes in (1)')).click();
    await findByRole(root, 'button', 'Let in Cy Fu');
    await seen(root, 'CF', 1);
  });

  it('are beside an invitation', async () => {
    await photograph(amara);
    const code = await createInvitation(amara, {expiresAt: Date.now() + DAY, limit: 1});
    location.hash = `invitation=${code}`;
    const root = await page(html`<praxis-membership></praxis-membership>`);
    await findText(root, 'invites you to join');
    await seen(root, 'AO', 2);
  });
});
