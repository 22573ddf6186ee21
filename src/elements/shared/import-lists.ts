import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Writer} from '../../locales/en.js';

/** How many of a list are named. */
const LISTED = 50;

interface ListWords {
  readonly moreProblems: (count: number, write: Writer) => string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
}

interface Preview {
  readonly strings: ListWords;
  readonly formats: Formats;
}

/** A part of what an import would do, to open. */
export function renderList<T>(
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

/** One thing, and what there is to say of it. */
export function renderItem(label: string, text: string): TemplateResult {
  return html`<bdi><strong>${label}</strong></bdi> <bdi class="muted">${text}</bdi>`;
}

interface ChangedField {
  readonly name: string;
  readonly from: string | readonly string[];
  readonly to: string | readonly string[];
}

/** One thing that would change, and what of it, to open. */
export function renderChange(
  label: string,
  fields: readonly ChangedField[],
  {strings: t, formats}: Preview,
  remark = '',
): TemplateResult {
  const names = fields.map(({name}) => name);
  const write = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join('; '));
  return html`<details class="change">
    <summary>
      <bdi><strong>${label}</strong></bdi>
      <span class="muted">${formats.list(remark ? [remark, ...names] : names)}</span>
    </summary>
    <dl>
      ${fields.map(
        ({name, from, to}) =>
          html`<div>
            <dt class="label">${name}</dt>
            <dd>
              <bdi><del aria-label=${t.before}>${write(from) || t.none}</del></bdi>
            </dd>
            <dd>
              <bdi><ins aria-label=${t.after}>${write(to) || t.none}</ins></bdi>
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
