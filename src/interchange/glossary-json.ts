import {termIdOf} from '../model/ids.js';
import {TERM_LIMITS, type PartialWording} from '../model/term.js';
import {firstSentence, shorten} from '../text/excerpt.js';
import {isObject, termsOfEntry, type RawTerm} from './glossary-formats.js';
import {ImportError, type ImportProblem, type ImportProblemCode} from './import-error.js';
import {parseJson} from './json.js';

/** A term as a file has it. */
export interface TermImport extends PartialWording {
  readonly id: string;
  /** BCP 47 tag, in lower case. */
  readonly lang: string;
  /** The only status that a file can give: what a community agreed on is not for a file to say. */
  readonly status?: 'deprecated';
}

/** What did not fit and was cut or left out; everything else of the term was taken. */
export interface ImportNotice {
  readonly row: number;
  readonly field: 'aliases' | 'gloss' | 'tags';
  readonly value: string;
}

export interface GlossaryFile {
  readonly entries: readonly TermImport[];
  /** How many terms there are in each language. */
  readonly languages: Readonly<Record<string, number>>;
  readonly notices: readonly ImportNotice[];
}

/** UTF-16 units, about as many as 10 MB hold. */
const MAX_FILE_LENGTH = 10 * 1024 * 1024;
const MAX_TERMS = 10_000;
const MAX_SHOWN_LENGTH = 80;
const MAX_SLUG_LENGTH = 64;

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/;
const ID = /^[\p{L}\p{M}\p{N}._-]{1,100}$/u;
const NOT_IN_A_LINE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * Reads a glossary from JSON: `{"terms": [{"label", "gloss", …}]}`, such a list alone, or the published data of the CNCF
 * and glosario glossaries. Aliases are also read from names and definitions where it is certain that they are.
 *
 * @param defaultLanguage For terms that name none, when the file does not either.
 * @throws {ImportError} With every problem there is.
 */
export function readGlossaryJson(text: string, defaultLanguage = 'en'): GlossaryFile {
  if (text.length > MAX_FILE_LENGTH) throw new ImportError([{code: 'too-big', limit: MAX_FILE_LENGTH}]);
  const data = parseJson(text);
  const list = entriesOf(data);
  if (!list) throw new ImportError([{code: 'not-a-glossary'}]);
  if (list.length > MAX_TERMS) throw tooMany(list.length);
  const fileLanguage = (isObject(data) && (data.lang ?? data.language)) || defaultLanguage;
  const reader = new Reader(fileLanguage);
  list.forEach((entry, index) => reader.read(entry, index + 1));
  return reader.finish();
}

function entriesOf(data: unknown): readonly unknown[] | undefined {
  const list = isObject(data) ? (data.terms ?? data.entries) : data;
  return Array.isArray(list) ? list : undefined;
}

class Reader {
  readonly #entries: TermImport[] = [];
  readonly #ids = new Set<string>();
  readonly #problems: ImportProblem[] = [];
  readonly #notices: ImportNotice[] = [];
  readonly #defaultLanguage: unknown;
  #row = 0;

  constructor(defaultLanguage: unknown) {
    this.#defaultLanguage = defaultLanguage;
  }

  read(entry: unknown, row: number): void {
    this.#row = row;
    if (!isObject(entry)) return this.#problem('not-an-entry', {value: entry});
    for (const raw of termsOfEntry(entry)) this.#add(raw);
  }

