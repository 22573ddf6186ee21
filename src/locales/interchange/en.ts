import type {Writer} from '../en.js';

/** What is wrong with a file that somebody wants to take in. */
interface FileProblem extends FilePlace {
  readonly column?: number;
  readonly field?: string;
  readonly value?: string;
  readonly limit?: number;
  /** Where the same stood before. */
  readonly first?: FilePlace;
}

/** Where in a file something stands: the number of an entry, or of a line. */
interface FilePlace {
  readonly row?: number;
  readonly line?: number;
  readonly file?: string;
}

/** The words of importing and exporting, which few people need: loaded with the dialogs. */
const en = {
  import: {
    heading: 'Import terms',
    choose: 'Choose a file',
    drop: 'or drop one here. At most 10 MB.',
    formats:
      'CSV (our columns, or those of OpenMetadata or Moodle), JSON, Markdown with front matter (several files, or a zip), SKOS as Turtle or JSON-LD, Moodle’s XML.',
    reading: 'Reading the file…',
    unreadable: 'This file could not be read.',
    /** What is wrong with a file; with a place, of something in it. */
    problem: ({row, line, file}: FilePlace, reason: string, write: Writer) => {
      const place = line ? `Line ${write.number(line)}` : row ? `Entry ${write.number(row)}` : '';
      const where = [file, file ? place.toLowerCase() : place].filter(Boolean).join(', ');
      return where ? `${where}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'This file is larger than 10 MB.',
      'one-file': () => 'These are several files. Only files of Markdown can be imported together.',
      'unknown-format': ({value}) => `Nothing here reads “${value}”.`,
      workbook: ({value}) => `“${value}” is a workbook. Save it as “CSV UTF-8” and choose that file.`,
      'write-only': () => 'TBX is written here, not read. Ask for CSV, JSON or SKOS.',
      'not-text': ({value}) => `“${value}” holds no text. If it should, save it as UTF-8.`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `This is not JSON. It goes wrong in line ${write.number(line)}, at character ${write.number(column)}.`
          : 'This is not JSON.',
      'not-turtle': () => 'this is not Turtle.',
      'not-xml': () => 'the XML breaks off here.',
      'not-yaml': () => 'the front matter is not YAML.',
      'remote-context': ({value}) =>
        `Its context is at ${value}, and is not fetched from there. Put the context into the file.`,
      'no-front-matter': () => 'front matter is missing: lines between two “---”, with a “title”.',
      'no-columns': ({value}) =>
        `no column of this row is known here: “${value}”. There must be “label” and “gloss”, or the columns of OpenMetadata or Moodle, separated by commas, semicolons or tabs.`,
      'bad-quotes': () => 'a quotation mark here is not closed, or stands inside a text without being doubled.',
      'too-many-cells': () => 'there are more cells than columns. A text with commas must stand in quotation marks.',
      'not-a-glossary': () => 'There is no list of terms in this file.',
      'no-entries': () => 'There is no term in this file.',
      'too-many': ({field, limit}, write) =>
        field
          ? `“${field}” holds more than ${write.number(limit ?? 0)}.`
          : `More than ${write.number(limit ?? 0)} terms.`,
      'not-an-entry': () => 'this is not a term.',
      'wrong-type': ({field}) => `“${field}” is of the wrong kind.`,
      'bad-language': ({value}) => (value ? `“${value}” is not a language tag.` : 'its language is missing.'),
      'no-label': () => 'it has no name.',
      'no-definition': () => 'it has no definition.',
      'too-long': ({field, limit}, write) => `“${field}” is longer than ${write.number(limit ?? 0)} characters.`,
      'uneven-senses': () => 'there are not as many contexts as senses.',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `“${value}” is there twice, first in line ${write.number(first.line)}.`
          : first?.row
            ? `“${value}” is there twice, first in entry ${write.number(first.row)}.`
            : `“${value}” is there twice.`,
      cycle: ({value}) => `A term would be broader than itself: ${value}`,
    } satisfies Record<string, (problem: FileProblem, write: Writer) => string>,
    nothingImported: 'Nothing was imported.',
    moreProblems: (count: number, write: Writer) => (count === 1 ? 'And 1 more.' : `And ${write.number(count)} more.`),
    languages: 'Which languages?',
    preview: (added: number, changed: number, unchanged: number, skipped: number, write: Writer) =>
      `${write.number(added)} new, ${write.number(changed)} changed, ${write.number(unchanged)} unchanged${
        skipped ? `, ${write.number(skipped)} skipped` : ''
      }`,
    examples: (names: string) => `Such as ${names}`,
    lists: {
      added: (count: number, write: Writer) => `New: ${write.number(count)}`,
      changed: (count: number, write: Writer) => `Changed: ${write.number(count)}`,
      skipped: (count: number, write: Writer) => `Skipped: ${write.number(count)}`,
      notices: (count: number, write: Writer) => `Good to know: ${write.number(count)}`,
    },
    before: 'Before',
    after: 'After',
    none: 'nothing',
    fields: {
      label: 'term',
      expansion: 'what the letters stand for',
      aliases: 'other names',
      avoid: 'names to avoid',
      gloss: 'short definition',
      body: 'explanation',
      contexts: 'contexts',
      senses: 'senses',
      tags: 'tags',
      broader: 'broader terms',
      related: 'related terms',
      sources: 'sources',
      concept: 'concept',
    },
    skipped: {
      'no-definition': 'it has no definition.',
      'name-taken': 'another term of the glossary has this name.',
    },
    notices: {
      shortened: ({field, value}: FileProblem) => `“${field}” is too long, and is shortened or left out: ${value}`,
      encoding: () =>
        'This file is not in UTF-8. It was read as Windows-1252: if letters look wrong, save it as UTF-8.',
      'unused-column': ({field}: FileProblem) => `The column “${field}” is not used.`,
      'unknown-link': ({label, value}: {label?: string; value?: string}) =>
        `${label}: the link to “${value}” is left out, for there is no such term.`,
      'ambiguous-name': ({label, value}: {label?: string; value?: string}) =>
        `${label}: its other name “${value}” is the name of a term as well.`,
      'same-name': ({label, value}: {label?: string; value?: string}) =>
        `${label}: ${value} terms of this file have this name. Whoever meets it is asked which one is meant.`,
    },
    standingStays: 'Statuses, stewards and review dates stay as they are.',
    deprecatedStay: (count: number, write: Writer) =>
      count === 1
        ? '1 of these terms is retired here, and stays so.'
        : `${write.number(count)} of these terms are retired here, and stay so.`,
    bringBack: (count: number, write: Writer) =>
      count === 1
        ? 'Bring 1 retired term back, as proposed'
        : `Bring ${write.number(count)} retired terms back, as proposed`,
    /** Of a term that is brought back. */
    returns: 'proposed again',
    comparing: 'Comparing with the glossary…',
    nothingToDo: 'Everything in this file is in the glossary already.',
    run: (count: number, write: Writer) => (count === 1 ? 'Import 1 term' : `Import ${write.number(count)} terms`),
    progress: (done: number, total: number, write: Writer) => `${write.number(done)} of ${write.number(total)}`,
    done: (count: number, write: Writer) =>
      count === 1 ? '1 term was imported.' : `${write.number(count)} terms were imported.`,
    stopped: (done: number, total: number, write: Writer) =>
      `Stopped: ${write.number(done)} of ${write.number(total)} terms are in. Try again to go on.`,
    broken: (done: number, total: number, write: Writer) =>
      `${write.number(done)} of ${write.number(total)} terms are in. Try again to go on where it stopped.`,
    undo: 'Undo',
    last: 'The last import can still be taken back.',
    undoHint: (changed: number, added: number, returned: number, write: Writer) =>
      [
        changed === 1 && '1 changed term gets its wording back.',
        changed > 1 && `${write.number(changed)} changed terms get their wording back.`,
        added === 1 && '1 new term is marked as retired: nothing is deleted here.',
        added > 1 && `${write.number(added)} new terms are marked as retired: nothing is deleted here.`,
        returned === 1 && '1 term that was brought back is retired again.',
        returned > 1 && `${write.number(returned)} terms that were brought back are retired again.`,
      ]
        .filter(Boolean)
        .join(' '),
    /** What the history of each term says. */
    undoNote: 'An import was taken back',
    undone: (count: number, left: number, write: Writer) =>
      `${count === 1 ? '1 term was taken back.' : `${write.number(count)} terms were taken back.`}${
        left ? ` ${write.number(left)} ${left === 1 ? 'has' : 'have'} changed since, and stay as they are.` : ''
      }`,
    undoStopped: (done: number, total: number, write: Writer) =>
      `Stopped: ${write.number(done)} of ${write.number(total)} terms are taken back.`,
  },
  export: {
    heading: 'Export terms',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'A table with everything, for a spreadsheet. It can be imported again.'},
      json: {name: 'JSON', about: 'Everything, for programs. It can be imported again.'},
      markdown: {
        name: 'Markdown (zip)',
        about: 'A file a term with front matter, as the CNCF glossary has it. It can be imported again.',
      },
      turtle: {
        name: 'SKOS, Turtle',
        about: 'Everything, as a thesaurus for the web of data. It can be imported again.',
      },
      'json-ld': {
        name: 'SKOS, JSON-LD',
        about: 'Everything, as a thesaurus for the web of data. It can be imported again.',
      },
      tbx: {name: 'TBX', about: 'For translators’ tools: TBX-Basic, ISO 30042:2019.'},
      'schema-org': {name: 'schema.org', about: 'A DefinedTermSet, to put into a page for search engines.'},
      openmetadata: {name: 'OpenMetadata CSV', about: 'The table that OpenMetadata imports into a glossary.'},
      'moodle-xml': {
        name: 'Moodle XML',
        about: 'What Moodle imports into a glossary: names, definitions, categories.',
      },
      'moodle-csv': {name: 'Moodle CSV', about: 'The table that Moodle itself writes of a glossary.'},
    },
    reads: (count: number, write: Writer) =>
      count === 1 ? 'This reads 1 record.' : `This reads ${write.number(count)} records.`,
    run: (count: number, write: Writer) => (count === 1 ? 'Export 1 term' : `Export ${write.number(count)} terms`),
    progress: (done: number, total: number, write: Writer) => `${write.number(done)} of ${write.number(total)}`,
    done: (count: number, file: string, write: Writer) =>
      count === 1 ? `1 term is in ${file}.` : `${write.number(count)} terms are in ${file}.`,
  },
};

export type InterchangeWords = typeof en;

export default en;
