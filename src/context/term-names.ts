import type {Community} from '../community/community.js';
import {unpackTerms} from '../community/glossary.js';
import {breathe} from '../interchange/breathe.js';
import type {GlossaryShard, TermEntry} from '../model/term.js';
import {TermMatcher, type TermMatch} from '../text/term-matcher.js';
import {CommunityLookup} from './community-lookup.js';

/** The names of a community's terms, as texts of one language have them. */
export class TermNames {
  static readonly #unpacked = new WeakMap<readonly GlossaryShard[], Promise<readonly TermEntry[]>>();
  static readonly #made = new WeakMap<readonly TermEntry[], Map<string, Promise<TermNames>>>();

  /** The one that all elements of a page share which show texts of that language. @param language BCP 47. */
  static async in(community: Community, language: string): Promise<TermNames> {
    return TermNames.of(await CommunityLookup.in(community).terms(), language);
  }

  /** Those in a packed glossary. */
  static async inShards(shards: readonly GlossaryShard[], language: string): Promise<TermNames> {
    const terms = TermNames.#unpacked.get(shards) ?? unpackTerms(shards);
    TermNames.#unpacked.set(shards, terms);
    return TermNames.of(await terms, language);
  }

  /** Those of terms that are known. They are taken in a few at a time: whoever reads meanwhile is not held up. */
  static of(terms: readonly TermEntry[], language: string): Promise<TermNames> {
    const made = TermNames.#made.get(terms) ?? new Map<string, Promise<TermNames>>();
    TermNames.#made.set(terms, made);
    const names = made.get(language) ?? new TermNames(terms, language).#prepare();
    made.set(language, names);
    return names;
  }

  readonly #entries: ReadonlyMap<string, TermEntry>;
  readonly #shown: readonly TermEntry[];
  readonly #matcher: TermMatcher;
  readonly #language: string;

  private constructor(terms: readonly TermEntry[], language: string) {
    this.#entries = new Map(terms.map((term) => [term.id, term]));
    this.#language = primary(language);
    // What its author has not proposed yet is not shown to others unasked.
    this.#shown = terms.filter(({status}) => status !== 'draft');
    this.#matcher = new TermMatcher(this.#shown, language);
  }

  async #prepare(): Promise<this> {
    const breath = breathe();
    while (this.#matcher.prepare(() => true)) await breath();
    return this;
  }

  /** How many terms there are. */
  get count(): number {
    return this.#entries.size;
  }

  /** The terms with these ids, of those that there are. */
  entries(ids: readonly string[]): TermEntry[] {
    return ids.flatMap((id) => this.#entries.get(id) ?? []);
  }

  /** Where a text names terms. */
  readonly find = (text: string): TermMatch[] =>
    this.#matcher
      .find(text)
      .map((match) => (match.ids.length > 1 ? {...match, ids: this.#preferred(match.ids)} : match));

  /** The terms that a text as a whole is the name of, or the id. */
  called(name: string): readonly string[] {
    const sought = name.trim().replace(/\s+/g, ' ');
    if (this.#entries.has(sought)) return [sought];
    const [match] = this.find(sought);
    if (match?.start === 0 && match.end === sought.length) return match.ids;
    // Whoever says that it is a term may mean one in another language, and write it as it stands in a sentence.
    const isCalled = (other: string) => other.toLowerCase() === sought.toLowerCase();
    return this.#shown.filter(({label, aliases}) => isCalled(label) || aliases.some(isCalled)).map(({id}) => id);
  }

  /** Of several with one name, those in the language of the text, if there are any. */
  #preferred(ids: readonly string[]): readonly string[] {
    const own = ids.filter((id) => primary(this.#entries.get(id)?.lang ?? '') === this.#language);
    return own.length ? own : ids;
  }
}

function primary(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase();
}
