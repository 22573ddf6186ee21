/** Everything that can be wrong with a file. Locales hold one message for each. */
export type ImportProblemCode =
  | 'too-big'
  | 'one-file'
  | 'unknown-format'
  | 'workbook'
  | 'write-only'
  | 'not-text'
  | 'not-json'
  | 'not-turtle'
  | 'not-xml'
  | 'not-yaml'
  | 'remote-context'
  | 'no-front-matter'
  | 'no-columns'
  | 'bad-quotes'
  | 'too-many-cells'
  | 'not-a-glossary'
  | 'no-entries'
  | 'too-many'
  | 'not-an-entry'
  | 'wrong-type'
  | 'bad-language'
  | 'no-label'
  | 'no-definition'
  | 'too-long'
  | 'uneven-senses'
  | 'duplicate-id'
  | 'cycle';

/** Where in a file something stands. A format without lines that mean something to people has none. */
export interface Place {
  /** The number of the entry in the file, from 1. */
  readonly row?: number;
  /** From 1. */
  readonly line?: number;
  /** Its name, where several were chosen. */
  readonly file?: string;
}

export interface ImportProblem extends Place {
  readonly code: ImportProblemCode;
  /** Where in its line a text breaks off, from 1. Not every browser tells. */
  readonly column?: number;
  readonly field?: string;
  /** What the file has there, shortened. */
  readonly value?: string;
  /** The most there may be: UTF-16 units, or entries. */
  readonly limit?: number;
  /** Where the same stood before. */
  readonly first?: Place;
}

/** A file that cannot be taken in. Nothing of it was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly problems: readonly ImportProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map(({row, line, code}) => [row ?? line, code].filter(Boolean).join(': ')).join(', '), options);
  }
}
