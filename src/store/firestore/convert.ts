import {Timestamp, type DocumentSnapshot} from 'firebase/firestore';
import {understood} from '../../model/reading.js';
import type {Kind, Stored} from '../../model/records.js';
import {schemas} from '../../model/schemas.js';
import type {Field, Schema} from '../../model/schema.js';

/** Times here are milliseconds with microseconds as the fraction; both ways are exact from 1692 to 2248. */
export function toTimestamp(milliseconds: number): Timestamp {
  // Multiplied as a whole, a late time would be rounded twice.
  const whole = Math.floor(milliseconds);
  const microseconds = whole * 1000 + Math.round((milliseconds - whole) * 1000);
  const seconds = Math.floor(microseconds / 1_000_000);
  return new Timestamp(seconds, (microseconds - seconds * 1_000_000) * 1000);
}

export function toMilliseconds({seconds, nanoseconds}: Timestamp): number {
  return (seconds * 1_000_000 + Math.round(nanoseconds / 1000)) / 1000;
}

/** A value of a record as Firestore keeps it. */
export function toFirestore(field: Field | undefined, value: unknown): unknown {
  if (field?.type === 'time') return toTimestamp(value as number);
  return field?.type === 'map' && field.values === 'time' ? mapValues(value, toTimestamp) : value;
}

/** The record in a document that exists. Of a time the backend has not set yet, it holds this device's estimate. */
export function recordOf<K extends Kind>(kind: K, document: DocumentSnapshot): Stored<K> {
  const data = document.data({serverTimestamps: 'estimate'})!;
  const schema: Schema = schemas[kind];
  const fields = Object.entries(schema).filter(([name]) => name in data);
  const record = Object.fromEntries(fields.map(([name, field]) => [name, fromFirestore(field, data[name])]));
  return {...understood(schema, record), id: document.id} as Stored<K>;
}

function fromFirestore(field: Field, value: unknown): unknown {
  if (value instanceof Timestamp) return toMilliseconds(value);
  return field.type === 'map' && field.values === 'time' ? mapValues(value, toMilliseconds) : value;
}

function mapValues<T>(map: unknown, convert: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map as Record<string, T>).map(([key, value]) => [key, convert(value)]));
}
