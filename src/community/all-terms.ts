import type {Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Store} from '../store/store.js';
import type {Following} from './following.js';

/**
 * Every term with all that it says: as many reads as there are terms.
 *
 * @returns What was read before it was aborted.
 */
export async function allTerms(store: Store, {progress, signal}: Following = {}): Promise<Stored<'term'>[]> {
  const all: Stored<'term'>[] = [];
  const query = queries.terms();
  for (let page = await store.query(query); page.length;) {
    all.push(...page);
    progress?.(all.length);
    page = page.length < query.limit! || signal?.aborted ? [] : await store.query({...query, after: page.at(-1)!});
  }
  return all;
}
