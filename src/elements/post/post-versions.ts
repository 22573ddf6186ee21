import {html, nothing} from 'lit';
import type {PostVersion} from '../../community/post-history.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {DiffPart, FoldedPart} from '../../text/diff.js';
import {renderChanges} from '../shared/changes.js';
import {shownName} from '../shared/shown-name.js';

/** A version and how it differs from the one before it. */
export interface ComparedVersion extends PostVersion {
  /** Undefined where there is nothing to compare. */
  readonly parts: readonly (DiffPart | FoldedPart)[] | undefined;
}

/** One version: who wrote it, when, and what it changed. */
export function renderVersion(version: ComparedVersion, isNewest: boolean, strings: Locale, formats: Formats) {
  const t = strings.history;
  const {number, isRemoval, since, byline, parts, body} = version;
  const badge = isRemoval ? t.removal : number === 0 ? t.first : isNewest ? t.newest : '';
  return html`<li>
    <h3 class="when" tabindex="-1" data-version=${number}>
      <bdi>${shownName(byline, strings) || t.somebody}</bdi>
      <time datetime=${new Date(since).toISOString()}>${formats.exact(since)}</time>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
    </h3>
    ${isRemoval ? nothing : html`<div class="text">${parts ? renderChanges(parts, strings, formats) : body}</div>`}
  </li>`;
}
