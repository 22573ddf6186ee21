import {html, type TemplateResult} from 'lit';
import {targetOf} from '../../model/moderation.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {ReportRequest} from '../shared/report-request.js';
import type {Words} from './conversation-head.js';

/** Says to somebody who may not write for now until when, and leads to why, and to asking for another look. */
export function renderRestricted(
  {state, until}: Stored<'restriction'>,
  uid: string,
  {strings: t, formats}: Words,
): TemplateResult {
  const ask = ({currentTarget}: Event) =>
    currentTarget!.dispatchEvent(new ReportRequest('notice', targetOf.person(uid), () => undefined));
  return html`<div class="notice" role="status" part="notice">
    ${icon('clock')}
    <p>${state === 'banned' ? t.errors.banned({}, formats) : t.thread.suspended(formats.day(until))}</p>
    <button type="button" class="button button--small" @click=${ask}>${t.post.whyHidden}</button>
  </div>`;
}
