/** The cases, and what they assert, stand in `test/support/store-contract/`: every store has to pass them. */
import {disableNetwork, enableNetwork, getFirestore, type Firestore} from 'firebase/firestore';
import type {Store} from '../../../src/store/store.js';
import {storeContract, type StoreFixture} from '../../support/store-contract.js';
import {configAs, freshCommunity, Opened, appsOf, warmUpEmulator} from './support.js';

/** People keep their connection from case to case, as a page does whose communities come and go: making one takes long. */
const connections = new Opened();
const connected = new Set<string>();
after(() => connections.close());

async function open(): Promise<StoreFixture> {
  const community = freshCommunity();
  const opened = new Opened();
  const people = new Map<Store, string>();
  const firestoreOf = (store: Store): Firestore => getFirestore(appsOf(people.get(store)!)[0]!);
  return {
    community,
    as: async (uid) => {
      if (!connected.has(uid)) await connections.open(configAs(uid, community));
      connected.add(uid);
      const {store} = await opened.open(configAs(uid, community));
      people.set(store, uid);
      return store;
    },
    goOffline: (store) => disableNetwork(firestoreOf(store)),
    goOnline: (store) => enableNetwork(firestoreOf(store)),
    close: () => opened.close(),
  };
}

warmUpEmulator();
storeContract('FirestoreStore', {open});
