import type {Kind, Stored} from '../model/records.js';
import {MAX_PAGE} from '../store/queries.js';
import type {Query, Store} from '../store/store.js';

/**
 * Every record of a query, page by page.
 *
 * @param fresh Whether what this device knows of them is not enough.
 */
export async function* pagesOf<K extends Kind>(
  store: Store,
  query: Query<K>,
  signal?: AbortSignal,
  fresh = false,
): AsyncGenerator<readonly Stored<K>[]> {
  let page = await store.query(query, {fresh});
  while (page.length) {
    yield page;
    if (page.length < (query.limit ?? MAX_PAGE) || signal?.aborted) return;
    page = await store.query({...query, after: page.at(-1)!}, {fresh});
  }
}
