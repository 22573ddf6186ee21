import type {LitElement, ReactiveController} from 'lit';
import type {Locale} from '../../locales/en.js';

/** Gives an element that few pages need its words, which are loaded with it, in the language of its page. */
export class WordsController<W> implements ReactiveController {
  /** Undefined until they are first there. */
  words: W | undefined;

  readonly #host: LitElement & {readonly strings: Locale};
  readonly #load: (strings: Locale) => Promise<W>;
  #asked: Locale | undefined;

  /** @param load Such as `(strings) => strings.interchange()`. */
  constructor(host: LitElement & {readonly strings: Locale}, load: (strings: Locale) => Promise<W>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostUpdate(): void {
    // The words of the language before are better than none.
    if (this.words && this.#host.strings !== this.#asked) void this.load().catch(() => undefined);
  }

  /** @throws What loading throws, as without a connection. */
  async load(): Promise<void> {
    const {strings} = this.#host;
    this.#asked = strings;
    const words = await this.#load(strings);
    if (strings !== this.#asked) return;
    this.words = words;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
