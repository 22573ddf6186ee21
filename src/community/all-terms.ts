import type {Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import type {Following} from './following.js';
import {pagesOf} from './record-pages.js';

/**
 * Every term with all that it says: as many reads as there are terms.
 *
 * @param fresh Whether what this device knows of them is not enough.
 * @returns What was read before it was aborted.
 */
export async function allTerms(
  store: Store,
  {fresh, progress, signal}: Following & {readonly fresh?: boolean} = {},
): Promise<Stored<'term'>[]> {
  const all: Stored<'term'>[] = [];
  for await (const page of pagesOf(store, queries.terms(), signal, fresh)) {
    all.push(...page);
    progress?.(all.length);
  }
  return all;
}
