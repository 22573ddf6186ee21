import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {ImportError} from '../../interchange/import-error.js';
import type {TermImport} from '../../interchange/term-import.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import {icon} from '../shared/icons.js';

type Strings = InterchangeWords['import'];

/** How many problems of a file are told. */
const TOLD = 8;

/** How many terms there are of each language. */
export function countLanguages(entries: readonly TermImport[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {lang} of entries) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return counts;
}

/** What is wrong with a file, in words. */
export function wordsFor({problems}: ImportError, strings: Strings, formats: Formats): string[] {
  return problems.map((problem) => {
    const reason = strings.problems[problem.code](problem, formats);
    // Where JSON breaks off is part of its sentence.
    return problem.code === 'not-json' ? reason : strings.problem(problem, reason, formats);
  });
}

export function renderProblems(problems: readonly string[], strings: Strings, formats: Formats) {
  if (!problems.length) return nothing;
  const rest = problems.length - TOLD;
  return html`<div class="notice notice--negative notice--list" role="alert" part="notice">
    ${icon('alert')}
    <div class="problems">
      <ul class="problems__list">
        ${problems.slice(0, TOLD).map((problem) => html`<li><bdi>${problem}</bdi></li>`)}
      </ul>
      ${rest > 0 ? html`<p>${strings.moreProblems(rest, formats)}</p>` : nothing}
      <p><strong>${strings.nothingImported}</strong></p>
    </div>
  </div>`;
}

/** The languages of a file to choose from, if it has several. */
export function renderLanguages(
  entries: readonly TermImport[],
  chosen: ReadonlySet<string>,
  {legend, formats, toggle}: {legend: string; formats: Formats; toggle: (lang: string) => void},
): TemplateResult | typeof nothing {
  const counts = countLanguages(entries);
  if (counts.size < 2) return nothing;
  const name = (lang: string) => formats.languageName(lang);
  const languages = [...counts].sort(([a], [b]) => formats.compare(name(a), name(b)));
  return html`<fieldset class="languages">
    <legend class="label">${legend}</legend>
    ${languages.map(
      ([lang, count]) =>
        html`<label class="check">
          <input type="checkbox" .checked=${chosen.has(lang)} @change=${() => toggle(lang)} />
          ${name(lang)} <span class="count">${formats.number(count)}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** How far something is that takes its time. */
export function renderProgress(label: string, progress: string, done: number, total: number): TemplateResult {
  return html`<progress max=${total} .value=${done} aria-label=${label}>${progress}</progress>
    <p class="muted figures" aria-live="off">${progress}</p>`;
}
