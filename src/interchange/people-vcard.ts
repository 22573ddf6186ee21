import type {PersonExport} from './person-import.js';

/** A person as an address book gets them. */
export interface CardExport extends Omit<PersonExport, 'role' | 'status'> {
  readonly about?: string;
  /** What they are learning about. */
  readonly learning?: readonly string[];
  /** Addresses of pages; others than http and https are left out. */
  readonly links?: readonly string[];
  /** An e-mail, the address of a page, or any words. */
  readonly contact?: string;
  /** The address of their picture, https. */
  readonly photo?: string;
}

/** Of a line, in bytes, without its line break. */
const LINE_LENGTH = 75;

const NOT_IN_TEXT = /[^\P{Cc}\t\n]/gu;
const EMAIL = /^(?:mailto:)?([^\s@:/]+@[^\s@/]+)$/i;

/**
 * A file of vCards 4.0 (RFC 6350), one for each person. Pronouns are as RFC 9554 has them, expertise and interests as RFC 6715.
 */
export function writeVCards(people: readonly CardExport[]): string {
  return people.flatMap(linesOf).map(folded).join('');
}

function linesOf(person: CardExport): string[] {
  const {name, pronouns, title, department, place, zone, languages, skills, asks} = person;
  const {about = '', learning = [], links = [], contact = '', photo = ''} = person;
  const email = EMAIL.exec(contact.trim())?.[1] ?? '';
  const page = addressOf(contact);
  const expertise = [...new Set([...skills, ...asks])];
  const notes = [about, email || page ? '' : contact];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID;VALUE=text:${escaped(person.id)}`,
    `FN:${escaped(name)}`,
    ...property('PRONOUNS', pronouns),
    ...property('TITLE', title),
    // The organisation itself has no name here: its unit is the second part.
    ...property('ORG', department, (unit) => `;${escaped(unit)}`),
    // Of the seven parts of an address, the fourth is the town.
    ...property('ADR;TYPE=work', place, (town) => `;;;${escaped(town)};;;`),
    ...property('TZ;VALUE=text', zone),
    ...languages.map((language, index) => `LANG;PREF=${index + 1}:${escaped(language)}`),
    ...property('EMAIL', email),
    ...[page, ...links.map(addressOf)].flatMap((link) => property('URL', link, String)),
    ...property('PHOTO', addressOf(photo), String),
    ...expertise.flatMap((skill) => property('EXPERTISE', skill)),
    ...learning.flatMap((subject) => property('INTEREST', subject)),
    ...notes.flatMap((note) => property('NOTE', note)),
    'END:VCARD',
  ];
}

/** None, if there is nothing to say. */
function property(name: string, value: string, write = escaped): string[] {
  return value ? [`${name}:${write(value)}`] : [];
}

/** RFC 6350, 3.4. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_IN_TEXT, '')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** The address of a page with nothing in it that could end the line; '' if it is none. */
function addressOf(text: string): string {
  if (!/^https?:\/\//i.test(text)) return '';
  return URL.canParse(text) ? new URL(text).href : '';
}

/**
 * Goes on in a new line, which begins with a space, before there are too many bytes, and never within a character (RFC 6350,
 * 3.2).
 */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (length + size > LINE_LENGTH) {
      parts.push(part);
      part = ' ';
      length = 1;
    }
    part += character;
    length += size;
  }
  return `${[...parts, part].join('\r\n')}\r\n`;
}

/** In UTF-8. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
