import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Formats} from '../../context/formats.js';
import type {Letter} from '../../context/outbox/letter.js';
import type {Outbox} from '../../context/outbox/outbox.js';
import {saidIn} from '../../context/outbox/said.js';
import type {Locale} from '../../locales/en.js';
import type {OutboxWords} from '../../locales/outbox/en.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {WordsController} from '../shared/words-controller.js';

/**
 * What the viewer wrote, on whatever page, and the store did not take: each with why, for them to decide. What is shown where it
 * belongs is not here. To the element around it, it tells `say` with what to announce.
 *
 * @summary What could not be sent.
 * @tag praxis-unsent
 * @csspart notice - One text and why it was not taken.
 */
export class UnsentElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    noticeStyles,
    css`
      :host {
        display: block;
      }
      .list {
        display: grid;
        gap: var(--_space-3);
        grid-template-columns: minmax(0, 1fr);
        margin-block-end: var(--_space-4);
      }
      .notice {
        align-items: start;
      }
      .notice > div {
        flex: 1;
        display: grid;
        gap: var(--_space-2);
        grid-template-columns: minmax(0, 1fr);
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      blockquote {
        max-block-size: 5.5lh; /* Half a line says that it goes on. */
        overflow: auto;
        white-space: pre-wrap;
        padding-inline-start: var(--_space-3);
        border-inline-start: var(--_line-mark) solid var(--_color-border-strong);
        max-inline-size: var(--_measure);
      }
    `,
  ];

  @property({attribute: false}) outbox!: Outbox;
  /** Those that are not shown elsewhere. */
  @property({attribute: false}) letters: readonly Letter[] = [];
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** What is said of a letter for a while. */
  @state() private note?: {readonly id: string; readonly text: string} | undefined;

  readonly #words: WordsController<OutboxWords> = new WordsController<OutboxWords>(this, (strings) => strings.outbox());

  protected override firstUpdated(): void {
    void this.#words.load().catch(() => undefined);
  }

  protected override render() {
    const {words} = this.#words;
    if (!words || !this.letters.length) return nothing;
    return html`<section class="list" aria-label=${words.heading}>
      ${this.letters.map((letter) => this.#renderLetter(letter, words))}
    </section>`;
  }

  #renderLetter(letter: Letter, words: OutboxWords): TemplateResult {
    const {strings: t, formats} = this;
    const {id, kind, error} = letter;
    const {title, text, thread} = saidIn(letter);
    const what = words[kind];
    const note = this.note?.id === id ? this.note.text : '';
    return html`<div class="notice notice--negative" role="group" aria-labelledby=${id} part="notice">
      ${icon('cloud')}
      <div>
        <p id=${id}>
          <strong><bdi>${typeof what === 'string' ? what : what(title)}</bdi></strong>
        </p>
        <p>${error ? t.errors[error.code](error.detail, formats) : nothing} ${t.post.kept}</p>
        ${text ? html`<blockquote dir="auto" tabindex="0">${text}</blockquote>` : nothing}
        <div class="row">
          <button type="button" class="button button--small" @click=${() => this.outbox.retry(id)}>
            ${icon('retry')}${t.retry}
          </button>
          ${thread && AddressController.isServed('thread') ? html`<a class="button button--quiet button--small" href=${addressOf('thread', thread)}>${words.open}</a>` : nothing}
          ${text ? html`<button type="button" class="button button--quiet button--small" @click=${() => this.#copy(id, text)}>${t.post.copyText}</button>` : nothing}
          <button type="button" class="button button--quiet button--small" @click=${() => this.#discard(id, words)}>
            ${t.post.discard}
          </button>
          ${note ? html`<span class="small muted">${note}</span>` : nothing}
        </div>
      </div>
    </div>`;
  }

  async #copy(id: string, text: string) {
    const {thread: t} = this.strings;
    const said = await navigator.clipboard.writeText(text).then(
      () => t.textCopied,
      () => t.textNotCopied,
    );
    this.note = {id, text: said};
    this.#say(said);
  }

  #discard(id: string, words: OutboxWords) {
    this.outbox.take(id);
    this.#say(words.gone);
  }

  #say(message: string) {
    this.dispatchEvent(new CustomEvent('say', {detail: message}));
  }
}

if (!customElements.get('praxis-unsent')) customElements.define('praxis-unsent', UnsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-unsent': UnsentElement;
  }
}
