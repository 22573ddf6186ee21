import {
  arrayRemove,
  arrayUnion,
  deleteField,
  FieldPath,
  increment,
  serverTimestamp,
  writeBatch,
  type WriteBatch,
} from 'firebase/firestore';
import {CommunityError} from '../../model/errors.js';
import {schemas} from '../../model/schemas.js';
import {validate, type Field, type Schema} from '../../model/schema.js';
import type {Change} from '../store.js';
import {isTransform, type Transform} from '../transforms.js';
import {toFirestore} from './convert.js';
import {documentAt, type Place} from './targets.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * One batch for all changes: unlike a transaction it works offline. What the writer expects is not in it; the rules
 * check the same (an edit's revision follows the one that is there), and `whyRefused` tells the two apart afterwards.
 *
 * @throws {CommunityError} What `validate` throws.
 */
export function batchOf(place: Place, changes: readonly Change[]): WriteBatch {
  const batch = writeBatch(place.firestore);
  for (const {type, ref, data} of changes) {
    const schema: Schema = schemas[ref.kind];
    const mayBeHidden = type !== 'create' || ref.kind.endsWith('Revision');
    check(schema, data, {isWhole: type === 'create', mayBeHidden});
    const document = documentAt(place, ref);
    if (type === 'create') batch.set(document, written(schema, data));
    else if (type === 'merge') batch.set(document, written(schema, data), {merge: true});
    else updateIn(batch, document, pathsOf(schema, data));
  }
  return batch;
}

/** A new record has every field; a transform is what only the backend can check, and whether something may be hidden. */
function check(
  schema: Schema,
  data: Data,
  {isWhole, mayBeHidden}: {readonly isWhole: boolean; readonly mayBeHidden: boolean},
): void {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (!isTransform(value)) given[name] = schema[name]?.type === 'map' ? withoutTransforms(value) : value;
    else if (!schema[name]) throw new CommunityError('invalid', {detail: {field: name}});
  }
  validate(schema, given, {mayBeHidden});
  const missing = isWhole && Object.keys(schema).find((name) => !Object.hasOwn(data, name));
  if (missing) throw new CommunityError('invalid', {detail: {field: missing}});
}

function withoutTransforms(map: unknown): unknown {
  if (!isMap(map)) return map;
  return Object.fromEntries(Object.entries(map).filter(([, value]) => !isTransform(value)));
}

function written(schema: Schema, data: Data): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, writtenValue(schema[name], value)]));
}

function writtenValue(field: Field | undefined, value: unknown): unknown {
  if (isTransform(value)) return transformed(value);
  if (field?.type !== 'map') return toFirestore(field, value);
  const entries = Object.entries(value as Data).map(([key, entry]) => [key, writtenEntry(field, key, entry)]);
  return Object.fromEntries(entries) as unknown;
}

function writtenEntry(field: Field, key: string, entry: unknown): unknown {
  return isTransform(entry) ? transformed(entry) : (toFirestore(field, {[key]: entry}) as Data)[key];
}

/** An update replaces a map whole unless each of its entries is named. */
function pathsOf(schema: Schema, data: Data): [path: FieldPath, value: unknown][] {
  return Object.entries(data).flatMap(([name, value]): [FieldPath, unknown][] => {
    const field = schema[name];
    if (field?.type !== 'map' || isTransform(value)) return [[new FieldPath(name), writtenValue(field, value)]];
    return Object.entries(value as Data).map(([key, entry]) => [
      new FieldPath(name, key),
      writtenEntry(field, key, entry),
    ]);
  });
}

function updateIn(batch: WriteBatch, document: ReturnType<typeof documentAt>, paths: [FieldPath, unknown][]): void {
  const [first, ...others] = paths;
  if (first) batch.update(document, ...first, ...others.flat());
}

function transformed(transform: Transform): unknown {
  switch (transform.transform) {
    case 'server-time':
      return serverTimestamp();
    case 'increment':
      return increment(transform.by);
    case 'add-to-set':
      return arrayUnion(...transform.values);
    case 'remove-from-set':
      return arrayRemove(...transform.values);
    case 'remove-entry':
      return deleteField();
  }
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
