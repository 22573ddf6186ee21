import {understood} from '../../model/reading.js';
import type {Kind, Stored} from '../../model/records.js';
import {schemas} from '../../model/schemas.js';
import type {Query} from '../store.js';

/** The fields of a record. */
export type Data = Readonly<Record<string, unknown>>;

/** A record as the database keeps it. */
export interface Row {
  /** Below the community: '' for the community itself. */
  readonly path: string;
  readonly collection: string;
  readonly id: string;
  readonly data: Data;
}

export function rowOf(path: string, data: Data): Row {
  return {path, collection: collectionOf(path), id: path.slice(path.lastIndexOf('/') + 1), data};
}

export function collectionOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a query looks into a collection. */
export function isIn(collection: string, {collection: asked, group}: Pick<Query, 'collection' | 'group'>) {
  return collection === asked || (group === true && collection.endsWith(`/${asked}`));
}

/** @param community Gives the record of the community itself its id. */
export function recordOf<K extends Kind>(kind: K, {id, data}: Row, community: string): Stored<K> {
  return {...understood(schemas[kind], data), id: id || community} as Stored<K>;
}
