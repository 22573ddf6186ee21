import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {CharterWording} from '../../model/charter.js';
import {renderChanges} from '../shared/changes.js';
import {compareCharters} from './wording.js';

/** What changed from one version to another, field by field. */
export function renderComparison(
  before: CharterWording,
  after: CharterWording,
  {words, strings, formats}: {readonly words: CharterWords; readonly strings: Locale; readonly formats: Formats},
): TemplateResult {
  const {changes, unchanged} = compareCharters(before, after, words);
  if (!changes.length) return html`<p class="muted">${words.versions.same}</p>`;
  return html`<dl class="changes">
      ${changes.map(
        ({name, parts}) =>
          html`<div>
            <dt class="label">${name}</dt>
            <dd class="text" dir="auto">${renderChanges(parts, strings, formats)}</dd>
          </div>`,
      )}
    </dl>
    ${
      unchanged.length ? html`<p class="muted small">${words.versions.unchanged(formats.list(unchanged))}</p>` : nothing
    }`;
}
