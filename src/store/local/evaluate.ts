import type {Operator, Query} from '../store.js';
import type {Data, Row} from './rows.js';

/** What a query finds among the rows of its collection, for a query that no index serves. */
export function evaluate({where, order, limit, after, before}: Query, rows: readonly Row[]): Row[] {
  const keys = [...order, ['id', order.at(-1)?.[1] ?? 'asc'] as const];
  const compare = (a: Data, b: Data) => {
    for (const [field, direction] of keys) {
      const difference = indexedDB.cmp(a[field], b[field]);
      if (difference !== 0) return direction === 'desc' ? -difference : difference;
    }
    return 0;
  };
  const isFound = (fields: Data) =>
    // An index leaves out what lacks one of its fields; so does this.
    keys.every(([field]) => fields[field] !== undefined) &&
    where.every(([field, operator, value]) => holds(fields[field], operator, value)) &&
    (!after || compare(fields, after) > 0) &&
    (!before || compare(fields, before) < 0);
  const found = rows
    .map((row) => ({row, fields: {...row.data, id: row.id}}))
    .filter(({fields}) => isFound(fields))
    .sort((a, b) => compare(a.fields, b.fields))
    .map(({row}) => row);
  return before ? found.slice(-(limit ?? found.length)) : found.slice(0, limit);
}

function holds(value: unknown, operator: Operator, wanted: string | number): boolean {
  if (value === undefined) return false;
  switch (operator) {
    case 'contains':
      return Array.isArray(value) && value.includes(wanted);
    case '==':
      return value === wanted;
    case '>':
      return indexedDB.cmp(value, wanted) > 0;
    case '>=':
      return indexedDB.cmp(value, wanted) >= 0;
    case '<':
      return indexedDB.cmp(value, wanted) < 0;
    case '<=':
      return indexedDB.cmp(value, wanted) <= 0;
  }
}
