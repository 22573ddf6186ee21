import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {Why} from '../../community/moderation.js';
import {draftKey} from '../../context/drafts.js';
import {MAX_REASON_LENGTH, MAX_SUSPENSION, noticeSchema, type ActKind} from '../../model/moderation.js';
import {KeptForm} from '../shared/kept-form.js';
import {ModerationPart} from './part.js';

const MAX_TEXT_LENGTH = noticeSchema.text.type === 'text' ? noticeSchema.text.max : 0;
/** For how long, unless one says otherwise. */
const DAYS = 7;

/**
 * Why something is done: what all read, and what is said to the person alone. Fires `act`, with `Why`, and `cancel`.
 *
 * @summary The reason for an act.
 * @tag praxis-moderation-form
 */
export class ActFormElement extends ModerationPart {
  static override styles = [
    ModerationPart.styles,
    css`
      form {
        display: grid;
        gap: var(--_space-3);
        padding: var(--_space-4);
        border-radius: var(--_radius-md);
        background: var(--_color-neutral-soft);
      }
      .days {
        inline-size: 8ch;
      }
    `,
  ];

  @property() kind: ActKind = 'dismiss';
  /** What it is done to: a path. */
  @property() target = '';
  @property({attribute: false}) error = '';
  @property({type: Boolean, attribute: 'is-sending'}) isSending = false;

  constructor() {
    super();
    new KeptForm(this, () => this.draft);
  }

  /** Under which it is kept until it is done. */
  get draft(): string {
    return draftKey(this.community.id, this.uid, 'act', this.target, this.kind);
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#reason')?.focus(options));
  }

  protected override render() {
    const {kind} = this;
    const {act: t, acts, means} = this.words;
    return html`<form @submit=${this.#send} @keydown=${this.#escape} aria-label=${acts[kind]}>
      <p>${means[kind]}</p>
      ${
        kind === 'suspend'
          ? html`<div class="labelled">
              <label for="days">${t.days}</label>
              <input id="days" class="field days" type="number" min="1" max=${MAX_SUSPENSION} value=${DAYS} required />
            </div>`
          : nothing
      }
      <div class="labelled">
        <label for="reason">${t.reason}</label>
        <input
          id="reason"
          class="field"
          dir="auto"
          maxlength=${MAX_REASON_LENGTH}
          required
          aria-describedby="reason-hint"
        />
        <span id="reason-hint" class="hint">${t.reasonHint}</span>
      </div>
      ${
        kind === 'dismiss'
          ? nothing
          : html`<div class="labelled">
              <label for="text">${t.text}</label>
              <textarea
                id="text"
                class="field"
                rows="2"
                dir="auto"
                maxlength=${MAX_TEXT_LENGTH}
                aria-describedby="text-hint"
              ></textarea>
              <span id="text-hint" class="hint">${t.textHint}</span>
            </div>`
      }
      ${this.error ? html`<p class="hint hint--problem" role="alert">${this.error}</p>` : nothing}
      <div class="row">
        <button class="button button--small button--primary" aria-disabled=${this.isSending}>${acts[kind]}</button>
        <button type="button" class="button button--quiet button--small" @click=${this.#cancel}>
          ${this.strings.cancel}
        </button>
      </div>
    </form>`;
  }

  readonly #send = (event: SubmitEvent) => {
    event.preventDefault();
    const valueOf = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
    const days = Number(valueOf('days'));
    const detail: Why = {reason: valueOf('reason'), text: valueOf('text'), ...(days && {days})};
    if (!this.isSending) this.dispatchEvent(new CustomEvent('act', {detail}));
  };

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = () => this.dispatchEvent(new Event('cancel'));
}
