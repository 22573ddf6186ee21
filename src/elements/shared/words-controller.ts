import type {LitElement, ReactiveController} from 'lit';
import type {Locale} from '../../locales/en.js';

/** Gives a dialog the words that few people need, which are loaded with it, in the language of its page. */
export class WordsController<Words> implements ReactiveController {
  /** Undefined until they are first there. */
  words: Words | undefined;

  readonly #host: LitElement & {readonly strings: Locale};
  readonly #wordsOf: (strings: Locale) => Promise<Words>;
  #asked: Locale | undefined;

  constructor(host: LitElement & {readonly strings: Locale}, wordsOf: (strings: Locale) => Promise<Words>) {
    this.#host = host;
    this.#wordsOf = wordsOf;
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
    const words = await this.#wordsOf(strings);
    if (strings !== this.#asked) return;
    this.words = words;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
