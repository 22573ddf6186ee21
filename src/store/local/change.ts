import {CommunityError} from '../../model/errors.js';
import {completed, hasUnknown} from '../../model/reading.js';
import {checkSizes, validate, type Schema} from '../../model/schema.js';
import {schemas} from '../../model/schemas.js';
import type {Change} from '../store.js';
import {isTransform, type Transform} from '../transforms.js';
import type {Data} from './rows.js';
import {same} from './same.js';

/**
 * Checks that a record still is what its writer read, before any part of the commit changes it.
 *
 * @throws {CommunityError} `not-found` or `conflict`.
 */
export function checkExpectation(change: Change, before: Data | undefined): void {
  if (change.type !== 'update' || !change.expect) return;
  if (!before) throw new CommunityError('not-found');
  const whole = completed(schemas[change.ref.kind], before);
  const isAsRead = Object.entries(change.expect).every(([field, value]) => same(whole[field], value));
  if (!isAsRead) throw new CommunityError('conflict');
}

/**
 * The record after a change. Pure: it neither reads nor writes.
 *
 * @param before The record as it is, if it is there.
 * @param now What `server-time` stands for.
 * @throws {CommunityError} `already-exists`, `not-found`, `newer`, or what `validate` throws.
 */
export function applyChange(change: Change, before: Data | undefined, now: number): Data {
  if (change.type === 'create' && before) throw new CommunityError('already-exists');
  if (change.type === 'update' && !before) throw new CommunityError('not-found');

  const schema: Schema = schemas[change.ref.kind];
  // There are no rules of the newer version here that would refuse what this one does not understand.
  if (before && hasUnknown(schema, before)) throw new CommunityError('newer');
  const after = new Map(Object.entries(before ? completed(schema, before) : {}));
  for (const [field, value] of Object.entries(change.data)) {
    const isMap = schema[field]?.type === 'map' && isEntries(value) && !isTransform(value);
    after.set(field, isMap ? mergeEntries(after.get(field), value, now) : resolve(value, after.get(field), now));
  }
  const data = Object.fromEntries(after);
  // Versions are kept of what is hidden, too.
  const changed = Object.fromEntries(Object.keys(change.data).map((field) => [field, data[field]]));
  validate(schema, changed, {mayBeHidden: Boolean(before) || change.ref.kind.endsWith('Revision')});
  if (!before) requireAll(schema, data);
  checkSizes(schema, data);
  return data;
}

function requireAll(schema: Schema, data: Data): void {
  const missing = Object.keys(schema).find((field) => !Object.hasOwn(data, field));
  if (missing) throw new CommunityError('invalid', {detail: {field: missing}});
}

function isEntries(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeEntries(before: unknown, changes: Data, now: number): Data {
  const entries = new Map(Object.entries(before ?? {}));
  for (const [key, value] of Object.entries(changes)) {
    if (isTransform(value) && value.transform === 'remove-entry') entries.delete(key);
    else entries.set(key, resolve(value, entries.get(key), now));
  }
  return Object.fromEntries(entries);
}

function resolve(value: unknown, before: unknown, now: number): unknown {
  return isTransform(value) ? transform(value, before, now) : value;
}

function transform(to: Transform, before: unknown, now: number): unknown {
  const list = () => (before ?? []) as readonly string[];
  switch (to.transform) {
    case 'server-time':
      return now;
    case 'increment':
      return ((before ?? 0) as number) + to.by;
    case 'add-to-set':
      return [...new Set([...list(), ...to.values])];
    case 'remove-from-set':
      return list().filter((item) => !to.values.includes(item));
    case 'remove-entry':
      // Only an entry of a map can be removed; the validator refuses what is left.
      return undefined;
  }
}
