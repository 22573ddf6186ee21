import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {queries, refs, schemas} from './model.mjs';

const {indexes, fieldOverrides} = JSON.parse(
  readFileSync(new URL('../../firestore.indexes.json', import.meta.url), 'utf8'),
);

/** Every query of the library, with arguments of any kind. */
const allQueries = Object.values(queries).map((query) => query('x', 'x'));

const opposite = {asc: 'desc', desc: 'asc'};

/**
 * The composite index that a query needs, or undefined when Firestore's own single-field indexes serve it: fields compared
 * for equality or searched for an item, in either direction, then the fields it is ordered by, then those that are summed.
 */
function indexFor({collection, where, order, measured = [], group}, reversed) {
  const equal = where.filter(([, operator]) => ['==', 'contains'].includes(operator)).map(([field]) => field);
  const summed = measured.filter((field) => !order.some(([ordered]) => ordered === field));
  const ordered = [...order, ...summed.map((field) => [field, 'asc'])].map(([field, direction]) => [
    field,
    reversed ? opposite[direction] : direction,
  ]);
  if (equal.length + ordered.length < 2 || ordered.length === 0) return undefined;
  const queryScope = group ? 'COLLECTION_GROUP' : 'COLLECTION';
  return {collectionGroup: collection.split('/').at(-1), queryScope, equal, ordered};
}

/** A page before a cursor is asked for in the opposite order, which is another index. */
const needed = allQueries
  .flatMap((query) => [indexFor(query, false), isPaged(query) ? indexFor(query, true) : undefined])
  .filter(Boolean);

/** What is summed or asked for by two ranges is only ever counted. */
function isPaged({where, order, measured}) {
  const ranges = where.filter(([, operator]) => /[<>]/.test(operator)).map(([field]) => field);
  return !measured?.some((field) => !order.some(([ordered]) => ordered === field)) && new Set(ranges).size < 2;
}

function serves({collectionGroup, queryScope, fields}, need) {
  const rest = fields.slice(need.equal.length);
  return (
    collectionGroup === need.collectionGroup &&
    queryScope === need.queryScope &&
    fields.length === need.equal.length + need.ordered.length &&
    need.equal.every((field) => fields.slice(0, need.equal.length).some(({fieldPath}) => fieldPath === field)) &&
    need.ordered.every(
      ([field, direction], i) =>
        rest[i].fieldPath === field && rest[i].order === {asc: 'ASCENDING', desc: 'DESCENDING'}[direction],
    )
  );
}

test('the library has queries, and some need an index', () => {
  assert.ok(allQueries.length >= 11);
  assert.ok(needed.length > 0);
});

test('each query has its index, in both directions', () => {
  for (const need of needed)
    assert.ok(
      indexes.some((index) => serves(index, need)),
      JSON.stringify(need),
    );
});

test('each index has its query', () => {
  for (const index of indexes)
    assert.ok(
      needed.some((need) => serves(index, need)),
      JSON.stringify(index),
    );
  assert.equal(
    new Set(indexes.map((index) => JSON.stringify(index))).size,
    indexes.length,
    'An index stands there twice.',
  );
});

test('no index is served by another one', () => {
  for (const index of indexes) {
    const others = indexes.filter((other) => other !== index);
    const missed = needed.filter((need) => serves(index, need) && !others.some((other) => serves(other, need)));
    assert.ok(missed.length > 0, JSON.stringify(index));
  }
});

/** The collection that holds the records of a kind. */
const collectionOf = (kind) => `communities/x/${refs[kind]('x', 'x', 'x').path}`.split('/').at(-2);

test('packed maps and long texts, which no query asks for, are not indexed', () => {
  const asked = new Set(allQueries.flatMap(({where, order}) => [...where, ...order].map(([field]) => field)));
  const large = Object.entries(schemas).flatMap(([kind, schema]) =>
    Object.entries(schema)
      .filter(([field, {type}]) => ['map', 'text'].includes(type) && !asked.has(field))
      .map(([field]) => `${kind === 'community' ? 'communities' : collectionOf(kind)}.${field}`),
  );
  const switchedOff = fieldOverrides.map(({collectionGroup, fieldPath, indexes}) => {
    assert.deepEqual(indexes, []);
    return `${collectionGroup}.${fieldPath}`;
  });
  assert.deepEqual(switchedOff.sort(), [...new Set(large)].sort());
});
