import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale, Writer} from '../../locales/en.js';
import {icon} from './icons.js';

/** How many problems of a file are told. */
const TOLD = 8;

/** The words of choosing a file, and of what came of it. */
export interface StepWords {
  readonly choose: string;
  readonly drop: string;
  readonly nothingImported: string;
  readonly moreProblems: (count: number, write: Writer) => string;
  readonly undo: string;
  readonly last: string;
}

/** What an import did can be taken back. */
interface Undo {
  /** What that would do. */
  readonly hint: string;
  readonly run: () => void;
}

interface Choose {
  readonly t: StepWords;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly problems: readonly string[];
  /** What to know before. */
  readonly hints: readonly string[];
  /** What the browser offers to choose. */
  readonly accept: string;
  readonly takesSeveral: boolean;
  readonly isOver: boolean;
  readonly over: (isOver: boolean) => void;
  readonly choose: (files: readonly File[]) => void;
  readonly close: () => void;
  readonly undo?: Undo | undefined;
}

/** Where a file is chosen, or dropped. */
export function renderChoose({t, strings, formats, problems, hints, isOver, ...acts}: Choose): TemplateResult {
  const dragOver = (event: DragEvent) => {
    event.preventDefault(); // Or the browser would leave the page and open the file.
    acts.over(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    acts.over(false);
    acts.choose([...(event.dataTransfer?.files ?? [])]);
  };
  const chosen = (event: Event) => acts.choose([...((event.target as HTMLInputElement).files ?? [])]);
  return html`
    ${renderProblems(problems, t, formats)}
    <div class="drop" ?data-over=${isOver} @dragover=${dragOver} @dragleave=${() => acts.over(false)} @drop=${drop}>
      ${icon('upload')}
      <input id="file" class="sr" type="file" ?multiple=${acts.takesSeveral} accept=${acts.accept} @change=${chosen} />
      <label for="file" class="button">${t.choose}</label>
      <p class="muted">${t.drop}</p>
    </div>
    ${hints.map((hint) => html`<p class="muted small">${hint}</p>`)}
    ${acts.undo ? renderUndo(t.last, acts.undo, t) : nothing}
    <div class="dialog__foot">${renderClose(strings.cancel, acts.close)}</div>
  `;
}

function renderProblems(problems: readonly string[], t: StepWords, formats: Formats) {
  if (!problems.length) return nothing;
  const rest = problems.length - TOLD;
  return html`<div class="notice notice--negative notice--list" role="alert" part="notice">
    ${icon('alert')}
    <div class="problems">
      <ul class="problems__list">
        ${problems.slice(0, TOLD).map((problem) => html`<li><bdi>${problem}</bdi></li>`)}
      </ul>
      ${rest > 0 ? html`<p>${t.moreProblems(rest, formats)}</p>` : nothing}
      <p><strong>${t.nothingImported}</strong></p>
    </div>
  </div>`;
}

interface End {
  readonly t: StepWords;
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

function renderUndo(before: string, {hint, run}: Undo, t: StepWords): TemplateResult {
  return html`<div class="undo">
    <button type="button" class="button button--small" @click=${run}>${icon('retry')}${t.undo}</button>
    <p class="muted small">${before} ${hint}</p>
  </div>`;
}

function renderClose(word: string, close: () => void): TemplateResult {
  return html`<button type="button" class="button button--quiet" @click=${close}>${word}</button>`;
}

/** How far something is that takes its time. */
export function renderProgress(label: string, progress: string, done: number, total: number): TemplateResult {
  return html`<progress max=${total} .value=${done} aria-label=${label}>${progress}</progress>
    <p class="muted figures" aria-live="off">${progress}</p>`;
}
