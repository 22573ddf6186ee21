import {expect} from '@open-wc/testing';
import {html, nothing, render} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {join} from '../../../src/community/membership.js';
import {savePortrait} from '../../../src/community/portrait.js';
import {avatar, avatarStyles} from '../../../src/elements/shared/avatar.js';
import {photoOf} from '../../../src/elements/shared/photo.js';
import {forgetPhoto} from '../../../src/elements/shared/portrait.js';
import {localUid} from '../../../src/model/ids.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {tokenStyles} from '../../../src/themes/tokens.js';
import {CountingStore} from '../../support/counting-store.js';
import {LocalCommunity} from '../../support/local-community.js';
import {aPicture} from '../../support/pictures.js';
import {waitUntil} from '../../support/wait-until.js';

const PICTURE = new URL('../../../demo/photo.png', import.meta.url).href;

describe('avatar', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let place: LocalCommunity;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    root = host.attachShadow({mode: 'open'});
    place = new LocalCommunity();
  });
  afterEach(async () => {
    host.remove();
    await place.close();
  });

  const draw = (community: Community | undefined, photo: string, uid = 'ada', name = 'Ada Lovelace') =>
    render(
      html`<style>
          ${tokenStyles.cssText}${avatarStyles.cssText}</style
        >${avatar(uid, name, 'lg', photoOf(community, {uid, photo}))}`,
      root,
    );
  const span = () => root.querySelector<HTMLElement>('.avatar')!;
  const seen = () => waitUntil(() => root.querySelector('.photo.is-seen'), 'no photo');
  const base64 = async (file: File) =>
    btoa(Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));

  it('shows initials to those who have no photo', () => {
    draw(place.as('Ada'), '');
    expect(span().textContent).to.equal('AL');
    expect(root.querySelector('.photo')).to.equal(null);
  });

  it('shows a photo without telling its keeper of the page, and loads it late', async () => {
    const address = URL.createObjectURL(await aPicture());
    draw(place.as('Ada'), address);
    await seen();
    const image = root.querySelector('img')!;
    expect(image.referrerPolicy).to.equal('no-referrer');
    expect(image.loading).to.equal('lazy');
    expect(image.alt).to.equal('');
    expect(getComputedStyle(image).opacity).to.not.equal('');
  });

  it('stays as it is with a photo that is broken', async () => {
    draw(place.as('Ada'), '');
    const before = span().getBoundingClientRect();
    draw(place.as('Ada'), PICTURE);
    const image = root.querySelector('img')!;
    await new Promise((resolve) => image.addEventListener('error', resolve));
    expect(span().textContent).to.equal('AL');
    expect(getComputedStyle(image).opacity).to.equal('0');
    expect(span().getBoundingClientRect()).to.deep.equal(before);
  });

  it('never shows the face of one person with the name of another', async () => {
    draw(place.as('Ada'), URL.createObjectURL(await aPicture()));
    await seen();
    draw(place.as('Ada'), PICTURE, 'bo', 'Bo Ek');
    expect(root.querySelector('.photo.is-seen')).to.equal(null);
    expect(span().textContent).to.equal('BE');
  });

  it('reads a photo that is kept here once, when it is seen', async () => {
    const ada = place.as('Ada');
    await join(ada);
    await savePortrait(ada, {type: 'image/png', data: await base64(await aPicture())});
    const store = new CountingStore(new LocalStore(place.id));
    const bo = place.as('Bo', store);
    const uid = localUid('Ada');
    const reads = () => store.reads.length;
    host.style.marginBlockStart = '5000px';
    draw(bo, 'kept', uid);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(reads()).to.equal(0);
    host.scrollIntoView();
    await seen();
    expect(root.querySelector('canvas')!.width).to.equal(40);
    render(nothing, root);
    draw(bo, 'kept', uid);
    await root.querySelector('praxis-portrait')!.updateComplete;
    expect(root.querySelector('.photo.is-seen'), 'again, at once').to.be.instanceOf(HTMLCanvasElement);
    expect(reads()).to.equal(1);
    await savePortrait(ada, {type: 'image/png', data: await base64(await aPicture({width: 20, height: 20}))});
    forgetPhoto(bo, uid);
    await waitUntil(() => root.querySelector('canvas')?.width === 20, 'where it stands, the new one');
    expect(reads()).to.equal(2);
  });

  it('finds out by itself whether there is one', async () => {
    const ada = place.as('Ada');
    await join(ada);
    await savePortrait(ada, {type: 'image/png', data: await base64(await aPicture())});
    const draw = (uid: string) =>
      render(
        html`<style>
            ${tokenStyles.cssText}${avatarStyles.cssText}</style
          >${avatar(uid, 'Ada Lovelace', 'lg', photoOf(place.as('Bo'), {uid}))}`,
        root,
      );
    draw(localUid('Ada'));
    await seen();
    draw(localUid('Nobody'));
    await root.querySelector('praxis-portrait')!.updateComplete;
    expect(root.querySelector('.photo'), 'not that of the other').to.equal(null);
  });

  it('shows initials where the photo is not for whoever looks', async () => {
    const ada = place.as('Ada');
    await join(ada);
    await savePortrait(ada, {type: 'image/png', data: 'bm8gcGljdHVyZQ=='});
    draw(place.as('Bo'), 'kept', localUid('Ada'));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(span().textContent).to.equal('AL');
    expect(root.querySelector('.photo')).to.equal(null);
  });
});
