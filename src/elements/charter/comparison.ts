import {css, html, LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {Formats} from '../../context/formats.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Locale} from '../../locales/en.js';
import {CHARTER_FIELDS, type CharterWording} from '../../model/charter.js';
import {diffWords, foldUnchanged, type DiffPart, type FoldedPart} from '../../text/diff.js';
import {baseStyles} from '../shared/base.styles.js';
import {renderChanges} from '../shared/changes.js';
import {changesStyles} from '../shared/changes.styles.js';

/** What one version says of a field, and how another one differs. */
interface CharterChange {
  readonly name: string;
  readonly parts: readonly (DiffPart | FoldedPart)[];
}

/** How two versions differ. */
function compare(before: CharterWording, after: CharterWording, {fields}: CharterWords): readonly CharterChange[] {
  return CHARTER_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    name: fields[field],
    parts: foldUnchanged(diffWords(before[field], after[field])),
  }));
}

/**
 * What changed from one version to another, field by field.
 *
 * @summary Two charters compared.
 * @tag praxis-charter-comparison
 */
export class CharterComparisonElement extends LitElement {
  static override styles = [
    baseStyles,
    changesStyles,
    css`
      :host,
      .changes,
      .changes > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      :host,
      .changes {
        gap: var(--_space-3);
      }
      .changes > div {
        gap: var(--_space-half);
      }
      .text {
        inline-size: fit-content;
      }
      .label {
        color: var(--_color-text-muted);
        font-size: var(--_text-sm);
        font-weight: var(--_weight-bold);
      }
    `,
  ];

  @property({attribute: false}) from!: CharterWording;
  @property({attribute: false}) to!: CharterWording;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) words!: CharterWords;
  @property({attribute: false}) formats!: Formats;

  protected override render() {
    const {words, strings, formats} = this;
    const changes = compare(this.from, this.to, words);
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
      <p class="muted small">${words.versions.unchanged}</p>`;
  }
}

if (!customElements.get('praxis-charter-comparison')) {
  customElements.define('praxis-charter-comparison', CharterComparisonElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-comparison': CharterComparisonElement;
  }
}
