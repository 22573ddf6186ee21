import {CommunityError} from '../model/errors.js';
import type {Ref} from '../model/records.js';
import type {Store} from '../store/store.js';

/** How many documents a packed index may spread over. */
const MAX_SHARDS = 64;
/** Room left for those who write at the same moment. */
const HEADROOM = 16;

/**
 * The first document of a packed index that has room: filling them in turn keeps the reads few.
 *
 * Offline, and with nothing on this device, the first is a good guess; the rules refuse an entry too many.
 */
export async function shardWithRoom(
  store: Store,
  refTo: (shard: number) => Ref<'directory'> | Ref<'glossary'>,
  size: number,
): Promise<number> {
  for (let shard = 0; shard < MAX_SHARDS; shard++) {
    const used = await store.get(refTo(shard)).catch(offlineMeansUnknown);
    if (!used || Object.keys(used.entries).length < size - HEADROOM) return shard;
  }
  throw new CommunityError('full');
}

function offlineMeansUnknown(cause: unknown): undefined {
  const error = CommunityError.from(cause);
  if (error.code !== 'offline') throw error;
}
