import {html, nothing, type TemplateResult} from 'lit';
import type {Suggestion} from '../../community/evidence.js';
import {renderEvidence} from './evidence-field.js';
import type {PersonWords} from '../../locales/person/en.js';
import {icon} from '../shared/icons.js';
import {problemText, renderAbout, renderHours, renderList, renderText, renderZone, type FormContext} from './fields.js';
import {renderPhoto} from './photo-field.js';
import type {TagFieldElement} from './tag-field.js';
import type {WrittenField} from './written.js';

/** What the form knows beside what is written. */
interface Known {
  readonly uid: string;
  readonly suggestions: readonly Suggestion[];
  /** What they showed of their contributions when the form was opened. */
  readonly shown: readonly string[];
  /** The circle that what they did lately would put them in, in words; '' while it is not known. */
  readonly lately: string;
  take(file: File): void;
}

/** The choice between the form and what others will see. */
export function renderViews({form: t}: PersonWords, isPreviewed: boolean, show: (preview: boolean) => void) {
  const view = (label: string, preview: boolean) =>
    html`<button type="button" class="segment" aria-pressed=${preview === isPreviewed} @click=${() => show(preview)}>
      ${label}
    </button>`;
  return html`<div class="segments">${view(t.edit, false)} ${view(t.preview, true)}</div>`;
}

/** Every field, by what it is about. */
export function renderFields({suggestions, shown, lately, ...known}: Known, context: FormContext): TemplateResult {
  const t = context.words.form;
  const section = (title: string, content: unknown) =>
    html`<fieldset class="section">
      <legend>${title}</legend>
      ${content}
    </fieldset>`;
  return html`
    <p class="hint">${t.levelsHint}</p>
    ${section(
      t.sections.who,
      html`${renderPhoto(known, context)}
        <div class="pairs">
          ${(['name', 'pronouns', 'title', 'department'] as const).map((field) => renderText(field, context))}
        </div>
        ${renderAbout(context)}`,
    )}
    ${section(
      t.sections.what,
      html`${(['asks', 'skills', 'learning'] as const).map((field) => renderList(field, context))}
      ${renderEvidence(suggestions, shown, context)}`,
    )}
    ${section(
      t.sections.when,
      html`<div class="pairs">${renderText('place', context)} ${renderZone(context)}</div>
        ${renderHours(context)} ${renderList('languages', context)}`,
    )}
    ${section(t.sections.reach, html`${renderText('contact', context)} ${renderList('links', context)}`)}
    ${section(
      t.sections.part,
      html`${renderText('involvement', context)}
      ${
        lately
          ? html`<p class="hint">${t.lately(lately)}</p>
              <button
                type="button"
                class="button button--link small"
                @click=${() => context.change({involvement: lately})}
              >
                ${t.showLately(lately)}
              </button>`
          : nothing
      }`,
    )}
  `;
}

/** What is wrong, once more where the form is sent: the fields may be far above. */
export function renderProblems(context: FormContext): TemplateResult | typeof nothing {
  const fields = Object.keys(context.problems) as WrittenField[];
  const labels: Readonly<Record<string, string>> = context.words.form.fields;
  if (!fields.length) return nothing;
  return html`<div class="notice notice--negative" role="alert">
    ${icon('alert')}
    <div>${fields.map((field) => html`<p><strong>${labels[field]}:</strong> ${problemText(context, field)}</p>`)}</div>
  </div>`;
}

/** Puts the focus on the first field that is wrong. */
export function focusProblem(root: ParentNode): void {
  const isWrong = (field: Element) => field.matches('[aria-invalid=true]') || (field as TagFieldElement).isWrong;
  const fields = root.querySelectorAll<HTMLElement>('[aria-invalid=true], praxis-tag-field');
  [...fields].find(isWrong)?.focus();
}
