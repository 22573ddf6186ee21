import type {LitElement, ReactiveController} from 'lit';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {MembershipWords} from './part.js';

export type LoadedParts = typeof import('./parts.js');

/** Loads what a membership shows beyond joining and leaving, with its words in the language of the page, once it is needed. */
export class PartsController implements ReactiveController {
  /** Undefined until the parts are there. */
  words: MembershipWords | undefined;
  parts: LoadedParts | undefined;
  /** Why they cannot be shown. */
  error: CommunityError | undefined;

  readonly #host: LitElement;
  readonly #strings: () => Locale;
  #asked: Locale | undefined;

  constructor(host: LitElement, strings: () => Locale) {
    this.#host = host;
    this.#strings = strings;
    host.addController(this);
  }

  hostUpdate(): void {
    // The words of the language before are better than none.
    if (this.words && this.#strings() !== this.#asked) void this.load();
  }

  /** Asks for them, if nobody did. May be called while rendering. */
  need(): void {
    if (!this.#asked) void this.load();
  }

  /** Never fails: `error` says it. May be called again, and then tries again. */
  async load(): Promise<void> {
    const strings = this.#strings();
    this.#asked = strings;
    try {
      const [words, pages, parts] = await Promise.all([strings.takingPart(), strings.pages(), import('./parts.js')]);
      if (strings !== this.#asked) return;
      this.words = {...words, pages};
      this.parts = parts;
      this.error = undefined;
    } catch (cause) {
      this.error = new CommunityError('offline', {cause});
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
