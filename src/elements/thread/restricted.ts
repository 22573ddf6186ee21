import {html, nothing, type TemplateResult} from 'lit';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import type {Words} from './conversation-head.js';
import type {WritingController} from './writing-controller.js';

/** Says to somebody who may not write for now until when, and leads to why, and to asking for another look. */
export function renderRestricted(
  {state, until}: Stored<'restriction'>,
  {requests, note}: Pick<WritingController, 'requests' | 'note'>,
  {strings: t, formats}: Words,
): TemplateResult {
  const missed = note.at('');
  return html`<div class="notice" role="status" part="notice">
      ${icon('clock')}
      <p>${state === 'banned' ? t.errors.banned({}, formats) : t.thread.suspended(formats.day(until))}</p>
      <button type="button" class="button button--small" @click=${requests.onWhyRestricted}>${t.post.whyHidden}</button>
    </div>
    ${missed ? html`<p class="small muted" data-passing>${missed}</p>` : nothing}`;
}
