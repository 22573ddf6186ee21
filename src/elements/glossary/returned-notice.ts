import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import type {Writing} from './term-writing.js';

/** Says that the store does not have what a person wrote, and what can be done. @param reason What the refusal means. */
export function renderReturned(
  {draft}: Writing,
  strings: Locale['glossary'],
  {reason, takeUp, discard}: {reason: string; takeUp: () => void; discard: () => void},
): TemplateResult {
  const label = draft.text.label.trim();
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p>${renderSentence((name) => strings.refused(name, reason), label)}</p>
    <div class="row">
      <button type="button" class="button button--small" @click=${takeUp}>${strings.takeUp}</button>
      <button type="button" class="button button--small button--quiet" @click=${discard}>${strings.discard}</button>
    </div>
  </div>`;
}
