import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import type {NotesOn} from '../shared/rebase.js';
import type {TermDraft} from './term-drafts.js';

/** What was written before: in the form already, or on offer because something else is in it. */
export interface EarlierDraft {
  readonly draft: TermDraft;
  readonly isTaken: boolean;
}

/** Says why the store does not have what stands in the form. */
export function renderRefusal(label: string, reason: string, strings: Locale['glossary']): TemplateResult {
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p>${renderSentence((name) => strings.refused(name, reason), label)}</p>
  </div>`;
}

/** Whether there is something to choose. */
export function isContested(notes: NotesOn<string>): boolean {
  return Object.values(notes).some((note) => note?.theirs !== undefined);
}

/** Says that somebody else stored another version, and what became of it. @param by Their name, '' if nobody knows it. */
export function renderOvertaken(
  by: string,
  notes: NotesOn<string>,
  strings: Locale['glossary']['form'],
): TemplateResult {
  const joined = Object.keys(notes).length ? strings.conflictJoined : strings.conflictFollowed;
  const outcome = isContested(notes) ? strings.conflictContested : joined;
  return html`<div class="notice notice--caution" role="alert" part="notice">
    ${icon('alert')}
    <p><strong>${renderSentence(strings.conflict, by)}</strong> ${outcome}</p>
  </div>`;
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
  const say = isTaken ? () => strings.fromBefore : label ? strings.beganBefore : () => strings.beganUntitled;
  return html`<div class="notice" part="notice">
    ${icon('draft')}
    <p>${renderSentence(say, label)}</p>
    <button type="button" class="button button--small" @click=${isTaken ? startOver : () => take(draft)}>
      ${isTaken ? strings.startOver : strings.goOn}
    </button>
  </div>`;
}
