import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Community} from '../../src/community/community.js';
import {join, leave} from '../../src/community/membership.js';
import {changeSettings} from '../../src/community/settings.js';
import {StandingController} from '../../src/context/standing-controller.js';
import {mayApply, mayJoin} from '../../src/model/permissions.js';
import {LocalStore} from '../../src/store/local/store.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';
import {waitUntil} from '../support/wait-until.js';

class Standing extends LitElement {
  community: Community | undefined;
  readonly me = new StandingController(this, () => this.community);
}
customElements.define('test-standing', Standing);

describe('who one is in a community', () => {
  let place: LocalCommunity;
  let store: CountingStore;
  let host: Standing;
  beforeEach(async () => {
    place = new LocalCommunity();
    store = new CountingStore(new LocalStore(place.id));
    await join(place.as('Amara'));
  });
  afterEach(async () => {
    host.remove();
    await store.close();
    await place.close();
  });

  /** Somebody's standing where communities are founded on request, as on Firestore. */
  const standing = async (name: string | null) => {
    host = document.createElement('test-standing') as Standing;
    host.community = {...place.as(name, store), founding: 'on-request'};
    document.body.append(host);
    await host.updateComplete;
    if (name) await waitUntil(() => host.me.isKnown);
    return host.me;
  };

  it('follows how one joins, as long as somebody is no member', async () => {
    await changeSettings(place.as('Amara'), {join: 'approval'});
    const me = await standing('Ada');
    expect(mayJoin(me.standing), 'known from the first moment on').to.equal(false);
    expect(mayApply(me.standing)).to.equal(true);
    await changeSettings(place.as('Amara'), {join: 'open'});
    await waitUntil(() => mayJoin(me.standing));
    await join(place.as('Ada'));
    await waitUntil(() => me.member?.status === 'active');
    await waitUntil(() => store.watches === 1, 'whoever is a member pays for it no more');
    await leave(place.as('Ada'));
    await waitUntil(() => store.watches === 2);
  });

  it('reads nothing of it for members, nor for whoever is signed out', async () => {
    await standing('Amara');
    expect(store.watches).to.equal(1);
    host.remove();
    await standing(null);
    expect(store.watches).to.equal(0);
  });
});
