import {slugOf, termIdOf} from '../model/ids.js';
import {TERM_LIMITS, TERM_STATUSES, type TermStanding, type TermStatus, type Wording} from '../model/term.js';
import {firstSentence} from '../text/excerpt.js';
import {shorten} from '../text/shorten.js';
import {breathe} from './breathe.js';
import {ImportError, type ImportProblem, type ImportProblemCode, type Place} from './import-error.js';
import {line, listOf, LINKS, slugId, shown} from './term-parts.js';
import type {GlossaryFile, ImportNotice, PlacedTerm, RawTerm, SkippedTerm, TermImport} from './term-import.js';

/** The most terms of one file. */
export const MAX_TERMS = 10_000;

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/;
const ID = /^[\p{L}\p{M}\p{N}._-]{1,100}$/u;
const DATE = /^\d{4}-\d\d-\d\d$/;

type Detail = Partial<Pick<ImportProblem, 'field' | 'limit' | 'first'>> & {readonly value?: unknown};

/** Checks what files say about terms, whatever the format, and makes terms of it. Names every problem there is. */
export class TermReader {
  readonly #entries: TermImport[] = [];
  readonly #ids = new Map<string, Place>();
  readonly #problems: ImportProblem[] = [];
  readonly #notices: ImportNotice[] = [];
  readonly #skipped: SkippedTerm[] = [];
  readonly #defaultLanguage: unknown;
  #place: Place = {};

  /** @param defaultLanguage For terms that name none. */
  constructor(defaultLanguage: unknown) {
    this.#defaultLanguage = defaultLanguage;
  }

  /** Reads many without letting the page stand still. */
  async readAll(terms: Iterable<PlacedTerm>): Promise<this> {
    const rest = breathe();
    for (const {raw, place} of terms) {
      this.read(raw, place);
      await rest();
    }
    return this;
  }

