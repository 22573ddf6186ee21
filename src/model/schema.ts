import {CommunityError} from './errors.js';

/**
 * What a field may hold. One table per kind of record serves four readers: TypeScript (`Of`), the validator below, the
 * Firestore adapter (which fields are times) and the tests, which derive hostile writes from it.
 */
export type Field<T = unknown> = FieldShape & {readonly of?: T};

type FieldShape =
  | {
      readonly type: 'text' | 'line';
      readonly min: number;
      readonly max: number;
      readonly pattern?: RegExp;
      readonly blank?: true;
    }
  | {readonly type: 'id'; readonly empty: boolean}
  | {readonly type: 'integer'; readonly min: number; readonly max: number; readonly counts?: string}
  | {readonly type: 'choice'; readonly values: readonly string[]; readonly unknown?: string}
  | {readonly type: 'time'}
  | {readonly type: 'day'}
  | {
      readonly type: 'lines';
      readonly max: number;
      readonly length: number;
      readonly beside?: string;
      readonly pattern?: RegExp;
    }
  | {readonly type: 'ids'; readonly max: number; readonly length: number}
  | {readonly type: 'map'; readonly max: number; readonly values: 'text' | 'time'};

export type Schema = Readonly<Record<string, Field>>;

type Of<F> = F extends Field<infer T> ? T : never;

/** The record that a schema describes. */
export type RecordOf<S extends Schema> = {readonly [K in keyof S]: Of<S[K]>};

/** Text of several lines. Lengths are in UTF-16 units, as `size()` counts them in the rules. */
export const text = (min: number, max: number): Field<string> => ({type: 'text', min, max});

/** One line: no control characters and none that reorder text (U+202A–202E, U+2066–2069). */
export const line = (min: number, max: number): Field<string> => ({type: 'line', min, max});

/** A text that nobody leaves out, and that is '' all the same in a record that those who moderate hid: see `isHidden`. */
export const hideable = (field: Field<string>): Field<string> => ({...field, blank: true}) as Field<string>;

/** One line of a certain form, or ''. @param pattern Of the whole line. */
export const lineLike = (pattern: RegExp, max: number): Field<string> => ({type: 'line', min: 0, max, pattern});

/** The id of another record. */
export const id = (): Field<string> => ({type: 'id', empty: false});

/** The id of another record, or '' for none. */
export const idOrNone = (): Field<string> => ({type: 'id', empty: true});

export const integer = (min: number, max: number): Field<number> => ({type: 'integer', min, max});

/** How many entries a map of the same record has, so that one can order by it. */
export const sizeOf = (map: string, max: number): Field<number> => ({type: 'integer', min: 0, max, counts: map});

export const choice = <const T extends string>(...values: readonly T[]): Field<T> => ({type: 'choice', values});

/** As `choice`. @param unknown What stands for a choice that only a newer version of the library has, where the first one would say too much. */
export const choiceOr = <const T extends string>(unknown: T, ...values: readonly T[]): Field<T> => ({
  ...{type: 'choice', values},
  unknown,
});

/** Milliseconds since the epoch, with microseconds as the fraction. */
export const time = (): Field<number> => ({type: 'time'});

/** A day as `YYYY-MM-DD`, or '' for none. Days sort as texts. */
export const dayOrNone = (): Field<string> => ({type: 'day'});

/** At most `max` lines of at most `length` units each, none empty, no tabs (they separate packed entries). */
export const lines = (max: number, length: number): Field<readonly string[]> => ({type: 'lines', max, length});

/** As `lines`, each of a certain form. @param pattern Of the whole line. */
export const linesLike = (pattern: RegExp, max: number, length: number): Field<readonly string[]> => ({
  ...{type: 'lines', max, length},
  pattern,
});

/** As `lines`, and as many as another list of the same record has: each belongs to the one at its place there. */
export const linesBeside = (list: string, max: number, length: number): Field<readonly string[]> => ({
  ...{type: 'lines', max, length},
  beside: list,
});

