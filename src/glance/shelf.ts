import type {Glance} from './glance.js';

const NAME = 'praxis-glances';
const STORE = 'glances';
/** After so many milliseconds nobody remembers what they saw. */
const LONGEST = 14 * 24 * 60 * 60 * 1000;

/* Raw IndexedDB: this is loaded before everything else, and a library would weigh as much as all of it. */

/** The glance that is kept under a key. Never fails: a browser that keeps nothing for us has none. */
export async function takeGlance(key: string, now = Date.now()): Promise<Glance | undefined> {
  const glance = (await inStore('readonly', (store) => store.get(key))) as Glance | undefined;
  return glance && now - glance.at < LONGEST ? glance : undefined;
}

/** Does something with all glances. @returns What came of it; undefined in a browser that keeps nothing for us. */
export async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
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
