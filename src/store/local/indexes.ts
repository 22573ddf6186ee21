import {queries} from '../queries.js';
import type {Query} from '../store.js';

/** The times of all records, whatever their kind. */
export const TIMES = 'updatedAt';

/** The index that serves queries of this form: the fields they fix, the fields they order by, and the id for ties. */
export function indexFor({where, order}: Pick<Query, 'where' | 'order'>): string {
  const fixed = where.filter(([, operator]) => operator === '==').map(([field]) => field);
  return [...fixed, ...order.map(([field]) => field), 'id'].join(' ');
}

/**
 * Whether an index can serve a query. One of several fields has one place for a record, not one for each item of its lists, and lies
 * in the order of one range. A tally is asked for by any of many fields: there are few, and all are read.
 */
export function isServed({kind, where, order}: Pick<Query, 'kind' | 'where' | 'order'>): boolean {
  return (
    kind !== 'tally' &&
    where.every(([field, operator]) => operator === '==' || (operator !== 'contains' && field === order[0]?.[0]))
  );
}

/** Name and key of every index, derived from the closed list of queries. */
export const indexes: ReadonlyMap<string, string | string[]> = new Map<string, string | string[]>([
  [TIMES, `data.${TIMES}`],
  // The form of a query does not depend on what it is asked for.
  ...Object.values(queries)
    .map((query) => (query as (...asked: unknown[]) => Query)('', 0))
    .filter(isServed)
    .map((query) => withKey(indexFor(query))),
]);

function withKey(name: string): [name: string, key: string[]] {
  const fields = name.split(' ').slice(0, -1);
  return [name, ['collection', ...fields.map((field) => `data.${field}`), 'id']];
}
