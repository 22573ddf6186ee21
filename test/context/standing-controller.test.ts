import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Community} from '../../src/community/community.js';
import {join, leave} from '../../src/community/membership.js';
import {changeSettings} from '../../src/community/settings.js';
import {recallPolicy} from '../../src/context/policy-memory.js';
import {StandingController} from '../../src/context/standing-controller.js';
import {FailedEvent} from '../../src/events.js';
import {CommunityError} from '../../src/model/errors.js';
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

  /** Somebody's standing where communities are founded on request, and kept elsewhere, as on Firestore. */
  const standing = async (name: string | null, elsewhere?: string) => {
    host = document.createElement('test-standing') as Standing;
    host.community = {...place.as(name, store), founding: 'on-request', ...(elsewhere && {place: elsewhere})};
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

  describe('at the next visit', () => {
    const elsewhere = 'a-project';
    beforeEach(async () => {
      await changeSettings(place.as('Amara'), {join: 'approval'});
      await standing('Ada', elsewhere);
      expect(store.watches).to.equal(2);
      host.remove();
    });
    afterEach(() => localStorage.clear());

    it('is known from the first, without reading how one joins', async () => {
      const me = await standing('Ada', elsewhere);
      expect(store.watches, 'their own record').to.equal(1);
      expect(mayApply(me.standing)).to.equal(true);
    });

    it('is asked for again when something is refused', async () => {
      await changeSettings(place.as('Amara'), {join: 'open'});
      const me = await standing('Ada', elsewhere);
      expect(mayJoin(me.standing)).to.equal(false);
      host.dispatchEvent(new FailedEvent(new CommunityError('permission-denied')));
      await waitUntil(() => mayJoin(me.standing));
      host.remove();
      expect(mayJoin((await standing('Ada', elsewhere)).standing), 'as it was read').to.equal(true);
    });

    it('is asked for again after a day, and where the clock was set back', () => {
      const community = {id: place.id, place: elsewhere};
      const noon = Date.now();
      expect(recallPolicy(community, noon + 86_000_000)?.join).to.equal('approval');
      expect(recallPolicy(community, noon + 86_400_001)).to.equal(undefined);
      expect(recallPolicy(community, noon - 600_000)).to.equal(undefined);
      expect(recallPolicy({id: place.id, place: 'another-project'}, noon)).to.equal(undefined);
      localStorage.setItem(localStorage.key(0)!, 'no policy');
      expect(recallPolicy(community, noon)).to.equal(undefined);
    });
  });

  it('reads nothing of it for members, nor for whoever is signed out', async () => {
    await standing('Amara');
    expect(store.watches).to.equal(1);
    host.remove();
    await standing(null);
    expect(store.watches).to.equal(0);
  });
});
