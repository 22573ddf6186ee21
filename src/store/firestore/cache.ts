import {
  memoryLocalCache,
  memoryLruGarbageCollector,
  persistentLocalCache,
  persistentMultipleTabManager,
  type FirestoreLocalCache,
} from 'firebase/firestore';

const PROBE = 'praxis-probe';

let probe: Promise<boolean> | undefined;

/**
 * What this device keeps: on its disk, shared by all tabs; or in memory where the browser lets nothing be kept, as in
 * a private window or a sandboxed frame, and where nothing may be, as on a machine that is shared.
 *
 * Asked before the SDK, which would find out by itself and complain in the console.
 */
export async function chooseCache(isPrivate: boolean): Promise<FirestoreLocalCache> {
  return !isPrivate && (await (probe ??= keepsData()))
    ? persistentLocalCache({tabManager: persistentMultipleTabManager()})
    : memoryLocalCache({garbageCollector: memoryLruGarbageCollector()});
}

/** On this page from now on: what is kept on the disk cannot be opened. */
export function keepNothing(): void {
  probe = Promise.resolve(false);
}

/** The tabs share their data through IndexedDB and find each other through localStorage. */
function keepsData(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      // Reading the property throws where the origin is opaque.
      if (!localStorage) return resolve(false);
      const request = indexedDB.open(PROBE);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(PROBE);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