export const ids = (max: number): Field<readonly string[]> => ({type: 'ids', max, length: 128});

export const textMap = <const T extends string = string>(max: number): Field<Readonly<Record<string, T>>> => ({
  type: 'map',
  max,
  values: 'text',
});

export const timeMap = (max: number): Field<Readonly<Record<string, number>>> => ({type: 'map', max, values: 'time'});

const NOT_IN_A_LINE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const DAY = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/;
const ID = /^[^\s/]{1,128}$/;

/**
 * Checks the fields given; a patch may leave some out.
 *
 * @param options.mayBeHidden Whether it is a record as it stands, not what somebody writes in one.
 * @throws {CommunityError} `empty`, `too-long`, `too-many` or `invalid`, naming the field.
 */
export function validate(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
  {mayBeHidden = false}: {readonly mayBeHidden?: boolean} = {},
): void {
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (!field) throw new CommunityError('invalid', {detail: {field: name}});
    if (mayBeHidden && value === '' && 'blank' in field) continue;
    check(name, field, value);
  }
}

/**
 * Checks that what counts the entries of a map tells the truth, and that lists that belong together are of one length, in a
 * whole record.
 *
 * @throws {CommunityError} `conflict`: somebody else changed the map meanwhile; `invalid`.
 */
export function checkSizes(schema: Schema, data: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(schema)) {
    if (field.type === 'lines' && field.beside && lengthOf(data[name]) !== lengthOf(data[field.beside])) {
      throw new CommunityError('invalid', {detail: {field: name}});
    }
    if (field.type !== 'integer' || !field.counts) continue;
    if (data[name] !== Object.keys(data[field.counts] ?? {}).length) {
      throw new CommunityError('conflict', {detail: {field: name}});
    }
  }
}

function lengthOf(list: unknown): number {
  return (list as readonly unknown[]).length;
}

function check(name: string, field: Field, value: unknown): void {
  const invalid = () => new CommunityError('invalid', {detail: {field: name}});
  switch (field.type) {
    case 'text':
    case 'line':
      if (typeof value !== 'string' || (field.type === 'line' && NOT_IN_A_LINE.test(value))) throw invalid();
      if (value.length < field.min) throw new CommunityError('empty', {detail: {field: name}});
      atMost('too-long', name, value.length, field.max);
      if (value && field.pattern && !field.pattern.test(value)) throw invalid();
      return;
    case 'id':
      if (typeof value !== 'string' || !(ID.test(value) || (field.empty && value === ''))) throw invalid();
      return;
    case 'integer':
      if (!Number.isInteger(value) || (value as number) < field.min || (value as number) > field.max) throw invalid();
      return;
    case 'choice':
      if (!field.values.includes(value as string)) throw invalid();
      return;
    case 'time':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid();
      return;
    case 'day':
      if (typeof value !== 'string' || !DAY.test(value)) throw invalid();
      return;
    case 'lines':
    case 'ids':
      if (!Array.isArray(value)) throw invalid();
      atMost('too-many', name, value.length, field.max);
      for (const item of value as unknown[]) {
        if (field.type === 'ids') check(name, id(), item);
        else check(name, {...line(1, field.length), ...(field.type === 'lines' && patternOf(field))}, item);
      }
      return;
    case 'map':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
      atMost('too-many', name, Object.keys(value).length, field.max);
      for (const entry of Object.values(value))
        check(name, field.values === 'time' ? time() : text(0, Infinity), entry);
      return;
  }
}

function patternOf({pattern}: {readonly pattern?: RegExp}): {pattern?: RegExp} {
  return pattern ? {pattern} : {};
}

function atMost(code: 'too-long' | 'too-many', field: string, length: number, limit: number): void {
  if (length > limit) throw new CommunityError(code, {detail: {field, length, limit}});
}
