import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {icon} from './icons.js';

/**
 * Says to somebody who may not write for now until when, and leads to why, and to asking for another look.
 *
 * @param missed Why that could not be shown, or ''.
 */
export function renderRestriction(
  {state, until}: Stored<'restriction'>,
  {strings: t, formats, why, missed}: {strings: Locale; formats: Formats; why: () => void; missed: string},
): TemplateResult {
  return html`<div class="notice" role="status" part="notice">
      ${icon('clock')}
      <p>${state === 'banned' ? t.errors.banned({}, formats) : t.thread.suspended(formats.day(until))}</p>
      <button type="button" class="button button--small" @click=${why}>${t.post.whyHidden}</button>
    </div>
    ${missed ? html`<p class="small muted" data-passing>${missed}</p>` : nothing}`;
}
