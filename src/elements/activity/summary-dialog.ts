import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {readNews, WEEK} from '../../community/news/news.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {copyRich} from '../shared/copy-rich.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {printSheet} from '../shared/print-sheet.js';
import {asDocument, asText, summaryOf, type Summary} from './summary.js';

/**
 * What happened in the last seven days, to copy or to print.
 *
 * @summary A summary of the week.
 * @tag praxis-activity-summary
 */
export class ActivitySummaryElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    dialogStyles,
    noticeStyles,
    css`
      :host {
        display: contents;
      }
      h2:focus {
        outline: none;
      }
      .dialog__foot {
        align-items: center;
      }
      .sheet {
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-md);
        background: var(--_color-surface);
        overflow-wrap: anywhere;
      }
      .sheet h3 {
        font-size: var(--_text-lg);
        font-weight: var(--_weight-bold);
      }
      .sheet h4 {
        margin-block: var(--_space-4) var(--_space-1);
        font-weight: var(--_weight-bold);
      }
      .sheet ul {
        padding-inline-start: var(--_space-5);
      }
      .sheet li > a {
        display: inline-block;
        padding-block: var(--_space-1);
      }
      .sheet p {
        color: var(--_color-text-muted);
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: ActivityWords;
  @property({attribute: false}) formats!: Formats;

  @state() private summary?: Summary | undefined;
  @state() private problem?: CommunityError | undefined;
  @state() private isLoading = false;
  @state() private said = '';

  @query('dialog') private dialog?: HTMLDialogElement | null;

  async open(): Promise<void> {
    await this.updateComplete;
    this.dialog?.showModal();
    await this.#load();
  }

  protected override render() {
    const {words, strings, formats, summary, problem} = this;
    const t = words.week;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading">
      <div class="stack">
        <h2 id="heading" class="title" tabindex="-1">${t.open}</h2>
        <p class="muted small">${t.about}</p>
        ${
          problem
            ? html`<div class="notice notice--negative" role="alert" part="notice">
                ${icon('alert')}
                <p>${strings.errors[problem.code](problem.detail, formats)}</p>
                <button type="button" class="button button--small" @click=${this.#load}>${strings.retry}</button>
              </div>`
            : summary
              ? html`<div class="sheet">${asDocument(summary)}</div>`
              : this.isLoading
                ? html`<div class="bones" aria-busy="true" aria-label=${strings.loading} role="img">
                    <div class="bone"></div>
                    <div class="bone"></div>
                  </div>`
                : nothing
        }
        <div class="dialog__foot">
          <p class="small muted" role="status">${this.said}</p>
          <button type="button" class="button button--quiet" @click=${() => this.dialog?.close()}>
            ${strings.close}
          </button>
          ${
            summary
              ? html`<button type="button" class="button" @click=${this.#print}>${t.print}</button>
                  <button type="button" class="button button--primary" @click=${this.#copy}>${t.copy}</button>`
              : nothing
          }
        </div>
      </div>
    </dialog>`;
  }

  readonly #load = async () => {
    const {community, strings, words, formats} = this;
    this.summary = this.problem = undefined;
    this.isLoading = true;
    this.said = '';
    try {
      const until = Date.now();
      const since = until - WEEK;
      const [news, record] = await Promise.all([readNews(community, since), community.store.get(refs.community())]);
      this.summary = summaryOf(news, {name: record?.name ?? '', since, until}, {strings, words, formats});
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
    }
    this.isLoading = false;
  };

  readonly #copy = async () => {
    const {summary, words} = this;
    if (!summary) return;
    const isCopied = await copyRich({
      text: asText(summary),
      html: new XMLSerializer().serializeToString(asDocument(summary)),
    });
    this.said = isCopied ? words.week.copied : words.week.notCopied;
  };

  readonly #print = () => {
    const {summary, formats} = this;
    if (summary) printSheet(asDocument(summary), {title: summary.title, like: this, language: formats.language});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-activity-summary': ActivitySummaryElement;
  }
}
