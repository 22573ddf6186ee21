import {css, html, type TemplateResult} from 'lit';
import {icon} from './icons.js';

export const meanwhileStyles = css`
  .meanwhile {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .meanwhile summary {
    inline-size: fit-content;
    min-block-size: var(--_target-min);
    align-content: center;
    color: var(--_color-text-muted);
    cursor: pointer;
  }
  .meanwhile details[open] {
    padding-block-end: var(--_space-2);
  }
`;

/**
 * Says above a form that what it is about was changed elsewhere, as soon as that is known, and shows what it says now to whoever opens
 * it. What stands in the form stays.
 *
 * @param show What opens it.
 */
export function renderMeanwhile(said: string, show: string, now: unknown): TemplateResult {
  return html`<div class="notice" role="status" part="notice">
    ${icon('clock')}
    <div class="meanwhile">
      <p>${said}</p>
      <details>
        <summary>${show}</summary>
        ${now}
      </details>
    </div>
  </div>`;
}
