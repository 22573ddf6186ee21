import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {MAX_BODY_LENGTH} from '../../model/post.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import styles from './composer.styles.js';
import {DraftController} from './draft-controller.js';

/** From here on a writer wants to know how much still fits. */
const NEARLY_FULL = MAX_BODY_LENGTH * 0.9;

const MODIFIER = /Mac|iP(?:hone|ad|od)/.test(navigator.platform) ? '⌘' : 'Ctrl';

/**
 * Where a member writes. It empties at once when the text is sent, and keeps what is not sent yet as a draft.
 *
 * To the element around it, it tells `send` (with the text) and `cancel` (with how: by the button or by the Escape key); both
 * stay there.
 *
 * @summary A box to write a post.
 * @tag praxis-composer
 * @csspart frame - The frame around it.
 * @csspart input - The text area.
 * @csspart send - The button that sends.
 * @cssprop [--praxis-composer-min-height=96px] - Height of the empty box.
 */
export class ComposerElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, styles];

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  /** The name of the box. */
  @property() label = '';

  /** What the button says; without it, there is nothing to send to. */
  @property() action = '';

  /** What the button says that leaves; without it, there is none. */
  @property({attribute: 'cancel-label'}) cancelLabel = '';

  /** Said below the box, in place of how one can write. */
  @property() hint = '';

  /** Where the draft is kept; see `draftKey`. */
  @property({attribute: false}) draftKey = '';

  /** The text to begin with. A draft that is no different is none. */
  @property({attribute: false}) initial = '';

  @state() private problem?: CommunityError;

  @query('textarea') private box?: HTMLTextAreaElement | null;

  readonly #draft = new DraftController(this);
  /** Whoever presses the button twice has nothing more to say. */
  #isJustSent = false;

  /** What is written so far. */
  get text(): string {
    return this.#draft.text;
  }

  override focus(options?: FocusOptions): void {
    if (this.box) this.box.focus(options);
    else void this.updateComplete.then(() => this.box?.focus(options));
  }

  /** Puts a text into the box, below what is there. */
  write(text: string): void {
    const {text: before} = this.#draft;
    this.#draft.change(before.trim() ? `${before.trimEnd()}\n\n${text}` : text);
    this.problem = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draftKey') && !changed.has('initial')) return;
    this.#draft.open(this.draftKey, this.initial);
    this.problem = undefined;
  }

  protected override render() {
    const {strings: t, formats} = this;
    if (!t || !formats) return nothing;
    const {problem} = this;
    return html`<form aria-label=${this.label} @submit=${this.#submit} @keydown=${this.#keydown}>
      <div class="frame" part="frame">
        <textarea
          part="input"
          rows="3"
          dir=${directionOf(this.#draft.text) ?? nothing}
          aria-label=${this.label}
          placeholder=${this.label}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem hint' : 'hint'}
          .value=${live(this.#draft.text)}
          @input=${this.#input}
        ></textarea>
        ${
          problem
            ? html`<p id="problem" class="problem hint--problem" role="alert">
                ${icon('alert')}${t.errors[problem.code](problem.detail, formats)}
              </p>`
            : nothing
        }
        <div class="foot">
          <span id="hint" class="hint">${this.hint || t.composer.hint(MODIFIER)}</span>
          ${this.#renderCount(t, formats)}
          ${
            this.cancelLabel
              ? html`<button type="button" class="button button--quiet" @click=${() => this.#cancel('button')}>
                  ${this.cancelLabel}
                </button>`
              : nothing
          }
          ${this.action ? html`<button part="send" class="button button--primary">${this.action}</button>` : nothing}
        </div>
      </div>
    </form>`;
  }

  #renderCount(t: Locale, formats: Formats) {
    const left = MAX_BODY_LENGTH - this.#draft.text.length;
    if (left > MAX_BODY_LENGTH - NEARLY_FULL) return nothing;
    return left < 0
      ? html`<span class="count count--over">${t.composer.over(-left, formats)}</span>`
      : html`<span class="count">${t.composer.left(left, formats)}</span>`;
  }

  #input(event: Event) {
    this.#isJustSent = false;
    this.#draft.change((event.target as HTMLTextAreaElement).value);
    this.problem = undefined;
  }

  #keydown(event: KeyboardEvent) {
    if (event.isComposing) return; // Enter and Escape belong to the input method.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#send();
    }
    if (event.key === 'Escape' && this.cancelLabel) {
      event.preventDefault(); // A dialog around us stays open.
      event.stopPropagation();
      this.#cancel('escape');
    }
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    this.#send();
  }

  #send() {
    const {text} = this.#draft;
    if (!this.action || (!text && this.#isJustSent)) return;
    this.problem = problemWith(text);
    if (this.problem) return this.focus();
    this.#draft.clear();
    this.#isJustSent = true;
    this.dispatchEvent(new CustomEvent('send', {detail: text}));
  }

  #cancel(by: 'button' | 'escape') {
    this.dispatchEvent(new CustomEvent('cancel', {detail: by}));
  }
}

/**
 * The direction of a text by its first letter, undefined without one. For `dir="auto"` Chromium reads a box line by line at
 * each change: a pasted log of 70,000 lines stops the page for a minute.
 */
function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text.slice(0, 1000))?.[0];
  if (!letter) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What keeps a text from being sent. Nobody should learn it only after their box was emptied. */
function problemWith(text: string): CommunityError | undefined {
  const {length} = text.trim();
  if (!length) return new CommunityError('empty', {detail: {field: 'body'}});
  if (length <= MAX_BODY_LENGTH) return undefined;
  return new CommunityError('too-long', {detail: {field: 'body', length, limit: MAX_BODY_LENGTH}});
}
