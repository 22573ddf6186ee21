import {html, type TemplateResult} from 'lit';
import type {PersonWords} from '../../locales/person/en.js';
import {LEVELS, type Level} from '../../model/profile.js';
import {icon} from '../shared/icons.js';

/**
 * Who sees a field: a sign, which says more only where it is not everyone, with the choice behind it.
 *
 * @param label What the field is called.
 */
export function renderLevel(
  level: Level,
  {label, words, choose}: {label: string; words: PersonWords; choose: (level: Level) => void},
): TemplateResult {
  const chosen = (event: Event) => choose((event.target as HTMLSelectElement).value as Level);
  return html`<span class="level level--${level}" title=${words.levels[level]}>
    ${icon(level === 'all' ? 'users' : 'lock')}
    <span class="level__name" aria-hidden="true">${level === 'all' ? '' : words.levels[level]}</span>
    <select aria-label=${words.form.whoSees(label)} @change=${chosen}>
      ${LEVELS.map((one) => html`<option value=${one} ?selected=${one === level} .selected=${one === level}>${words.levels[one]}</option>`)}
    </select>
  </span>`;
}
