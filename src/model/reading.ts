import {CommunityError} from './errors.js';
import type {Field, Schema} from './schema.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * A record as this version of the library understands it, whichever version wrote it. The only place that knows of other versions:
 * a field that is missing is one that an older version did not know, and holds the least it may; one that is not in the schema is of a newer
 * version, and left out; so is a choice that only a newer version has, and `newer` says so.
 */
export function understood(schema: Schema, data: Data): Data {
  const fields = Object.entries(schema).map(([name, field]) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return [name, value === undefined ? leastOf(field) : isUnknown(field, value) ? instead(field) : value];
  });
  const record = Object.fromEntries(fields) as Data;
  return hasUnknown(schema, data) ? {...record, newer: true} : record;
}

/** Whether a record says something that only a newer version of the library understands: this one must not change it. */
export function hasUnknown(schema: Schema, data: Data): boolean {
  return Object.entries(schema).some(([name, field]) => Object.hasOwn(data, name) && isUnknown(field, data[name]));
}

/**
 * Where a store cannot look itself, as commits to Firestore are blind.
 *
 * @throws {CommunityError} `newer` for a record of which some is not understood: this version would write over it what stands for that.
 */
export function mustUnderstand({newer}: {readonly newer?: true}): void {
  if (newer) throw new CommunityError('newer');
}

/** A record with what stands for the fields that it lacks. What is of a newer version stays. */
export function completed(schema: Schema, data: Data): Data {
  const missing = Object.entries(schema).filter(([name]) => !Object.hasOwn(data, name));
  return missing.length
    ? {...data, ...Object.fromEntries(missing.map(([name, field]) => [name, leastOf(field)]))}
    : data;
}

/** A choice of a packed entry, or what stands for one that only a newer version has. */
export function choiceOf<const T extends string>(values: readonly T[], value: string | undefined, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

function isUnknown(field: Field, value: unknown): boolean {
  return field.type === 'choice' && typeof value === 'string' && !field.values.includes(value);
}

/** What stands for a choice that is not known. */
const instead = (field: Field): unknown => (field.type === 'choice' && field.unknown) || leastOf(field);

/** A choice lists first what is so unless somebody says otherwise. */
function leastOf(field: Field): unknown {
  switch (field.type) {
    case 'integer':
      return field.min;
    case 'time':
      return 0;
    case 'choice':
      return field.values[0];
    case 'lines':
    case 'ids':
      return [];
    case 'map':
      return {};
    case 'text':
    case 'line':
    case 'id':
    case 'day':
      return '';
  }
}
