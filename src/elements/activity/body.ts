import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent, NavigateEvent} from '../../events.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {News, NewsItem, NewsKind} from '../../model/news.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {memberLinkStyles} from '../shared/member-link.js';
import {MemberNames} from '../shared/member-names.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import {renderUnread} from '../shared/unread.js';
import {NewsController} from './news-controller.js';
import {newsStyles, renderNews} from './news-list.js';
import {placeOf} from './place.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What is new, and that one is up to date.
 *
 * @summary What the activity of a community shows.
 * @tag praxis-activity-body
 */
export class ActivityBody extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles = [
    baseStyles,
    buttonStyles,
    memberLinkStyles,
    noticeStyles,
    newsStyles,
    css`
      :host {
        container-type: inline-size;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-4);
      }
      h2:focus {
        outline: none;
      }
      .head {
        display: grid;
        gap: var(--_space-1);
      }
      .calm {
        padding-block: var(--_space-2);
        color: var(--_color-text-muted);
      }
      .calm > .icon {
        inline-size: var(--_icon-md);
        block-size: var(--_icon-md);
        color: var(--_color-positive);
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: ActivityWords;
  @property({attribute: false}) formats!: Formats;
  /** As the author wrote it. */
  @property({attribute: false}) since = '';

  /** Why marking or opening the summary did not work. */
  @state() private refusal?: string | undefined;
  @state() private unfolded: ReadonlySet<NewsKind> = new Set();

  @query('#heading') private heading?: HTMLElement | null;

  readonly #news = new NewsController(
    this,
    () => this.community,
    () => this.since,
  );

  protected override render() {
    const {words, refusal} = this;
    const {isReady, shown} = this.#news;
    return html`<div class="row row--apart">
        <div class="head">
          <h2 id="heading" part="heading" class="title" tabindex="-1">${words.heading}</h2>
          ${isReady ? html`<p class="muted small">${this.#renderPeriod()}</p>` : nothing}
        </div>
        ${isReady ? this.#renderActs(shown) : nothing}
      </div>
      ${
        refusal
          ? html`<div class="notice notice--negative" role="alert" part="notice">
              ${icon('alert')}
              <p>${refusal}</p>
            </div>`
          : nothing
      }
      ${this.#renderNews(shown)} ${isReady ? this.#renderBack(shown) : nothing} ${this.#renderSummary()}`;
  }

  #renderNews(shown: readonly News[]): TemplateResult {
    const {words, strings, formats, unfolded} = this;
    const {problem, isReady} = this.#news;
    if (problem) return this.#renderProblem(problem);
    if (!isReady) return this.#renderBones();
    if (!shown.length) return this.#renderCalm();
    const unfold = (kind: NewsKind) => void this.#unfold(kind);
    return renderNews(shown, {strings, words, formats, unfolded, unfold, go: this.#go});
  }

  #renderBones(): TemplateResult {
    return html`<div class="bones" aria-busy="true" aria-label=${this.strings.loading} role="img">
      <div class="bone"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }

  #renderPeriod(): string {
    const {words, formats} = this;
    const {since, isOpen} = this.#news.period;
    if (isOpen) return words.fortnight;
    const isRecent = Date.now() - since < DAY;
    return words.since(isRecent ? formats.moment(since) : formats.day(since));
  }

  #renderActs(news: readonly News[]): TemplateResult {
    const {words} = this;
    return html`<div class="row">
      ${
        news.length && this.#news.mayMark
          ? html`<button type="button" class="button" @click=${() => void this.#mark()}>
              ${icon('check')}${words.markSeen}
            </button>`
          : nothing
      }
      <button type="button" class="button button--quiet" @click=${() => void this.#openSummary()}>
        ${words.week.open}
      </button>
    </div>`;
  }

  #renderCalm(): TemplateResult {
    const {words} = this;
    return html`<div class="row calm">
      ${icon('circle-check')}
      <p>${this.#news.mayMark ? words.upToDate : words.quiet}</p>
    </div>`;
  }

  /** For those who are up to date, a look at what was; and the way back. */
  #renderBack(news: readonly News[]): TemplateResult | typeof nothing {
    const {words} = this;
    const {isLookingBack, mayLookBack} = this.#news;
    if (!isLookingBack && (!mayLookBack || news.length)) return nothing;
    return html`<div class="row">
      <button type="button" class="button button--small look" @click=${this.#look}>
        ${isLookingBack ? words.lookAhead : words.lookBack}
      </button>
    </div>`;
  }

  #renderProblem(error: CommunityError): TemplateResult {
    return renderUnread(error, this, () => this.#news.retry());
  }

  #renderSummary(): TemplateResult | typeof nothing {
    if (!isLoaded('praxis-activity-summary')) return nothing;
    return html`<praxis-activity-summary
      exportparts="dialog, notice"
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
    ></praxis-activity-summary>`;
  }

  async #mark(): Promise<void> {
    const {words, strings, formats} = this;
    this.refusal = undefined;
    const marking = this.#news.mark();
    this.heading?.focus();
    this.dispatchEvent(new CustomEvent('say', {detail: words.marked}));
    await marking.catch((cause: unknown) => {
      const error = CommunityError.from(cause);
      this.refusal = words.notMarked(strings.errors[error.code](error.detail, formats));
      this.dispatchEvent(new FailedEvent(error));
    });
  }

  readonly #look = async () => {
    this.#news.look();
    await this.updateComplete;
    this.heading?.focus();
  };

  async #unfold(kind: NewsKind): Promise<void> {
    const shown = this.renderRoot.querySelectorAll(`#list-${kind} > li`).length - 1;
    this.unfolded = new Set([...this.unfolded, kind]);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(`#list-${kind} > li a`)[shown]?.focus();
  }

  readonly #go = (event: MouseEvent, item: NewsItem) => {
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const href = placeOf(item);
    if (isElsewhere || !href) return; // Such as into a tab of its own.
    event.preventDefault();
    if (this.dispatchEvent(new NavigateEvent(item.kind, item.id, href))) location.assign(href);
  };

  async #openSummary(): Promise<void> {
    this.refusal = undefined;
    try {
      const load = async () => (await import('./summary-dialog.js')).ActivitySummaryElement;
      await (await dialogOnDemand(this, 'praxis-activity-summary', load))?.open();
    } catch (cause) {
      const error = new CommunityError('offline', {cause});
      this.refusal = this.strings.errors.offline(error.detail, this.formats);
      this.dispatchEvent(new FailedEvent(error));
    }
  }
}

if (!customElements.get('praxis-activity-body')) customElements.define('praxis-activity-body', ActivityBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-activity-body': ActivityBody;
  }
}
