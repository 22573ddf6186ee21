import type {ReactiveController, ReactiveControllerHost} from 'lit';
import en, {type Locale} from '../locales/en.js';
import {chosenLanguage, noteReader, onLanguageChosen} from './chosen-language.js';
import {Formats} from './formats.js';

type Load = () => Promise<{default: Locale}>;

/** Languages beside English, each loaded when a page first uses it. */
const loaders: Readonly<Record<string, Load>> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fr: () => import('../locales/fr.js'),
  ja: () => import('../locales/ja.js'),
};

const loaded = new Map<string, Locale>([['en', en]]);

/**
 * Gives an element its strings and formats, in the language that the reader chose, else in that of the nearest `lang`.
 *
 * While a language is loading, `ready` is false and the element waits: nobody sees a flash of English.
 */
export class Localization implements ReactiveController {
  ready = false;
  strings: Locale = en;
  formats = Formats.for('en');
  /** The language as the page names it, such as `fr-CA`: that of what is written there, whatever the reader chose. */
  language = 'en';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reader: () => string | null | undefined;
  #uid: string | null | undefined;
  #shown = '';

  /** @param reader Whose uid, null for nobody, undefined while that is not known. */
  constructor(host: ReactiveControllerHost & HTMLElement, reader: () => string | null | undefined = () => null) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    observePage();
    this.refresh();
  }

  hostUpdate(): void {
    const uid = this.#reader();
    if (uid === this.#uid) return;
    this.#uid = uid;
    if (uid !== undefined) noteReader(uid);
    this.refresh();
  }

  hostDisconnected(): void {
    followers.delete(this);
  }

  /** Reads the nearest `lang`, and what the reader chose, again. */
  refresh(): void {
    const language = languageOf(this.#host);
    const chosen = chosenLanguage(this.#reader());
    const isOther = chosen !== '' && baseOf(language) !== chosen;
    const shown = isOther ? chosen : language;
    mark(this.#host, isOther ? chosen : undefined);
    if (this.ready && language === this.language && shown === this.#shown) return;
    this.language = language;
    this.#shown = shown;
    const base = baseOf(shown);
    const name = Object.hasOwn(loaders, base) ? base : 'en';
    const strings = loaded.get(name);
    if (strings) this.#use(strings, name);
    else void this.#load(name);
  }

  async #load(name: string): Promise<void> {
    const asked = this.#shown;
    const strings = await loaders[name]!().then(
      (module) => module.default,
      () => en, // English words are better than none.
    );
    loaded.set(name, strings);
    if (asked === this.#shown) this.#use(strings, name);
  }

  #use(strings: Locale, name: string): void {
    this.ready = true;
    this.strings = strings;
    // Dates follow the region the page names, unless we do not speak its language.
    this.formats = Formats.for(this.#shown.toLowerCase().startsWith(name) ? this.#shown : name);
    this.#host.requestUpdate();
  }
}

const followers = new Set<Localization>();
let observer: MutationObserver | undefined;

const refreshAll = () => followers.forEach((follower) => follower.refresh());
const baseOf = (language: string): string => language.toLowerCase().split('-')[0]!;

/** One observer for the page: a host that switches its language changes `lang` somewhere above us. */
function observePage(): void {
  if (observer) return;
  onLanguageChosen(refreshAll);
  observer = new MutationObserver(refreshAll);
  observer.observe(document.documentElement, {attributes: true, attributeFilter: ['lang'], subtree: true});
}

/** The nearest `lang`, looking out of shadow roots. */
function languageOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const named: Element | null = node.closest('[lang]');
    const before: Marked | null | undefined = named && marked.get(named);
    const language: string | null | undefined = before ? before.lang : named?.getAttribute('lang');
    if (named && language !== null) return language || 'en';
    const parent: Element | null = before ? named!.parentElement : null;
    const root: Node = (named ?? node).getRootNode();
    node = parent ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'en';
}

interface Marked {
  readonly lang: string | null;
  readonly dir: string | null;
}

/** What elements said of themselves before they were marked. */
const marked = new WeakMap<Element, Marked>();

/**
 * Says of an element that its words are in another language than the page's, for those who listen and for the way it runs. Not of
 * one that holds a piece of the page.
 */
function mark(element: HTMLElement, language: string | undefined): void {
  const before = marked.get(element);
  if (language && !element.textContent?.trim()) {
    if (!before) marked.set(element, {lang: element.getAttribute('lang'), dir: element.getAttribute('dir')});
    if (element.lang !== language) element.lang = language;
    element.dir = language === 'ar' ? 'rtl' : 'ltr';
  } else if (before) {
    marked.delete(element);
    for (const name of ['lang', 'dir'] as const) {
      if (before[name] === null) element.removeAttribute(name);
      else element.setAttribute(name, before[name]);
    }
  }
}
