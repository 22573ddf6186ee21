import type {Data} from './census.js';

/** What can be wrong with what is kept. */
export const FINDING_CODES = [
  /** A field is not what a record may hold. */
  'invalid',
  /** A number is not that of what it counts, or something derived is not what it is derived from. */
  'wrong',
  /** Of a packed index: a record has no entry, another one than it should, or there is an entry of no record. */
  'entry-missing',
  'entry-wrong',
  'entry-extra',
  /** A record belongs to one that is not there. */
  'orphan',
  /** A field names a record that is not there. */
  'dangling',
  /** An earlier version is missing, or there are more of them than its number says. */
  'version-missing',
  'version-extra',
  /** Nothing leads to the conversation of a page. */
  'unreachable',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What is done to one record so that it holds again. */
export type Mend =
  | {readonly path: string; readonly set: Data}
  /** An entry of a map, undefined to take it away. */
  | {readonly path: string; readonly map: string; readonly key: string; readonly value: string | undefined}
  | {readonly path: string; readonly create: Data}
  | {readonly path: string; readonly remove: true};

export interface Finding {
  readonly code: FindingCode;
  /** The record, below the community. */
  readonly path: string;
  /** Which field of it; of a map `entries.anna`. '' for all of it. */
  readonly field: string;
  /** What it says, and what it should; undefined for nothing. */
  readonly is: unknown;
  readonly should: unknown;
  /** None: somebody has to look at it. */
  readonly mend?: Mend;
}

/** Collects what is found about records. */
export class Findings {
  readonly all: Finding[] = [];

  add(finding: Finding): void {
    this.all.push(finding);
  }

  /** A field that follows from something else. One that an older version of this library did not write is left alone. */
  expect<T extends object>(path: string, data: T, should: Partial<T>, code: FindingCode = 'wrong'): void {
    for (const [field, value] of Object.entries(should)) {
      if (!Object.hasOwn(data, field)) continue;
      const is = data[field as keyof T];
      if (isSame(is, value)) continue;
      this.add({code, path, field, is, should: value, mend: {path, set: {[field]: value}}});
    }
  }

  /** A record that belongs to nothing. */
  orphan(path: string, missing: string): void {
    this.add({code: 'orphan', path, field: '', is: missing, should: undefined, mend: {path, remove: true}});
  }
}

/** Whether two values of a record are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The rows with what mends one of them. */
export function mended(rows: Map<string, Data>, mend: Mend): void {
  const {path} = mend;
  if ('remove' in mend) rows.delete(path);
  else if ('create' in mend) rows.set(path, mend.create);
  else if ('set' in mend) rows.set(path, {...rows.get(path), ...mend.set});
  else {
    const {map, key, value} = mend;
    const entries = new Map(Object.entries((rows.get(path)?.[map] ?? {}) as Data));
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
    rows.set(path, {...rows.get(path), [map]: Object.fromEntries(entries)});
  }
}
