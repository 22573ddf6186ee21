import {comparable, joinItems, parseCsv, splitItems, writeCsv, type CsvTable} from './csv.js';
import {MOODLE_COLUMNS, moodleTerm} from './moodle.js';
import {OPENMETADATA_COLUMNS, openMetadataTerms} from './openmetadata.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, PlacedTerm, TermExport} from './term-import.js';
import {MAX_TERMS, TermReader, tooMany} from './term-reader.js';

const LINES = ['id', 'label', 'lang', 'status', 'expansion', 'gloss', 'body', 'concept'] as const;
const LISTS = ['aliases', 'avoid', 'contexts', 'senses', 'tags', 'broader', 'related', 'sources'] as const;
const STANDING = ['successor', 'steward', 'reviewBy'] as const;

/** Our columns, in the order we write them. */
const COLUMNS = [
  'id',
  'label',
  'lang',
  'status',
  'expansion',
  'aliases',
  'avoid',
  'gloss',
  'body',
  'contexts',
  'senses',
  'tags',
  'broader',
  'related',
  'sources',
  'concept',
  ...STANDING,
] as const satisfies readonly (keyof TermExport)[];

/** What people call our columns in tables of their own. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  term: 'label',
  title: 'label',
  name: 'label',
  language: 'lang',
  definition: 'gloss',
  shortdefinition: 'gloss',
  synonyms: 'aliases',
  explanation: 'body',
  description: 'body',
};

const OURS = new Set(COLUMNS.map(comparable));
const KNOWN = new Set([...OURS, ...Object.keys(OTHER_NAMES), ...OPENMETADATA_COLUMNS, ...MOODLE_COLUMNS]);

/**
 * Reads a table of terms: our columns, those of OpenMetadata, those that Moodle writes, or what people call them.
 *
 * @throws {ImportError} With every problem there is, each with its line.
 */
export async function readGlossaryCsv([file]: readonly SourceFile[], defaultLanguage: string): Promise<GlossaryFile> {
  const table = parseCsv(file!.text, KNOWN);
  if (table.rows.length > MAX_TERMS) throw tooMany(table.rows.length);
  const reader = new TermReader(defaultLanguage);
  if (file!.guessed) reader.notice({code: 'encoding', field: file!.name, value: file!.guessed});
  for (const [index, heading] of table.headings.entries()) {
    if (heading && !KNOWN.has(table.columns[index]!)) reader.notice({code: 'unused-column', field: heading, value: ''});
  }
  await reader.readAll(termsOf(table));
  return reader.finish();
}

function termsOf(table: CsvTable): Iterable<PlacedTerm> {
  const has = (column: string) => table.columns.includes(column);
  if (has('name') && !has('label') && OPENMETADATA_COLUMNS.some((column) => column !== 'name' && has(column))) {
    return openMetadataTerms(table.rows);
  }
  if (has('concept') && !has('label') && MOODLE_COLUMNS.some((column) => column !== 'concept' && has(column))) {
    return table.rows.map((row) => ({place: {line: row.line}, raw: moodleTerm(row)}));
  }
  return ourTerms(table, has('id') && has('label'));
}

function* ourTerms({columns, rows}: CsvTable, isOurs: boolean): Generator<PlacedTerm> {
  const columnOf = (field: string) => {
    const own = comparable(field);
    if (columns.includes(own)) return own;
    return Object.keys(OTHER_NAMES).find((name) => OTHER_NAMES[name] === field && columns.includes(name)) ?? own;
  };
  for (const row of rows) {
    const cell = (field: string) => (row.has(columnOf(field)) ? row.cell(columnOf(field)) : undefined);
    const texts = Object.fromEntries([...LINES, ...STANDING].map((field) => [field, cell(field)]));
    const lists = Object.fromEntries(LISTS.map((field) => [field, listIn(cell(field))]));
    yield {place: {line: row.line}, raw: {...texts, ...lists, id: texts.id || undefined, label: texts.label, isOurs}};
  }
}

const listIn = (cell: string | undefined) => (cell === undefined ? undefined : splitItems(cell));

/** Every field of every term. A list is in one cell: `a; b`. */
export function writeGlossaryCsv(terms: readonly TermExport[]): string {
  const cell = (value: string | readonly string[]) => (typeof value === 'string' ? value : joinItems(value));
  return writeCsv([COLUMNS, ...terms.map((term) => COLUMNS.map((column) => cell(term[column])))]);
}
