import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import type {Start} from './starting.js';

/** Says that the store does not have a conversation that a person started. @param reason What the refusal means. */
export function renderReturned(
  {draft}: Start,
  reason: string,
  strings: Locale['threads'],
  {takeUp, discard}: {takeUp: () => void; discard: () => void},
): TemplateResult {
  const title = draft.title.trim();
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p><bdi>${strings.refused(title, reason)}</bdi></p>
    <div class="row">
      <button type="button" class="button button--small" @click=${takeUp}>${strings.takeUp}</button>
      <button type="button" class="button button--small button--quiet" @click=${discard}>${strings.discard}</button>
    </div>
  </div>`;
}

/** @param isMain Whether starting a conversation is what to do here most. */
export function renderStart(strings: Locale['threads'], isMain: boolean, start: () => void): TemplateResult {
  return html`<button
    slot="actions"
    type="button"
    class=${isMain ? 'button button--primary start' : 'button start'}
    @click=${start}
  >
    ${icon('plus')}${strings.start}
  </button>`;
}
