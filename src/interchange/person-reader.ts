import {knownIdOf} from '../model/ids.js';
import {shorten} from '../text/shorten.js';
import {breathe} from './breathe.js';
import type {Place} from './import-error.js';
import {PeopleFileError, type PeopleProblem} from './people-error.js';
import {
  PERSON_FIELDS,
  type PeopleFile,
  type PeopleNotice,
  type PersonField,
  type PersonRow,
  type RawPerson,
  type SkippedRow,
} from './person-import.js';
import {line, shown} from './term-parts.js';

/** UTF-16 units of a line, or of each of at most twelve. */
const LIMITS = {
  name: 80,
  pronouns: 40,
  title: 120,
  department: 80,
  place: 80,
  zone: 64,
  languages: 35,
  skills: 60,
  asks: 60,
} as const satisfies Record<PersonField, number>;
const MOST_ITEMS = 12;
/** What stands beyond is left out without a word for each. */
const MOST_TOLD = 100;
const LISTS: readonly PersonField[] = ['languages', 'skills', 'asks'];

const ID = /^[^\s/]{1,128}$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** A person in a file, and where. */
export interface PlacedPerson {
  readonly place: Place;
  readonly raw: RawPerson;
}

/** Checks what files say about people, whatever the format. Names every problem there is. */
export class PersonReader {
  readonly #rows: PersonRow[] = [];
  readonly #places = new Map<string, Place>();
  readonly #problems: PeopleProblem[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #notices: PeopleNotice[] = [];
  readonly #isOurs: boolean;

  /** @param isOurs One of our own files: what it leaves empty is said to be empty. */
  constructor({isOurs = false} = {}) {
    this.#isOurs = isOurs;
  }

  /** Reads many without letting the page stand still. */
  async readAll(people: Iterable<PlacedPerson>): Promise<this> {
    const rest = breathe();
    for (const {raw, place} of people) {
      this.#read(raw, place);
      await rest();
    }
    return this;
  }

  problem(problem: PeopleProblem): void {
    this.#problems.push(problem);
  }

  skip(skipped: SkippedRow): void {
    this.#skipped.push(skipped);
  }

  notice(notice: PeopleNotice): void {
    this.#notices.push(notice);
  }

  /** @throws {PeopleFileError} With every problem there is. */
  finish(format: PeopleFile['format'], unread: readonly string[] = []): PeopleFile {
    if (this.#problems.length) throw new PeopleFileError(this.#problems);
    if (!this.#rows.length && !this.#skipped.length) throw new PeopleFileError([{code: 'nobody'}]);
    return {format, rows: this.#rows, skipped: this.#skipped, notices: this.#notices, unread};
  }

  #read(raw: RawPerson, place: Place): void {
    const name = this.#line('name', raw.name, place);
    const skip = (reason: SkippedRow['reason']) => this.skip({...place, name, reason});
    if (!name) return skip('no-name');
    if (raw.isGuest) return skip('guest');
    if (raw.oddStatus) return this.problem({code: 'bad-status', ...place, value: shown(raw.oddStatus)});
    const id = this.#id(raw, place, skip);
    if (!id) return;
    const said: [string, string | readonly string[]][] = [];
    for (const field of PERSON_FIELDS) {
      if (field === 'name' || raw[field] === undefined) continue;
      const value = LISTS.includes(field) ? this.#list(field, raw[field], place) : this.#line(field, raw[field], place);
      if (value.length || this.#isOurs) said.push([field, value]);
    }
    this.#rows.push({...Object.fromEntries(said), ...place, id, name, isDisabled: raw.isDisabled ?? false});
  }

  #id({id = '', email = ''}: RawPerson, place: Place, skip: (reason: SkippedRow['reason']) => void) {
    const given = id.trim();
    const address = email.trim();
    if (given && !ID.test(given)) return this.problem({code: 'bad-id', ...place, value: shown(given)});
    if (!given && !address) return skip('no-email');
    if (!given && !EMAIL.test(address)) return skip('bad-email');
    const own = given || knownIdOf(address);
    const first = this.#places.get(own);
    if (!first) this.#places.set(own, place);
    else if (given) this.problem({code: 'duplicate-id', ...place, value: given, first});
    else this.problem({code: 'duplicate-email', ...place, value: address, first});
    return first ? undefined : own;
  }

  #line(field: PersonField, value: RawPerson[PersonField], place: Place): string {
    const text = line(this.#text(value));
    if (field === 'zone' && text && !isZone(text)) return this.#leaveOut(field, text, place);
    if (text.length <= LIMITS[field]) return text;
    this.notice({...place, code: 'shortened', field, value: shown(text)});
    return shorten(text, LIMITS[field]);
  }

  #list(field: PersonField, value: RawPerson[PersonField], place: Place): string[] {
    const given = Array.isArray(value) ? (value as string[]).slice(0, MOST_TOLD) : [value];
    const items = given.map((item) => line(this.#text(item)));
    const named = field === 'languages' ? items.map((item) => languageOf(item) ?? item) : items;
    const unique = [...new Set(named)].filter(Boolean);
    const isGood = (item: string) =>
      item.length <= LIMITS[field] && (field !== 'languages' || languageOf(item) !== undefined);
    const good = unique.filter(isGood).slice(0, MOST_ITEMS);
    for (const item of unique) if (!good.includes(item)) this.#leaveOut(field, item, place);
    return good;
  }

  #leaveOut(field: PersonField, value: string, place: Place): string {
    this.notice({...place, code: 'left-out', field, value: shown(value)});
    return '';
  }

  #text(value: RawPerson[PersonField]): string {
    const text = typeof value === 'string' ? value : '';
    return this.#isOurs ? text : text.normalize('NFC');
  }
}

/** `fr-ca` is `fr-CA`; undefined is no language. */
function languageOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const zones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // An offset says nothing of the summer.
  let isKnown = /^[A-Z]/i.test(name);
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
  } catch {
    isKnown = false;
  }
  zones.set(name, isKnown);
  return isKnown;
}
