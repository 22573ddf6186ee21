import type {Named} from '../text/term-forms.js';
import {TermMatcher, type TermMatch} from '../text/term-matcher.js';
import {wordGoesOn} from './beside.js';
import {whenIdle, type Cancel, type Schedule} from './idle.js';
import {LinkedTexts, type CreateLink} from './linked-texts.js';
import {Occurrences, type OccurrencesMode} from './occurrences.js';
import {ReadableTexts, type Exclusions, type ReadableText} from './readable-texts.js';
import {Readings} from './readings.js';
import {settle} from './settle.js';

/** What of a page gets links, and which. */
export interface LinkingOptions extends Exclusions {
  /** A CSS selector of the parts of the page to link in; all of it if left out. */
  readonly scope?: string | undefined;
  /** Of each term: the first mention, the first one in each section, or all. */
  readonly occurrences?: OccurrencesMode | undefined;
  /** BCP 47, of texts without a `lang` around them. */
  readonly language: string;
  readonly createLink: CreateLink;
}

/** How many texts are read before looking at the clock. */
const TEXTS_A_LOOK = 8;

/**
 * Keeps the terms of a glossary linked in a page, or a part of it, while both change. It works in idle moments, and touches
 * only texts that come to have other links than before; `stop` leaves the page as it would be without it.
 */
export class TermLinks {
  /** Every one at work, the first one first: what it links in, the others leave alone. */
  static readonly #atWork = new Set<TermLinks>();

  readonly root: Document | ShadowRoot | Element;
  readonly #schedule: Schedule;
  readonly #texts = new LinkedTexts();
  readonly #readings = new Readings();
  readonly #observer = new MutationObserver((records) => this.#follow(records));
  #terms: readonly Named[] = [];
  #matchers = new Map<string, TermMatcher>();
  #options: LinkingOptions | undefined;
  #cancel: Cancel | undefined;
  #complete: Promise<void> = Promise.resolve();
  #finish: (() => void) | undefined;

  constructor(root: Document | ShadowRoot | Element, schedule: Schedule = whenIdle) {
    this.root = root;
    this.#schedule = schedule;
  }

  /** Settles once the page has the links that it should have now. */
  get complete(): Promise<void> {
    return this.#complete;
  }

