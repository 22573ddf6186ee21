import {isObject, parseJson} from './json.js';
import {PeopleFileError} from './people-error.js';
import type {PeopleFile, RawPerson} from './person-import.js';
import {PersonReader, type PlacedPerson} from './person-reader.js';
import type {SourceFile} from './source-file.js';

type Entry = Readonly<Record<string, unknown>>;

const USER = 'urn:ietf:params:scim:schemas:core:2.0:user';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user';

/** The only attributes that are kept while the file is parsed, in lower case: SCIM compares names so (RFC 7643, 2.1). */
const KEPT = new Set([
  ...['schemas', 'resources', 'totalresults', USER, ENTERPRISE],
  ...['username', 'displayname', 'name', 'formatted', 'givenname', 'familyname', 'title', 'usertype', 'active'],
  ...['department', 'preferredlanguage', 'timezone', 'emails', 'addresses', 'value', 'type', 'primary', 'locality'],
]);

/**
 * Reads users in SCIM 2.0 (RFC 7643): an answer to a query, a list of users, or one.
 *
 * @throws {PeopleFileError} With every problem there is. ImportError `not-json`.
 */
export async function readPeopleScim({text}: SourceFile): Promise<PeopleFile> {
  const data = parseJson(text, allowed);
  const list = isObject(data) ? (data.resources ?? (isUser(data) ? [data] : undefined)) : data;
  if (!Array.isArray(list)) throw new PeopleFileError([{code: isEmptyList(data) ? 'nobody' : 'not-people'}]);
  const entries = list as unknown[];
  if (entries.length && !entries.some((entry) => isObject(entry) && isUser(entry)))
    throw new PeopleFileError([{code: 'not-people'}]);
  const reader = new PersonReader();
  await reader.readAll(peopleIn(entries, reader));
  const total = isObject(data) ? Number(data.totalresults) : 0;
  if (total > entries.length) reader.notice({code: 'partial', field: '', value: String(total)});
  return reader.finish('scim');
}

/** Lets go of everything else while the file is parsed, and makes all names lower case. */
function allowed(this: unknown, key: string, value: unknown): unknown {
  if (key && !Array.isArray(this) && !KEPT.has(key.toLowerCase())) return undefined;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, kept]) => [name.toLowerCase(), kept]));
}

/** A service leaves the list out when nobody is found. */
function isEmptyList(data: unknown): boolean {
  return isObject(data) && data.totalresults === 0;
}

function isUser(entry: Entry): boolean {
  const schemas = Array.isArray(entry.schemas) ? entry.schemas.map((schema) => String(schema).toLowerCase()) : [];
  return schemas.length ? schemas.includes(USER) : 'username' in entry || 'emails' in entry;
}

function* peopleIn(entries: readonly unknown[], reader: PersonReader): Generator<PlacedPerson> {
  for (const [index, entry] of entries.entries()) {
    const place = {row: index + 1};
    if (!isObject(entry)) reader.problem({code: 'not-an-entry', ...place});
    else if (!isUser(entry)) reader.skip({...place, name: text(entry.displayname), reason: 'not-a-person'});
    else yield {place, raw: personOf(entry)};
  }
}

function personOf(user: Entry): RawPerson {
  const name = isObject(user.name) ? user.name : {};
  const enterprise = isObject(user[ENTERPRISE]) ? user[ENTERPRISE] : {};
  const work = atWork(user.addresses);
  // Some send a list as browsers do: “en-GB, en;q=0.8”.
  const languages = text(user.preferredlanguage)
    .split(',')
    .map((item) => item.split(';')[0]!.trim());
  return {
    name:
      text(user.displayname) ||
      text(name.formatted) ||
      [text(name.givenname), text(name.familyname)].filter(Boolean).join(' '),
    email: text(atWork(user.emails)?.value) || addressIn(text(user.username)),
    title: text(user.title),
    department: text(enterprise.department),
    place: text(work?.locality),
    zone: text(user.timezone),
    languages: languages.filter((language) => language && language !== '*'),
    isGuest: text(user.usertype).toLowerCase() === 'guest',
    ...standing(user.active),
  };
}

/** A value that is not of somebody's home; the one for work, or the one they use first. */
function atWork(values: unknown): Entry | undefined {
  const entries = (Array.isArray(values) ? (values as unknown[]) : []).filter(isObject);
  const typeOf = ({type}: Entry) => text(type).toLowerCase();
  const fitting = entries.filter((entry) => typeOf(entry) === 'work' || !typeOf(entry));
  const others = entries.filter((entry) => typeOf(entry) === 'other');
  return fitting.find(({primary}) => primary === true) ?? fitting[0] ?? others[0];
}

/** Entra sends "True" and "False". */
function standing(active: unknown): RawPerson {
  if (active === undefined || active === null) return {};
  const said = typeof active === 'string' || typeof active === 'boolean' ? String(active).toLowerCase() : '';
  return said === 'true' || said === 'false' ? {isDisabled: said === 'false'} : {oddStatus: said || '?'};
}

const addressIn = (name: string) => (name.includes('@') ? name : '');

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
