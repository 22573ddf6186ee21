import {disableNetwork, enableNetwork, getFirestore, type Firestore} from 'firebase/firestore';
import type {Store} from '../../../src/store/store.js';
import {storeContract, type StoreFixture} from '../../support/store-contract.js';
import {configAs, freshCommunity, Opened, ownApps} from './support.js';

async function open(): Promise<StoreFixture> {
  const community = freshCommunity();
  const opened = new Opened();
  const people = new Map<Store, string>();
  const firestoreOf = (store: Store): Firestore =>
    getFirestore(ownApps().find(({name}) => name.endsWith(`token:${people.get(store)}`)));
  return {
    community,
    as: async (uid) => {
      const {store} = await opened.open(configAs(uid, community));
      people.set(store, uid);
      return store;
    },
    goOffline: (store) => disableNetwork(firestoreOf(store)),
    goOnline: (store) => enableNetwork(firestoreOf(store)),
    close: () => opened.close(),
  };
}

storeContract('FirestoreStore', {open});
