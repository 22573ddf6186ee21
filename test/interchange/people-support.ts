import fc from 'fast-check';
import {PeopleFileError, type PeopleProblem} from '../../src/interchange/people-error.js';
import type {CardExport} from '../../src/interchange/people-vcard.js';
import type {PeopleFile, PersonExport, PersonRow} from '../../src/interchange/person-import.js';
import {readPeople} from '../../src/interchange/read-people.js';
import {fileOf} from './support.js';

export function readPeopleFile(content: string | Uint8Array<ArrayBuffer>, name = 'people.csv'): Promise<PeopleFile> {
  return readPeople(fileOf(name, content));
}

export async function rowsIn(content: string, name?: string): Promise<readonly PersonRow[]> {
  return (await readPeopleFile(content, name)).rows;
}

/** What is wrong with a file. */
export async function problemsIn(
  content: string | Uint8Array<ArrayBuffer>,
  name?: string,
): Promise<readonly PeopleProblem[]> {
  return (await refusal(content, name)).problems;
}

export async function refusal(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<PeopleFileError> {
  try {
    await readPeopleFile(content, name);
  } catch (error) {
    if (error instanceof PeopleFileError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

export function aPersonExport(given: Partial<PersonExport> = {}): PersonExport {
  return {
    ...{id: 'ada', name: 'Ada', pronouns: '', title: '', department: '', place: '', zone: ''},
    ...{languages: [], skills: [], asks: [], role: 'member', status: 'active'},
    ...given,
  };
}

/** What people type, with what makes trouble: separators, quotes, formulas, escapes. */
const pieces = fc.oneof(
  {weight: 3, arbitrary: fc.string({unit: 'grapheme', maxLength: 8})},
  fc.constantFrom('=1+1', '-x', '+1', '@a', "'", "'=a", '"', ';', '\\;', '\\', '\\n', ',', '|', ':', '…', '👩‍🚀', 'محمد'),
);

export const texts = (maxLength = 6) => fc.array(pieces, {maxLength}).map((parts) => parts.join(''));

/** A line as it is kept: no control characters, single spaces. */
export const aLine = (min: number, max: number) =>
  texts()
    .map((text) =>
      text
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(({length}) => length >= min && length <= max);

const lists = (max: number) => fc.uniqueArray(aLine(1, max), {maxLength: 12});

/** Anybody whom a directory may hold. */
export function anyPerson(): fc.Arbitrary<PersonExport> {
  return fc.record({
    id: fc.stringMatching(/^[\w.-]{1,40}$/),
    name: aLine(1, 80),
    pronouns: aLine(0, 40),
    title: aLine(0, 120),
    department: aLine(0, 80),
    place: aLine(0, 80),
    zone: fc.constantFrom('', 'Europe/Paris', 'Asia/Kolkata', 'UTC'),
    languages: fc.uniqueArray(fc.constantFrom('en', 'fr-CA', 'zh-Hant-TW', 'ar'), {maxLength: 4}),
    skills: lists(60),
    asks: lists(60),
    role: fc.constantFrom('member', 'moderator', 'steward'),
    status: fc.constantFrom('active', 'known', 'left'),
  });
}

export function anyCard(): fc.Arbitrary<CardExport> {
  return fc
    .tuple(anyPerson(), fc.record({about: texts(30), learning: lists(60), contact: texts()}))
    .map(([person, more]) => ({...person, ...more}));
}
