import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {HintWords} from '../../locales/watched/en.js';
import {foldLetters} from '../../text/fold.js';
import {WatchedWords} from '../../text/watched.js';

interface HintContext {
  /** What the button says that sends the text. */
  readonly action: string;
  readonly formats: Formats;
  readonly send: () => void;
  /** Where the text can be changed. */
  readonly boxes: () => Iterable<HTMLInputElement | HTMLTextAreaElement | null | undefined>;
}

/**
 * Asks a writer, before a text is sent, whether they mean a word that some find hurtful: in private, and about each word of a text
 * once. Nothing of it is kept, counted or told.
 */
export class WatchedHint {
  readonly #host: LitElement;
  readonly #watched: readonly string[];
  readonly #words: HintWords;
  #matcher: {readonly language: string; readonly words: WatchedWords} | undefined;
  #asked = new Set<string>();
  #found: readonly string[] = [];
  #askedOf: string | undefined;

  constructor(host: LitElement, watched: readonly string[], words: HintWords) {
    this.#host = host;
    this.#watched = watched;
    this.#words = words;
  }

  /**
   * Asks about what stands in a text and was not asked about before. What its writer began with they have been asked about.
   *
   * @returns Whether it asked: then the text waits for what they say.
   */
  asks(text: string, before: string, language: string): boolean {
    const known = new Set(this.#find(before, language).map(foldLetters));
    const isNew = (word: string) => !known.has(foldLetters(word)) && !this.#asked.has(foldLetters(word));
    this.#found = this.#find(text, language).filter(isNew);
    for (const word of this.#found) this.#asked.add(foldLetters(word));
    this.#askedOf = undefined;
    this.#host.requestUpdate();
    if (!this.#found.length) return false;
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.change')?.focus());
    return true;
  }

  /** The question, for as long as the text has what it is about. */
  render(text: string, {action, formats, send, boxes}: HintContext): TemplateResult | typeof nothing {
    this.#askedOf ??= text;
    // What stands among signs of Markdown cannot be looked for.
    const found = this.#found.filter((word) => text === this.#askedOf || text.includes(word));
    if (!found.length) return nothing;
    const t = this.#words;
    return html`<div class="notice watched" part="notice" role="group" aria-labelledby="watched">
      <p id="watched">${t.hint(formats.list(found.map(t.quoted)))} <span class="muted">${t.private}</span></p>
      <div class="row">
        <button type="button" class="button button--small change" @click=${() => this.#change(found[0]!, boxes())}>
          ${t.change}
        </button>
        <button type="button" class="button button--quiet button--small" @click=${send}>${t.anyway(action)}</button>
      </div>
    </div>`;
  }

  /** Puts the writer where the word stands, if it stands there as it is read. */
  #change(word: string, boxes: ReturnType<HintContext['boxes']>): void {
    const present = [...boxes].filter((box) => box !== null && box !== undefined);
    const box = present.find(({value}) => value.includes(word)) ?? present[0];
    this.#found = [];
    this.#host.requestUpdate();
    box?.focus();
    const at = box?.value.indexOf(word) ?? -1;
    if (at >= 0) box?.setSelectionRange(at, at + word.length);
  }

  #find(text: string, language: string): readonly string[] {
    if (!text) return [];
    if (this.#matcher?.language !== language) {
      this.#matcher = {language, words: new WatchedWords(this.#watched, language)};
    }
    return this.#matcher.words.findIn(text);
  }
}
