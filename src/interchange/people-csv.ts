import {joinItems, splitItems, writeCsv} from './csv.js';
import {readPeopleTable, type Cell} from './people-table.js';
import type {PeopleFile, PersonExport, RawPerson} from './person-import.js';
import type {SourceFile} from './source-file.js';

/** Our columns, in the order we write them. There is no e-mail: none is kept. */
const WRITTEN = [
  'id',
  'name',
  'pronouns',
  'title',
  'department',
  'place',
  'zone',
  'languages',
  'skills',
  'asks',
  'role',
  'status',
] as const satisfies readonly (keyof PersonExport)[];

/** What is read of them, and what people call it in tables of their own. */
const COLUMNS = {
  id: ['id'],
  email: ['email', 'e-mail', 'mail', 'emailaddress', 'e-mailaddress', 'workemail'],
  name: ['name', 'displayname', 'fullname'],
  given: ['firstname', 'givenname'],
  family: ['lastname', 'familyname', 'surname'],
  pronouns: ['pronouns'],
  title: ['title', 'jobtitle', 'position'],
  department: ['department', 'team', 'unit'],
  place: ['place', 'location', 'office', 'city'],
  zone: ['zone', 'timezone'],
  languages: ['languages', 'language'],
  skills: ['skills'],
  asks: ['asks', 'askmeabout'],
  status: ['status'],
} as const;

const GONE = ['left', 'disabled', 'suspended', 'inactive', 'archived'];

/**
 * Reads our own table of people, or one that somebody made. A role is never read: that is not for a file to say.
 *
 * @throws {PeopleFileError} With every problem there is.
 */
export function readPeopleCsv(file: SourceFile): Promise<PeopleFile> {
  return readPeopleTable(file, {
    format: 'csv',
    columns: COLUMNS,
    isOurs: ({columns}) => WRITTEN.every((column) => columns.includes(column)),
    more: (cell) => ({
      id: cell('id'),
      ...listsIn(cell),
      isDisabled: GONE.includes(cell('status').toLowerCase()),
    }),
  });
}

function listsIn(cell: Cell): RawPerson {
  return {
    languages: splitItems(cell('languages')),
    skills: splitItems(cell('skills')),
    asks: splitItems(cell('asks')),
  };
}

/** The people of a directory. A list is in one cell: `a; b`. */
export function writePeopleCsv(people: readonly PersonExport[]): string {
  const cell = (value: string | readonly string[]) => (typeof value === 'string' ? value : joinItems(value));
  return writeCsv([WRITTEN, ...people.map((person) => WRITTEN.map((column) => cell(person[column])))]);
}
