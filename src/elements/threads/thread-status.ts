import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {icon, type IconName} from '../shared/icons.js';
import {OUTCOME_ICONS} from '../thread/thread-menu.js';

/** Where a conversation of the list stands: whether it is kept at the top, where it arrived, whether it has ended. */
export function renderStatus(thread: Stored<'thread'>, strings: Locale): TemplateResult {
  const {conversation} = strings;
  return html`
    ${thread.pinned ? badge('pin', conversation.pinned) : nothing}
    ${thread.kind === 'question' ? renderAnswer(thread, strings) : renderOutcome(thread, strings)}
    ${thread.state !== 'open' ? renderEnd(thread, strings) : nothing}
  `;
}

function renderEnd({mergedInto}: Stored<'thread'>, {threads: t}: Locale) {
  return mergedInto ? badge('link', t.duplicate) : badge('lock', t.closed);
}

function renderAnswer({accepted, posts}: Stored<'thread'>, {threads: t}: Locale) {
  if (accepted) return badge('circle-check', t.answered, 'badge--positive');
  return posts === 1 ? badge('clock', t.unanswered, 'badge--caution') : nothing;
}

function renderOutcome({outcome}: Stored<'thread'>, {conversation: t}: Locale) {
  if (outcome === 'open') return nothing;
  return badge(OUTCOME_ICONS[outcome], t.outcomes[outcome], outcome === 'agreed' ? 'badge--positive' : 'badge--accent');
}

function badge(picture: IconName, text: string, look = ''): TemplateResult {
  return html`<span class="badge ${look}">${icon(picture)}${text}</span>`;
}
