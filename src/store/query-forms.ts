import type {Kind} from '../model/records.js';
import {list, MAX_PAGE} from './lists.js';
import type {Query} from './store.js';

/** How many records may be counted at once, of those that may be measured. A page is asked for by mistake; this is not. */
export const MAX_COUNTED = 1_000_000;

/** Of which all may be counted, and some fields summed. */
export function measured<K extends Kind>(
  name: string,
  kind: K,
  collection: string,
  sums: readonly string[] = [],
): Query<K> {
  return {...list(name, kind, collection, MAX_PAGE), measured: sums};
}

export function between(field: string, from: number, to: number) {
  return [
    [field, '>=', from],
    [field, '<', to],
  ] as const;
}
