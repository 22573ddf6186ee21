import {html, type TemplateResult} from 'lit';
import {chooseLanguage, chosenLanguage, LANGUAGES, type Language} from '../../context/chosen-language.js';
import type {Locale} from '../../locales/en.js';

/** In which language the reader reads, on this device: all elements of the page follow at once. */
export function renderLanguage(uid: string, {account: t}: Locale): TemplateResult {
  const chosen = chosenLanguage(uid);
  const choose = ({target}: Event) => chooseLanguage(uid, (target as HTMLSelectElement).value as Language | '');
  return html`<div class="language">
    <label for="language">${t.language}</label>
    <select id="language" class="field" @change=${choose}>
      <option value="" ?selected=${!chosen}>${t.asPage}</option>
      ${Object.entries(LANGUAGES).map(
        ([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === chosen}>${name}</option>`,
      )}
    </select>
  </div>`;
}