  /** Links these terms from now on. The same list again means the same terms. */
  update(terms: readonly Named[], options: LinkingOptions): void {
    this.#follow(this.#observer.takeRecords());
    if (terms !== this.#terms) this.#matchers = new Map();
    this.#terms = terms;
    this.#options = options;
    TermLinks.#atWork.add(this);
    this.#observe();
    this.#begin(options);
  }

  #observe(): void {
    this.#observer.observe(this.root, {
      ...{childList: true, characterData: true, characterDataOldValue: true, subtree: true},
      attributeFilter: ['lang', 'translate', 'contenteditable', 'aria-hidden', 'inert', 'role'],
    });
  }

  /** Takes all links away, and follows the page no more. */
  stop(): void {
    this.#cancel?.();
    settle(this.#observer.takeRecords(), this.#texts);
    this.#observer.disconnect();
    for (const node of [...this.#texts.nodes]) this.#texts.restore(node);
    this.#options = undefined;
    this.#end();
    TermLinks.#atWork.delete(this);
    for (const other of TermLinks.#atWork) other.#begin(other.#options!);
  }

  #follow(records: readonly MutationRecord[]): void {
    if (!this.#options || records.length === 0) return;
    settle(records, this.#texts);
    this.#observer.takeRecords(); // Of what was just cleared up.
    if (records.some((record) => this.#concerns(record))) this.#begin(this.#options);
  }

  /** Whether a change happened in, or brought, something that may have links. */
  #concerns({target, addedNodes}: MutationRecord): boolean {
    const scope = this.#options?.scope;
    if (!scope) return true;
    const element = target instanceof Element ? target : target.parentElement;
    if (element?.closest(scope)) return true;
    return [...addedNodes].some(
      (node) => node instanceof Element && (node.matches(scope) || node.querySelector(scope) !== null),
    );
  }

  /** Begins to read the page, anew if it is just being read. */
  #begin(options: LinkingOptions): void {
    this.#cancel?.();
    if (!this.#finish) this.#complete = new Promise((resolve) => (this.#finish = resolve));
    this.#readings.begin();
    const occurrences = new Occurrences(options.occurrences ?? 'first');
    const isBare = this.#texts.isEmpty;
    let reader: ReadableTexts | undefined;
    const linked = new Set<Text>();
    let next = 0;
    const linkSome = (texts: readonly ReadableText[], isOver: () => boolean): boolean => {
      while (next < texts.length) {
        const text = texts[next]!;
        const matcher = this.#matcherFor(text.language);
        if (matcher.prepare(isOver)) return true;
        next++;
        if (this.#link(text, isBare, matcher, occurrences, options)) linked.add(text.node);
        if (next % TEXTS_A_LOOK === 0 && isOver()) return true;
      }
      // What is left alone from now on.
      for (const node of [...this.#texts.nodes]) if (!linked.has(node)) this.#texts.restore(node);
      this.#end();
      return false;
    };
    this.#cancel = this.#schedule((isOver) => {
      reader ??= this.#reader(options, isBare);
      if (reader.read(isOver)) return true;
      this.#observer.disconnect(); // Nobody else has a turn, and our own doing costs twice as much when it is noted down.
      try {
        return linkSome(reader.found, isOver);
      } finally {
        this.#observe();
      }
    });
  }

  #end(): void {
    this.#readings.end();
    this.#cancel = undefined;
    this.#finish?.();
    this.#finish = undefined;
  }

  #reader({headings, language}: LinkingOptions, isBare: boolean): ReadableTexts {
    const isOurs = (node: Text) => !isBare && this.#texts.originOf(node) !== undefined;
    return new ReadableTexts(this.#scopes, {exclude: this.#excluded, headings}, language, isOurs);
  }

  get #scopes(): readonly Node[] {
    const scope = this.#options?.scope;
    if (!scope) return [this.root];
    return [...this.root.querySelectorAll(scope)].filter((part) => !part.parentElement?.closest(scope));
  }

  /** What is to be left alone, and what others link in already. */
  get #excluded(): string | undefined {
    const selectors = this.#options?.exclude ? [this.#options.exclude] : [];
    for (const other of TermLinks.#atWork) {
      if (other === this) break;
      if (other.root === this.root) selectors.push(other.#options?.scope ?? '*');
    }
    return selectors.join(', ') || undefined;
  }

  /**
   * Gives a text the links that it should have, and says whether it has any.
   *
   * @param isBare Whether the page had none when it began to be read: then this text has none.
   */
  #link(
    {node, section}: ReadableText,
    isBare: boolean,
    matcher: TermMatcher,
    occurrences: Occurrences,
    {createLink}: LinkingOptions,
  ): boolean {
    const text = isBare ? node.data : this.#texts.textOf(node);
    const matches = this.#readings.find(node, text, matcher);
    const isLinked = !isBare && this.#texts.isLinked(node);
    if (matches.length === 0 && !isLinked) return false;
    if (!node.isConnected) return isLinked; // It went while the page was being read, which will be read again.
    const wanted = matches.filter((match) => this.#isWhole(node, text, match) && occurrences.take(match.ids, section));
    this.#texts.show(node, wanted, createLink);
    return this.#texts.isLinked(node);
  }

  #matcherFor(language: string): TermMatcher {
    const known = this.#matchers.get(language);
    if (known) return known;
    const name = language.split('-', 1)[0]!.toLowerCase();
    const matcher = this.#matchers.get(name) ?? new TermMatcher(this.#terms, name);
    this.#matchers.set(name, matcher).set(language, matcher);
    return matcher;
  }

  /** Whether a name at the end of a text is no part of a word that goes on in another node. */
  #isWhole(node: Text, text: string, {start, end}: TermMatch): boolean {
    if (start === 0 && wordGoesOn(node, 'before', text.charCodeAt(0))) return false;
    return end < text.length || !wordGoesOn(this.#texts.endOf(node), 'after', text.charCodeAt(end - 1));
  }
}