  read(raw: RawTerm, place: Place): void {
    this.#place = place;
    const before = this.#problems.length;
    const isOurs = raw.isOurs === true;
    const label = line(this.#text('label', raw.label, isOurs));
    const lang = this.#language(raw.lang);
    const body = this.#text('body', raw.body, isOurs).trim();
    const gloss = this.#gloss(line(this.#text('gloss', raw.gloss, isOurs)), body);
    if (!label && this.#problems.length === before) this.problem('no-label', {field: 'label'});
    else if (!gloss && this.#problems.length === before) this.problem('no-definition', {field: 'gloss', value: label});
    this.#limit('label', label, TERM_LIMITS.label);
    this.#limit('body', body, TERM_LIMITS.body);
    const {contexts, senses} = this.#senses(raw);
    const wording: Wording = {
      label,
      expansion: this.#line('expansion', raw.expansion, TERM_LIMITS.expansion, isOurs),
      aliases: this.#list('aliases', raw, TERM_LIMITS.aliases, TERM_LIMITS.alias, label),
      avoid: this.#list('avoid', raw, TERM_LIMITS.aliases, TERM_LIMITS.alias, label),
      gloss,
      // An explanation that says no more than the short definition would be read twice.
      body: body === gloss && !isOurs ? '' : body,
      contexts,
      senses,
      tags: this.#list('tags', raw, TERM_LIMITS.tags, TERM_LIMITS.tag),
      broader: this.#list('broader', raw, TERM_LIMITS.relations, 100),
      related: this.#list('related', raw, TERM_LIMITS.relations, 100),
      sources: this.#list('sources', raw, TERM_LIMITS.sources, TERM_LIMITS.source),
      concept: this.#id('concept', raw.concept),
    };
    if (this.#problems.length > before) return;
    const status = typeof raw.status === 'string' ? raw.status.trim().toLowerCase() : '';
    const isSaid = (field: string) =>
      raw[field as keyof Wording] !== undefined || (field === 'gloss' && raw.body !== undefined);
    const said = Object.fromEntries(Object.entries(wording).filter(([field]) => isSaid(field)));
    this.#entries.push({
      id: this.#ownId(raw, label, lang),
      lang,
      ...said,
      label,
      gloss,
      ...(status === 'deprecated' && {status}),
      ...(isOurs && {standing: this.#standing(raw, status)}),
    });
  }

  /** Leaves a term out, and says so. */
  skip(skipped: SkippedTerm): void {
    this.#skipped.push(skipped);
  }

  notice(notice: ImportNotice): void {
    this.#notices.push(notice);
  }

  problem(code: ImportProblemCode, {value, ...detail}: Detail = {}, place = this.#place): void {
    this.#problems.push({code, ...place, ...detail, ...(value === undefined ? {} : {value: shown(value)})});
  }

  /** @throws {ImportError} With every problem there is. */
  finish(): GlossaryFile {
    const count = this.#entries.length;
    if (count > MAX_TERMS) throw tooMany(count);
    if (this.#problems.length) throw new ImportError(this.#problems);
    if (!count && !this.#skipped.length) throw new ImportError([{code: 'no-entries'}]);
    const languages: Record<string, number> = {};
    for (const {lang} of this.#entries) languages[lang] = (languages[lang] ?? 0) + 1;
    return {entries: this.#linked(), languages, notices: this.#notices, skipped: this.#skipped};
  }

  /** Ids that the file gives must differ; ids that follow from the label are numbered, for a name may have two senses. */
  #ownId({id, slug}: RawTerm, label: string, lang: string): string {
    const given = typeof id === 'string' && ID.test(id.trim()) ? id.trim() : slugId(id ?? slug, lang);
    const base = given ?? termIdOf(label, lang);
    let result = base;
    const first = this.#ids.get(base);
    if (given && first) this.problem('duplicate-id', {field: 'id', value: given, first});
    for (let number = 2; !given && this.#ids.has(result); number++) result = `${base}-${number}`;
    this.#ids.set(result, this.#place);
    return result;
  }

  /** The terms with links between them by id, also where the file has names. */
  #linked(): TermImport[] {
    const byName = new Map(this.#entries.map(({id, label, lang}) => [`${lang}\n${label.toLowerCase()}`, id]));
    return this.#entries.map((entry) => {
      if (entry.standing) return entry;
      const find = (name: string) => {
        // By id, in its own language, in English, or by name.
        const ids = [name, slugId(name, entry.lang), slugId(name, 'en')];
        const known = ids.find((id) => id && id !== entry.id && this.#ids.has(id));
        return known ?? byName.get(`${entry.lang}\n${name.toLowerCase()}`) ?? (ID.test(name) ? name : slugOf(name));
      };
      const links = (names: readonly string[]) => [...new Set(names.map(find))].filter((id) => id && id !== entry.id);
      const {broader, related} = entry;
      return {
        ...entry,
        ...(broader && {broader: links(broader)}),
        ...(related && {related: links(related)}),
      };
    });
  }

  #standing({successor, steward, reviewBy}: RawTerm, status: string): TermStanding {
    const date = typeof reviewBy === 'string' && DATE.test(reviewBy) ? reviewBy : '';
    const known = TERM_STATUSES.includes(status as TermStatus) ? (status as TermStatus) : 'proposed';
    return {
      status: known,
      successor: this.#id('successor', successor),
      steward: typeof steward === 'string' ? steward.trim() : '',
      reviewBy: date,
    };
  }

  #id(field: string, value: unknown): string {
    const id = this.#text(field, value).trim();
    return ID.test(id) ? id : '';
  }

  #language(value: unknown): string {
    const given = value === undefined || value === null || value === '' ? this.#defaultLanguage : value;
    const lang = typeof given === 'string' ? given.trim().toLowerCase().replaceAll('_', '-') : '';
    if (!LANGUAGE.test(lang)) this.problem('bad-language', {field: 'lang', value: given});
    return lang;
  }

  #gloss(given: string, body: string): string {
    if (!given) return line(firstSentence(body, TERM_LIMITS.gloss));
    return this.#shortened('gloss', given, TERM_LIMITS.gloss);
  }

  #line(field: string, value: unknown, limit: number, isOurs: boolean): string {
    return this.#shortened(field, line(this.#text(field, value, isOurs)), limit);
  }

  #shortened(field: string, value: string, limit: number): string {
    if (value.length > limit) this.notice({...this.#place, code: 'shortened', field, value: shown(value)});
    return shorten(value, limit);
  }

  #text(field: string, value: unknown, isOurs = false): string {
    if (typeof value === 'string') return isOurs ? value : value.normalize('NFC');
    if (typeof value === 'number') return String(value);
    if (value !== undefined && value !== null) this.problem('wrong-type', {field, value});
    return '';
  }

  /** What a term means in a context: two lists side by side. */
  #senses({contexts, senses, isOurs}: RawTerm): Pick<Wording, 'contexts' | 'senses'> {
    const [names, texts] = [contexts, senses].map((list, index) =>
      listOf(list).map((item) => line(this.#text(index ? 'senses' : 'contexts', item, isOurs))),
    ) as [string[], string[]];
    if (names.length !== texts.length) this.problem('uneven-senses', {field: 'senses'});
    const pairs = names.map((context, index) => [context, texts[index] ?? ''] as const);
    const full = pairs.filter(([context, sense]) => context && sense).slice(0, TERM_LIMITS.senses);
    return {
      contexts: full.map(([context]) => this.#shortened('contexts', context, TERM_LIMITS.context)),
      senses: full.map(([, sense]) => this.#shortened('senses', sense, TERM_LIMITS.sense)),
    };
  }

  #list(
    field: 'aliases' | 'avoid' | 'tags' | 'sources' | (typeof LINKS)[number],
    raw: RawTerm,
    most: number,
    longest: number,
    besides = '',
  ): string[] {
    const items = listOf(raw[field]).map((item) => line(this.#text(field, item, raw.isOurs)));
    const key = (item: string) => (raw.isOurs ? item : item.toLowerCase());
    const unique = new Map(items.map((item) => [key(item), item]));
    unique.delete('');
    unique.delete(key(besides));
    const fitting = [...unique.values()].filter((item) => item.length <= longest).slice(0, most);
    for (const item of unique.values()) {
      if (!fitting.includes(item)) this.notice({...this.#place, code: 'shortened', field, value: shown(item)});
    }
    return fitting;
  }

  #limit(field: string, value: string, limit: number): void {
    if (value.length > limit) this.problem('too-long', {field, value, limit});
  }
}

export function tooMany(count: number): ImportError {
  return new ImportError([{code: 'too-many', value: String(count), limit: MAX_TERMS}]);
}
