import {queries} from '../queries.js';
import type {Query} from '../store.js';

/** The times of all records, whatever their kind. */
export const TIMES = 'updatedAt';

/** The index that serves queries of this form: the fields they fix, the fields they order by, and the id for ties. */
export function indexFor({where, order, group}: Pick<Query, 'where' | 'order' | 'group'>): string {
  const fixed = where.filter(([, operator]) => operator === '==').map(([field]) => field);
  return [...(group ? [GROUP] : []), ...fixed, ...order.map(([field]) => field), 'id'].join(' ');
}

/** Over all collections of a name. No field is called so. */
const GROUP = 'everywhere:';

/** The index of the items that lists of this name hold: one place for each. */
export const itemsOf = (field: string): string => `items of ${field}`;

/**
 * Whether an index has a place for each item of a list, in place of one for each record.
 *
 * IndexedDB has none that does both, so what they find is sorted and cut afterwards.
 */
export const isOfItems = (name: string): boolean => name.startsWith(itemsOf(''));

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
    .flatMap((query): [name: string, key: string | string[]][] => {
      const listed = query.where.find(([, operator]) => operator === 'contains');
      if (listed) return [[itemsOf(listed[0]), `data.${listed[0]}`]];
      return isServed(query) ? [withKey(indexFor(query))] : [];
    }),
]);

function withKey(name: string): [name: string, key: string[]] {
  const fields = name.split(' ').slice(0, -1);
  const isGroup = fields[0] === GROUP;
  const within = isGroup ? [] : ['collection'];
  return [name, [...within, ...fields.slice(isGroup ? 1 : 0).map((field) => `data.${field}`), 'id']];
}
