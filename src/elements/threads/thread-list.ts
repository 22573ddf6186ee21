import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {isUnread, type Reader} from '../../community/reading.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {highlightStyles} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import {MemberNames} from '../shared/member-names.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderFilters} from './filter-bar.js';
import {fits, hasFilters, type Filters, type ThreadSort} from './filters.js';
import {rowStyles} from '../shared/rows.styles.js';
import threadListStyles from './thread-list.styles.js';
import {renderRow, type RowAct, type ThreadRow} from './thread-row.js';
import type {ThreadSearch} from './thread-search.js';

/** What the author of the page settled, so that a reader does not choose it. */
export type Scope = Pick<Filters, 'kind' | 'tag'>;

/**
 * The conversations of a board, or those that a search finds. To the board around it, it tells `open` (an id), `filter`
 * (some `Filters`), `sort`, `act` (what to do, with which thread), `all-seen` and `more`, each with a `detail`.
 *
 * @summary The list of a board.
 * @tag praxis-thread-list
 * @slot actions - What a person can do beside reading.
 * @csspart heading - The heading.
 * @csspart search - The search box.
 * @csspart threads - The list of conversations.
 * @csspart thread - One conversation.
 */
export class ThreadListElement extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles = [
    ...[baseStyles, avatarStyles, badgeStyles, buttonStyles, fieldStyles, highlightStyles, noticeStyles],
    rowStyles,
    threadListStyles,
  ];

  /** All that are loaded, in order; undefined while they are on their way. */
  @property({attribute: false}) threads?: readonly Stored<'thread'>[] | undefined;
  /** Those that the store does not have yet. */
  @property({attribute: false}) outgoing: readonly Stored<'thread'>[] = [];
  /** Undefined until they can be searched: nothing is sought before. */
  @property({attribute: false}) find?: ThreadSearch | undefined;
  @property({attribute: false}) reader?: Reader | undefined;
  @property({attribute: false}) nameOf!: (uid: string) => string | undefined;
  @property({attribute: false}) filters!: Filters;
  @property({attribute: false}) scope!: Scope;
  @property({attribute: false}) sort!: ThreadSort;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** Whether there are more than are loaded. */
  @property({attribute: false}) hasMore = false;
  @property({attribute: false}) isLoadingMore = false;

  @state() private sought = '';

  @query('input') private field?: HTMLInputElement | null;
  @query('[part=heading]') private heading?: HTMLElement | null;

  #rows: readonly ThreadRow[] = [];

  get #soughtNow(): string {
    return this.find ? this.sought.trim() : '';
  }

  /** Puts the focus on a conversation, as when coming back from it. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    const link = this.renderRoot.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
    (link ?? this.heading)?.focus();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const filters = {...this.filters, tag: this.scope.tag ?? this.filters.tag};
    const {reader} = this;
    const found = this.#soughtNow
      ? this.find!(this.#soughtNow).map((match) => ({thread: match.document, match}))
      : (this.threads ?? []).map((thread) => ({thread}));
    const known = new Set(this.threads?.map(({id}) => id));
    const sending = this.outgoing.filter(({id}) => !known.has(id)).map((thread) => ({thread}));
    const fitting = found.filter(({thread}) => fits(thread, filters, reader));
    // Below the pinned ones, where they will stay: nothing jumps once the store has them.
    const above = this.#soughtNow ? 0 : fitting.findLastIndex(({thread}) => thread.pinned) + 1;
    this.#rows = [...fitting.slice(0, above), ...sending.reverse(), ...fitting.slice(above)];
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    // A row that comes to stand elsewhere is moved, and what is moved loses the focus.
    const isLost = focused?.isConnected && !this.shadowRoot?.activeElement;
    if (isLost && focused instanceof HTMLElement) focused.focus({preventScroll: true});
  }

  protected override render() {
    const t = this.strings.threads;
    const isEmpty =
      this.threads?.length === 0 && !this.#rows.length && !hasFilters(this.filters) && this.sort !== 'unanswered';
    return html`<section class="stack" aria-labelledby="heading">
      <header class="row row--apart">
        <h2 id="heading" class="title" part="heading" tabindex="-1">
          ${t.heading}
          ${
            this.threads?.length && !this.hasMore
              ? html`<span class="count">${this.formats.number(this.threads.length)}</span>`
              : nothing
          }
        </h2>
        ${isEmpty ? nothing : html`<slot name="actions"></slot>`}
      </header>
      ${!this.threads ? this.#renderBones() : isEmpty ? this.#renderEmpty() : this.#renderThreads(this.threads)}
    </section>`;
  }

  #renderThreads(threads: readonly Stored<'thread'>[]) {
    const {strings, formats, reader} = this;
    const sought = this.#soughtNow;
    const rows = this.#rows;
    const own = this.outgoing.map(({id}) => id);
    return html`${renderFilters(this, {
        ...{threads, sought: this.sought, seek: this.#seek, isReader: reader !== undefined},
        choose: (filters) => this.#tell('filter', filters),
        order: (sort) => this.#tell('sort', sort),
        search: () => this.find?.('a'), // Builds its index before the first letter is typed.
      })}
      <div class="row row--apart summary">
        <p class=${sought || hasFilters(this.filters) ? 'small muted' : 'sr'} role="status">${this.#summary(sought)}</p>
        ${
          reader && threads.some((thread) => isUnread(reader, thread))
            ? html`<button type="button" class="button button--link small" @click=${() => this.#tell('all-seen')}>
                ${strings.threads.markAllSeen}
              </button>`
            : nothing
        }
      </div>
      ${
        rows.length
          ? html`<ul class="rows" part="threads">
              ${repeat(
                rows,
                ({thread}) => thread.id,
                (row) =>
                  renderRow(row, {
                    ...{sought, strings, formats, reader, nameOf: this.nameOf},
                    isSending: (id) => own.includes(id),
                    open: this.#open,
                    act: (act, thread) => this.#tell('act', {act, thread}),
                  }),
              )}
            </ul>`
          : this.#renderNothing(sought)
      }
      ${
        this.hasMore
          ? html`<div class="row more">
              <button
                type="button"
                class="button"
                aria-disabled=${this.isLoadingMore}
                @click=${() => this.#tell('more')}
              >
                ${this.isLoadingMore ? strings.loading : strings.threads.more}
              </button>
            </div>`
          : nothing
      }`;
  }

  #renderNothing(sought: string) {
    const t = this.strings.threads;
    return html`<div class="empty">
      ${icon('search')}
      <p><bdi>${sought ? t.noneFound(sought) : t.noneFit}</bdi></p>
      ${
        sought || hasFilters(this.filters)
          ? html`<button type="button" class="button" @click=${this.#clear}>${t.clear}</button>`
          : nothing
      }
    </div>`;
  }

  #renderEmpty() {
    return html`<div class="empty">
      ${icon('discussion')}
      <p>${this.strings.threads.empty}</p>
      <slot name="actions"></slot>
    </div>`;
  }

  #renderBones() {
    const row = html`<div class="entry">
      <div class="bone bone--kind"></div>
      <div class="entry__text">
        <div class="bone bone--title"></div>
        <div class="bone bone--meta"></div>
      </div>
    </div>`;
    return html`<div class="bones" role="img" aria-busy="true" aria-label=${this.strings.loading}>
      <div class="bone bone--field"></div>
      ${row} ${row} ${row} ${row}
    </div>`;
  }

  #summary(sought: string): string {
    const t = this.strings.threads;
    const {length} = this.#rows;
    const found = sought ? t.found(length, sought, this.formats) : t.count(length, this.formats);
    return this.hasMore ? t.amongLoaded(found, this.threads?.length ?? 0, this.formats) : found;
  }

  readonly #seek = () => {
    this.sought = this.field?.value ?? '';
  };

  readonly #clear = () => {
    this.sought = '';
    this.#tell('filter', {kind: undefined, tag: undefined, unreadOnly: false, followedOnly: false});
    this.field?.focus();
  };

  /** A plain click opens in place; with a modifier, the browser follows the link as people expect. */
  readonly #open = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#tell('open', id);
  };

  #tell(type: 'open' | 'filter' | 'sort' | 'act' | 'all-seen' | 'more', detail?: unknown) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}

/** What a row was asked to do. */
export interface RowRequest {
  readonly act: RowAct;
  readonly thread: Stored<'thread'>;
}
