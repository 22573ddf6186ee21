import {html, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {DiffPart, FoldedPart} from '../../text/diff.js';

/** What changed from one text to the next, marked for those who see it and said to those who do not. */
export function renderChanges(
  parts: readonly (DiffPart | FoldedPart)[],
  {history: t}: Pick<Locale, 'history'>,
  formats: Formats,
): (TemplateResult | string)[] {
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
