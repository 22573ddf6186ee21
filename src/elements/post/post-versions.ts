import {html, nothing, type TemplateResult} from 'lit';
import type {PostVersion} from '../../community/post-history.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {DiffPart, FoldedPart} from '../../text/diff.js';

/** A version and how it differs from the one before it. */
export interface ComparedVersion extends PostVersion {
  /** Undefined where there is nothing to compare. */
  readonly parts: readonly (DiffPart | FoldedPart)[] | undefined;
}

/** One version: who wrote it, when, and what it changed. */
export function renderVersion(version: ComparedVersion, isNewest: boolean, {history: t}: Locale, formats: Formats) {
  const {number, isRemoval, since, byline} = version;
  const badge = isRemoval ? t.removal : number === 0 ? t.first : isNewest ? t.newest : '';
  return html`<li>
    <h3 class="when" tabindex="-1" data-version=${number}>
      <bdi>${byline || t.somebody}</bdi>
      <time datetime=${new Date(since).toISOString()}>${formats.exact(since)}</time>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
    </h3>
    ${isRemoval ? nothing : html`<div class="text">${renderText(version, t, formats)}</div>`}
  </li>`;
}

function renderText({parts, body}: ComparedVersion, t: Locale['history'], formats: Formats) {
  if (!parts) return body;
  return parts.map((part): TemplateResult | string => {
    switch (part.kind) {
      case 'same':
        return part.text;
      case 'folded':
        return html`<details class="fold">
          <summary>${t.unchanged(part.text.length, formats)}</summary>
          <div class="unfolded">${part.text}</div>
        </details>`;
      case 'added':
        return html`<ins>${said(t.added[0])}${visible(part.text)}${said(t.added[1])}</ins>`;
      case 'removed':
        return html`<del>${said(t.removed[0])}${visible(part.text)}${said(t.removed[1])}</del>`;
    }
  });
}

/** Few screen readers tell what is marked as added or removed. */
function said(words: string | undefined): TemplateResult {
  return html`<span class="sr"> ${words} </span>`;
}

/** A line break alone would not be seen. */
function visible(text: string): string {
  return text.trim() ? text : text.replaceAll('\n', '¶\n');
}
