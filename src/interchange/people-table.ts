import {comparable, parseCsv, type CsvRow, type CsvTable} from './csv.js';
import {ImportError} from './import-error.js';
import {PeopleFileError} from './people-error.js';
import type {PeopleFile, PersonField, RawPerson} from './person-import.js';
import {PersonReader, type PlacedPerson} from './person-reader.js';
import type {SourceFile} from './source-file.js';

/** The columns of a table of people: for each part the names that it may have, the first that is filled being taken. */
type Columns = Readonly<Partial<Record<PersonField | Part, readonly string[]>>>;

/** What is not kept as it stands: a name in two parts, and what says who they are and how they stand. */
type Part = 'given' | 'family' | 'email' | 'id' | 'status' | 'blocked' | 'kind';

/** What the row says of one part. */
export type Cell = (part: PersonField | Part) => string;

interface PeopleTable {
  readonly format: PeopleFile['format'];
  /** The only columns that are read: nothing else of a row is kept. As they are compared. */
  readonly columns: Columns;
  readonly compare?: (heading: string) => string;
  readonly isOurs?: (table: CsvTable) => boolean;
  /** What stands beside what is taken as it is. */
  readonly more: (cell: Cell) => RawPerson;
}

/** A line that some programs put before the headings: that of Entra's own form, and one that tells Excel the delimiter. */
const PREAMBLE = /^\uFEFF?(?:version:v[\d.]+|"?sep=.)[^\r\n]*(?:\r\n?|\n)/i;
/** Cells that were not taken apart, with an e-mail among them. */
const JOINED = /[,;\t|:^~][^,;\t|]*@/;
/** As much of a name as is looked through for that. */
const LOOKED_THROUGH = 1000;
const NOT_IN_A_HEADING = /[^\p{L}\p{N}\s_[\]*"-]/u;

/** `First Name [Required]` and `firstname` are one column. */
export function bare(heading: string): string {
  return comparable(heading.replace(/\[.*$/s, ''));
}

/**
 * Reads a table of people.
 *
 * @throws {PeopleFileError} With every problem there is. {@link ImportError}, when it is no table.
 */
export async function readPeopleTable(
  {text}: SourceFile,
  {format, columns, compare = bare, isOurs, more}: PeopleTable,
): Promise<PeopleFile> {
  const known = new Set(Object.values(columns).flat());
  const preamble = PREAMBLE.exec(text)?.[0] ?? '';
  const firstLine = preamble ? 2 : 1;
  const source = text.slice(preamble.length);
  let table: CsvTable;
  try {
    table = parseCsv(source, known, {compare, onlyKnown: true, firstLine});
  } catch (error) {
    if (!(error instanceof ImportError) || error.problems[0]?.code !== 'no-columns') throw error;
    const headings = source
      .split(/[\r\n]/, 1)[0]!
      .split(NOT_IN_A_HEADING)
      .filter((name) => known.has(compare(name)));
    throw new PeopleFileError([{code: headings.length > 1 ? 'wrong-delimiter' : 'not-people', line: firstLine}]);
  }
  const has = (...parts: (PersonField | Part)[]) =>
    parts.some((part) => columns[part]?.some((column) => table.columns.includes(column)));
  const hasName = has('name', 'given', 'family');
  const hasEmail = has('email', 'id');
  if (!hasName && !hasEmail) throw new PeopleFileError([{code: 'not-people', line: firstLine}]);
  if (!hasName) throw new PeopleFileError([{code: 'no-name-column', line: firstLine}]);
  if (!hasEmail) throw new PeopleFileError([{code: 'no-email-column', line: firstLine}]);
  const reader = new PersonReader({isOurs: isOurs?.(table) ?? false});
  await reader.readAll(peopleIn(table, columns, more, reader));
  const unread = table.headings.filter((heading, at) => heading && !known.has(table.columns[at]!));
  return reader.finish(format, unread);
}

function* peopleIn(
  {rows, columns: present}: CsvTable,
  columns: Columns,
  more: PeopleTable['more'],
  reader: PersonReader,
): Generator<PlacedPerson> {
  for (const row of rows) {
    const place = {line: row.line};
    const cell: Cell = (part) => firstOf(row, columns[part] ?? []);
    const name = cell('name') || [cell('given'), cell('family')].filter(Boolean).join(' ');
    if (!cell('email') && !cell('id') && JOINED.test(name.slice(0, LOOKED_THROUGH)))
      reader.problem({code: 'wrong-delimiter', ...place});
    else yield {place, raw: {...saidIn(present, columns, cell), name, email: cell('email'), ...more(cell)}};
  }
}

/** The parts that are taken as they stand, if the table has a column for them. */
function saidIn(present: readonly string[], columns: Columns, cell: Cell): RawPerson {
  const parts = ['pronouns', 'title', 'department', 'place', 'zone', 'languages'] as const;
  const isThere = (part: PersonField) => columns[part]?.some((column) => present.includes(column));
  return Object.fromEntries(parts.filter(isThere).map((part) => [part, cell(part)]));
}

function firstOf(row: CsvRow, columns: readonly string[]): string {
  for (const column of columns) {
    const cell = row.cell(column).trim();
    if (cell) return cell;
  }
  return '';
}
