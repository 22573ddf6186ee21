import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';

export function renderHead(heading: string, strings: Locale, close: () => void): TemplateResult {
  return html`<div class="head row row--apart">
    <h2 id="heading" class="title">${heading}</h2>
    <button type="button" class="button button--quiet button--icon" aria-label=${strings.close} @click=${close}>
      ${icon('x')}
    </button>
  </div>`;
}

/** What an author pastes in place of a record: the page then finds what it had under its former key. */
export function attributeFor(key: string): string {
  const written = key.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `previous-keys="${written}"`;
}
