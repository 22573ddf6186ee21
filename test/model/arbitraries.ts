import fc from 'fast-check';
import type {Field, Schema} from '../../src/model/schema.js';

/** Texts as people type them: every script, symbol and length up to the limit, in UTF-16 units. */
const texts = (min: number, max: number) =>
  fc.string({unit: 'grapheme', minLength: min, maxLength: max}).filter(({length}) => length >= min && length <= max);

const isLine = (value: string) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value);
const lines = (min: number, max: number) => texts(min, max).filter(isLine);
const likes = (pattern: RegExp, max: number) =>
  fc.stringMatching(pattern, {size: 'small'}).filter((value) => value.length <= max && isLine(value));
const ids = () => lines(1, 128).filter((value) => /^[^\s/]+$/.test(value));
const times = () => fc.integer({min: 0, max: 2 ** 52}).map((micros) => micros / 1000);
/** Long lists and texts take time and show nothing that shorter ones do not. */
const some = (max: number) => Math.min(max, 40);

/** Any value that a field may hold. */
export function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return texts(field.min, some(field.max));
    case 'line':
      return field.pattern
        ? fc.oneof(fc.constant(''), likes(field.pattern, field.max))
        : lines(field.min, some(field.max));
    case 'id':
      return field.empty ? fc.oneof(fc.constant(''), ids()) : ids();
    case 'integer':
      return fc.integer({min: field.min, max: field.max});
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'time':
      return times();
    case 'day':
      return fc.oneof(
        fc.constant(''),
        fc
          .date({min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true})
          .map((date) => date.toISOString().slice(0, 10)),
      );
    case 'lines':
      return fc.array(field.pattern ? likes(field.pattern, field.length) : lines(1, some(field.length)), {
        maxLength: field.max,
      });
    case 'ids':
      return fc.array(ids(), {maxLength: some(field.max)});
    case 'map':
      return fc.dictionary<unknown>(ids(), field.values === 'time' ? times() : texts(0, 40), {
        maxKeys: some(field.max),
      });
  }
}

/** Any record that a schema allows. */
export function recordOf<T>(schema: Schema): fc.Arbitrary<T> {
  const fields = Object.fromEntries(Object.entries(schema).map(([name, field]) => [name, valueOf(field)]));
  return fc.record(fields) as fc.Arbitrary<T>;
}
