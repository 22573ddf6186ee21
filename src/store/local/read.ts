import type {Aggregates, Query} from '../store.js';
import {recordsOf, type Database, type Records} from './database.js';
import {evaluate} from './evaluate.js';
import {itemsOf} from './indexes.js';
import {isIn, type Row} from './rows.js';
import {countScan, readScan, scanFor, type Scan} from './scan.js';

/** The rows of a query, in its order. */
export async function read(database: Database, query: Query): Promise<Row[]> {
  const records = recordsOf(database);
  const scan = indexed(records, query);
  return scan ? readScan(records, scan) : evaluate(query, await readCandidates(records, query));
}

/** Counts without reading; sums and averages what is a number. */
export async function summarise(
  database: Database,
  query: Query,
  what: Aggregates,
): Promise<Record<string, number | null>> {
  const {after: _after, before: _before, limit: _limit, first, ...all} = query;
  const wanted = Object.entries(what);
  if (first === undefined && wanted.every(([, aggregate]) => 'count' in aggregate)) {
    const count = await countAll(database, all);
    return Object.fromEntries(wanted.map(([name]) => [name, count]));
  }
  const rows = await read(database, first === undefined ? all : {...all, limit: first});
  return Object.fromEntries(wanted.map(([name, aggregate]) => [name, summary(aggregate, rows)]));
}

async function countAll(database: Database, query: Query): Promise<number> {
  const records = recordsOf(database);
  const scan = indexed(records, query);
  return scan ? countScan(records, scan) : (await read(database, query)).length;
}

function summary(aggregate: Aggregates[string], rows: readonly Row[]): number | null {
  if ('count' in aggregate) return rows.length;
  const field = 'sum' in aggregate ? aggregate.sum : aggregate.average;
  const values = rows.map(({data}) => data[field]).filter((value) => typeof value === 'number');
  const sum = values.reduce((total, value) => total + value, 0);
  if ('sum' in aggregate) return sum;
  return values.length ? sum / values.length : null;
}

function indexed(records: Records, query: Query): Scan | undefined {
  const scan = scanFor(query);
  return scan && records.indexNames.contains(scan.index) ? scan : undefined;
}

/** Those that hold the item which a query asks for; else all of its collection. */
async function readCandidates(records: Records, query: Query): Promise<Row[]> {
  const {where, collection, group} = query;
  const [field = '', , item] = where.find(([, operator]) => operator === 'contains') ?? [];
  const name = itemsOf(field);
  if (item !== undefined && records.indexNames.contains(name)) {
    const rows = await records.index(name).getAll(item);
    return rows.filter((row) => isIn(row.collection, query));
  }
  if (!group) return readScan(records, scanFor({name: '', kind: 'community', collection, where: [], order: []})!);
  return (await records.getAll()).filter((row) => isIn(row.collection, query));
}
