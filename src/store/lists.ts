import type {Kind, Stored} from '../model/records.js';
import type {Query} from './store.js';

/** The most records one query may return: the rules refuse a larger page. */
export const MAX_PAGE = 100;

/** What the queries of the closed list are made of. */
export function list<K extends Kind>(name: string, kind: K, collection: string, limit: number): Query<K> {
  return {name, kind, collection, where: [], order: [], limit};
}

/** By a cursor, not by comparing: it lets through what this device has just written, whose time is not known yet. */
export function changedSince<K extends Kind>(all: Query<K>, updatedAt: number): Query<K> {
  const last = {updatedAt, id: '~'} as unknown as Stored<K>; // After every shard that has this time.
  return {...all, order: [['updatedAt', 'asc']], after: last};
}
