import type {Kind, Ref, Stored} from '../../model/records.js';
import type {Store} from '../../store/store.js';

/**
 * A record as the backend has it, once it has decided on what this device sent it before. Undefined where there is none, or it may
 * not be read.
 */
export async function settledRecord<K extends Kind>(
  store: Store,
  ref: Ref<K>,
  signal: AbortSignal,
): Promise<Stored<K> | undefined> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = store.watch(ref, {
      next: ({records, pending, stale}) => {
        if (pending || stale) return;
        stop();
        resolve(records[0]);
      },
      error: () => resolve(undefined),
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
  });
}
