import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {TERM_LIMITS, type TermEntry} from '../../model/term.js';
import {addressOfTerm} from './term-address.js';
import type {TermDraft} from './term-drafts.js';
import {plainName} from './term-names.js';
import {splitList, type TermText} from './term-text.js';
import {renderTextField} from '../shared/text-field.js';

type Strings = Locale['glossary']['form'];
type Open = (event: MouseEvent, id: string) => void;

/** What few terms need. */
export const MORE_FIELDS = [
  'expansion',
  'avoid',
  'senses',
  'tags',
  'broader',
  'related',
  'concept',
  'sources',
] as const;
export const MORE_ROWS: Partial<Record<keyof TermText, {rows: number}>> = {senses: {rows: 3}, sources: {rows: 2}};

export function renderLink({id, label}: TermEntry, open: Open): TemplateResult {
  return html`<a href=${addressOfTerm(id)} @click=${(event: MouseEvent) => open(event, id)}><bdi>${label}</bdi></a> `;
}

export function renderButtons(
  {isNew, isContested, isRestricted}: {isNew: boolean; isContested: boolean; isRestricted: boolean},
  strings: Locale,
  close: () => void,
): TemplateResult {
  const t = strings.glossary.form;
  return html`<div class="row">
    ${
      isRestricted
        ? html`<p class="hint">${strings.post.kept}</p>`
        : html`<button class="button button--primary">
              ${isNew ? t.submit : isContested ? t.saveMine : strings.save}
            </button>
            ${isNew ? html`<button class="button" value="draft">${t.keepDraft}</button>` : nothing}`
    }
    <button type="button" class="button button--quiet" @click=${close}>${strings.cancel}</button>
  </div>`;
}

/** How long the short definition is by now, and how long it may be. */
export function renderGlossHint(gloss: string, labels: Strings, formats: Formats): TemplateResult {
  return html`${labels.glossHint}
    <span class="counter">${labels.glossCount(gloss.trim().length, TERM_LIMITS.gloss, formats)}</span>`;
}

/** Terms that are called much like the one being written. */
export function renderSimilar(terms: readonly TermEntry[], open: Open, strings: Strings): TemplateResult {
  return html`<p class=${terms.length ? 'hint similar' : 'sr'} role="status">
    ${terms.length ? html`${strings.similar} ${terms.map((term) => renderLink(term, open))}` : nothing}
  </p>`;
}

/** Terms whose name is another name of the one being written. */
export function renderShared(
  {text, lang, base}: TermDraft,
  terms: readonly TermEntry[],
  open: Open,
  strings: Strings,
): TemplateResult {
  const names = new Set(splitList(text.aliases).map(plainName));
  const isShared = ({id, label, lang: other}: TermEntry) =>
    id !== base?.id && other === lang && names.has(plainName(label));
  const shared = names.size ? terms.filter(isShared) : [];
  return html`<p class=${shared.length ? 'hint similar' : 'sr'} role="status">
    ${shared.length ? html`${strings.shared} ${shared.map((term) => renderLink(term, open))}` : nothing}
  </p>`;
}

/** The languages to choose from, if there is a choice. */
export function renderLanguage(
  languages: readonly string[],
  chosen: string,
  strings: Strings,
  formats: Formats,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return html`<div class="labelled">
    <label for="lang">${strings.language}</label>
    <select id="lang" name="lang" class="field">
      ${languages.map(
        (tag) => html`<option value=${tag} ?selected=${tag === chosen}>${formats.languageName(tag)}</option>`,
      )}
    </select>
  </div>`;
}

/** Of a change: why, and whether it is one of meaning. */
export function renderChange(note: string, changesMeaning: boolean, lang: string, strings: Strings): TemplateResult {
  return html`${renderTextField({name: 'note', label: strings.note, value: note, lang, hint: strings.noteHint})}
    <div class="labelled">
      <label class="check">
        <input type="checkbox" name="meaning" aria-describedby="meaning-hint" .checked=${changesMeaning} />
        <span>${strings.changesMeaning}</span>
      </label>
      <p id="meaning-hint" class="hint">${strings.changesMeaningHint}</p>
    </div>`;
}
