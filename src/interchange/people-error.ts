import {ImportError, type ImportProblem, type ImportProblemCode, type Place} from './import-error.js';

/** Everything that can be wrong with a file of people. Locales hold one message for each. */
export type PeopleProblemCode =
  | 'too-big'
  | 'workbook'
  | 'write-only'
  | 'not-text'
  | 'not-utf8'
  | 'not-json'
  | 'not-people'
  | 'wrong-delimiter'
  | 'bad-quotes'
  | 'too-many-cells'
  | 'no-name-column'
  | 'no-email-column'
  | 'nobody'
  | 'not-an-entry'
  | 'bad-status'
  | 'bad-id'
  | 'duplicate-email'
  | 'duplicate-id';

export interface PeopleProblem extends Place {
  readonly code: PeopleProblemCode;
  /** Where in its line a text breaks off, from 1. Not every browser tells. */
  readonly column?: number;
  /** An e-mail, an id or a status: never what stands in a column that is not read. */
  readonly value?: string;
  /** In bytes. */
  readonly limit?: number;
  /** Where the same stood before. */
  readonly first?: Place;
}

/** A file of people that cannot be taken in. Nothing of it was. */
export class PeopleFileError extends Error {
  override readonly name = 'PeopleFileError';

  constructor(readonly problems: readonly PeopleProblem[]) {
    super(problems.map(({row, line, code}) => [row ?? line, code].filter(Boolean).join(': ')).join(', '));
  }

  /**
   * Tells of what went wrong with any file in the words for people. What the file has there, and the `cause`, which quotes it,
   * stay behind: they may be a password.
   */
  static from(error: ImportError): PeopleFileError {
    return new PeopleFileError(error.problems.map(withoutContent));
  }
}

/** What can go wrong while any file is opened. */
const OPENING: Partial<Record<ImportProblemCode, PeopleProblemCode>> = {
  'too-big': 'too-big',
  workbook: 'workbook',
  'not-text': 'not-text',
  'not-json': 'not-json',
  'bad-quotes': 'bad-quotes',
  'too-many-cells': 'too-many-cells',
};

function withoutContent({code, row, line, column, limit}: ImportProblem): PeopleProblem {
  const known = {row, line, column, limit};
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return {code: OPENING[code] ?? 'not-people', ...given};
}
