import {deleteApp, initializeApp} from 'firebase/app';
import {connectFirestoreEmulator, disableNetwork, enableNetwork, initializeFirestore, memoryLocalCache, type Firestore, setLogLevel} from 'firebase/firestore';
import {createId} from '../../src/model/ids.js';
import {FirestoreStore} from '../../src/store/firestore/store.js';
import type {Store} from '../../src/store/store.js';
import {storeContract} from '../support/store-contract.js';
import {firestoreEmulator, projectId} from '../support/wtr/environment.js';
setLogLevel('silent');
let n = 0;
storeContract('FirestoreStore', {
  async open() {
    const community = `test-${createId()}`;
    const all = new Map<Store, Firestore>();
    return {
      community,
      async as(uid, name) {
        const app = initializeApp({projectId}, `a${n++}`);
        const firestore = initializeFirestore(app, {localCache: memoryLocalCache()});
        const [host, port] = firestoreEmulator!.split(':');
        connectFirestoreEmulator(firestore, host!, Number(port), {mockUserToken: {sub: uid, name, firebase: {sign_in_provider: 'custom'}} as never});
        const store = new FirestoreStore({firestore, community}, () => deleteApp(app));
        all.set(store, firestore);
        return store;
      },
      goOffline: (store) => disableNetwork(all.get(store)!),
      goOnline: (store) => enableNetwork(all.get(store)!),
      async close() { await Promise.all([...all.keys()].map((s) => s.close())); },
    };
  },
});
