import {comparable} from './csv.js';
import {bare, readPeopleTable} from './people-table.js';
import type {PeopleFile, RawPerson} from './person-import.js';
import type {SourceFile} from './source-file.js';

const COLUMNS = {
  name: ['displayname'],
  given: ['givenname'],
  family: ['surname'],
  email: ['mail', 'userprincipalname'],
  title: ['jobtitle'],
  department: ['department'],
  place: ['city', 'physicaldeliveryofficename', 'officelocation'],
  languages: ['preferredlanguage'],
  status: ['accountenabled'],
  blocked: ['blocksignin(yes/no)'],
  kind: ['usertype'],
} as const;

const KNOWN: ReadonlySet<string> = new Set(Object.values(COLUMNS).flat());

/** As Entra writes them, and as spreadsheets in other languages write them again. */
const TRUE = ['true', 'wahr', 'vrai', 'verdadero', 'verdadeiro', 'vero', 'waar', 'yes', 'ja', 'oui', '1'];
const FALSE = ['false', 'falsch', 'faux', 'falso', 'onwaar', 'no', 'nein', 'non', 'nee', '0'];

/**
 * Reads what Entra writes with "Download users", and its form for creating them, whose headings have the name of the property
 * in brackets. Guests, who work elsewhere, are left out: they join when they like.
 *
 * @throws {PeopleFileError} With every problem there is.
 */
export function readPeopleEntra(file: SourceFile): Promise<PeopleFile> {
  return readPeopleTable(file, {
    format: 'entra',
    columns: COLUMNS,
    compare: propertyOf,
    more: (cell) => ({
      isGuest: cell('kind').toLowerCase() === 'guest' || cell('email').includes('#EXT#'),
      ...standing(cell('status'), cell('blocked')),
    }),
  });
}

/** Nothing is guessed: who is marked as left by mistake would be missing. */
function standing(enabled: string, blocked: string): RawPerson {
  const said = (enabled || blocked).toLowerCase();
  if (!said) return {};
  if (!TRUE.includes(said) && !FALSE.includes(said)) return {oddStatus: enabled || blocked};
  return {isDisabled: TRUE.includes(said) !== Boolean(enabled)};
}

/** `Name [displayName] Required` and `displayName` are one column. */
function propertyOf(heading: string): string {
  const outside = bare(heading);
  const inside = comparable(/\[([^\]]*)\]/.exec(heading)?.[1] ?? '');
  // “Block sign in (Yes/No) [accountEnabled]” says the contrary of what its brackets say.
  return !KNOWN.has(outside) && KNOWN.has(inside) ? inside : outside;
}
