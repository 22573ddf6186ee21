import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {Follower, refusal} from '../../support/store-contract/setting.js';
import {aPost, idsOf, openLocal, type LocalFixture} from './support.js';

/** A text that cannot be compressed. */
const longText = () => Array.from({length: 1000}, () => createId()).join('');

async function limitStorage(bytes?: number): Promise<void> {
  await executeServerCommand('limit-storage', {bytes});
}

describe('a browser that is full', () => {
  let fixture: LocalFixture;
  beforeEach(async () => {
    fixture = await openLocal();
  });
  afterEach(async () => {
    await limitStorage();
    await fixture.close();
  });

  it('says so, applies nothing of what does not fit, and goes on when there is room again', async () => {
    // Chromium goes by the room it knew of for half a minute, unless what it knew is cleared away.
    await executeServerCommand('clear-databases');
    await limitStorage(100_000);
    const store = fixture.store();
    await store.commit([aPost('small')]);
    const follower = new Follower(store, queries.posts('thread'));
    await follower.settled();

    const many = Array.from({length: 100}, (_, i) => aPost(`post-${i}`, {body: longText()}));
    const error = await refusal(
      store.commit([...many, {type: 'update', ref: refs.post('thread', 'small'), data: {body: 'x'}}]),
    );
    expect(error.code).to.equal('storage-full');
    expect((error.cause as Error).name).to.equal('QuotaExceededError');
    expect(idsOf(await store.query(queries.posts('thread')))).to.deep.equal(['small']);
    expect(follower.records[0]).to.include({body: 'small'});
    expect(follower.snapshots.length).to.equal(1);

    await limitStorage();
    await store.commit(many);
    expect(follower.records.length).to.equal(100);
  });
});
