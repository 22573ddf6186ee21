import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';

/** What a member can do about a term that is missing. */
export function renderWishes({glossary: t}: Locale, choose: (what: 'propose' | 'ask') => void): TemplateResult {
  return html`<button type="button" class="button" @click=${() => choose('propose')}>
      ${icon('plus')}${t.proposeIt}
    </button>
    <button type="button" class="button" @click=${() => choose('ask')}>${icon('question')}${t.ask}</button>`;
}
