import {termsOfEntry} from './glossary-formats.js';
import {ImportError, type Place} from './import-error.js';
import {linesOfEntries} from './json-lines.js';
import {isObject, parseJson} from './json.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, PlacedTerm, TermExport} from './term-import.js';
import {MAX_TERMS, TermReader, tooMany} from './term-reader.js';

/** What `writeGlossaryJson` writes as `format`: such a file is taken to the letter. */
const FORMAT = 'praxis-glossary';

/**
 * Reads a glossary from JSON: our own export, `{"terms": [{"label", "gloss", …}]}`, such a list alone, or the published
 * data of the CNCF and glosario glossaries. In all but our own, aliases are also read from names and definitions where it is
 * certain that they are.
 *
 * @param defaultLanguage For terms that name none, when the file does not either.
 * @throws {ImportError} With every problem there is.
 */
export async function readGlossaryJson([file]: readonly SourceFile[], defaultLanguage: string): Promise<GlossaryFile> {
  const data = parseJson(file!.text);
  const list = entriesOf(data);
  if (!list) throw new ImportError([{code: 'not-a-glossary'}]);
  if (list.length > MAX_TERMS) throw tooMany(list.length);
  const fileLanguage = (isObject(data) && (data.lang ?? data.language)) || defaultLanguage;
  const isOurs = isObject(data) && data.format === FORMAT;
  const reader = new TermReader(fileLanguage);
  const lines = linesOfEntries(file!.text, keyOf(data));
  const placeOf = (index: number): Place => (lines?.[index] ? {line: lines[index]} : {row: index + 1});
  await reader.readAll(termsIn(list, reader, isOurs, placeOf));
  return reader.finish();
}

function entriesOf(data: unknown): readonly unknown[] | undefined {
  const list = isObject(data) ? data[keyOf(data)] : data;
  return Array.isArray(list) ? list : undefined;
}

/** Under which an object has the list. */
function keyOf(data: unknown): string {
  return isObject(data) && (data.terms ?? undefined) === undefined ? 'entries' : 'terms';
}

function* termsIn(
  list: readonly unknown[],
  reader: TermReader,
  isOurs: boolean,
  placeOf: (index: number) => Place,
): Generator<PlacedTerm> {
  for (const [index, entry] of list.entries()) {
    const place = placeOf(index);
    if (!isObject(entry)) reader.problem('not-an-entry', {value: entry}, place);
    else if (isOurs) yield {place, raw: {...entry, label: entry.label, isOurs}};
    else for (const raw of termsOfEntry(entry)) yield {place, raw: {...raw, isOurs: false}};
  }
}

/** Every field of every term. */
export function writeGlossaryJson(terms: readonly TermExport[]): string {
  return JSON.stringify({format: FORMAT, terms}, null, 1);
}
