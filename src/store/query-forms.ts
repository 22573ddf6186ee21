import type {Kind, Stored} from '../model/records.js';
import type {Query} from './store.js';

/** The most records one query may return: the rules refuse a larger page. */
export const MAX_PAGE = 100;

/** How many records may be counted at once, of those that may be measured. A page is asked for by mistake; this is not. */
export const MAX_COUNTED = 1_000_000;

export function list<K extends Kind>(name: string, kind: K, collection: string, limit: number): Query<K> {
  return {name, kind, collection, where: [], order: [], limit};
}

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

/** By a cursor, not by comparing: it lets through what this device has just written, whose time is not known yet. */
export function changedSince<K extends Kind>(all: Query<K>, updatedAt: number): Query<K> {
  const last = {updatedAt, id: '~'} as unknown as Stored<K>; // After every shard that has this time.
  return {...all, order: [['updatedAt', 'asc']], after: last};
}
