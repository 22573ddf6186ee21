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

/**
 * In WebKit a search box keeps Escape for itself, though it is empty: what is around it would not close. As a box for text, while the
 * key is down, it does not.
 */
export function handOnEscape({key, target}: KeyboardEvent): void {
  const box = target as HTMLInputElement;
  if (key !== 'Escape' || box.value) return; // One that is not empty is emptied.
  box.type = 'text';
  setTimeout(() => (box.type = 'search'));
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
      @keydown=${handOnEscape}
      @input=${seek}
    />
  </div>`;
}