  finish(): GlossaryFile {
    const count = this.#entries.length;
    if (count > MAX_TERMS) throw tooMany(count);
    if (this.#problems.length) throw new ImportError(this.#problems);
    if (!count) throw new ImportError([{code: 'no-entries'}]);
    const languages: Record<string, number> = {};
    for (const {lang} of this.#entries) languages[lang] = (languages[lang] ?? 0) + 1;
    return {entries: this.#entries, languages, notices: this.#notices};
  }

  #add(raw: RawTerm): void {
    const before = this.#problems.length;
    const label = line(this.#text('label', raw.label));
    const lang = this.#language(raw.lang);
    const body = this.#text('body', raw.body).trim();
    const gloss = this.#gloss(line(this.#text('gloss', raw.gloss)), body);
    const aliases = this.#list('aliases', raw.aliases, TERM_LIMITS.aliases, TERM_LIMITS.alias, label);
    const tags = this.#list('tags', raw.tags, TERM_LIMITS.tags, TERM_LIMITS.tag);
    if (!label && this.#problems.length === before) this.#problem('no-label', {field: 'label'});
    else if (!gloss && this.#problems.length === before) this.#problem('no-definition', {field: 'gloss', value: label});
    this.#limit('label', label, TERM_LIMITS.label);
    this.#limit('body', body, TERM_LIMITS.body);
    if (this.#problems.length > before) return;
    const isDeprecated = typeof raw.status === 'string' && raw.status.trim().toLowerCase() === 'deprecated';
    const status = isDeprecated ? ({status: 'deprecated'} as const) : {};
    // An explanation that says no more than the short definition would be read twice.
    const rest = body === gloss ? '' : body;
    this.#entries.push({id: this.#id(raw, label, lang), lang, label, aliases, gloss, body: rest, tags, ...status});
  }

  /** Ids that the file gives must differ; ids that follow from the label are numbered, for a name may have two senses. */
  #id({id, slug}: RawTerm, label: string, lang: string): string {
    const given = typeof id === 'string' && ID.test(id.trim()) ? id.trim() : slugId(id ?? slug, lang);
    const base = given ?? termIdOf(label, lang);
    let result = base;
    if (given && this.#ids.has(given)) this.#problem('duplicate-id', {field: 'id', value: given});
    for (let number = 2; !given && this.#ids.has(result); number++) result = `${base}-${number}`;
    this.#ids.add(result);
    return result;
  }

  #language(value: unknown): string {
    const given = value ?? this.#defaultLanguage;
    const lang = typeof given === 'string' ? given.trim().toLowerCase().replaceAll('_', '-') : '';
    if (!LANGUAGE.test(lang)) this.#problem('bad-language', {field: 'lang', value: given});
    return lang;
  }

  #gloss(given: string, body: string): string {
    if (given.length > TERM_LIMITS.gloss) this.#notices.push({row: this.#row, field: 'gloss', value: shown(given)});
    return given ? shorten(given, TERM_LIMITS.gloss) : line(firstSentence(body, TERM_LIMITS.gloss));
  }

  #text(field: string, value: unknown): string {
    if (typeof value === 'string') return value.normalize('NFC');
    if (typeof value === 'number') return String(value);
    if (value !== undefined && value !== null) this.#problem('wrong-type', {field, value});
    return '';
  }

  #list(field: 'aliases' | 'tags', value: unknown, most: number, longest: number, besides = ''): string[] {
    const items: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    const unique = new Map(
      items.map((item) => line(this.#text(field, item))).map((item) => [item.toLowerCase(), item]),
    );
    unique.delete('');
    unique.delete(besides.toLowerCase());
    const fitting = [...unique.values()].filter((item) => item.length <= longest).slice(0, most);
    for (const item of unique.values()) {
      if (!fitting.includes(item)) this.#notices.push({row: this.#row, field, value: shown(item)});
    }
    return fitting;
  }

  #limit(field: string, value: string, limit: number): void {
    if (value.length > limit) this.#problem('too-long', {field, value, limit});
  }

  #problem(code: ImportProblemCode, {value, ...detail}: {field?: string; value?: unknown; limit?: number} = {}): void {
    this.#problems.push({code, row: this.#row, ...detail, ...(value === undefined ? {} : {value: shown(value)})});
  }
}

/** `service-mesh` in English, `service-mesh-fr` in French; undefined when nothing is left to make an id of. */
function slugId(slug: unknown, lang: string): string | undefined {
  if (typeof slug !== 'string' && typeof slug !== 'number') return undefined;
  const suffix = lang === 'en' ? '' : `-${lang}`;
  const words = String(slug)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return words
    ? words
        .join('-')
        .slice(0, MAX_SLUG_LENGTH - suffix.length)
        .replace(/-$/, '') + suffix
    : undefined;
}

function line(text: string): string {
  return text.replace(NOT_IN_A_LINE, ' ').replace(/\s+/g, ' ').trim();
}

/** Not as JSON: a file may nest deeper than that can be written. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return isObject(value) ? '{…}' : shorten(String(value), MAX_SHOWN_LENGTH);
}

function tooMany(count: number): ImportError {
  return new ImportError([{code: 'too-many', value: String(count), limit: MAX_TERMS}]);
}
