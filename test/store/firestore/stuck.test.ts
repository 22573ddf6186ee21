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
import {PATIENCE, watchOver} from '../../../src/store/firestore/ended.js';
import {waitUntil} from '../../support/wait-until.js';

/** The waits for the SDK, which are over when a test says so. All other timers run as they do. */
class HeldWaits {
  readonly #under = new Map<number, () => void>();
  readonly #set = window.setTimeout;
  readonly #clear = window.clearTimeout;

  constructor() {
    let last = 0;
    window.setTimeout = ((then: () => void, delay?: number, ...given: []) => {
      if (delay !== PATIENCE) return this.#set.call(window, then, delay, ...given);
      this.#under.set(--last, then); // No other timer has a number below zero.
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id?: number) => {
      if (!this.#under.delete(id!)) this.#clear.call(window, id);
    }) as typeof window.clearTimeout;
  }

  get count(): number {
    return this.#under.size;
  }

  /** The one wait that is under way is over. */
  pass(): void {
    const [[id, then]] = [...this.#under] as [[number, () => void]];
    this.#under.delete(id);
    then();
  }

  restore(): void {
    window.setTimeout = this.#set;
    window.clearTimeout = this.#clear;
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
    waits.restore();
    closing.abort();
    letGo();
    await terminate(firestore);
    await deleteApp(app);
    await removed(name);
  });

  const watch = () => watchOver(firestore, '(default)', closing.signal, (how) => ended.push(how));

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
