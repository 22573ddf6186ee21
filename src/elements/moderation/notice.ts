import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {appeal} from '../../community/moderation.js';
import {readableQuote} from '../../community/reports.js';
import {draftKey} from '../../context/drafts.js';
import {mayAppeal} from '../../model/judging.js';
import {appealSchema, isPublicAct} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {KeptForm} from '../shared/kept-form.js';
import {caseStyles} from './case.styles.js';
import {HiddenText} from './hidden-text.js';
import {ModerationPart} from './part.js';

const MAX_LENGTH = appealSchema.text.type === 'text' ? appealSchema.text.max : 0;
const DAY = 86_400_000;

/**
 * Something that was done and concerns the viewer: what, why, what was said to them; and asking for another look.
 *
 * @summary What somebody was told.
 * @tag praxis-moderation-notice
 */
export class NoticeElement extends ModerationPart {
  static override styles = [ModerationPart.styles, caseStyles];

  @property({attribute: false}) notice!: Stored<'notice'>;
  @property({attribute: false}) appeal?: Stored<'appeal'> | undefined;

  @state() private isAsking = false;

  readonly #hidden: HiddenText = new HiddenText(
    this,
    () => this.community,
    () => (this.notice.kind === 'hide' ? this.notice : undefined),
  );

  readonly #kept = new KeptForm(this, () => draftKey(this.community.id, this.uid, 'appeal', this.notice.id));

  protected override render() {
    const {notice, words, formats} = this;
    const {kind, reason, text, days, createdAt} = notice;
    const t = words.mine;
    const until = createdAt + days * DAY;
    const said = this.#hidden.text;
    return html`<article class="case stack" aria-labelledby="what">
      <h4 id="what" class="what" tabindex="-1">
        ${this.#told} <span class="small muted">${formats.ago(createdAt)}</span>
      </h4>
      ${days && until > Date.now() ? html`<p>${t.until(formats.day(until))}</p>` : nothing}
      <p dir="auto">${t.reason(`\u2068${reason}\u2069`)}</p>
      ${text ? html`<blockquote class="words" dir="auto">${text}</blockquote>` : nothing}
      ${
        said
          ? html`<details>
              <summary>${t.yourWords}</summary>
              <blockquote class="words" dir="auto">${readableQuote(said)}</blockquote>
            </details>`
          : nothing
      }
      ${this.#renderAppeal()}
      ${
        isPublicAct(kind) || kind === 'ask'
          ? html`<button
              type="button"
              class="button button--quiet button--small show"
              @click=${() => void this.go(notice)}
            >
              ${icon('move')}${t.show}
            </button>`
          : nothing
      }
    </article>`;
  }

  get #told(): string {
    const {kind, about} = this.notice;
    const t = this.words.mine;
    return kind === 'hide' ? t.hidden[about] : kind === 'restore' ? t.restored[about] : t.told[kind];
  }

  #renderAppeal(): TemplateResult | typeof nothing {
    const {words, strings} = this;
    const t = words.mine;
    if (this.appeal) return html`<p class="notice">${icon('clock')}<span>${t.state[this.appeal.state]}</span></p>`;
    if (!mayAppeal({viewer: this.community.viewer}, this.notice, undefined)) return nothing;
    if (!this.isAsking) {
      return html`<div class="row">
        <button type="button" class="button button--small ask" @click=${() => void this.#ask(true)}>${t.appeal}</button>
      </div>`;
    }
    return html`<form class="labelled" @submit=${this.#send}>
      <label for="why">${t.appeal}</label>
      <textarea
        id="why"
        class="field"
        rows="3"
        dir="auto"
        maxlength=${MAX_LENGTH}
        required
        aria-describedby="why-hint"
      ></textarea>
      <span id="why-hint" class="hint">${t.appealHint}</span>
      ${this.renderProblem()}
      <div class="row">
        <button class="button button--small button--primary" aria-disabled=${this.isBusy}>${t.send}</button>
        <button type="button" class="button button--quiet button--small" @click=${() => void this.#ask(false)}>
          ${strings.cancel}
        </button>
      </div>
    </form>`;
  }

  async #ask(isAsking: boolean) {
    this.isAsking = isAsking;
    this.problem = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isAsking ? '#why' : '.ask')?.focus();
  }

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = this.renderRoot.querySelector<HTMLTextAreaElement>('#why')?.value ?? '';
    if (!(await this.attempt(() => appeal(this.community, this.notice, text), this.words.mine.sent))) return;
    this.#kept.forget();
    this.isAsking = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#what')?.focus();
  };
}
