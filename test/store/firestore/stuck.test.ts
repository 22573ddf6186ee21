import {expect} from '@open-wc/testing';
import {deleteApp, initializeApp, type FirebaseApp} from 'firebase/app';
import {
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  terminate,
  type Firestore,
} from 'firebase/firestore';
import {createId} from '../../../src/model/ids.js';
import {watchOver, type Wait} from '../../../src/store/firestore/ended.js';
import {waitUntil} from '../../support/wait-until.js';

/** The waits for the SDK, which are over when a test says so. */
class HeldWaits {
  readonly #held = new Set<() => void>();

  readonly wait: Wait = (then) => {
    this.#held.add(then);
    return () => this.#held.delete(then);
  };

  get count(): number {
    return this.#held.size;
  }

  /** The one wait that is under way is over. */
  pass(): void {
    const [then] = [...this.#held] as [() => void];
    this.#held.delete(then);
    then();
  }
}

/** Another tab has it open, and does not let it be deleted: whoever wants to open it waits behind that. @returns How it lets go after all. */
async function heldByAnother(name: string): Promise<() => void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const deleting = indexedDB.deleteDatabase(name);
  await new Promise((resolve) => (deleting.onblocked = resolve));
  return () => opening.result.close();
}

function removed(name: string): Promise<unknown> {
  return new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
}

describe('the watch over what Firestore keeps, where another tab holds it', () => {
  let waits: HeldWaits;
  let app: FirebaseApp;
  let firestore: Firestore;
  let name: string;
  let letGo: () => void;
  let closing: AbortController;
  let ended: string[];
  beforeEach(async () => {
    const projectId = 'held';
    app = initializeApp({projectId}, createId());
    firestore = initializeFirestore(app, {
      localCache: persistentLocalCache({tabManager: persistentMultipleTabManager()}),
    });
    name = `firestore/${app.name}/${projectId}/main`;
    letGo = await heldByAnother(name);
    closing = new AbortController();
    ended = [];
    waits = new HeldWaits();
  });
  afterEach(async () => {
    closing.abort();
    letGo();
    await terminate(firestore);
    await deleteApp(app);
    await removed(name);
  });

  const watch = () =>
    watchOver(firestore, '(default)', closing.signal, (how) => ended.push(how), {patiently: waits.wait});

  it('says that it is stuck, once it has waited twice', () => {
    void watch();
    waits.pass();
    expect([ended, waits.count]).to.deep.equal([[], 1]);
    waits.pass();
    expect([ended, waits.count]).to.deep.equal([['stuck'], 0]);
  });

  it('does not, where one wait was over all at once after a sleep and the other tab lets go in the next', async () => {
    const watching = watch();
    waits.pass();
    letGo();
    await watching;
    expect([ended, waits.count]).to.deep.equal([[], 0]);
    await removed(name);
    await waitUntil(() => ended.length > 0, 'it is watched over from then on');
    expect(ended).to.deep.equal(['deleted']);
  });

  it('waits no longer, once it is closed', () => {
    void watch();
    expect(waits.count).to.equal(1);
    closing.abort();
    expect(waits.count).to.equal(0);
  });

  it('nor in the second wait', () => {
    void watch();
    waits.pass();
    closing.abort();
    expect([ended, waits.count]).to.deep.equal([[], 0]);
  });
});
