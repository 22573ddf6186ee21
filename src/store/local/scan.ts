import type {Operator, Query} from '../store.js';
import type {Records} from './database.js';
import {indexFor, isServed} from './indexes.js';
import type {Row} from './rows.js';

/** Where in an index the rows of a query lie, in which direction it goes through them, and how far. */
export interface Scan {
  readonly index: string;
  readonly low: readonly unknown[];
  readonly high: readonly unknown[];
  readonly backwards: boolean;
  /** Whether the rows are found in the opposite of the query's order. */
  readonly reversed: boolean;
  readonly limit: number;
}

/** After every key that begins with what stands before it: lists sort after texts, numbers and dates. */
const END: readonly unknown[] = [];

/** How a query is read from its index. Undefined: none can serve it. */
export function scanFor(query: Query): Scan | undefined {
  const {collection, group, where, order, limit = Infinity, after, before} = query;
  const descending = order.at(-1)?.[1] === 'desc';
  if (!isServed(query)) return undefined;
  if (order.some(([, direction]) => (direction === 'desc') !== descending)) return undefined;

  // What a group fixes says which collections it means: `community` stands in posts alone.
  const start = [
    ...(group ? [] : [collection]),
    ...where.filter(([, operator]) => operator === '==').map(([, , value]) => value),
  ];
  const keyOf = (record: {readonly id: string}) => [
    ...start,
    ...order.map(([field]) => record[field as keyof typeof record]),
    record.id,
  ];
  // Both ends of a range are left out: one lies before all that have a value, or after them.
  const bound = (before: Operator, after: Operator) =>
    where
      .filter(([, operator]) => operator === before || operator === after)
      .map(([, operator, value]) => [...start, value, ...(operator === after ? [END] : [])]);
  const lows: (readonly unknown[])[] = [start, ...bound('>=', '>')];
  const highs: (readonly unknown[])[] = [[...start, END], ...bound('<', '<=')];
  if (after) (descending ? highs : lows).push(keyOf(after));
  if (before) (descending ? lows : highs).push(keyOf(before));

  const reversed = before !== undefined;
  return {
    index: indexFor(query),
    low: lows.sort(compareKeys).at(-1)!,
    high: highs.sort(compareKeys)[0]!,
    backwards: descending !== reversed,
    reversed,
    limit,
  };
}

/** The rows of a scan, in the query's order. Reads no more of them than it returns. */
export async function readScan(records: Records, scan: Scan): Promise<Row[]> {
  const range = rangeOf(scan);
  if (!range) return [];
  const index = records.index(scan.index);
  const rows: Row[] = [];
  if (!scan.backwards) rows.push(...(await index.getAll(range, isFinite(scan.limit) ? scan.limit : undefined)));
  else if (!isFinite(scan.limit)) rows.push(...(await index.getAll(range)).reverse());
  else {
    let cursor = await index.openCursor(range, 'prev');
    while (cursor) {
      rows.push(cursor.value);
      cursor = rows.length < scan.limit ? await cursor.continue() : null;
    }
  }
  return scan.reversed ? rows.reverse() : rows;
}

/** How many rows a scan would find, its limit ignored. */
export async function countScan(records: Records, scan: Scan): Promise<number> {
  const range = rangeOf(scan);
  return range ? records.index(scan.index).count(range) : 0;
}

function rangeOf({low, high}: Scan): IDBKeyRange | undefined {
  return compareKeys(low, high) < 0 ? IDBKeyRange.bound(low, high, true, true) : undefined;
}

function compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
  return indexedDB.cmp(a, b);
}
