import {html, nothing, type TemplateResult} from 'lit';
import {changedFields, type ImportPlan, type TermChange} from '../../community/import-plan.js';
import type {Formats} from '../../context/formats.js';
import type {GlossaryFile} from '../../interchange/term-import.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';

/** How many terms of a list are named. */
const LISTED = 50;
/** How many of the terms are named in the sentence under the figures. */
const NAMED = 4;

interface Preview {
  readonly plan: ImportPlan;
  readonly file: GlossaryFile;
  readonly strings: InterchangeWords['import'];
  readonly formats: Formats;
  /** Whether terms that were retired are brought back. */
  readonly bringsBack: boolean;
  readonly toggle: () => void;
}

/** What an import would do: in figures, and every part of it to open. */
export function renderPreview(preview: Preview): TemplateResult {
  const {plan, file, strings: t, formats, bringsBack, toggle} = preview;
  const {added, changed, unchanged, notices} = plan;
  const skipped = [...file.skipped, ...plan.skipped];
  const terms = [...added, ...changed.map(({to}) => to)];
  const names = terms.slice(0, NAMED).map(({label}) => label);
  const remarks = [
    ...file.notices.map((notice) => t.problem(notice, t.notices[notice.code](notice), formats)),
    ...notices.map((notice) => t.notices[notice.code](notice)),
  ];
  return html`
    <p class="figures">
      <strong>${t.preview(added.length, changed.length, unchanged.length, skipped.length, formats)}</strong>
    </p>
    <p class="muted"><bdi>${terms.length ? t.examples(formats.list(names)) : t.nothingToDo}</bdi></p>
    <div class="lists">
      ${renderList(t.lists.added(added.length, formats), added, ({label, gloss}) => renderTerm(label, gloss), preview)}
      ${renderList(t.lists.changed(changed.length, formats), changed, (change) => renderChange(change, preview), preview)}
      ${renderList(
        t.lists.skipped(skipped.length, formats),
        skipped,
        (term) => renderTerm(term.label, t.problem(term, t.skipped[term.reason], formats)),
        preview,
      )}
      ${renderList(t.lists.notices(remarks.length, formats), remarks, (remark) => html`<bdi>${remark}</bdi>`, preview)}
    </div>
    ${changed.length && !bringsBack ? html`<p class="muted small">${t.standingStays}</p>` : nothing}
    ${plan.deprecated ? html`<p class="muted small">${t.deprecatedStay(plan.deprecated, formats)}</p>` : nothing}
    ${
      plan.retired
        ? html`<label class="check">
            <input type="checkbox" .checked=${bringsBack} @change=${toggle} />
            <span>${t.bringBack(plan.retired, formats)}</span>
          </label>`
        : nothing
    }
  `;
}

function renderList<T>(
  heading: string,
  items: readonly T[],
  render: (item: T) => TemplateResult,
  {strings, formats}: Preview,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  const rest = items.length - LISTED;
  return html`<details class="list">
    <summary>${heading}</summary>
    <ul>
      ${items.slice(0, LISTED).map((item) => html`<li>${render(item)}</li>`)}
      ${rest > 0 ? html`<li class="muted">${strings.moreProblems(rest, formats)}</li>` : nothing}
    </ul>
  </details>`;
}

function renderTerm(label: string, text: string): TemplateResult {
  return html`<bdi><strong>${label}</strong></bdi> <bdi class="muted">${text}</bdi>`;
}

function renderChange(change: TermChange, {strings: t, formats}: Preview): TemplateResult {
  const fields = changedFields(change);
  const write = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join('; '));
  return html`<details class="change">
    <summary>
      <bdi><strong>${change.from.label}</strong></bdi>
      <span class="muted"
        >${formats.list([...(change.returns ? [t.returns] : []), ...fields.map((field) => t.fields[field])])}</span
      >
    </summary>
    <dl>
      ${fields.map(
        (field) =>
          html`<div>
            <dt class="label">${t.fields[field]}</dt>
            <dd>
              <bdi><del aria-label=${t.before}>${write(change.from[field]) || t.none}</del></bdi>
            </dd>
            <dd>
              <bdi><ins aria-label=${t.after}>${write(change.to[field]) || t.none}</ins></bdi>
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
