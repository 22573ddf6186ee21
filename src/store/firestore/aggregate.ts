import {average, count, getAggregateFromServer, getDocsFromServer, sum, type AggregateField} from 'firebase/firestore';
import {MAX_PAGE} from '../queries.js';
import type {Aggregates, Query} from '../store.js';
import {recordOf} from './convert.js';
import {allAt, pageAt, sampleAt, type Place} from './targets.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Counts, sums and averages over all that a query finds.
 *
 * Of what may be measured, all is summed up by the backend, for the price of one read for a thousand. Otherwise the rules let
 * no query see more than a page: a single one is summed up by the backend, of more than that every record is read.
 */
export async function aggregate(place: Place, asked: Query, what: Aggregates): Promise<Record<string, number | null>> {
  const {after: _after, before: _before, limit: _limit, ...query} = asked;
  const fields = Object.entries(what).map(([name, aggregate]) => [name, fieldFor(aggregate)] as const);
  if (query.measured) return (await getAggregateFromServer(allAt(place, query), Object.fromEntries(fields))).data();
  const all = {...Object.fromEntries(fields), '': count()};
  const {'': found, ...page} = (await getAggregateFromServer(sampleAt(place, query), all)).data();
  if (Number(found) < MAX_PAGE) return page;
  const rows = await readAll(place, query);
  return Object.fromEntries(Object.entries(what).map(([name, aggregate]) => [name, summary(aggregate, rows)]));
}

function fieldFor(aggregate: Aggregates[string]): AggregateField<number | null> {
  if ('count' in aggregate) return count();
  return 'sum' in aggregate ? sum(aggregate.sum) : average(aggregate.average);
}

async function readAll(place: Place, query: Query): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: Query['after']; ;) {
    const {docs} = await getDocsFromServer(pageAt(place, after ? {...query, after} : query));
    const records = docs.map((document) => recordOf(query.kind, document));
    rows.push(...records);
    if (records.length < MAX_PAGE) return rows;
    after = records.at(-1);
  }
}

function summary(aggregate: Aggregates[string], rows: readonly Row[]): number | null {
  if ('count' in aggregate) return rows.length;
  const field = 'sum' in aggregate ? aggregate.sum : aggregate.average;
  const values = rows.map((row) => row[field]).filter((value) => typeof value === 'number');
  const total = values.reduce((one, other) => one + other, 0);
  if ('sum' in aggregate) return total;
  return values.length ? total / values.length : null;
}
