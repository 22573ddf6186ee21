import Papa from 'papaparse';
import {ImportError} from './import-error.js';
import {line as tidyLine} from './term-parts.js';

/** One row of a table, by the names of its columns. A name that stands over several columns has a cell of each. */
export interface CsvRow {
  /** Where in the file it begins, from 1. */
  readonly line: number;
  has(column: string): boolean;
  cell(column: string): string;
  /** The filled cells of every column of that name. */
  cells(column: string): readonly string[];
}

export interface CsvTable {
  /** The columns as they are compared: lower case, no spaces, no `*` that says what is required. */
  readonly columns: readonly string[];
  /** As they stand in the file. */
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** No row of headings is longer, in UTF-16 units. */
const MAX_HEADINGS = 16 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];
const LINE_BREAK = /\n/g;
/** What a spreadsheet takes for a formula, also in the full width that some programs turn into the usual one. */
const FORMULA = '=+\\-@\\t\\r\\n＝＋－＠';
const RISKY = new RegExp(`^'*[${FORMULA}]`);
const NEUTRALISED = new RegExp(`^'+[${FORMULA}]`);
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;

/** How a table is read that is not quite ours. */
export interface CsvReading {
  /** How a heading is compared. */
  readonly compare?: (heading: string) => string;
  /** Whether cells in other columns are let go of row by row, so that nothing of them is left of what was read. */
  readonly onlyKnown?: boolean;
  /** Where in the file the text begins, from 1. */
  readonly firstLine?: number;
}

/**
 * Reads a table whose first row names its columns. Its delimiter is the one by which most of these names are known.
 *
 * @param known The columns that mean something, as they are compared.
 * @throws {ImportError} `no-columns`, `bad-quotes`, `too-many-cells`, each with its line.
 */
export function parseCsv(
  text: string,
  known: ReadonlySet<string>,
  {compare = comparable, onlyKnown = false, firstLine = 1}: CsvReading = {},
): CsvTable {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const {delimiter, headings} = sniff(source, known, compare, firstLine);
  const columns = headings.map(compare);
  const isKept = columns.map((column) => !onlyKnown || known.has(column));
  const rows: CsvRow[] = [];
  const long: number[] = [];
  let line = firstLine;
  let broken: number | undefined;
  Papa.parse<string[]>(source, {
    ...{delimiter, newline: '\n', quoteChar: '"'},
    step: ({data: cells, errors: [error]}, parser) => {
      if (error) {
        broken = lineAt(source, error.index ?? 0) + firstLine - 1;
        return parser.abort();
      }
      const isFilled = cells.some(isNotBlank);
      if (line > firstLine && isFilled) {
        // Something stands beyond the last column, as when a text with commas is not in quotes.
        if (cells.slice(columns.length).some(isNotBlank)) long.push(line);
        rows.push(new Row(line, columns, onlyKnown ? columns.map((_, at) => (isKept[at] && cells[at]) || '') : cells));
      }
      line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.match(LINE_BREAK)!.length : 0), 0);
    },
  });
  if (broken) throw new ImportError([{code: 'bad-quotes', line: broken}]);
  if (long.length) throw new ImportError(long.map((line) => ({code: 'too-many-cells', line})));
  return {columns, headings, rows};
}

const isNotBlank = (cell: string) => cell.trim() !== '';

class Row implements CsvRow {
  readonly line: number;
  readonly #columns: readonly string[];
  readonly #cells: readonly string[];

  constructor(line: number, columns: readonly string[], cells: readonly string[]) {
    this.line = line;
    this.#columns = columns;
    this.#cells = cells;
  }

  has(column: string): boolean {
    return this.#columns.includes(column);
  }

  cell(column: string): string {
    return plainCell(this.#cells[this.#columns.indexOf(column)] ?? '');
  }

  cells(column: string): readonly string[] {
    return this.#cells.filter((cell, index) => this.#columns[index] === column && cell.trim() !== '').map(plainCell);
  }
}

function sniff(
  source: string,
  known: ReadonlySet<string>,
  compare: (heading: string) => string,
  line: number,
): {delimiter: string; headings: string[]} {
  const start = source.slice(0, MAX_HEADINGS);
  const first = DELIMITERS.map((delimiter) => {
    const headings = (Papa.parse<string[]>(start, {delimiter, newline: '\n', preview: 1}).data[0] ?? []).map(tidyLine);
    return {delimiter, headings, score: headings.filter((heading) => known.has(compare(heading))).length};
  });
  const best = first.reduce((a, b) => (b.score > a.score ? b : a));
  if (!best.score) throw new ImportError([{code: 'no-columns', line, value: best.headings.join(', ').slice(0, 80)}]);
  return best;
}

/** `Display Name*` and `displayName` are one column. */
export function comparable(heading: string): string {
  return heading.toLowerCase().replace(/[\s*_]+/g, '');
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length;
}

/** Writes a table as spreadsheets open it: commas, CRLF, and a mark for UTF-8, without which Excel guesses wrong. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(safeCell).map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe goes before what could be one, and before apostrophes that
 * stand so already. `plainCell` takes it away again. See OWASP on CSV injection.
 */
function safeCell(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

function plainCell(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/** Items in one cell: `a; b`, with a backslash before a semicolon or backslash that belongs to an item. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** Reads what `joinItems` wrote, and items on lines of their own. */
export function splitItems(cell: string): string[] {
  return [...cell.matchAll(/(?:\\[\\;]|[^;\n])+/g)]
    .map(([item]) => item.trim().replace(/\\([\\;])/g, '$1'))
    .filter(Boolean);
}
