import {readPeopleTable} from './people-table.js';
import type {PeopleFile} from './person-import.js';
import type {SourceFile} from './source-file.js';

/** The columns of an export of users that are read. Addresses, phones, passwords and the like are not among them. */
const COLUMNS = {
  given: ['firstname'],
  family: ['lastname'],
  email: ['emailaddress'],
  title: ['employeetitle'],
  department: ['department'],
  place: ['buildingid'],
  status: ['newstatus', 'status'],
} as const;

/**
 * Reads what Google Workspace writes with "Download users". Who is not active, but suspended or archived, is disabled.
 *
 * @throws {PeopleFileError} With every problem there is.
 */
export function readPeopleGoogle(file: SourceFile): Promise<PeopleFile> {
  return readPeopleTable(file, {
    format: 'google',
    columns: COLUMNS,
    more: (cell) => ({isDisabled: !['', 'active'].includes(cell('status').toLowerCase())}),
  });
}
