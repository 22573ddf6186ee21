import {expect} from '@open-wc/testing';
import {exportReadable} from '../../../src/community/community-export.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Kind, type Stored} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import type {Query} from '../../../src/store/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {expectError} from '../../support/expect-error.js';
import {bodiesOf, Follower, idsOf} from '../../support/store-contract/setting.js';
import {Person} from '../../support/store-acts.js';
import {cutEmulatorLine} from '../../support/wtr/commands.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

/** Loses the connection when a query is asked. */
class CutStore extends CountingStore {
  cutsAt = '';

  override async query<K extends Kind>(query: Query<K>, options?: {fresh?: boolean}): Promise<readonly Stored<K>[]> {
    if (query.name === this.cutsAt) await disconnect();
    return super.query(query, options);
  }
}

/** Takes the network away. The browser says so to the page, as when a cable is pulled; else the SDK waits to be sure. */
async function disconnect(): Promise<void> {
  await cutEmulatorLine(true);
  window.dispatchEvent(new Event('offline'));
}

async function reconnect(): Promise<void> {
  await cutEmulatorLine(false);
  window.dispatchEvent(new Event('online'));
}

describe('without a connection', function () {
  // The SDK tries again after a second or two, then less often.
  this.timeout(30_000);
  warmUpEmulator();
  const opened = new Opened();
  let community: string;
  let ada: Person;
  let thread: string;
  beforeEach(async () => {
    community = freshCommunity();
    thread = createId();
    ada = await personOf('ada');
    await ada.store.commit(ada.found());
    await ada.store.commit(await ada.begin({thread, body: 'First'}));
  });
  afterEach(async () => {
    await reconnect();
    await opened.close();
  });

  async function personOf(uid: string): Promise<Person> {
    const {store} = await opened.open(configAs(uid, community));
    return new Person(store, community, uid, uid);
  }

  /** A member who is no steward, and whose own guard this device knows. */
  async function contributor(): Promise<Person> {
    const bo = await personOf('bo');
    await bo.store.commit(bo.join());
    await bo.store.commit(await bo.propose('known'));
    return bo;
  }

  it('a page that opens again shows what it knew, and says that it may be old', async () => {
    await ada.store.query(queries.posts(thread));
    await opened.close();
    await disconnect();
    ada = await personOf('ada');
    const follower = new Follower(ada.store, queries.posts(thread));
    const {records, stale, pending} = await follower.until(({length}) => length === 1);
    expect(bodiesOf(records)).to.deep.equal(['First']);
    expect({stale, pending}).to.deep.equal({stale: true, pending: false});
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 1});
    expect(await ada.store.get(refs.thread(thread), {fresh: true})).to.include({posts: 1});
    expect(bodiesOf(await ada.store.query(queries.posts(thread)))).to.deep.equal(['First']);
    await reconnect();
    await follower.settled();
  });

  it('what is not known here is said to need a connection, not to be missing', async () => {
    expect(await ada.store.get(refs.term('asked-before'))).to.equal(undefined);
    await disconnect();
    await expectError(ada.store.get(refs.term('never-asked')), 'offline');
    await expectError(ada.store.query(queries.terms()), 'offline');
    await expectError(ada.store.aggregate(queries.threads(), {all: {count: true}}), 'offline');
    expect(await ada.store.get(refs.term('asked-before'))).to.equal(undefined);
  });

  it('a list that must be fresh is not what this device knows', async () => {
    const query = queries.posts(thread);
    expect(bodiesOf(await ada.store.query(query, {fresh: true}))).to.deep.equal(['First']);
    await disconnect();
    expect(bodiesOf(await ada.store.query(query))).to.deep.equal(['First']);
    await expectError(ada.store.query(query, {fresh: true}), 'offline');
  });

  for (const cutsAt of ['directory', 'newestThreads', 'posts', 'terms', 'notes', 'changedPriorities']) {
    it(`no archive is made of a community when the connection is lost before its ${cutsAt} are read`, async () => {
      // Of each kind there is one, so that nothing is missing from what this device knows.
      await ada.store.commit(ada.import('pod'));
      await ada.store.commit(await ada.keep('note'));
      const backend = await opened.open(configAs('ada', community));
      await suggestPriority({...backend, id: community, viewer: backend.session.viewer}, {title: 'First', body: ''});
      const store = new CutStore(ada.store);
      const names = () => store.queried.map(({name}) => name);
      expect((await exportReadable({store, id: community}))?.count).to.equal(1);
      expect(names()).to.include(cutsAt);
      store.cutsAt = cutsAt;
      await expectError(exportReadable({store, id: community}), 'offline');
    });
  }

  it('a list of which nothing is known is empty, and says that it may be wrong', async () => {
    await disconnect();
    const follower = new Follower(ada.store, queries.terms());
    const {records, stale} = await follower.until(() => true);
    expect({records, stale}).to.deep.equal({records: [], stale: true});
  });

  it('what is written arrives later', async () => {
    await disconnect();
    const ids = [createId(), createId(Date.now() + 1)];
    const follower = new Follower(ada.store, queries.posts(thread));
    const commits = [];
    for (const id of ids) commits.push(ada.store.commit(await ada.reply({thread, id, body: id})));
    const {stale} = await follower.until(({length}, {pending}) => length === 3 && pending);
    expect(stale).to.equal(true);
    await reconnect();
    await Promise.all(commits);
    await follower.until(({length}, {pending, stale}) => length === 3 && !pending && !stale);
    const bo = await personOf('bo');
    expect(idsOf(await bo.store.query(queries.posts(thread))).slice(1)).to.deep.equal(ids);
  });

  it('what is written and refused later is reported, and taken back', async () => {
    const bo = await contributor();
    await disconnect();
    // Only stewards may call a term agreed.
    const follower = new Follower(bo.store, refs.term('pod'));
    const refused = expectError(bo.store.commit(await bo.propose('pod', {status: 'agreed'})), 'permission-denied');
    await follower.until(([term]) => term?.status === 'agreed');
    await reconnect();
    await refused;
    await follower.until(({length}, {pending}) => length === 0 && !pending);
  });

  it('one refused act keeps no other from arriving', async () => {
    const bo = await contributor();
    await disconnect();
    const refused = expectError(bo.store.commit(await bo.propose('pod', {status: 'agreed'})), 'permission-denied');
    const accepted = bo.store.commit(await bo.propose('node'));
    await reconnect();
    await Promise.all([refused, accepted]);
    expect(await ada.store.get(refs.term('node'))).to.include({author: 'bo'});
  });

  it('what is written goes out with the next page when its own closes first', async () => {
    await disconnect();
    const id = createId();
    void ada.store.commit(await ada.reply({thread, id, body: 'Before the lid closed'}));
    const seen = new Follower(ada.store, refs.post(thread, id));
    await seen.until(({length}) => length === 1);
    await opened.close();
    await reconnect();
    ada = await personOf('ada');
    await new Follower(ada.store, refs.post(thread, id)).until(
      ([post], {pending, stale}) => post?.body === 'Before the lid closed' && !pending && !stale,
    );
  });
});
