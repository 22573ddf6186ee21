import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {baseStyles} from '../shared/base.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {float} from '../shared/float.js';
import {floatStyles} from '../shared/float.styles.js';
import {keyOf, labelOf, type Facet, type FacetOption} from './filters.js';

/** How many values are offered at once; the others are found by typing. */
const OFFERED = 50;
/** From how many on there is a box to find one. */
const MANY = 9;

/**
 * The values of one filter of the directory, with how many people have each. Fires `choose`, with the option as its `detail`, and
 * `close`, for the list alone.
 *
 * @summary The values of a filter, with counts.
 * @tag praxis-facet-menu
 */
export class FacetMenuElement extends LitElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    floatStyles,
    css`
      .menu {
        inline-size: min(300px, calc(100vw - var(--_space-4)));
        padding: var(--_space-2);
      }
      .menu .field {
        margin-block-end: var(--_space-2);
      }
      ul {
        max-block-size: min(320px, 50vh);
        overflow: auto;
        overscroll-behavior: contain;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
        min-block-size: var(--_target);
        padding-inline: var(--_space-2);
        border-radius: var(--_radius-md);
        cursor: pointer;
      }
      label:hover {
        background: var(--_color-surface-hover);
      }
      input[type='checkbox'] {
        flex: none;
        accent-color: var(--_color-accent);
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
      }
      .value {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .none {
        color: var(--_color-text-muted);
      }
      p {
        padding: var(--_space-2);
      }
    `,
  ];

  @property({attribute: false}) facet?: Facet | undefined;
  /** Works them out. */
  @property({attribute: false}) options!: () => readonly FacetOption[];
  /** The keys of those chosen. */
  @property({attribute: false}) chosen: readonly string[] = [];
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private isOpen = false;
  @state() private sought = '';

  @query('.menu') private menu?: HTMLElement | null;

  #unfloat: (() => void) | undefined;
  #opener: HTMLElement | undefined;
  /** The order in which they were when the menu was opened: nothing moves under the pointer. */
  #order = new Map<string, number>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  /** Opens beside the button of its filter. */
  async open(opener: HTMLElement): Promise<void> {
    this.#order = new Map();
    this.sought = '';
    this.#opener = opener;
    this.isOpen = true;
    await this.updateComplete;
    const {menu} = this;
    if (!menu) return;
    menu.showPopover();
    this.#unfloat = float(opener, menu, 'bottom-start');
    menu.querySelector<HTMLElement>('input')?.focus();
  }

  close(): void {
    if (this.isOpen) this.menu?.hidePopover();
  }

  protected override render() {
    return this.isOpen && this.facet ? this.#renderMenu(this.facet) : nothing;
  }

  #renderMenu(facet: Facet) {
    const t = this.strings.directory;
    const all = this.#inOrder(facet, this.options());
    const sought = keyOf(this.sought);
    const fitting = all.filter(({label}) => keyOf(label).includes(sought));
    return html`<div
      popover="auto"
      class="float menu"
      role="dialog"
      aria-label=${t.facets[facet]}
      @keydown=${this.#keydown}
      @beforetoggle=${this.#toggled}
    >
      ${
        all.length >= MANY
          ? html`<input
              class="field"
              type="search"
              autocomplete="off"
              aria-label=${t.findValue}
              placeholder=${t.findValue}
              .value=${this.sought}
              @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
            />`
          : nothing
      }
      <ul class="options">
        ${repeat(
          fitting.slice(0, OFFERED),
          ({key}) => key,
          (option) => this.#renderOption(option),
        )}
      </ul>
      ${
        fitting.length > OFFERED
          ? html`<p class="small muted">${t.moreValues(fitting.length - OFFERED, this.formats)}</p>`
          : nothing
      }
      <p class=${fitting.length ? 'sr' : 'small muted'} role="status">${fitting.length ? '' : t.noSuchValue}</p>
    </div>`;
  }

  #renderOption(option: FacetOption & {readonly label: string}) {
    const isChosen = this.chosen.includes(option.key);
    return html`<li>
      <label class=${option.count ? '' : 'none'}>
        <input
          type="checkbox"
          .checked=${isChosen}
          @change=${() => this.dispatchEvent(new CustomEvent('choose', {detail: option}))}
        />
        <bdi class="value">${option.label}</bdi>
        <span class="count">${this.formats.number(option.count)}</span>
      </label>
    </li>`;
  }

  /** Those chosen first, then what most people have. */
  #inOrder(facet: Facet, options: readonly FacetOption[]): readonly (FacetOption & {readonly label: string})[] {
    const {formats, strings} = this;
    const labelled = options.map((option) => ({
      ...option,
      label: labelOf(facet, option.value, strings.directory, formats),
    }));
    if (!this.#order.size) {
      const isChosen = ({key}: FacetOption) => Number(this.chosen.includes(key));
      labelled.sort((a, b) => isChosen(b) - isChosen(a) || b.count - a.count || formats.compare(a.label, b.label));
      this.#order = new Map(labelled.map(({key}, place) => [key, place]));
      return labelled;
    }
    const place = ({key}: FacetOption) => this.#order.get(key) ?? Infinity;
    return labelled.sort((a, b) => place(a) - place(b) || formats.compare(a.label, b.label));
  }

  #keydown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault(); // A dialog around us stays open.
      event.stopPropagation();
      this.close();
      this.#opener?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const inputs = [...(this.menu?.querySelectorAll<HTMLElement>('input') ?? [])];
    const place = inputs.indexOf(event.target as HTMLElement);
    const next = inputs[place + (event.key === 'ArrowDown' ? 1 : -1)];
    if (place < 0) return;
    event.preventDefault();
    next?.focus();
  }

  #toggled(event: ToggleEvent) {
    if (event.newState === 'closed') this.#closed();
  }

  #closed() {
    this.#unfloat?.();
    this.#unfloat = undefined;
    if (!this.isOpen) return;
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'praxis-facet-menu': FacetMenuElement;
  }
}
