import {css, html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Locale} from '../../locales/en.js';
import {refs} from '../../model/records.js';
import {baseStyles} from '../shared/base.styles.js';
import {WordsController} from '../shared/words-controller.js';
import {renderWording, wordingStyles} from './wording.js';

/**
 * A charter for who is about to join, or has just joined: its purpose, and the whole for who opens it. Where it cannot be read, there
 * is nothing: it is asked for again before anybody writes.
 *
 * @summary A charter in short.
 * @tag praxis-charter-summary
 */
export class CharterSummaryElement extends LitElement {
  static override styles = [
    baseStyles,
    wordingStyles,
    css`
      .purpose {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
        line-clamp: 4;
        font-size: var(--_text-md);
        line-height: var(--_leading-ui);
      }
      summary {
        inline-size: fit-content;
        min-block-size: var(--_target-min);
        color: var(--_color-accent);
        font-weight: var(--_weight-medium);
        cursor: pointer;
      }
      details[open] > summary {
        margin-block-end: var(--_space-3);
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;
  /** Which version. */
  @property({attribute: false}) number = 0;
  /** Whether its reader is about to join. */
  @property({attribute: false}) isOffered = false;

  readonly #words: WordsController<CharterWords> = new WordsController(this, (strings: Locale) => strings.charter());
  readonly #charter = new Live(
    this,
    () => this.community,
    () => (this.number ? refs.charter(this.number) : undefined),
  );

  /** The version that its reader sees, 0 while that is none. */
  get shown(): number {
    return this.#words.words && this.#charter.record ? this.#charter.record.number : 0;
  }

  protected override firstUpdated(): void {
    void this.#words.load().catch(() => undefined);
  }

  protected override render() {
    const {words} = this.#words;
    const charter = this.#charter.record;
    if (!words || !charter) return nothing;
    return html`<div class="stack">
      <p class="words purpose" dir="auto">${charter.focus || charter.purpose}</p>
      <details>
        <summary>${words.read}</summary>
        ${renderWording({...charter, focus: ''}, words, this.formats, {level: 4})}
      </details>
      ${this.isOffered ? html`<p class="muted small">${words.onJoining}</p>` : nothing}
    </div>`;
  }
}
