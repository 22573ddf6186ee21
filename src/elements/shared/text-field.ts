import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../text/direction.js';

interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The language that is written in it, if it is not that of the page. */
  readonly lang?: string;
  readonly hint?: unknown;
  /** What is wrong with it. */
  readonly problem?: unknown;
  /** For text of several lines. */
  readonly rows?: number;
  /** What stands below it. */
  readonly more?: unknown;
}

/** A field to write in, with its label, hint and problem. */
export function renderTextField({name, label, value, lang, hint, problem, rows, more}: TextField): TemplateResult {
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || nothing;
  const dir = directionOf(value) ?? nothing;
  return html`<div class="labelled">
    <label for=${name}>${label}</label>
    ${
      rows
        ? html`<textarea
            id=${name}
            name=${name}
            class="field"
            rows=${rows}
            dir=${dir}
            lang=${lang ?? nothing}
            aria-describedby=${describedBy}
            aria-invalid=${Boolean(problem)}
            .value=${value}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            class="field"
            dir=${dir}
            lang=${lang ?? nothing}
            autocomplete="off"
            aria-describedby=${describedBy}
            aria-invalid=${Boolean(problem)}
            .value=${value}
          />`
    }
    ${hint ? html`<p id="${name}-hint" class="hint">${hint}</p>` : nothing}
    ${problem ? html`<p id="${name}-problem" class="hint hint--problem">${problem}</p>` : nothing} ${more}
  </div>`;
}
