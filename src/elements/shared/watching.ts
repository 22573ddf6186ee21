import type {LitElement} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {WatchedHint} from './watched-hint.js';

/** Where a box learns which words its writer is asked about. */
interface Source {
  watched?(): Promise<readonly string[]>;
}

/**
 * Has ready what asks a writer about words that some find hurtful, where there are any and somebody writes. Without it, or while it
 * is on its way, nobody is asked: a text is never held back.
 */
export class Watching {
  /** Undefined while there is nothing to ask about. */
  hint: WatchedHint | undefined;
  readonly #host: LitElement;
  #source: Source | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  prepare(text: string, source: Source | undefined, strings: Locale | undefined): void {
    if (!text.trim()) return this.startOver(); // Who empties the box begins another text.
    if (!source?.watched || !strings || source === this.#source) return;
    this.#source = source;
    void this.#load(source.watched(), strings).catch(() => undefined);
  }

  /** For another text, of which its writer may be asked again. */
  startOver(): void {
    this.#source = this.hint = undefined;
  }

  async #load(reading: Promise<readonly string[]>, strings: Locale): Promise<void> {
    const source = this.#source;
    const watched = await reading;
    if (!watched.length) return;
    const [{WatchedHint}, words] = await Promise.all([import('./watched-hint.js'), strings.watched()]);
    if (source === this.#source) this.hint = new WatchedHint(this.#host, watched, words);
  }
}
