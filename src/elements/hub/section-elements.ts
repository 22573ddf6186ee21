import type {LitElement} from 'lit';
import type {SectionName} from '../../model/sections.js';
import {openedInAddress} from '../shared/address.js';
import {ASIDES, SECTIONS, type Made} from './sections.js';

/** A section that was shown once. */
interface Asked {
  element?: HTMLElement;
  error?: Error | undefined;
  /** What the address said of it, and how far the page was scrolled, when it was left. */
  hash?: string | undefined;
  scroll?: number;
}

/** The elements of a hub's sections: each made when it is first shown, and kept as it was left. */
export class SectionElements {
  readonly #host: LitElement;
  readonly #asked = new Map<SectionName, Asked>();
  readonly #asides = new Map<keyof typeof ASIDES, HTMLElement | 'loading'>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  isAsked(name: SectionName): boolean {
    return this.#asked.has(name);
  }

  /** Undefined while it is loaded. */
  of(name: SectionName): HTMLElement | Error | undefined {
    const {element, error} = this.#asked.get(name) ?? {};
    return element ?? error;
  }

  /** What the address said of it when it was left, if something was open in it. */
  hashOf(name: SectionName): string | undefined {
    return this.#asked.get(name)?.hash;
  }

  /** Whether something happened within it. */
  holds(name: SectionName, event: Event): boolean {
    const element = this.#asked.get(name)?.element;
    return Boolean(element && event.composedPath().includes(element));
  }

  /** Loads what it takes, once; again where that did not work. */
  ask(name: SectionName): void {
    const asked = this.#asked.get(name) ?? {};
    this.#asked.set(name, asked);
    if (!asked.element) void this.#load(name, asked);
  }

  leave(name: SectionName): void {
    const asked = this.#asked.get(name);
    if (asked) asked.scroll = scrollY;
  }

  /** Notes what is open in the section that is about to be left. */
  note(name: SectionName | undefined): void {
    const asked = name && this.#asked.get(name);
    const opens = name && SECTIONS[name].opens;
    if (asked && opens) asked.hash = openedInAddress(opens) === undefined ? undefined : location.hash;
  }

  /** Where one was in it, or at its beginning. */
  arrive(name: SectionName): void {
    const {scroll} = this.#asked.get(name) ?? {};
    if (scroll !== undefined) scrollTo({top: scroll, behavior: 'instant'});
    else if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({block: 'start', behavior: 'instant'});
  }

  /** What stands beside the sections, once its code is there: a page can be read without it. */
  aside(name: keyof typeof ASIDES): HTMLElement | undefined {
    const known = this.#asides.get(name);
    if (!known) {
      this.#asides.set(name, 'loading');
      void this.#loadAside(name);
    }
    return known === 'loading' ? undefined : known;
  }

  async #loadAside(name: keyof typeof ASIDES): Promise<void> {
    try {
      await ASIDES[name].load();
      this.#asides.set(name, make(ASIDES[name]));
      this.#host.requestUpdate();
    } catch {
      this.#asides.delete(name); // Asked for again when the hub is next drawn.
    }
  }

  async #load(name: SectionName, asked: Asked): Promise<void> {
    asked.error = undefined;
    const section = SECTIONS[name];
    this.#host.requestUpdate();
    try {
      await section.load();
      asked.element ??= make(section);
    } catch (cause) {
      asked.error = new Error(`${section.tag} could not be loaded.`, {cause});
    }
    this.#host.requestUpdate();
  }
}

/** The hub says once that it is ready, for all its sections. */
function make({tag, exportparts}: Made): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('exportparts', exportparts);
  element.addEventListener('praxis-ready', (event) => event.stopPropagation());
  return element;
}
