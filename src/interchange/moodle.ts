import {Parser} from 'htmlparser2';
import {writeCsv, type CsvRow} from './csv.js';
import {plainFromHtml} from './html-text.js';
import {ImportError} from './import-error.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, PlacedTerm, RawTerm, TermExport} from './term-import.js';
import {TermReader} from './term-reader.js';
import {xml} from './xml.js';

/**
 * The columns of the table that Moodle gives of a glossary, as columns are compared: `Concept`, `Definition`, then a column
 * `Keyword(s)` for each further name and a column `Categories` for each category. Older versions call them otherwise.
 */
export const MOODLE_COLUMNS = ['concept', 'definition', 'keyword(s)', 'keywords', 'aliases', 'categories', 'category'];

export function moodleTerm(row: CsvRow): RawTerm {
  const all = (...columns: readonly string[]) =>
    columns.some((column) => row.has(column)) ? columns.flatMap((column) => row.cells(column)) : undefined;
  return {
    label: row.cell('concept'),
    body: plainFromHtml(row.cell('definition')),
    aliases: all('keyword(s)', 'keywords', 'aliases'),
    tags: all('categories', 'category'),
  };
}

/** The table as Moodle writes it. Moodle itself imports only XML. */
export function writeMoodleCsv(terms: readonly TermExport[]): string {
  const most = (count: (term: TermExport) => number) => Math.max(0, ...terms.map(count));
  const names = (term: TermExport) => (term.expansion ? [...term.aliases, term.expansion] : term.aliases);
  const [keywords, categories] = [most((term) => names(term).length), most(({tags}) => tags.length)];
  const fill = (items: readonly string[], count: number) => Array.from({length: count}, (_, i) => items[i] ?? '');
  return writeCsv([
    [
      'Concept',
      'Definition',
      ...fill([], keywords).map(() => 'Keyword(s)'),
      ...fill([], categories).map(() => 'Categories'),
    ],
    ...terms.map((term) => [
      term.label,
      definitionOf(term),
      ...fill(names(term), keywords),
      ...fill(term.tags, categories),
    ]),
  ]);
}

/** What Moodle's own export holds: entries with a concept, a definition, aliases and categories. */
export async function readMoodleXml([file]: readonly SourceFile[], defaultLanguage: string): Promise<GlossaryFile> {
  const reader = new TermReader(defaultLanguage);
  await reader.readAll(entriesIn(file!.text));
  return reader.finish();
}

function entriesIn(text: string): PlacedTerm[] {
  const found: PlacedTerm[] = [];
  const path: string[] = [];
  let entry: {concept: string; definition: string; aliases: string[]; categories: string[]; start: number} | undefined;
  let piece = '';
  let isWhole = true;
  let lineNumber = 1;
  let counted = 0;
  const lineAt = (index: number) => {
    for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) lineNumber++;
    return lineNumber;
  };
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name);
        piece = '';
        if (name === 'ENTRY') {
          entry = {concept: '', definition: '', aliases: [], categories: [], start: lineAt(parser.startIndex)};
        }
      },
      ontext(part) {
        piece += part;
      },
      onclosetag(name, isImplied) {
        isWhole &&= !isImplied;
        const parent = path.at(-2);
        path.pop();
        if (!entry) return;
        if (name === 'CONCEPT') entry.concept = piece;
        else if (name === 'DEFINITION') entry.definition = piece;
        else if (name === 'NAME' && parent === 'ALIAS') entry.aliases.push(piece);
        else if (name === 'NAME' && parent === 'CATEGORY') entry.categories.push(piece);
        else if (name === 'ENTRY') {
          const {concept, definition, aliases, categories, start} = entry;
          const raw = {label: concept, body: plainFromHtml(definition), aliases, tags: categories};
          found.push({place: {line: start}, raw});
          entry = undefined;
        }
        piece = '';
      },
    },
    {xmlMode: true},
  );
  parser.end(text);
  if (!isWhole) throw new ImportError([{code: 'not-xml', line: text.split('\n').length}]);
  return found;
}

/** What Moodle imports. Definitions are in Markdown, which it knows as format 4. */
export function writeMoodleXml(terms: readonly TermExport[], name: string): string {
  const names = (term: TermExport) => (term.expansion ? [...term.aliases, term.expansion] : term.aliases);
  return xml('GLOSSARY', {}, [
    xml('INFO', {}, [
      xml('NAME', {}, name),
      xml('INTRO', {}, ''),
      xml('INTROFORMAT', {}, '1'),
      xml('ALLOWDUPLICATEDENTRIES', {}, '1'),
      xml('DISPLAYFORMAT', {}, 'dictionary'),
      xml(
        'ENTRIES',
        {},
        terms.map((term) =>
          xml('ENTRY', {}, [
            xml('CONCEPT', {}, term.label),
            xml('DEFINITION', {}, definitionOf(term)),
            xml('FORMAT', {}, '4'),
            xml('USEDYNALINK', {}, '1'),
            xml('CASESENSITIVE', {}, '0'),
            xml('FULLMATCH', {}, '1'),
            xml('TEACHERENTRY', {}, '1'),
            ...list('ALIASES', 'ALIAS', names(term)),
            ...list('CATEGORIES', 'CATEGORY', term.tags),
          ]),
        ),
      ),
    ]),
  ]).toString();
}

function list(plural: string, singular: string, items: readonly string[]) {
  if (!items.length) return [];
  const one = (item: string) =>
    xml(singular, {}, [xml('NAME', {}, item), ...(singular === 'CATEGORY' ? [xml('USEDYNALINK', {}, '0')] : [])]);
  return [xml(plural, {}, items.map(one))];
}

const definitionOf = ({gloss, body}: TermExport) => (body ? `${gloss}\n\n${body}` : gloss);
