import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import type {TermDraft} from './term-drafts.js';

/** What was written before: in the form already, or on offer because something else is in it. */
export interface EarlierDraft {
  readonly draft: TermDraft;
  readonly isTaken: boolean;
}

/** Says why the store does not have what stands in the form. */
export function renderRefusal(message: string): TemplateResult {
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p><bdi>${message}</bdi></p>
  </div>`;
}

/** Says that somebody else stored another version. @param isContested Whether both changed the same field. */
export function renderOvertaken(isContested: boolean, strings: Locale['glossary']['form']): TemplateResult {
  return html`<div class="notice notice--caution" role="alert" part="notice">
    ${icon('alert')}
    <p><strong>${strings.conflict}</strong> ${isContested ? strings.conflictContested : strings.conflictFollowed}</p>
  </div>`;
}

/** What somebody else made of a field that both changed. */
export function renderTheirs(
  theirs: string,
  strings: Locale['glossary']['form'],
  {field, lang, use}: {field: string; lang: string; use: () => void},
): TemplateResult {
  return html`<figure class="theirs">
    <figcaption class="label">${strings.theirs}</figcaption>
    <blockquote dir="auto" lang=${lang}>${theirs || strings.emptied}</blockquote>
    <button type="button" class="button button--small" aria-label="${strings.useTheirs}: ${field}" @click=${use}>
      ${strings.useTheirs}
    </button>
  </figure>`;
}

/** Offers what was written before, or to start over. */
export function renderEarlier(
  earlier: EarlierDraft | undefined,
  strings: Locale['glossary']['form'],
  {startOver, take}: {startOver: () => void; take: (draft: TermDraft) => void},
): TemplateResult | typeof nothing {
  if (!earlier) return nothing;
  const {draft, isTaken} = earlier;
  const label = draft.text.label.trim();
  const message = isTaken ? strings.fromBefore : label ? strings.beganBefore(label) : strings.beganUntitled;
  return html`<div class="notice" part="notice">
    ${icon('draft')}
    <p><bdi>${message}</bdi></p>
    <button type="button" class="button button--small" @click=${isTaken ? startOver : () => take(draft)}>
      ${isTaken ? strings.startOver : strings.goOn}
    </button>
  </div>`;
}
