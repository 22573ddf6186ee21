import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Version} from '../../../community/versions.js';
import type {Formats} from '../../../context/formats.js';
import type {Locale} from '../../../locales/en.js';
import {renderChanges} from '../changes.js';
import {shownName} from '../shown-name.js';
import type {Comparison} from './comparison.js';
import type {Told} from './version-row.js';

/** The numbers of two versions, the earlier one first. */
export type Pair = readonly [from: number, to: number];

interface ComparisonContext {
  readonly versions: readonly Version<Told>[];
  readonly pair: Pair;
  /** The language of what is compared, if it has one of its own. */
  readonly lang: string | undefined;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly choose: (pair: Pair) => void;
}

/** Two versions to choose, and what changed from the one to the other. @param comparison Undefined while it is worked out. */
export function renderComparison(comparison: Comparison | undefined, context: ComparisonContext): TemplateResult {
  const {pair, lang, strings, formats} = context;
  const [from, to] = pair;
  const t = strings.glossary.history;
  return html`<section class="comparison" aria-labelledby="comparison">
    <h3 id="comparison" class="subtitle" tabindex="-1">${t.compared}</h3>
    <div class="pair">${renderChoice(t.from, from, 0, context)} ${renderChoice(t.to, to, 1, context)}</div>
    ${
      comparison && !comparison.changes.length
        ? html`<p class="muted">${t.same}</p>`
        : html`<dl class="changes" lang=${lang ?? nothing}>
            ${comparison?.changes.map(
              ({name, parts}) =>
                html`<div>
                  <dt class="label">${name}</dt>
                  <dd class="text">${renderChanges(parts, strings, formats)}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${
      comparison?.unchanged.length && comparison.changes.length
        ? html`<p class="small muted">${t.unchanged(formats.list(comparison.unchanged))}</p>`
        : nothing
    }
  </section>`;
}

function renderChoice(label: string, chosen: number, place: 0 | 1, context: ComparisonContext): TemplateResult {
  const {versions, pair, strings, formats, choose} = context;
  const change = ({target}: Event) => {
    const both = pair.with(place, Number((target as HTMLSelectElement).value)) as [number, number];
    choose([Math.min(...both), Math.max(...both)]);
  };
  return html`<label class="choice"
    ><span class="label">${label}</span>
    <select class="field" @change=${change}>
      ${versions.map(
        ({number, since, said}) =>
          html`<option value=${number} .selected=${live(number === chosen)}>
            ${strings.glossary.history.option(formats.moment(since), shownName(said.editor, strings) || strings.history.somebody)}
          </option>`,
      )}
    </select>
  </label>`;
}
