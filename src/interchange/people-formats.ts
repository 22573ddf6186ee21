import {PeopleFileError} from './people-error.js';
import type {CardExport} from './people-vcard.js';
import type {PeopleFile, PersonExport} from './person-import.js';
import type {SourceFile} from './source-file.js';

/** What reads people, by the name of the format; loaded when it is needed. */
export const PEOPLE_READERS = {
  csv: async () => (await import('./people-csv.js')).readPeopleCsv,
  entra: async () => (await import('./people-entra.js')).readPeopleEntra,
  google: async () => (await import('./people-google.js')).readPeopleGoogle,
  scim: async () => (await import('./people-scim.js')).readPeopleScim,
} as const satisfies Record<PeopleFile['format'], () => Promise<(file: SourceFile) => Promise<PeopleFile>>>;

/** What writes people; loaded when it is needed. */
export const PEOPLE_WRITERS = {
  csv: {
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    write: async (): Promise<(people: readonly PersonExport[]) => string> =>
      (await import('./people-csv.js')).writePeopleCsv,
  },
  vcard: {
    extension: 'vcf',
    mediaType: 'text/vcard;charset=utf-8',
    write: async (): Promise<(people: readonly CardExport[]) => string> =>
      (await import('./people-vcard.js')).writeVCards,
  },
} as const;

/** What a person may choose, for the browser's dialog. */
export const READABLE_PEOPLE = '.csv,.tsv,.txt,.json,text/csv,application/json,application/scim+json';

/** Headings that only these write. */
const ENTRA = /\b(?:userPrincipalName|passwordProfile|accountEnabled)\b/i;
const GOOGLE = /\bOrg Unit Path\b|\bFirst Name \[Required\]/i;

/**
 * What reads a file, by how it begins.
 *
 * @throws {PeopleFileError} `write-only`, `not-people`
 */
export function recognisePeople({name, text}: SourceFile): PeopleFile['format'] {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^BEGIN:VCARD/i.test(start)) throw new PeopleFileError([{code: 'write-only'}]);
  if (/^[[{]/.test(start) || /\.json$/i.test(name)) return 'scim';
  if (start.startsWith('<')) throw new PeopleFileError([{code: 'not-people'}]);
  const [first = '', second = ''] = start.split(/[\r\n]+/, 2);
  const headings = /^(?:version:|"?sep=)/i.test(first) ? second : first;
  return ENTRA.test(headings) ? 'entra' : GOOGLE.test(headings) ? 'google' : 'csv';
}
