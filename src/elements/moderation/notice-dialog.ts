import {css, html, type TemplateResult} from 'lit';
import {query} from 'lit/decorators.js';
import {Live} from '../../context/live.js';
import type {Target} from '../../model/moderation.js';
import {refs} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {ModerationPart} from './part.js';

/**
 * Why something of the viewer's is hidden, or why they may not write; and asking for another look.
 *
 * @summary A dialog about what was done with one's own post, or with oneself.
 * @tag praxis-notice-dialog
 */
export class NoticeDialogElement extends ModerationPart {
  static override styles = [
    ModerationPart.styles,
    dialogStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  about!: Target;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  readonly #notices = new Live(
    this,
    () => this.community,
    () => queries.noticesFor(this.uid),
  );
  readonly #appeal = new Live(
    this,
    () => this.community,
    () => (this.#notice ? refs.appeal(this.#notice.id) : undefined),
  );

  get #notice() {
    const {about, target} = this.about;
    return this.#notices.records.find((notice) =>
      about === 'person'
        ? notice.kind === 'suspend' || notice.kind === 'ban'
        : notice.kind === 'hide' && notice.target === target,
    );
  }

  /** Settles when it is closed. */
  async open(): Promise<void> {
    await this.updateComplete;
    const {dialog} = this;
    const closed = new Promise<void>((resolve) => dialog?.addEventListener('close', () => resolve(), {once: true}));
    dialog?.showModal();
    await closed;
  }

  protected override render(): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="heading">
      <div class="stack">
        <h2 id="heading" class="title">
          ${this.about.about === 'person' ? this.strings.post.whyHidden : this.words.hidden.heading[this.about.about]}
        </h2>
        ${this.#renderNotice()}
      </div>
      <div class="dialog__foot">
        <button type="button" class="button" @click=${() => this.dialog?.close()}>${this.strings.close}</button>
      </div>
    </dialog>`;
  }

  #renderNotice() {
    const {status, error} = this.#notices;
    const notice = this.#notice;
    if (error) return this.renderProblem(error);
    if (!notice) return status === 'ready' ? html`<p>${this.words.queue.missing}</p>` : this.renderBones();
    return html`<praxis-moderation-notice
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .notice=${notice}
      .appeal=${this.#appeal.record}
    ></praxis-moderation-notice>`;
  }
}
