/** Between records, whose times are milliseconds with microseconds as the fraction, and values as Firestore's REST interface has them. */

/** @param {Record<string, any>} fields - Of a document. */
export function recordOf(fields = {}) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fromValue(value)]));
}

function fromValue(value) {
  if ('stringValue' in value) return value.stringValue;
  if ('integerValue' in value) return Number(value.integerValue);
  if ('doubleValue' in value) return Number(value.doubleValue);
  if ('booleanValue' in value) return value.booleanValue;
  if ('timestampValue' in value) return fromTimestamp(value.timestampValue);
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(fromValue);
  if ('mapValue' in value) return recordOf(value.mapValue.fields);
  return null;
}

/**
 * @param {string} kind - That the model gives the field: see `src/model/schema.ts`.
 * @param {string} [entries] - Of a map, what it holds.
 */
function toValue(value, kind, entries) {
  if (kind === 'time') return {timestampValue: toTimestamp(value)};
  if (Array.isArray(value)) return {arrayValue: {values: value.map((item) => toValue(item))}};
  if (typeof value === 'string') return {stringValue: value};
  if (typeof value === 'boolean') return {booleanValue: value};
  if (typeof value === 'number') return Number.isInteger(value) ? {integerValue: String(value)} : {doubleValue: value};
  if (value === null) return {nullValue: null};
  const fields = Object.entries(value).map(([key, entry]) => [key, toValue(entry, entries === 'time' ? 'time' : '')]);
  return {mapValue: {fields: Object.fromEntries(fields)}};
}

/** @param {Record<string, {type: string, values?: string}>} schema - Of the record's kind. */
export function fieldsOf(data, schema = {}) {
  const value = ([name, value]) => {
    const {type = '', values} = schema[name] ?? {};
    return [name, toValue(value, type, type === 'map' ? values : undefined)];
  };
  return Object.fromEntries(Object.entries(data).map(value));
}

/** RFC 3339 with up to nine digits behind the point. */
function fromTimestamp(text) {
  const [, seconds, fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(text);
  const microseconds = Number(fraction.padEnd(6, '0').slice(0, 6));
  return (Date.parse(`${seconds}Z`) * 1000 + microseconds) / 1000;
}

function toTimestamp(milliseconds) {
  const whole = Math.floor(milliseconds);
  const microseconds = whole * 1000 + Math.round((milliseconds - whole) * 1000);
  const seconds = Math.floor(microseconds / 1_000_000);
  const fraction = String(microseconds - seconds * 1_000_000).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}
