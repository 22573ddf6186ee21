import {html, nothing, type TemplateResult} from 'lit';
import {icon} from './icons.js';

export interface SearchField {
  /** Its name. */
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  seek(event: Event): unknown;
  /** Called when somebody is about to type. */
  prepare?(): unknown;
}

/** A box to search what is on this device, with each letter. Its look is in `field.styles.ts`. */
export function renderSearchField({label, hint, value, seek, prepare}: SearchField): TemplateResult {
  return html`<div class="search">
    ${icon('search')}
    <input
      class="field"
      part="search"
      type="search"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir=${value ? 'auto' : nothing}
      aria-label=${label}
      placeholder=${hint}
      .value=${value}
      @focus=${() => prepare?.()}
      @input=${seek}
    />
  </div>`;
}
