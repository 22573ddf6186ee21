import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {postHistory, type PostVersion} from '../../community/post-history.js';
import type {Formats} from '../../context/formats.js';
import {FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {changesStyles} from '../shared/changes.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import styles from './post-history.styles.js';
import {renderVersion, type ComparedVersion} from './post-versions.js';

/** What is shown of one post. Another one, or the same once more, begins anew. */
interface Shown {
  readonly community: Community;
  /** As it was when the dialog was opened. */
  readonly post: Stored<'post'>;
  readonly versions: readonly ComparedVersion[];
  readonly isLoading: boolean;
  readonly error?: CommunityError | undefined;
}

/**
 * What a post said before: each version with its time, its author and what it changed, newest first.
 *
 * @summary A dialog with the versions of a post.
 * @tag praxis-post-history
 * @fires {FailedEvent} praxis-failed - When they could not be read.
 * @csspart dialog - The dialog.
 */
export class PostHistoryElement extends LitElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, changesStyles, dialogStyles, noticeStyles, styles];

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  @state() private shown?: Shown;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  async open(community: Community, post: Stored<'post'>): Promise<void> {
    await this.updateComplete;
    this.shown = {community, post, versions: [], isLoading: false};
    this.dialog?.showModal();
    await this.#load();
  }

  protected override render() {
    const {strings: t, formats} = this;
    if (!t || !formats) return nothing;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <div class="head row row--apart">
        <h2 id="heading" class="title">${t.history.heading}</h2>
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label=${t.close}
          @click=${() => this.dialog?.close()}
        >
          ${icon('x')}
        </button>
      </div>
      ${this.shown ? this.#renderShown(this.shown, t, formats) : nothing}
    </dialog>`;
  }

  #renderShown({post, versions, isLoading, error}: Shown, t: Locale, formats: Formats): TemplateResult {
    const isFirst = versions.length === 0;
    return html`
      <ol class="versions">
        ${versions.map((version) => renderVersion(version, version.number === post.revision, t, formats))}
      </ol>
      ${isLoading && isFirst ? html`<p class="muted" role="status">${t.loading}</p>` : nothing}
      ${error ? this.#renderError(error, t, formats) : nothing}
      ${!isFirst && !error && versions.at(-1)!.number > 0 ? this.#renderMore(isLoading, t) : nothing}
    `;
  }

  #renderMore(isLoading: boolean, t: Locale) {
    return html`<button type="button" class="button more" aria-disabled=${isLoading} @click=${this.#load}>
      ${isLoading ? t.loading : t.history.more}
    </button>`;
  }

  #renderError({code, detail}: CommunityError, t: Locale, formats: Formats) {
    return html`<div class="notice notice--negative" role="alert">
      ${icon(code === 'offline' ? 'cloud' : 'alert')}
      <p>${t.history.failed(t.errors[code](detail, formats))}</p>
      <button type="button" class="button button--small" @click=${this.#load}>${t.retry}</button>
    </div>`;
  }

  readonly #load = async () => {
    const begun = this.shown;
    if (!begun || begun.isLoading) return;
    const loading: Shown = {...begun, isLoading: true, error: undefined};
    this.shown = loading;
    const {community, post, versions} = loading;
    const last = versions.at(-1)?.number;
    const result = await Promise.all([
      postHistory(community, post, last === undefined ? undefined : last - 1),
      loadDiff(),
    ])
      .then(([earlier, diff]) => compared(earlier, diff))
      .catch((cause: unknown) => CommunityError.from(cause));
    if (this.shown !== loading) return; // It was closed meanwhile.
    if (result instanceof CommunityError) {
      this.shown = {...loading, isLoading: false, error: result};
      this.dispatchEvent(new FailedEvent(result));
      return;
    }
    this.shown = {...loading, isLoading: false, versions: [...versions, ...result]};
    if (last === undefined) return;
    await this.updateComplete; // What was pressed may be gone.
    this.dialog?.querySelector<HTMLElement>(`[data-version="${last - 1}"]`)?.focus();
  };

  readonly #closed = () => {
    this.shown = undefined;
  };
}

type Diff = typeof import('../../text/diff.js');

/** Who never looks need not load how. */
function loadDiff(): Promise<Diff> {
  return import('../../text/diff.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
}

async function compared(
  versions: readonly PostVersion[],
  {diffWords, foldUnchanged}: Diff,
): Promise<ComparedVersion[]> {
  const result: ComparedVersion[] = [];
  for (const version of versions) {
    const {before, body, isRemoval} = version;
    const parts = before === undefined || isRemoval ? undefined : foldUnchanged(diffWords(before, body));
    result.push({...version, parts});
    await new Promise((resolve) => setTimeout(resolve)); // Twenty long texts must not hold the page up.
  }
  return result;
}
