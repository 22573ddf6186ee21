import type {LitElement, ReactiveController} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {SearchWords} from '../../locales/search/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Searching, SearchPlace} from './searching.js';

/** What the panel needs, once somebody came to the box. */
export interface Loaded {
  readonly searching: Searching;
  readonly words: SearchWords;
  readonly renderPanel: typeof import('./parts.js').renderPanel;
}

/** Loads what searches when it is first asked for, and its words again when the page changes its language. */
export class Loading implements ReactiveController {
  loaded: Loaded | undefined;
  /** Why it is not there. */
  problem: CommunityError | undefined;

  readonly #host: LitElement;
  readonly #place: SearchPlace;
  readonly #failed: (cause: unknown) => CommunityError;
  #asked: Locale | undefined;

  constructor(host: LitElement, place: SearchPlace, failed: (cause: unknown) => CommunityError) {
    this.#host = host;
    this.#place = place;
    this.#failed = failed;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.loaded && this.#place.strings() !== this.#asked) void this.load();
  }

  /** Tries again, after an error. */
  retry(): void {
    if (this.loaded) this.loaded.searching.retry();
    else void this.load();
  }

  async load(): Promise<void> {
    const strings = this.#place.strings();
    if (strings === this.#asked) return;
    this.#asked = strings;
    this.problem = undefined;
    try {
      const [words, {Searching, renderPanel}] = await Promise.all([strings.searching(), import('./parts.js')]);
      if (strings !== this.#asked) return;
      const searching = this.loaded?.searching ?? new Searching(this.#host, this.#place);
      this.loaded = {searching, words, renderPanel};
      searching.prepare();
    } catch (cause) {
      this.#asked = undefined;
      this.problem = this.#failed(new CommunityError('offline', {cause}));
    }
    this.#host.requestUpdate();
  }
}
