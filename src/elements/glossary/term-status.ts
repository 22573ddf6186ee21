import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {TermStatus} from '../../model/term.js';
import {icon, type IconName} from '../shared/icons.js';

const LOOKS: Readonly<Record<TermStatus, {readonly icon: IconName; readonly kind: string}>> = {
  draft: {icon: 'draft', kind: 'neutral'},
  proposed: {icon: 'flag', kind: 'accent'},
  agreed: {icon: 'circle-check', kind: 'positive'},
  deprecated: {icon: 'x', kind: 'neutral'},
};

/** Where a term stands, as icon and word. */
export function renderStatus(status: TermStatus, strings: Locale): TemplateResult {
  const look = LOOKS[status] ?? LOOKS.proposed; // A list that somebody broke still shows the rest.
  return html`<span class="badge badge--${look.kind}">${icon(look.icon)}${strings.statuses[status]}</span>`;
}

/** That somebody sees it differently. */
export function renderContested(word: string): TemplateResult {
  return html`<span class="badge badge--caution">${icon('differ')}${word}</span>`;
}
