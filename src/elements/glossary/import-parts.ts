import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {ImportError} from '../../interchange/import-error.js';
import type {TermImport} from '../../interchange/term-import.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';

type Strings = InterchangeWords['import'];

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
