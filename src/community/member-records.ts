import {refs, type Stored} from '../model/records.js';
import type {Store} from '../store/store.js';
import type {Following} from './following.js';

/** Enough to hide the way to the server, few enough to stop soon. */
const READS_AT_ONCE = 20;

/**
 * The records of those of these people who have one, in this order: a read for each.
 *
 * @param fresh Whether what this device knows of them is not enough.
 * @returns What was read before it was aborted.
 */
export async function memberRecords(
  store: Store,
  uids: readonly string[],
  {fresh = false, progress, signal}: Following & {readonly fresh?: boolean} = {},
): Promise<Stored<'member'>[]> {
  const found: Stored<'member'>[] = [];
  for (let start = 0; start < uids.length && !signal?.aborted; start += READS_AT_ONCE) {
    const some = uids.slice(start, start + READS_AT_ONCE);
    const records = await Promise.all(some.map((uid) => store.get(refs.member(uid), {fresh})));
    found.push(...records.filter((record) => record !== undefined));
    progress?.(start + some.length);
  }
  return found;
}
