import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post} from '../../src/community/discussion.js';
import {noteWaits} from '../../src/community/measures.js';
import {join} from '../../src/community/membership.js';
import {createId} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {tallyIdOf} from '../../src/model/tally.js';
import {waitOf} from '../../src/model/thread.js';
import {LocalCommunity} from '../support/local-community.js';
import {waitUntil} from '../support/wait-until.js';

const thread = {id: 'talk', key: '', title: 'Which ingress?', kind: 'question' as const};

describe('what a post leaves behind for the pulse', () => {
  let place: LocalCommunity;
  let ada: Community;
  let bo: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    bo = place.as('Bo');
    await join(ada, {department: 'IT'});
    await join(bo, {department: 'Sales'});
  });
  afterEach(() => place.close());

  const say = (who: Community) => post(who, {id: createId(), thread, body: 'I would say so.'});
  const read = async () => (await ada.store.get(refs.thread(thread.id)))!;

  it('is when somebody else answered first, and how long that took', async () => {
    await say(ada);
    await say(ada);
    expect(await read()).to.include({answeredAt: 0, waited: -1});
    await say(bo);
    await waitUntil(async () => (await read()).waited >= 0);
    const answered = await read();
    expect(answered.answeredAt).to.equal(answered.lastAt);
    expect(answered.waited).to.equal(waitOf(answered));
    await say(bo);
    expect((await read()).answeredAt).to.equal(answered.answeredAt);
  });

  it('is that two departments met, where both are shown', async () => {
    await say(ada);
    await say(bo);
    await say(ada);
    expect((await read()).across).to.equal(1);
    const cleo = place.as('Cleo');
    await join(cleo);
    await say(cleo);
    expect((await read()).across).to.equal(1);
  });

  it('is one more in a tally that names nobody', async () => {
    await say(ada);
    await say(bo);
    await say(bo);
    const now = new Date();
    const ref = refs.tally(now.getUTCFullYear(), tallyIdOf(place.id, bo.viewer!.uid));
    const tally = (await ada.store.get(ref))!;
    expect(tally.total).to.equal(2);
    expect(tally[`m${now.getUTCMonth() + 1}` as 'm1']).to.equal(2);
    expect(JSON.stringify(tally)).not.to.contain(bo.viewer!.uid);
  });

  it('is measured once, by whoever comes by', async () => {
    await say(ada);
    await say(bo);
    await waitUntil(async () => (await read()).waited >= 0);
    const {updatedAt} = await read();
    await noteWaits(ada.store, [await read()]);
    expect((await read()).updatedAt).to.equal(updatedAt);
  });
});
