import {html, nothing, type TemplateResult} from 'lit';
import type {Suggestion} from '../../community/evidence.js';
import {renderEvidence} from './evidence-field.js';
import {renderAbout, renderHours, renderList, renderText, renderZone, type FormContext} from './fields.js';
import {renderPhoto} from './photo-field.js';

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
