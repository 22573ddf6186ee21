import {initializeApp} from 'firebase/app';
import {connectFirestoreEmulator, initializeFirestore} from 'firebase/firestore';
import {FirestoreStore} from '../../src/store/firestore/store.js';
import {queries} from '../../src/store/queries.js';
import {firestoreEmulator, projectId} from '../support/wtr/environment.js';
it('x', async () => {
  const firestore = initializeFirestore(initializeApp({projectId}), {});
  const [host, port] = firestoreEmulator!.split(':');
  connectFirestoreEmulator(firestore, host!, Number(port), {mockUserToken: {sub: 'ada', firebase: {sign_in_provider: 'custom'}} as never});
  const store = new FirestoreStore({firestore, community: 'c'}, async () => {});
  for (const what of [{a: {sum: 'posts'}}, {a: {average: 'posts'}}, {a: {count: true}}, {a: {count: true}, b: {sum: 'posts'}}])
    await store.aggregate(queries.threads(), what as never).then((r) => console.log(JSON.stringify(what), JSON.stringify(r)), (e) => console.log(JSON.stringify(what), String(e.cause)));
});
