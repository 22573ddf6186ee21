import type {Glance} from './glance.js';

const NAME = 'praxis-glances';
const STORE = 'glances';
/** How many are kept, the newest: a page more or less, for whoever reads many. */
const MOST = 30;
/** After so many milliseconds nobody remembers what they saw. */
const LONGEST = 14 * 24 * 60 * 60 * 1000;

/* Raw IndexedDB: this is loaded before everything else, and a library would weigh as much as all of it. */

/** The glance that is kept under a key. Never fails: a browser that keeps nothing for us has none. */
export async function takeGlance(key: string, now = Date.now()): Promise<Glance | undefined> {
  const glance = (await inStore('readonly', (store) => store.get(key))) as Glance | undefined;
  return glance && now - glance.at < LONGEST ? glance : undefined;
}

/** Keeps a glance, and lets go of the oldest. */
export async function keepGlance(glance: Glance): Promise<void> {
  await inStore('readwrite', (store) => store.put(glance));
  const keys = (await inStore('readonly', (store) => store.index('at').getAllKeys())) as string[] | undefined;
  const old = keys?.slice(0, -MOST) ?? [];
  if (old.length) await inStore('readwrite', (store) => old.map((key) => store.delete(key)).at(-1)!);
}

/** Lets go of all: somebody else comes, or what is shown is in another language. */
export async function dropGlances(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const database = await settled(opening());
    try {
      return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, {keyPath: 'key'}).createIndex('at', 'at');
  };
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No database'));
  });
}
