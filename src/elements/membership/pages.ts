import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {pagesIn, unsettle, type ListedPage, type Resettled} from '../../community/page-list.js';
import {LivePacked} from '../../context/live-packed.js';
import type {Person} from '../../model/member.js';
import {fold} from '../../text/fold.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {renderSearchField} from '../shared/search-field.js';
import {MembershipPart} from './part.js';

/** How many are shown at once: one read each. */
const SHOWN = 25;

/**
 * Under which addresses and keys this community has conversations, for a steward: to see them, to take one to another page, and to have
 * two pages that are one share it.
 *
 * @summary The pages that have conversations.
 * @tag praxis-membership-pages
 */
export class PagesElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      .rows {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        border-block-start: var(--_line) solid var(--_color-border);
      }
      .rows > li {
        border-block-end: var(--_line) solid var(--_color-border);
        padding-block: var(--_space-3);
      }
      .search {
        max-inline-size: var(--_measure);
      }
      .notice p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The members. */
  @property({attribute: false}) people: readonly Person[] = [];

  @state() private sought = '';
  @state() private isAlikeOnly = false;
  @state() private shown = SHOWN;
  /** What was done last, to be taken back. */
  @state() private done?: Resettled | undefined;

  @query('#done') private notice?: HTMLElement | null;

  readonly #titles = new LivePacked(this, () => this.community, 'titles');
  #pages: readonly ListedPage[] = [];
  #records: unknown;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {records} = this.#titles;
    if (records === this.#records) return;
    this.#records = records;
    this.#pages = pagesIn(records);
    if (!this.#pages.some(({alike}) => alike.length)) this.isAlikeOnly = false;
  }

  protected override render(): TemplateResult {
    const {words, formats} = this;
    const t = words.pages;
    const {status, error} = this.#titles;
    if (error) return this.renderProblem(error) as TemplateResult;
    if (status !== 'ready') return this.renderBones();
    const found = this.#found;
    return html`<div class="stack">
      <p class="muted">${t.about}</p>
      ${this.#renderDone()} ${this.renderProblem()}
      ${
        this.#pages.length
          ? renderSearchField({label: t.search, hint: t.searchHint, value: this.sought, seek: this.#seek})
          : nothing
      }
      ${this.#renderAlike()}
      <p class="small muted" role="status">
        ${found.length ? t.count(found.length, formats) : this.#pages.length ? t.noneFound : t.none}
      </p>
      <ul class="rows" ?hidden=${!found.length}>
        ${repeat(
          found.slice(0, this.shown),
          ({id}) => id,
          (page) => html`<li>${this.#renderPage(page)}</li>`,
        )}
      </ul>
      ${
        found.length > this.shown
          ? html`<div class="row">
              <button type="button" class="button button--small" @click=${this.#more}>${t.more}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  get #found(): readonly ListedPage[] {
    const sought = fold(this.sought.trim());
    return this.#pages.filter(
      ({key, title, alike}) =>
        (!this.isAlikeOnly || alike.length > 0) &&
        (!sought || fold(key).includes(sought) || fold(title).includes(sought)),
    );
  }

  #renderPage(page: ListedPage): TemplateResult {
    return html`<praxis-membership-page
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .people=${this.people}
      .page=${page}
      .into=${this.#pages.find(({id}) => id === page.mergedInto)?.key ?? ''}
      @resettled=${this.#resettled}
    ></praxis-membership-page>`;
  }

  #renderAlike(): TemplateResult | typeof nothing {
    const t = this.words.pages;
    const count = this.#pages.filter(({alike}) => alike.length > 0).length;
    if (!count) return nothing;
    return html`<div class="notice">
      ${icon('alert')}
      <p>${t.alikeCount(count, this.formats)}</p>
      <button
        type="button"
        class="button button--small"
        aria-pressed=${this.isAlikeOnly}
        @click=${() => (this.isAlikeOnly = !this.isAlikeOnly)}
      >
        ${this.isAlikeOnly ? t.showAll : t.showAlike}
      </button>
    </div>`;
  }

  #renderDone(): TemplateResult | typeof nothing {
    const {done, words} = this;
    if (!done) return nothing;
    return html`<div class="notice notice--positive">
      ${icon('check')}
      <p id="done" tabindex="-1">${this.#said(done)}</p>
      <button
        type="button"
        class="button button--small"
        aria-disabled=${this.isBusy}
        @click=${() => void this.#undo(done)}
      >
        ${words.pages.undo}
      </button>
    </div>`;
  }

  #said({kind, title, to}: Resettled): string {
    const t = this.words.pages;
    return t[kind === 'move' ? 'moved' : 'merged'](this.#quoted(title), to);
  }

  #quoted(title: string): string {
    return `\u2068${shownTitle(title, this.strings)}\u2069`;
  }

  readonly #seek = (event: Event) => {
    this.sought = (event.target as HTMLInputElement).value;
    this.shown = SHOWN;
  };

  readonly #more = () => (this.shown += SHOWN);

  /** The page is elsewhere in the list now: whoever did it goes on where it is told. */
  readonly #resettled = async ({detail}: CustomEvent<Resettled>) => {
    this.problem = undefined;
    this.done = detail;
    this.say(this.#said(detail));
    await this.updateComplete;
    this.notice?.focus();
  };

  async #undo(done: Resettled) {
    const t = this.words.pages;
    const title = this.#quoted(done.title);
    const said = done.kind === 'move' ? t.undone(title, done.from) : t.reopened(title);
    if (!(await this.attempt(() => unsettle(this.community, done).then(() => done.id), said, 'thread'))) return;
    this.done = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override idOf(made: unknown): string {
    return String(made);
  }
}
