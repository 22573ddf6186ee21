import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import {icon} from '../shared/icons.js';
import {renderProblems} from './import-parts.js';

type Words = InterchangeWords['import'];

/** What an import did can be taken back. */
interface Undo {
  /** What that would do. */
  readonly hint: string;
  readonly run: () => void;
}

interface Choose {
  readonly t: Words;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly problems: readonly string[];
  /** What the browser offers to choose. */
  readonly accept: string;
  readonly isOver: boolean;
  readonly over: (isOver: boolean) => void;
  /** Without files, those of the input. */
  readonly choose: (files?: FileList) => void;
  readonly close: () => void;
  readonly undo?: Undo | undefined;
}

/** Where a file is chosen, or dropped. */
export function renderChoose({t, strings, formats, problems, accept, isOver, ...acts}: Choose): TemplateResult {
  const dragOver = (event: DragEvent) => {
    event.preventDefault(); // Or the browser would leave the page and open the file.
    acts.over(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    acts.over(false);
    if (event.dataTransfer?.files.length) acts.choose(event.dataTransfer.files);
  };
  return html`
    ${renderProblems(problems, t, formats)}
    <div class="drop" ?data-over=${isOver} @dragover=${dragOver} @dragleave=${() => acts.over(false)} @drop=${drop}>
      ${icon('upload')}
      <input id="file" class="sr" type="file" multiple accept=${accept} @change=${() => acts.choose()} />
      <label for="file" class="button">${t.choose}</label>
      <p class="muted">${t.drop}</p>
    </div>
    <p class="muted small">${t.formats}</p>
    ${acts.undo ? renderUndo(t.last, acts.undo, t) : nothing}
    <div class="dialog__foot">${renderClose(strings.cancel, acts.close)}</div>
  `;
}

interface End {
  readonly t: Words;
  readonly strings: Locale;
  readonly message: string;
  readonly problem?: string;
  readonly goOn?: (() => void) | undefined;
  readonly close: () => void;
  readonly undo?: Undo | undefined;
}

/** What came of it, and what can be done about it. */
export function renderEnd({t, strings, message, problem, goOn, close, undo}: End): TemplateResult {
  return html`
    <div class=${problem ? 'notice notice--negative' : 'notice'} part="notice">
      ${icon(problem ? 'alert' : goOn ? 'clock' : 'check')}
      <p>${problem ? html`<strong>${problem}</strong> ` : nothing}${message}</p>
    </div>
    ${undo ? renderUndo('', undo, t) : nothing}
    <div class="dialog__foot">
      ${goOn ? html`<button type="button" class="button" @click=${goOn}>${strings.retry}</button>` : nothing}
      ${renderClose(strings.close, close)}
    </div>
  `;
}

function renderUndo(before: string, {hint, run}: Undo, t: Words): TemplateResult {
  return html`<div class="undo">
    <button type="button" class="button button--small" @click=${run}>${icon('retry')}${t.undo}</button>
    <p class="muted small">${before} ${hint}</p>
  </div>`;
}

function renderClose(word: string, close: () => void): TemplateResult {
  return html`<button type="button" class="button button--quiet" @click=${close}>${word}</button>`;
}
