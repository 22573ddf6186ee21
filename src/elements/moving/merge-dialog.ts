import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {threadAt} from '../../community/pages.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {pageAddress} from '../../text/page-address.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderSearchField} from '../shared/search-field.js';
import {nameOfPage} from '../threads/page-link.js';
import {createThreadSearch, type ThreadSearch} from '../threads/thread-search.js';
import movingStyles from './moving.styles.js';
import {renderHead} from './parts.js';

/** How many conversations are offered at once. */
const OFFERED = 6;
/** How long nobody types before an address is looked up, in milliseconds. */
const PAUSE = 300;

/**
 * Asks which conversation a duplicate goes on in: one of the latest hundred, found by its title or tag, or any by its
 * address. To the conversation around it, it tells `merge` (with the thread that was chosen).
 *
 * @summary A dialog to close a conversation as a duplicate.
 * @tag praxis-thread-merge
 * @csspart dialog - The dialog.
 * @csspart search - The search box.
 */
export class ThreadMergeElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, dialogStyles, fieldStyles, noticeStyles, movingStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private thread?: Stored<'thread'> | undefined;
  /** Undefined while they are on their way. */
  @state() private threads?: readonly Stored<'thread'>[] | undefined;
  @state() private sought = '';
  /** What stands at the address that was typed; null for nothing, undefined while it is looked up. */
  @state() private addressed?: Stored<'thread'> | null | undefined;
  @state() private chosen?: Stored<'thread'> | undefined;
  @state() private problem = '';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input[type=search]') private field?: HTMLInputElement | null;

  #find: ThreadSearch = createThreadSearch([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  async open(thread: Stored<'thread'>): Promise<void> {
    Object.assign(this, {thread, threads: undefined, sought: '', chosen: undefined, problem: ''});
    await this.updateComplete;
    this.dialog.showModal();
    this.field?.focus();
    await this.#load(thread);
  }

  protected override render() {
    const {strings: t} = this;
    const words = t.moving.duplicate;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <form class="form" @submit=${this.#submit}>
        ${renderHead(words.heading, t, this.#close)}
        <p>${words.about}</p>
        ${renderSearchField({label: words.search, hint: words.searchHint, value: this.sought, seek: this.#seek})}
        ${this.thread ? this.#renderChoices() : nothing}
        <div role="alert">
          ${
            this.problem
              ? html`<div class="notice notice--negative">
                  ${icon('alert')}
                  <p>${this.problem}</p>
                </div>`
              : nothing
          }
        </div>
        <div class="dialog__foot">
          <button type="button" class="button button--quiet" @click=${this.#close}>${t.cancel}</button>
          <button class="button button--primary">${words.action}</button>
        </div>
      </form>
    </dialog>`;
  }

  #renderChoices(): TemplateResult {
    const {strings: t} = this;
    const words = t.moving.duplicate;
    const offered = this.#offered;
    const isLooking = this.#isAddress ? this.addressed === undefined : !this.threads;
    const says = isLooking
      ? t.loading
      : !offered.length
        ? this.#isAddress
          ? words.nothingThere
          : words.noneFound
        : '';
    return html`<fieldset class="choices" aria-label=${words.choices}>
        ${offered.map((thread) => this.#renderChoice(thread))}
      </fieldset>
      <p class=${says ? 'hint' : 'sr'} role="status">${says}</p>`;
  }

  #renderChoice(thread: Stored<'thread'>): TemplateResult {
    const {strings: t, formats} = this;
    const page = pageAddress(thread.key);
    return html`<label class="choice">
      <input
        type="radio"
        name="target"
        .checked=${thread.id === this.chosen?.id}
        @change=${() => {
          this.chosen = thread;
          this.problem = '';
        }}
      />
      <span>
        <span class="choice__title"><bdi>${thread.title}</bdi></span>
        <span class="small muted dots">
          <span><bdi>${t.threads.replies(thread.posts - 1, formats)}</bdi></span>
          <span><bdi>${formats.ago(thread.lastAt)}</bdi></span>
          ${page ? html`<span><bdi>${nameOfPage(page)}</bdi></span>` : nothing}
        </span>
      </span>
    </label>`;
  }

  /** What was searched for; before that, what may be the same by its title, and then the latest. */
  get #offered(): readonly Stored<'thread'>[] {
    const {thread, threads = []} = this;
    const sought = this.sought.trim();
    const may = (other: Stored<'thread'>) => other.id !== thread?.id && !other.mergedInto;
    if (this.#isAddress) return this.addressed ? [this.addressed] : [];
    const found = this.#find(sought || (thread?.title ?? '')).map(({document}) => document);
    const all = sought ? found : [...new Set([...found, ...threads])];
    const offered = all.filter(may).slice(0, OFFERED);
    return this.chosen && !offered.includes(this.chosen) ? [this.chosen, ...offered] : offered;
  }

  get #isAddress(): boolean {
    return /^(?:https?:\/)?\/|^#/i.test(this.sought.trim());
  }

  async #load(thread: Stored<'thread'>) {
    try {
      const threads = await this.community.store.query(queries.threads());
      if (this.thread !== thread) return; // It was closed meanwhile.
      this.#find = createThreadSearch(threads);
      this.threads = threads;
    } catch (cause) {
      if (this.thread !== thread) return;
      this.threads = [];
      this.problem = this.#describe(CommunityError.from(cause));
    }
  }

  readonly #seek = (event: Event) => {
    this.sought = (event.target as HTMLInputElement).value;
    this.problem = '';
    this.chosen = this.addressed = undefined;
    clearTimeout(this.#timer);
    if (this.#isAddress) this.#timer = setTimeout(() => void this.#lookUp(this.sought.trim()), PAUSE);
  };

  async #lookUp(address: string) {
    const words = this.strings.moving.duplicate;
    let problem = '';
    const found = await threadAt(this.community, address, location.href).catch((cause: unknown) => {
      problem = this.#describe(CommunityError.from(cause));
      return undefined;
    });
    if (address !== this.sought.trim()) return;
    if (found?.id === this.thread?.id) problem = words.itself;
    else if (found?.mergedInto) problem = words.isDuplicate;
    this.problem = problem;
    this.addressed = found && !problem ? found : null;
    this.chosen = this.addressed ?? undefined;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {thread} = this;
    if (this.#isAddress && this.addressed === undefined) {
      clearTimeout(this.#timer);
      await this.#lookUp(this.sought.trim()); // Whoever pastes one need not wait.
    }
    const {chosen} = this;
    if (!thread || this.thread !== thread) return; // It was closed meanwhile.
    if (!chosen) {
      if (!this.#isAddress) this.problem = this.strings.moving.duplicate.none;
      this.field?.focus();
      return;
    }
    this.#close();
    this.dispatchEvent(new CustomEvent<Stored<'thread'>>('merge', {detail: chosen}));
  };

  #describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }

  readonly #close = () => this.dialog.close();

  readonly #closed = () => {
    clearTimeout(this.#timer);
    this.thread = undefined;
  };
}
