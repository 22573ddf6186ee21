import type {Place} from './import-error.js';

/** What a file can say about a person. */
export interface PersonFields {
  readonly name: string;
  readonly pronouns: string;
  readonly title: string;
  readonly department: string;
  readonly place: string;
  /** IANA time zone, or ''. */
  readonly zone: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  /** What they can be asked about. */
  readonly asks: readonly string[];
}

export type PersonField = keyof PersonFields;

export const PERSON_FIELDS = [
  'name',
  'pronouns',
  'title',
  'department',
  'place',
  'zone',
  'languages',
  'skills',
  'asks',
] as const satisfies readonly PersonField[];

/**
 * A person as a file has them. What the file has no column for is left out, and so is what it leaves empty, unless the file
 * is one of ours.
 */
export interface PersonRow extends Partial<PersonFields>, Place {
  /** Made of their e-mail, of which nothing else is kept, or as one of our own files has it. */
  readonly id: string;
  readonly name: string;
  /** Their account is switched off. */
  readonly isDisabled: boolean;
}

/** A person of the file who is left out. */
export interface SkippedRow extends Place {
  /** '' if that is what is wrong. */
  readonly name: string;
  readonly reason: 'no-name' | 'no-email' | 'bad-email' | 'guest' | 'not-a-person';
}

/** What was read otherwise than it stands in the file. */
export interface PeopleNotice extends Place {
  /** `partial`: the file says that there are more people than it has. */
  readonly code: 'shortened' | 'left-out' | 'partial';
  /** '' of the whole file. */
  readonly field: PersonField | '';
  readonly value: string;
}

export interface PeopleFile {
  readonly format: 'csv' | 'entra' | 'google' | 'scim';
  readonly rows: readonly PersonRow[];
  readonly skipped: readonly SkippedRow[];
  readonly notices: readonly PeopleNotice[];
  /** The headings of the columns of which nothing was read, such as passwords. */
  readonly unread: readonly string[];
}

/** What an entry says about one person, before it is checked. */
export interface RawPerson extends Readonly<Partial<Record<PersonField, string | readonly string[]>>> {
  /** Used as it is, where it stands. */
  readonly id?: string;
  readonly email?: string;
  readonly isDisabled?: boolean;
  /** What is said of their account, and not understood. */
  readonly oddStatus?: string;
  readonly isGuest?: boolean;
}

/** A person as a file gets them. */
export interface PersonExport extends PersonFields {
  readonly id: string;
  readonly role: string;
  /** A file that is read again marks those who are `left`. */
  readonly status: string;
}
