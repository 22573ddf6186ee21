import type {LitElement, ReactiveController} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';

/** Gives a dialog the words of importing and exporting, which are loaded with it, in the language of its page. */
export class WordsController implements ReactiveController {
  /** Undefined until they are first there. */
  words: InterchangeWords | undefined;

  readonly #host: LitElement & {readonly strings: Locale};
  #asked: Locale | undefined;

  constructor(host: LitElement & {readonly strings: Locale}) {
    this.#host = host;
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
    const words = await strings.interchange();
    if (strings !== this.#asked) return;
    this.words = words;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
