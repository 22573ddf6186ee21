import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Community} from '../../src/community/community.js';
import {join} from '../../src/community/membership.js';
import {moderate, takeBack} from '../../src/community/moderation.js';
import {RestrictionController} from '../../src/context/restriction-controller.js';
import {recallsRestriction} from '../../src/context/restriction-memory.js';
import {FailedEvent} from '../../src/events.js';
import {CommunityError} from '../../src/model/errors.js';
import {targetOf} from '../../src/model/moderation.js';
import {refs} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';
import {MovedClock} from '../support/moved-clock.js';
import {waitUntil} from '../support/wait-until.js';

class Restricted extends LitElement {
  community: Community | undefined;
  readonly restriction = new RestrictionController(this, () => this.community);
}
customElements.define('test-restricted', Restricted);

describe('whether one may write for now', () => {
  const why = {reason: 'Insults', text: ''};
  let place: LocalCommunity;
  let store: CountingStore;
  let host: Restricted;
  let ben: Community;
  let act: string;
  beforeEach(async () => {
    place = new LocalCommunity();
    store = new CountingStore(new LocalStore(place.id));
    await join(place.as('Stella'));
    ben = place.as('Ben', store);
    await join(ben);
    act = await moderate(place.as('Stella'), targetOf.person(ben.viewer!.uid), 'suspend', {...why, days: 7});
  });
  afterEach(async () => {
    host.remove();
    await store.close();
    await place.close();
  });

  const follow = async (community: Community) => {
    host = document.createElement('test-restricted') as Restricted;
    host.community = community;
    document.body.append(host);
    await host.updateComplete;
    return host.restriction;
  };
  const lift = async () => {
    const stella = place.as('Stella');
    await takeBack(stella, (await stella.store.get(refs.notice(act)))!, why);
  };

  it('is known from the beginning where the community is kept here', async () => {
    const restriction = await follow(ben);
    await waitUntil(() => restriction.current?.state === 'suspended');
    host.dispatchEvent(new FailedEvent(new CommunityError('suspended')));
    expect(recallsRestriction(ben), 'there is nothing to remember').to.equal(false);
    await lift();
    await waitUntil(() => restriction.current === undefined);
  });

  it('is asked for elsewhere only once it was told, also at the next visit, and until it is over', async () => {
    const elsewhere = {...ben, place: 'elsewhere'};
    let restriction = await follow(elsewhere);
    expect(store.watches, 'nobody pays for looking').to.equal(0);
    host.dispatchEvent(new FailedEvent(new CommunityError('permission-denied')));
    await host.updateComplete;
    expect(store.watches, 'something else was refused').to.equal(0);
    host.dispatchEvent(new FailedEvent(new CommunityError('suspended')));
    await waitUntil(() => restriction.current?.state === 'suspended');
    host.remove();
    expect(store.watches).to.equal(0);
    restriction = await follow(elsewhere);
    await waitUntil(() => restriction.current?.state === 'suspended');
    expect(recallsRestriction({...elsewhere, viewer: place.as('Stella').viewer}), 'it is theirs alone').to.equal(false);
    await lift();
    await waitUntil(() => !recallsRestriction(elsewhere));
    host.requestUpdate();
    await waitUntil(() => store.watches === 0);
  });

  it('is over by itself, with nobody doing anything', async () => {
    const later: {readonly go: () => void; readonly after: number}[] = [];
    const {setTimeout} = globalThis;
    globalThis.setTimeout = ((go: () => void, after = 0) => {
      if (after < 86_400_000) return setTimeout(go, after);
      later.push({go, after});
      return 0;
    }) as typeof setTimeout;
    const clock = new MovedClock(new Date().toISOString().slice(0, 10));
    try {
      const restriction = await follow(ben);
      await waitUntil(() => restriction.current && later.length > 0);
      expect(later.at(-1)!.after).to.be.within(1, 8 * 86_400_000);
      clock.moveTo(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
      let wasTold = false;
      host.addController({hostUpdate: () => (wasTold = true)});
      later.at(-1)!.go();
      await waitUntil(() => wasTold);
      expect(restriction.current).to.equal(undefined);
    } finally {
      clock.restore();
      globalThis.setTimeout = setTimeout;
    }
  });
});
