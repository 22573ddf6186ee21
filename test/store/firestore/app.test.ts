import {expect} from '@open-wc/testing';
import {deleteApp, initializeApp, type FirebaseApp} from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getDoc,
  getDocs,
  getFirestore,
  initializeFirestore,
  limit,
  memoryLocalCache,
  query,
  setDoc,
} from 'firebase/firestore';
import {refs} from '../../../src/model/records.js';
import {expectError} from '../../support/expect-error.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';
import {Person} from '../../support/store-acts.js';
import {close, configAs, configOf, freshCommunity, Opened, appsOf, tokenOf, warmUpEmulator} from './support.js';

describe('the app behind a community', () => {
  warmUpEmulator();
  const opened = new Opened();
  let pageApp: FirebaseApp | undefined;
  afterEach(async () => {
    await opened.close();
    if (pageApp) await deleteApp(pageApp);
    pageApp = undefined;
  });

  /** An app of the page with a Firestore of its own, signed in as a person. */
  function pageWithFirestore(uid: string): FirebaseApp {
    pageApp = initializeApp({projectId}, 'page');
    const firestore = initializeFirestore(pageApp, {localCache: memoryLocalCache()});
    const [host, port] = firestoreEmulator!.split(':');
    connectFirestoreEmulator(firestore, host!, Number(port), {mockUserToken: tokenOf(uid)});
    return pageApp;
  }

  it('and its connection are shared by communities of one project, until the last of them closes', async () => {
    const [one, other] = [freshCommunity(), freshCommunity()];
    const [first, second] = [await opened.open(configAs('ada', one)), await opened.open(configAs('ada', other))];
    expect(appsOf('ada').length).to.equal(1);
    const firestore = getFirestore(appsOf('ada')[0]!);
    await close(first);
    await second.store.commit(new Person(second.store, other, 'ada', 'Ada').found());
    expect((await getDoc(doc(firestore, `communities/${other}`))).get('createdBy')).to.equal('ada');
    await close(second);
    expect(() => getDoc(doc(firestore, `communities/${other}`))).to.throw('terminated');
  });

  it('is another one for another person', async () => {
    await opened.open(configAs('cleo', freshCommunity()));
    expect(appsOf('dora')).to.deep.equal([]);
    await opened.open(configAs('dora', freshCommunity()));
    expect([appsOf('cleo').length, appsOf('dora').length]).to.deep.equal([1, 1]);
  });

  it('can be closed and opened again at once', async () => {
    const community = freshCommunity();
    const {store} = await opened.open(configAs('ada', community));
    await store.commit(new Person(store, community, 'ada', 'Ada').found());
    const closing = store.close();
    const again = await opened.open(configAs('ada', community));
    expect(await again.store.get(refs.community())).to.include({createdBy: 'ada'});
    await closing;
    await expectError(store.get(refs.community()), 'storage-unavailable');
  });

  it('tells a watcher of a closed store so, and nobody who has stopped by then', async () => {
    const {store} = await opened.open(configAs('ada', freshCommunity()));
    await store.close();
    const told: string[] = [];
    store.watch(refs.community(), {next: () => told.push('next'), error: () => told.push('stopped')})();
    await new Promise<void>((resolve) => {
      store.watch(refs.community(), {next: () => told.push('next'), error: ({code}) => resolve(void told.push(code))});
      expect(told).to.deep.equal([]);
    });
    expect(told).to.deep.equal(['storage-unavailable']);
  });

  it('is the page’s own with the Firestore that it has set up', async () => {
    const app = pageWithFirestore('ada');
    const firestore = getFirestore(app);
    const community = freshCommunity();
    const {store, session} = await opened.open({community, backend: 'firestore', app});
    expect(session).to.deep.include({viewer: null, methods: []});

    // The page's Firestore is signed in, so the store writes as that person, in the page's own cache.
    await store.commit(new Person(store, community, 'ada', 'Ada').found());
    const members = query(collection(firestore, `communities/${community}/members`), limit(10));
    expect((await getDocs(members)).docs.map(({id}) => id)).to.deep.equal(['ada']);
  });

  it('stays when it is the page’s own', async () => {
    const app = pageWithFirestore('ada');
    const community = freshCommunity();
    const backend = await opened.open({community, backend: 'firestore', app});
    await backend.store.commit(new Person(backend.store, community, 'ada', 'Ada').found());
    await close(backend);
    const state = doc(getFirestore(app), `communities/${community}/state/ada`);
    await expectErrorCode(setDoc(state, {}), 'permission-denied');
  });

  it('is the page’s own with a Firestore made for it, if it has none', async () => {
    pageApp = initializeApp({projectId}, 'page');
    const {store} = await opened.open(configOf(freshCommunity(), {projectId: undefined, app: pageApp}));
    await expectError(store.get(refs.community()), 'permission-denied');
    expect(getFirestore(pageApp).toJSON()).to.deep.include({
      settings: {...(getFirestore(pageApp).toJSON() as {settings: object}).settings, host: firestoreEmulator},
    });
  });

  it('is refused when it comes from another copy of the SDK', async () => {
    const url = '/node_modules/firebase/firebase-app.js';
    const copy = (await import(url)) as typeof import('firebase/app');
    const foreign = copy.initializeApp({projectId}, 'foreign');
    await expectError(opened.open(configOf(freshCommunity(), {app: foreign})), 'foreign-app');
  });

  it('lets everybody look where nobody can sign in', async () => {
    const {session, store} = await opened.open(configOf(freshCommunity()));
    expect(session).to.deep.include({viewer: null, methods: []});
    await expectError(session.signIn({method: 'google'}), 'configuration');
    await session.signOut();
    // The rules that the project ships let only the organisation read.
    await expectError(store.get(refs.community()), 'permission-denied');
  });
});

async function expectErrorCode(promise: Promise<unknown>, code: string): Promise<void> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  expect(error).to.include({code});
}
