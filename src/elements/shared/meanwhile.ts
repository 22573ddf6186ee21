import {css, html, nothing, type TemplateResult} from 'lit';
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

export interface Meanwhile {
  readonly said: string;
  /** What opens what it says now. */
  readonly show: string;
  readonly now: unknown;
}

/**
 * Says above a form that what it is about was changed elsewhere, as soon as that is known, and shows what it says now to whoever opens
 * it. What stands in the form stays.
 *
 * Put it in the template once, never inside a condition: people who listen to the page hear what comes into a status that is there
 * already. They hear that sentence alone, and not again when they open what is below.
 */
export function renderMeanwhile(meanwhile: Meanwhile | undefined): TemplateResult {
  return html`<div class=${meanwhile ? 'notice' : 'sr'} part=${meanwhile ? 'notice' : nothing}>
    ${meanwhile ? icon('clock') : nothing}
    <div class="meanwhile">
      <p role="status">${meanwhile?.said}</p>
      ${
        meanwhile
          ? html`<details>
              <summary>${meanwhile.show}</summary>
              ${meanwhile.now}
            </details>`
          : nothing
      }
    </div>
  </div>`;
}
