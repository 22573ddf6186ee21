import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {myReport} from '../../community/reports.js';
import {draftKey} from '../../context/drafts.js';
import {Outbox} from '../../context/outbox/outbox.js';
import {reportDelivery} from '../../context/outbox/report-delivery.js';
import {REPORT_REASONS, reportSchema, type ReportReason, type Target} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {KeptForm} from '../shared/kept-form.js';
import {ModerationPart} from './part.js';

const MAX_LENGTH = reportSchema.note.type === 'text' ? reportSchema.note.max : 0;

/**
 * What is wrong with something: one of a few reasons and a note. Then what happens next.
 *
 * @summary A dialog to report something.
 * @tag praxis-report-dialog
 */
export class ReportDialogElement extends ModerationPart {
  static override styles = [
    ModerationPart.styles,
    dialogStyles,
    css`
      :host {
        display: contents;
      }
      h2:focus {
        outline: none;
      }
    `,
  ];

  @state() private earlier?: Stored<'report'> | undefined;
  @state() private isSent = false;

  about!: Target;

  readonly #kept = new KeptForm(this, () => draftKey(this.community.id, this.uid, 'report', this.about.target));

  @query('dialog') private dialog?: HTMLDialogElement | null;

  /** Settles when it is closed. */
  async open(): Promise<void> {
    await this.updateComplete;
    const closed = new Promise<void>((resolve) =>
      this.dialog?.addEventListener('close', () => resolve(), {once: true}),
    );
    this.dialog?.showModal();
    this.earlier = await myReport(this.community, this.about).catch(() => undefined);
    await closed;
  }

  protected override render() {
    const t = this.words.report;
    return html`<dialog class="dialog" aria-labelledby="heading">
      <div class="stack">
        <h2 id="heading" class="title" tabindex="-1">${this.isSent ? t.sentHeading : t.heading[this.about.about]}</h2>
        ${this.isSent ? this.#renderEnd(t.sent) : this.earlier?.state === 'open' ? this.#renderEnd(t.before) : this.#renderForm()}
      </div>
    </dialog>`;
  }

  #renderEnd(message: string): TemplateResult {
    return html`<p>${message}</p>
      <div class="dialog__foot">
        <button type="button" class="button" @click=${this.#close}>${this.strings.close}</button>
      </div>`;
  }

  #renderForm(): TemplateResult {
    const t = this.words.report;
    const {problem} = this;
    return html`<form class="stack" @submit=${this.#send}>
      ${this.earlier ? html`<p>${t.again}</p>` : nothing}
      <fieldset class="choices">
        <legend class="label">${t.why}</legend>
        ${REPORT_REASONS.map((reason) => {
          const {name, about} = t.reasons[reason];
          return html`<label class="choice">
            <input type="radio" name="reason" value=${reason} required />
            <span class="tight"><span>${name}</span><span class="hint">${about}</span></span>
          </label>`;
        })}
      </fieldset>
      <div class="labelled">
        <label for="note">${t.note}</label>
        <textarea
          id="note"
          class="field"
          rows="2"
          dir="auto"
          maxlength=${MAX_LENGTH}
          aria-describedby="note-hint"
        ></textarea>
        <span id="note-hint" class="hint">${t.noteHint}</span>
      </div>
      <p class="small muted">${t.who}</p>
      ${
        problem
          ? html`<p class="hint hint--problem" role="alert">
              ${t.failed(this.strings.errors[problem.code](problem.detail, this.formats))}
            </p>`
          : nothing
      }
      <div class="dialog__foot">
        <button type="button" class="button" @click=${this.#close}>${this.strings.cancel}</button>
        <button class="button button--primary" aria-disabled=${this.isBusy}>${t.send}</button>
      </div>
    </form>`;
  }

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('reason') as ReportReason;
    const note = this.renderRoot.querySelector<HTMLTextAreaElement>('#note')?.value ?? '';
    const {community, about} = this;
    const sent = async () => Outbox.ofSignedIn(community).sendFromForm(reportDelivery, {about, reason: chosen, note});
    if (!(await this.attempt(sent, this.words.report.sentHeading, 'report'))) return;
    this.#kept.forget();
    this.isSent = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  };

  readonly #close = () => this.dialog?.close();
}
