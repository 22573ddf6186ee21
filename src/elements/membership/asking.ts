import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {withdrawApplication} from '../../community/applications.js';
import type {Shown} from '../../community/consent.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {applicationDelivery} from '../../context/outbox/application-delivery.js';
import {Outbox} from '../../context/outbox/outbox.js';
import {Live} from '../../context/live.js';
import {applicationSchema} from '../../model/application.js';
import {refs, type Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {MembershipPart} from './part.js';

const MAX_LENGTH = applicationSchema.message.type === 'text' ? applicationSchema.message.max : 0;

/**
 * Where somebody asks to join, waits for an answer, takes it back, and reads why the answer was no.
 *
 * @summary Ask to join.
 * @tag praxis-membership-asking
 */
export class AskingElement extends MembershipPart {
  /** Which charter they see, where there is one. */
  @property({attribute: false}) shown?: (() => Shown) | undefined;

  /** What they wrote and did not send. */
  @state() private draft: string | undefined;

  @query('textarea') private box?: HTMLTextAreaElement | null;
  @query('.button') private firstButton?: HTMLElement | null;

  readonly #application = new Live(
    this,
    () => this.community,
    () => refs.application(this.uid),
  );
  #key = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('community')) return;
    const key = draftKey('joining', this.community.id, this.uid);
    if (key === this.#key) return;
    this.#key = key;
    this.draft = undefined; // That was somebody else's.
    void readDraft(key).then((draft) => {
      if (key === this.#key) this.draft ??= draft?.text;
    });
  }

  protected override render() {
    const {status, record, error} = this.#application;
    if (error) return this.renderProblem(error);
    if (status !== 'ready') return this.renderBones();
    return html`<div class="stack">
      ${record?.state === 'open' ? this.#renderWaiting(record) : this.#renderForm(record)} ${this.renderProblem()}
    </div>`;
  }

  #renderWaiting({message, createdAt}: Stored<'application'>): TemplateResult {
    const t = this.words.asking;
    return html`<div class="notice">
        ${icon('clock')}
        <p>${t.waiting(this.formats.ago(createdAt))}</p>
      </div>
      ${
        message
          ? html`<div class="tight">
              <span class="label">${t.yours}</span>
              <blockquote class="words" dir="auto">${message}</blockquote>
            </div>`
          : nothing
      }
      <div class="row">
        <button type="button" class="button" aria-disabled=${this.isBusy} @click=${this.#withdraw}>
          ${t.withdraw}
        </button>
      </div>`;
  }

  #renderForm(before: Stored<'application'> | undefined): TemplateResult {
    const t = this.words.asking;
    const isDeclined = before?.state === 'declined';
    return html`${isDeclined ? this.#renderDeclined(before) : html`<p>${t.about}</p>`}
      <form class="labelled" @submit=${this.#send}>
        <label for="message">${t.message}</label>
        <textarea
          id="message"
          class="field"
          rows="4"
          dir="auto"
          maxlength=${MAX_LENGTH}
          aria-describedby="hint"
          .value=${this.draft ?? before?.message ?? ''}
          @input=${this.#input}
        ></textarea>
        <span id="hint" class="hint">${t.hint}</span>
        <div class="row">
          <button class="button button--primary" aria-disabled=${this.isBusy}>
            ${isDeclined ? t.askAgain : t.send}
          </button>
        </div>
      </form>`;
  }

  #renderDeclined({answeredByline, reason}: Stored<'application'>): TemplateResult {
    const t = this.words.asking;
    return html`<div class="tight">
      <p dir="auto">${t.declined(`\u2068${answeredByline}\u2069`)}</p>
      ${
        reason
          ? html`<span class="label">${t.declinedWhy}</span>
              <blockquote dir="auto">${reason}</blockquote>`
          : nothing
      }
      <p class="muted">${t.again}</p>
    </div>`;
  }

  readonly #input = () => {
    this.draft = this.box?.value ?? '';
    void keepDraft(this.#key, {text: this.draft});
  };

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const message = this.box?.value ?? '';
    const letter = {message, shown: this.shown?.() ?? {}};
    const send = async () => Outbox.ofSignedIn(this.community).sendFromForm(applicationDelivery, letter);
    if (!(await this.attempt(send, this.words.asking.sent))) return;
    this.draft = undefined;
    void keepDraft(this.#key, undefined);
    this.firstButton?.focus();
  };

  readonly #withdraw = async () => {
    const isDone = await this.attempt(() => withdrawApplication(this.community), this.words.asking.withdrawn);
    if (isDone) this.box?.focus();
  };
}
