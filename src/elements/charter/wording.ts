import {css, html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {CharterWords} from '../../locales/charter/en.js';
import {CHARTER_FIELDS, type CharterWording} from '../../model/charter.js';
import {timeOfDay} from '../shared/days.js';

/** Those that a reader meets one after the other; what stands before them is said in its own way. */
const SECTIONS = CHARTER_FIELDS.filter(
  (field) => !['name', 'focus', 'purpose', 'sponsor', 'statement', 'reviewOn'].includes(field),
);

/** What a charter says. Texts run as they were written. @param level Of the headings in it. */
export function renderWording(
  said: CharterWording,
  words: CharterWords,
  formats: Formats,
  {level = 3}: {readonly level?: 3 | 4} = {},
): TemplateResult {
  const heading = (text: string) =>
    level === 3 ? html`<h3 class="section">${text}</h3>` : html`<h4 class="section">${text}</h4>`;
  const paragraph = (text: string, name = 'words') => html`<p class=${name} dir="auto">${text}</p>`;
  return html`<div class="wording" part="charter">
    ${said.focus ? paragraph(said.focus, 'words focus') : nothing}
    <section>${heading(words.fields.purpose)} ${paragraph(said.purpose)}</section>
    ${
      said.sponsor || said.statement
        ? html`<figure class="sponsor">
            ${said.statement ? html`<blockquote class="words" dir="auto">${said.statement}</blockquote>` : nothing}
            <figcaption class="small">
              <span class="muted">${words.fields.sponsor}</span>
              ${said.sponsor ? html`<bdi>${said.sponsor}</bdi>` : nothing}
            </figcaption>
          </figure>`
        : nothing
    }
    ${SECTIONS.filter((field) => said[field]).map(
      (field) => html`<section>${heading(words.fields[field])} ${paragraph(said[field])}</section>`,
    )}
    ${said.reviewOn ? html`<p class="muted small">${words.review(formats.day(timeOfDay(said.reviewOn)))}</p>` : nothing}
  </div>`;
}

export const wordingStyles = css`
  .wording {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  .words {
    max-inline-size: var(--_measure);
    inline-size: fit-content;
    font-size: var(--_text-body);
    line-height: var(--_leading-body);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .focus {
    font-size: var(--_text-lg);
    line-height: var(--_leading-ui);
    text-wrap: pretty;
  }
  .section {
    margin-block-end: var(--_space-1);
    color: var(--_color-text-muted);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
  }
  .sponsor {
    display: grid;
    gap: var(--_space-2);
    max-inline-size: var(--_measure);
    padding: var(--_space-4);
    border-radius: var(--_radius-lg);
    background: var(--_color-surface-sunken);
  }
  .sponsor > figcaption {
    overflow-wrap: anywhere;
  }
  .sponsor bdi {
    font-weight: var(--_weight-bold);
  }
`;
