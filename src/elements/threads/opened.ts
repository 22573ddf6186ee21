import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {refs, type Stored} from '../../model/records.js';
import {addressOf} from '../shared/address.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {renderPageLink} from './page-link.js';
import {renderKind} from './thread-row.js';

interface OpenedView {
  /** What the list knows of it, until the store says more. */
  readonly known: Stored<'thread'> | undefined;
  readonly strings: Locale;
  problem(error: CommunityError, retry: () => void): TemplateResult;
  back(): void;
}

/** The conversation that is open on a board, with the way back. */
export class OpenedThread {
  readonly #record: Live<'thread'>;
  readonly #id: () => string | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    community: () => Community | undefined,
    id: () => string | undefined,
  ) {
    this.#id = id;
    this.#record = new Live(host, community, () => {
      const opened = id();
      return opened ? refs.thread(opened) : undefined;
    });
  }

  render({known, strings, problem, back}: OpenedView): TemplateResult {
    const t = strings.threads;
    const {record, error, status, stale} = this.#record;
    const thread = record?.id === this.#id() ? record : known;
    const isMissing = status === 'ready' && !record && !stale;
    return html`<div class="stack" part="opened">
      <a
        class="back small"
        href=${addressOf('thread')}
        @click=${(event: MouseEvent) => {
          event.preventDefault();
          back();
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
}

function renderThread(thread: Stored<'thread'>, strings: Locale): TemplateResult {
  return html`<div class="about">
      ${renderKind(thread.kind, strings.threads)}
      ${thread.tags.map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span>`)}
      ${renderPageLink(thread, strings.threads)}
    </div>
    <praxis-thread
      loading="eager"
      .threadId=${thread.id}
      .threadTitle=${shownTitle(thread.title, strings)}
      @praxis-ready=${(event: Event) => event.stopPropagation() /* The board has told that it is ready. */}
    ></praxis-thread>`;
}
