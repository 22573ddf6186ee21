import {html, nothing, type TemplateResult} from 'lit';
import {changedFields, type ImportPlan, type TermChange} from '../../community/import-plan.js';
import type {Formats} from '../../context/formats.js';
import type {GlossaryFile} from '../../interchange/term-import.js';
import type {InterchangeWords} from '../../locales/interchange/en.js';
import {renderChange, renderItem, renderList} from '../shared/import-lists.js';

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
      ${renderList(t.lists.added(added.length, formats), added, ({label, gloss}) => renderItem(label, gloss), preview)}
      ${renderList(t.lists.changed(changed.length, formats), changed, (change) => renderTermChange(change, preview), preview)}
      ${renderList(
        t.lists.skipped(skipped.length, formats),
        skipped,
        (term) => renderItem(term.label, t.problem(term, t.skipped[term.reason], formats)),
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

function renderTermChange(change: TermChange, preview: Preview): TemplateResult {
  const {from, to} = change;
  const name = (field: keyof typeof preview.strings.fields) => preview.strings.fields[field];
  const fields = changedFields(change).map((field) => ({name: name(field), from: from[field], to: to[field]}));
  return renderChange(from.label, fields, preview, change.returns ? preview.strings.returns : '');
}
