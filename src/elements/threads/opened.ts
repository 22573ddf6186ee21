import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import {NavigateEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {refs, type Stored} from '../../model/records.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import type {ThreadElement} from '../thread/thread.js';
import {renderPageLink} from './page-link.js';
import type {ThreadListElement} from './thread-list.js';
import {renderKind} from './thread-row.js';

interface Board extends LitElement {
  /** The conversation that is open. */
  threadId?: string | undefined;
}

interface OpenedView {
  /** What the list knows of it, until the store says more. */
  readonly known: Stored<'thread'> | undefined;
  readonly strings: Locale;
  problem(error: CommunityError, retry: () => void): TemplateResult;
}

/** The conversation that is open on a board, in the page's address too, and the way back. */
export class OpenedThread {
  readonly #host: Board;
  readonly #leave: () => void;
  readonly #record: Live<'thread'>;
  readonly #address: AddressController;

  /** @param leave Called before something else is shown. */
  constructor(host: Board, community: () => Community | undefined, leave: () => void) {
    this.#host = host;
    this.#leave = leave;
    this.#record = new Live(host, community, () => (host.threadId ? refs.thread(host.threadId) : undefined));
    this.#address = new AddressController(host, 'thread', (id) => this.#follow(id));
  }

  /** Whether the page's address opens it. */
  get isLinked(): boolean {
    const {threadId} = this.#host;
    return Boolean(threadId && this.#address.isOpen(threadId));
  }

  /** Opens it in place, unless the page takes the person elsewhere. */
  open(id: string): void {
    if (!this.#host.dispatchEvent(new NavigateEvent('thread', id, addressOf('thread', id)))) return;
    this.#address.write(id);
    void this.#show(id);
  }

  back(): void {
    this.#address.write(undefined);
    void this.#show(undefined);
  }

  render({known, strings, problem}: OpenedView): TemplateResult {
    const t = strings.threads;
    const {record, error, status, stale} = this.#record;
    const thread = record?.id === this.#host.threadId ? record : known;
    const isMissing = status === 'ready' && !record && !stale;
    return html`<div class="stack" part="opened">
      <a
        class="back small"
        href=${addressOf('thread')}
        @click=${(event: MouseEvent) => {
          event.preventDefault();
          this.back();
        }}
        >${icon('back')}${t.heading}</a
      >
      ${error ? problem(error, () => this.#record.retry()) : nothing}
      ${
        isMissing
          ? html`<div class="empty">
              ${icon('discussion')}
              <p>${t.missing}</p>
            </div>`
          : nothing
      }
      ${thread && !isMissing ? renderThread(thread, strings) : nothing}
    </div>`;
  }

  /** The address has come to name another conversation, or none. */
  #follow(id: string | undefined): void {
    if (id === this.#host.threadId) return;
    if (this.#host.hasUpdated) void this.#show(id);
    else this.#host.threadId = id;
  }

  async #show(id: string | undefined): Promise<void> {
    const host = this.#host;
    const before = host.threadId;
    host.threadId = id;
    this.#leave();
    await host.updateComplete;
    const thread = host.renderRoot.querySelector<ThreadElement>('praxis-thread');
    await thread?.updateComplete;
    if (id) thread?.focus();
    else if (before) await host.renderRoot.querySelector<ThreadListElement>('praxis-thread-list')?.reveal(before);
  }
}

function renderThread(thread: Stored<'thread'>, strings: Locale): TemplateResult {
  return html`<div class="about">
      ${renderKind(thread.kind, strings.threads)}
      ${thread.tags.map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span>`)}
      ${renderPageLink(thread, strings.threads)}
    </div>
    <praxis-thread
      exportparts="heading: opened__heading, posts, post, author, body, actions, composer, toolbar, input, preview, send, outcome, accepted, notice, dialog, form"
      loading="eager"
      .threadId=${thread.id}
      .threadTitle=${shownTitle(thread.title, strings)}
      @praxis-ready=${(event: Event) => event.stopPropagation() /* The board has told that it is ready. */}
    ></praxis-thread>`;
}
