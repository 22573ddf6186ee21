import type {ReactiveController, ReactiveControllerHost} from 'lit';
import en, {type Locale} from '../locales/en.js';
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
 * Gives an element its strings and formats, in the language of the nearest `lang`.
 *
 * While a language is loading, `ready` is false and the element waits: nobody sees a flash of English.
 */
export class Localization implements ReactiveController {
  ready = false;
  strings: Locale = en;
  formats = Formats.for('en');
  /** The language as the page names it, such as `fr-CA`. */
  language = 'en';

  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    observePage();
    this.refresh();
  }

  hostDisconnected(): void {
    followers.delete(this);
  }

  /** Reads the nearest `lang` again. */
  refresh(): void {
    const language = languageOf(this.#host);
    if (this.ready && language === this.language) return;
    this.language = language;
    const base = language.toLowerCase().split('-')[0]!;
    const name = Object.hasOwn(loaders, base) ? base : 'en';
    const strings = loaded.get(name);
    if (strings) this.#use(strings, name);
    else void this.#load(name);
  }

  async #load(name: string): Promise<void> {
    const asked = this.language;
    const strings = await loaders[name]!().then(
      (module) => module.default,
      () => en, // English words are better than none.
    );
    loaded.set(name, strings);
    if (asked === this.language) this.#use(strings, name);
  }

  #use(strings: Locale, name: string): void {
    this.ready = true;
    this.strings = strings;
    // Dates follow the region the page names, unless we do not speak its language.
    this.formats = Formats.for(this.language.toLowerCase().startsWith(name) ? this.language : name);
    this.#host.requestUpdate();
  }
}

const followers = new Set<Localization>();
let observer: MutationObserver | undefined;

/** One observer for the page: a host that switches its language changes `lang` somewhere above us. */
function observePage(): void {
  observer ??= new MutationObserver(() => followers.forEach((follower) => follower.refresh()));
  observer.observe(document.documentElement, {attributes: true, attributeFilter: ['lang'], subtree: true});
}

/** The nearest `lang`, looking out of shadow roots. */
function languageOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const named: Element | null = node.closest('[lang]');
    if (named) return named.getAttribute('lang') || 'en';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}
