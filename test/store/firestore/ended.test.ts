import {expect} from '@open-wc/testing';
import {disableNetwork, getFirestore} from 'firebase/firestore';
import type {CommunityState} from '../../../src/context/community-context.js';
import {Connection} from '../../../src/context/connection.js';
import {refs} from '../../../src/model/records.js';
import type {Store} from '../../../src/store/store.js';
import {expectError} from '../../support/expect-error.js';
import {Person} from '../../support/store-acts.js';
import {waitUntil} from '../../support/wait-until.js';
import {projectId} from '../../support/wtr/environment.js';
import {appsOf, configAs, freshCommunity, Opened, tokenOf, warmUpEmulator} from './support.js';

/** What the SDK keeps for somebody, of one of the project's databases. */
async function keptFor(uid: string, database = ''): Promise<string[]> {
  const databases = await indexedDB.databases();
  const end = ` token:${uid}/${projectId}${database}/main`;
  return databases.flatMap(({name}) => (name?.endsWith(end) ? [name] : []));
}

/** As an intranet does when somebody signs out there. */
async function deleteKept(uid: string, database = ''): Promise<void> {
  const [name] = await keptFor(uid, database);
  await removed(name!);
}

function removed(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });
}

describe('a store that ended, since what Firestore keeps was deleted', () => {
  warmUpEmulator();
  const opened = new Opened();
  let connection: Connection | undefined;
  afterEach(async () => {
    connection?.close();
    connection = undefined;
    await opened.close();
  });

  /** Founds the community: what keeps watch over the store is at its place by then. */
  async function found(store: Store, community: string, uid: string): Promise<Person> {
    const person = new Person(store, community, uid, uid);
    await store.commit(person.found());
    return person;
  }

  it('keeps nobody waiting who asked it something', async () => {
    const community = freshCommunity();
    const {store, ended} = await opened.open(configAs('ada', community));
    const ada = await found(store, community, 'ada');
    await disableNetwork(getFirestore(appsOf('ada')[0]!));
    const underWay = expectError(store.commit(ada.leave()), 'offline');
    await deleteKept('ada');
    await underWay;
    await ended;
    await expectError(store.get(refs.community()), 'offline');
  });

  it('refuses nothing until the next one is there, and that knows who was here', async () => {
    const community = freshCommunity();
    let token: Promise<string | null> = Promise.resolve(tokenOf('ben'));
    const states: CommunityState[] = [];
    const config = configAs('ben', community, {getIdToken: () => token});
    connection = new Connection(config, (state) => states.push(state));
    const first = connection.opened;
    const {store} = await first;
    const ben = await found(store, community, 'ben');
    let fail!: (cause: Error) => void;
    token = new Promise((_, reject) => (fail = reject));
    await deleteKept('ben');
    await waitUntil(() => connection!.opened !== first);
    await expectError(store.commit(ben.leave()), 'offline');
    const watched = new Promise((_, error) => store.watch(refs.community(), {next: () => undefined, error}));
    await expectError(watched, 'offline');
    expect(states.map((state) => state.community?.viewer?.uid)).to.deep.equal(['ben']);
    fail(new Error('The intranet does not answer.'));
    await connection.opened;
    await waitUntil(() => states.length > 1);
    expect(states.at(-1)!.community).to.deep.include({viewer: null, hasLeft: true});
  });

  it('takes no other database of the page along', async () => {
    const community = freshCommunity();
    const one = await opened.open(configAs('cleo', community));
    const other = await opened.open(configAs('cleo', community, {databaseId: 'other'}));
    const [app] = appsOf('cleo');
    await found(one.store, community, 'cleo');
    await found(other.store, community, 'cleo');
    await deleteKept('cleo', '.other');
    await other.ended;
    expect(await one.store.get(refs.community(), {fresh: true})).to.include({createdBy: 'cleo'});
    expect(appsOf('cleo')).to.deep.equal([app]);
    await deleteKept('cleo');
    await one.ended;
  });

  it('is told where that was deleted before anything kept watch over it, and is not made anew for that', async () => {
    const list = indexedDB.databases.bind(indexedDB);
    indexedDB.databases = async () => {
      const listed = await list();
      for (const {name} of listed) if (name?.includes(' token:dora/')) await removed(name);
      return listed;
    };
    try {
      const {ended} = await opened.open(configAs('dora', freshCommunity()));
      await ended;
    } finally {
      indexedDB.databases = list;
    }
    expect(await keptFor('dora')).to.deep.equal([]);
  });
});
