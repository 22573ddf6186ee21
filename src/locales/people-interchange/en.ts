import type {Writer} from '../en.js';

/** Where in a file something stands: the number of an entry, or of a line. */
interface FilePlace {
  readonly row?: number;
  readonly line?: number;
}

interface FileProblem extends FilePlace {
  readonly column?: number;
  readonly value?: string;
  /** Where the same stood before. */
  readonly first?: FilePlace;
}

interface FileNotice {
  /** In words: see `fields`. */
  readonly field: string;
  readonly value: string;
}

/** The words of importing and exporting people, which few need: loaded with the dialogs. */
const en = {
  import: {
    heading: 'Import people',
    choose: 'Choose a file',
    drop: 'or drop one here. At most 10 MB.',
    formats:
      'The users of Entra or of Google Workspace as CSV, users in SCIM 2.0 as JSON, or a table with “name” and “email”.',
    /** What is not read, and what is done with an e-mail. */
    privacy:
      'Only names, titles, departments, places, languages and the like are read. Passwords, phones, home addresses and ages are not. E-mails are not kept: people are recognised by a fingerprint of theirs when they sign in.',
    reading: 'Reading the file…',
    comparing: 'Comparing with the people here…',
    unreadable: 'This file could not be read.',
    /** What is wrong with a file; with a place, of something in it. */
    problem: ({row, line}: FilePlace, reason: string, write: Writer) => {
      const place = line ? `Line ${write.number(line)}` : row ? `Entry ${write.number(row)}` : '';
      return place ? `${place}: ${reason}` : reason.charAt(0).toUpperCase() + reason.slice(1);
    },
    /** Those that can have a place are the end of a sentence. */
    problems: {
      'too-big': () => 'This file is larger than 10 MB.',
      workbook: () => 'This is a workbook. Save it as “CSV UTF-8” and choose that file.',
      'write-only': () => 'vCards are written here, not read. Ask for CSV or SCIM.',
      'not-text': () => 'This file holds no text. If it should, save it as UTF-8.',
      'not-utf8': () =>
        'this is not UTF-8, so names may be spoilt for good. Export the people once more, or save the file as “CSV UTF-8”.',
      'not-json': ({line, column}, write) =>
        line && column
          ? `This is not JSON. It goes wrong in line ${write.number(line)}, at character ${write.number(column)}.`
          : 'This is not JSON.',
      'not-people': () =>
        'no people are found here. There must be columns such as “name” and “email”, those of Entra or of Google Workspace, or users in SCIM.',
      'wrong-delimiter': () => 'the cells are not separated by commas, semicolons or tabs throughout.',
      'bad-quotes': () => 'a quotation mark here is not closed, or stands inside a text without being doubled.',
      'too-many-cells': () => 'there are more cells than columns. A text with commas must stand in quotation marks.',
      'no-name-column': () => 'there is no column with names, such as “name” or “displayName”.',
      'no-email-column': () => 'there is no column with e-mails, such as “email” or “userPrincipalName”.',
      nobody: () => 'There is nobody in this file.',
      'not-an-entry': () => 'this is not a person.',
      'bad-status': ({value}) => `whether the account is open is not understood: “${value}”.`,
      'bad-id': ({value}) => `“${value}” is no id.`,
      'duplicate-email': ({value, first}, write) => `“${value}” is there twice${since(first, write)}.`,
      'duplicate-id': ({value, first}, write) => `“${value}” is there twice${since(first, write)}.`,
    } satisfies Record<string, (problem: FileProblem, write: Writer) => string>,
    nothingImported: 'Nobody was imported.',
    moreProblems: (count: number, write: Writer) => (count === 1 ? 'And 1 more.' : `And ${write.number(count)} more.`),
    preview: (added: number, changed: number, left: number, unchanged: number, skipped: number, write: Writer) =>
      [
        `${write.number(added)} new`,
        `${write.number(changed)} changed`,
        `${write.number(left)} marked as left`,
        `${write.number(unchanged)} unchanged`,
        skipped && `${write.number(skipped)} skipped`,
      ]
        .filter(Boolean)
        .join(', '),
    lists: {
      added: (count: number, write: Writer) => `New: ${write.number(count)}`,
      changed: (count: number, write: Writer) => `Changed: ${write.number(count)}`,
      left: (count: number, write: Writer) => `Marked as left: ${write.number(count)}`,
      skipped: (count: number, write: Writer) => `Skipped: ${write.number(count)}`,
      notices: (count: number, write: Writer) => `Good to know: ${write.number(count)}`,
    },
    before: 'Before',
    after: 'After',
    none: 'nothing',
    isBack: 'their account is open again',
    fields: {
      name: 'name',
      pronouns: 'pronouns',
      title: 'title',
      department: 'department',
      place: 'place',
      zone: 'time zone',
      languages: 'languages',
      skills: 'skills',
      asks: 'ask me about',
    },
    skipped: {
      'no-name': 'there is no name.',
      'no-email': 'there is no e-mail.',
      'bad-email': 'the e-mail is none.',
      guest: 'guests are left out. They can join by themselves.',
      'not-a-person': 'this is not a person.',
      'speaks-for-themselves': 'has signed in, and speaks for themselves.',
      'never-here': 'the account is switched off, and they were never here.',
      steward: 'the account is switched off, but a steward hands over first.',
      'unknown-id': 'nobody here has this id.',
    },
    notices: {
      shortened: ({field, value}: FileNotice) => `the ${field} is too long, and is shortened: ${value}`,
      'left-out': ({field, value}: FileNotice) => `in ${field}, “${value}” is left out.`,
      partial: ({value}: FileNotice) => `this is a part: there are ${value} people in all.`,
    },
    sameName: (name: string) => `Somebody called ${name} is here already. Is it the same person?`,
    unread: (headings: string, count: number) =>
      count === 1 ? `The column ${headings} is not read.` : `These columns are not read: ${headings}.`,
    othersStay: 'Who is not in this file stays as they are.',
    nothingToDo: 'Everything in this file is here already.',
    run: (count: number, write: Writer) => (count === 1 ? 'Import 1 person' : `Import ${write.number(count)} people`),
    progress: (done: number, total: number, write: Writer) => `${write.number(done)} of ${write.number(total)}`,
    done: (count: number, write: Writer) =>
      count === 1 ? '1 person was imported.' : `${write.number(count)} people were imported.`,
    stopped: (done: number, total: number, write: Writer) =>
      `Stopped: ${write.number(done)} of ${write.number(total)} people are in. Try again to go on.`,
    broken: (done: number, total: number, write: Writer) =>
      `${write.number(done)} of ${write.number(total)} people are in. Try again to go on where it stopped.`,
    oneFile: 'Choose one file at a time.',
    full: (added: number, room: number, write: Writer) =>
      `There is room for ${write.number(room)} more people who have not joined yet, and this file has ${write.number(added)}. Nothing can be imported of it: choose a shorter file.`,
    undo: 'Undo',
    last: 'The last import can still be taken back.',
    undoHint: (added: number, others: number, retired: number, write: Writer) =>
      [
        added === 1 && '1 new person leaves the directory, and what the file said of them is forgotten.',
        added > 1 &&
          `${write.number(added)} new people leave the directory, and what the file said of them is forgotten.`,
        others === 1 && '1 other is as before.',
        others > 1 && `${write.number(others)} others are as before.`,
        retired === 1 && '1 member who was marked as left stays so: only they can come back.',
        retired > 1 &&
          `${write.number(retired)} members who were marked as left stay so: only they themselves can come back.`,
      ]
        .filter(Boolean)
        .join(' '),
    undone: (count: number, kept: number, write: Writer) =>
      `${count === 1 ? '1 person is as before.' : `${write.number(count)} people are as before.`}${
        kept
          ? ` ${write.number(kept)} ${kept === 1 ? 'is' : 'are'} left alone, for they have signed in or changed since.`
          : ''
      }`,
    undoStopped: (done: number, total: number, write: Writer) =>
      `Stopped: ${write.number(done)} of ${write.number(total)} people are seen to.`,
  },
  export: {
    heading: 'Export people',
    format: 'Format',
    formats: {
      csv: {name: 'CSV', about: 'A table for a spreadsheet. It can be imported again.'},
      vcard: {name: 'vCard', about: 'Cards for an address book: vCard 4.0.'},
    },
    /** What of them is given out. */
    shown: 'The file has what people show to everyone. What they show to some only stays here.',
    reads: (count: number, write: Writer) =>
      count === 1 ? 'This reads 1 record.' : `This reads ${write.number(count)} records.`,
    progress: (done: number, total: number, write: Writer) => `${write.number(done)} of ${write.number(total)}`,
    run: (count: number, write: Writer) => (count === 1 ? 'Export 1 person' : `Export ${write.number(count)} people`),
    done: (count: number, file: string, write: Writer) =>
      count === 1 ? `1 person is in ${file}.` : `${write.number(count)} people are in ${file}.`,
  },
};

function since(first: FilePlace | undefined, write: Writer): string {
  if (first?.line) return `, first in line ${write.number(first.line)}`;
  return first?.row ? `, first in entry ${write.number(first.row)}` : '';
}

export type PeopleInterchangeWords = typeof en;

export default en;
