import {
  getDocFromServer,
  waitForPendingWrites,
  type DocumentReference,
  type DocumentSnapshot,
} from 'firebase/firestore';

/**
 * A document as the backend has it. The SDK lays over it what this device has sent since and nothing has been decided about, as a
 * change of what was refused a moment ago: that is waited for first.
 */
export async function decided(document: DocumentReference): Promise<DocumentSnapshot> {
  for (;;) {
    const found = await getDocFromServer(document);
    if (!found.metadata.hasPendingWrites) return found;
    await waitForPendingWrites(document.firestore);
  }
}
