/** Everything that can be wrong with a file. Locales hold one message for each. */
export type ImportProblemCode =
  | 'too-big'
  | 'not-json'
  | 'not-a-glossary'
  | 'no-entries'
  | 'too-many'
  | 'not-an-entry'
  | 'wrong-type'
  | 'bad-language'
  | 'no-label'
  | 'no-definition'
  | 'too-long'
  | 'duplicate-id';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** The number of the entry in the file, from 1. */
  readonly row?: number;
  /** Where the text of the file breaks off, from 1. Not every browser tells. */
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  /** What the file has there, shortened. */
  readonly value?: string;
  /** The most there may be: UTF-16 units, or entries. */
  readonly limit?: number;
}

/** A file that cannot be taken in. Nothing of it was. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly problems: readonly ImportProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map(({row, code}) => (row === undefined ? code : `${row}: ${code}`)).join(', '), options);
  }
}
