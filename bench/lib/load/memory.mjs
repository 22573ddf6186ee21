import {getApps} from 'firebase/app';
import {getFirestore} from 'firebase/firestore';

/**
 * What this process holds once all is cleared up that nobody needs, in megabytes, and how many documents the SDK keeps of it in memory,
 * for everybody together: what was read or written can be read again without a connection, so their number may grow.
 */
export function weigh() {
  globalThis.gc?.();
  const documents = getApps().reduce((sum, app) => sum + kept(getFirestore(app)), 0);
  return {heap: process.memoryUsage().heapUsed / 1e6, documents};
}

/** The SDK tells nobody. These are the names in its build for Node: with others this fails, and hides nothing. */
function kept(firestore) {
  return firestore._firestoreClient._offlineComponents.persistence.remoteDocumentCache.docs.size;
}
