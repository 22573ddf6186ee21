import {html, nothing, type TemplateResult} from 'lit';
import type {Version} from '../../../community/versions.js';
import type {Formats} from '../../../context/formats.js';
import type {Locale} from '../../../locales/en.js';
import {TERM_LIMITS, type TermRevision} from '../../../model/term.js';
import {icon} from '../icons.js';
import {shownName} from '../shown-name.js';

/** What the versions of all kinds of records tell. */
export type Told = Pick<TermRevision, 'editor' | 'note' | 'meaning' | 'updatedAt'>;

interface VersionContext {
  readonly isNewest: boolean;
  /** Undefined where it cannot be restored. */
  readonly restore: (() => void) | undefined;
  /** Undefined for the first one, which has none before it. */
  readonly compare: (() => void) | undefined;
  /** Whether the person is about to restore it. */
  readonly isAsking: boolean;
  readonly confirm: (note: string) => void;
  readonly cancel: () => void;
  readonly strings: Locale;
  readonly formats: Formats;
}

/** One version in the list: who wrote it, when and why, and what can be done with it. */
export function renderVersion(version: Version<Told>, context: VersionContext): TemplateResult {
  const {isNewest, isAsking, restore, compare, strings, formats} = context;
  const {number, since, said, isNewMeaning} = version;
  const t = strings.glossary.history;
  const badge = number === 0 ? strings.history.first : isNewest ? strings.history.newest : '';
  const when = formats.moment(since);
  return html`<li>
    <h4 class="when" tabindex="-1" data-version=${number}>
      <bdi>${shownName(said.editor, strings) || strings.history.somebody}</bdi>
      <time datetime=${new Date(since).toISOString()}>${when}</time>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
      ${isNewMeaning ? html`<span class="badge badge--caution">${icon('differ')}${t.newMeaning}</span>` : nothing}
    </h4>
    ${said.note ? html`<p class="note"><bdi>${said.note}</bdi></p>` : nothing}
    ${isAsking ? renderAsking(version, context) : renderActions(when, {restore, compare}, strings)}
  </li>`;
}

function renderActions(
  when: string,
  {restore, compare}: Pick<VersionContext, 'restore' | 'compare'>,
  {glossary: {history: t}}: Locale,
) {
  if (!restore && !compare) return nothing;
  const action = (words: string, act: (() => void) | undefined, look = '') =>
    act
      ? html`<button type="button" class="button button--small ${look}" aria-label="${words}: ${when}" @click=${act}>
          ${words}
        </button>`
      : nothing;
  return html`<div class="row">${action(t.show, compare, 'button--quiet')} ${action(t.restore, restore)}</div>`;
}

function renderAsking({since}: Version<Told>, {confirm, cancel, strings, formats}: VersionContext) {
  const t = strings.glossary.history;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    confirm(new FormData(event.target as HTMLFormElement).get('note') as string);
  };
  return html`<form class="asking" @submit=${submit}>
    <p>${t.askRestore}</p>
    <div class="labelled">
      <label for="note">${t.note}</label>
      <input
        id="note"
        name="note"
        class="field"
        dir="auto"
        autocomplete="off"
        maxlength=${TERM_LIMITS.note}
        value=${t.restoredNote(formats.moment(since))}
      />
    </div>
    <div class="row">
      <button class="button button--primary">${t.restoreNow}</button>
      <button type="button" class="button button--quiet" @click=${cancel}>${strings.cancel}</button>
    </div>
  </form>`;
}
