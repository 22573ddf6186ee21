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

/** How much is read before looking at the clock, in UTF-16 units: some hundred words, in a millisecond at most. */
const UNITS_A_LOOK = 4096;

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
        const matcher = this.#matcherFor(texts[next]!.language);
        if (matcher.prepare(isOver)) return true;
        const nodes = someFrom(texts, next);
        const written = nodes.map((node) => this.#texts.textOf(node));
        const found = this.#readings.findInEach(nodes, written, matcher);
        for (const [i, node] of nodes.entries()) {
          const {section} = texts[next++]!;
          if (found[i]!.length === 0 && !this.#texts.isLinked(node)) continue;
          const isWanted = (match: TermMatch) =>
            this.#isWhole(node, written[i]!, match) && occurrences.take(match.ids, section);
          // If it went while the page was being read, that will be read again.
          if (node.isConnected) this.#texts.show(node, found[i]!.filter(isWanted), options.createLink);
          if (this.#texts.isLinked(node)) linked.add(node);
        }
        if (isOver()) return true;
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

/** The nodes of the next texts, of one language, to be read at once: one at least. */
function someFrom(texts: readonly ReadableText[], first: number): Text[] {
  const {language} = texts[first]!;
  const nodes = [];
  let units = 0;
  for (let i = first; i < texts.length && texts[i]!.language === language && units < UNITS_A_LOOK; i++) {
    nodes.push(texts[i]!.node);
    units += texts[i]!.node.length;
  }
  return nodes;
}
