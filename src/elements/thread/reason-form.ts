import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {directionOf} from '../../text/direction.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {KeptForm} from '../shared/kept-form.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {Watching} from '../shared/watching.js';

/** A box for one sentence that says why. A tile: it tells `send` (with the text) and `cancel`. */
export class ReasonFormElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      form {
        display: grid;
        gap: var(--_space-2);
        max-inline-size: var(--_measure);
      }
      textarea.field {
        field-sizing: content;
        min-block-size: calc(var(--_field) * 1.6);
      }
    `,
  ];

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  /** Where it is said, and so which words are asked about. */
  @property({attribute: false}) community?: Community | undefined;

  /** What is asked. */
  @property() label = '';

  @property() hint = '';

  /** What the button says. None: what stands here is only kept. */
  @property() action = '';

  /** The text to begin with. */
  @property() text = '';

  /** Under which it is kept until it is done, where whoever shows it does not keep it. */
  @property() draft = '';

  /** In UTF-16 units. */
  @property({type: Number, attribute: 'max-length'}) maxLength = 0;

  /** Whether nothing is no answer. */
  @property({type: Boolean, attribute: 'is-required'}) isRequired = false;

  /** What stands in the box, once somebody wrote in it. */
  @state() private written?: string;

  @state() private isMissing = false;

  @query('textarea') private box?: HTMLTextAreaElement | null;

  private readonly watching: Watching = new Watching(this);

  constructor() {
    super();
    new KeptForm(this, () => this.draft);
  }

  override focus(options?: FocusOptions): void {
    if (this.box) this.box.focus(options);
    else void this.updateComplete.then(() => this.box?.focus(options));
  }

  protected override render() {
    const {strings: t, formats} = this;
    if (!t || !formats) return nothing;
    return html`<form class="labelled" @submit=${this.#submit} @keydown=${this.#keydown}>
      <label for="reason">${this.label}</label>
      <textarea
        id="reason"
        class="field"
        rows="2"
        dir=${directionOf(this.written ?? this.text) ?? nothing}
        maxlength=${this.maxLength}
        aria-describedby="hint"
        aria-invalid=${this.isMissing}
        .defaultValue=${this.text}
        @input=${this.#input}
      ></textarea>
      <span id="hint" class=${this.isMissing ? 'hint hint--problem' : 'hint'} role=${this.isMissing ? 'alert' : nothing}
        >${this.isMissing ? t.errors.empty({}, formats) : this.hint}</span
      >
      ${this.watching.hint?.render(this.box?.value ?? '', {
        ...{action: this.action, formats, send: () => this.#send(), boxes: () => [this.box]},
      })}
      <div class="row">
        ${this.action ? html`<button class="button button--small">${this.action}</button>` : nothing}
        <button type="button" class="button button--quiet button--small" @click=${this.#cancel}>${t.cancel}</button>
      </div>
    </form>`;
  }

  #input() {
    this.isMissing = false;
    this.written = this.box?.value ?? '';
    this.watching.prepare(this.written, this.community && CommunityLookup.in(this.community), this.strings);
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    this.#send();
  }

  #send() {
    if (!this.action) return;
    const text = this.box?.value.trim() ?? '';
    this.isMissing = this.isRequired && !text;
    if (this.isMissing) return this.focus();
    if (this.watching.hint?.asks(text, this.text, this.formats!.language)) return;
    this.dispatchEvent(new CustomEvent('send', {detail: text}));
  }

  #keydown(event: KeyboardEvent) {
    if (event.isComposing) return; // Enter and Escape belong to the input method.
    if (event.key === 'Enter' && !event.shiftKey && event.target === this.box) {
      event.preventDefault(); // One line: there is no second one to begin.
      this.box?.form?.requestSubmit();
    }
    if (event.key === 'Escape') {
      event.preventDefault(); // A dialog around us stays open.
      event.stopPropagation();
      this.#cancel();
    }
  }

  #cancel() {
    this.dispatchEvent(new Event('cancel'));
  }
}

if (!customElements.get('praxis-reason-form')) customElements.define('praxis-reason-form', ReasonFormElement);
