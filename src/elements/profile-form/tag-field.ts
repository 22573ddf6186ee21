import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {PersonWords} from '../../locales/person/en.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';

/** What separates what is typed or pasted: commas of every script, and lines. */
const SEPARATORS = /[,;،、，\n\t]+/;

/**
 * A list of words that is written one by one. Tells `change` with the new list.
 *
 * @summary A field for several words.
 * @tag praxis-tag-field
 * @slot - Stands beside the label.
 */
export class TagFieldElement extends LitElement {
  static override styles = [
    baseStyles,
    badgeStyles,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--_space-1);
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-2);
        min-block-size: var(--_target-min);
      }
      .tag {
        max-inline-size: 100%;
        padding-inline-end: 0;
        overflow-wrap: anywhere;
      }
      .tag button {
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: var(--_target-min);
        block-size: var(--_target-min);
        margin-inline-start: var(--_space-half);
        padding: 0;
        border: 0;
        border-radius: var(--_radius-sm);
        background: none;
        cursor: pointer;
      }
      .tag button:hover {
        background: var(--_color-surface-hover);
      }
      /* Clear of the foot of the form. */
      :is(input, button) {
        scroll-margin-block-end: 96px;
      }
      .tag .icon {
        inline-size: var(--_icon-xs);
        block-size: var(--_icon-xs);
      }
    `,
  ];

  @property({attribute: false}) words!: PersonWords['form'];
  @property({attribute: false}) items: readonly string[] = [];
  @property() label = '';
  @property() hint = '';
  @property() problem = '';

  /** What to choose from, besides what is typed. */
  @property({attribute: false}) options: readonly string[] = [];

  /** How an item is written. */
  @property({attribute: false}) show: (item: string) => string = (item) => item;

  /** The item that a text means; or why it means none. */
  @property({attribute: false}) read: (text: string) => {item: string} | {problem: string} = (item) => ({item});

  @state() private refused = '';
  @state() private said = '';

  @query('input') private input!: HTMLInputElement;

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  /** Whether something in it needs another look. */
  get isWrong(): boolean {
    return Boolean(this.refused || this.problem);
  }

  /** Takes in what is typed and not added yet. @returns Whether nothing is left over. */
  commit(): boolean {
    this.refused = '';
    const rest: string[] = [];
    const added: string[] = [];
    for (const text of this.input.value.split(SEPARATORS).map((part) => part.trim())) {
      if (!text) continue;
      const result = this.read(text);
      if ('item' in result) added.push(result.item);
      else {
        rest.push(text);
        this.refused = result.problem;
      }
    }
    this.input.value = rest.join(', ');
    const fresh = added.filter((item) => !this.items.some((other) => other.toLowerCase() === item.toLowerCase()));
    if (fresh.length) this.#change([...this.items, ...new Set(fresh)]);
    return !rest.length;
  }

  protected override render() {
    const {words, label, hint, refused} = this;
    const problem = refused || this.problem;
    const describedBy = [hint && 'hint', 'how', problem && 'problem'].filter(Boolean).join(' ');
    return html`<div class="top"><label for="input" class="label">${label}</label><slot></slot></div>
      ${
        this.items.length
          ? html`<ul class="tags" aria-label=${label}>
              ${this.items.map(
                (item) =>
                  html`<li class="tag">
                    <bdi>${this.show(item)}</bdi>
                    <button
                      type="button"
                      aria-label=${words.remove(this.show(item))}
                      @click=${() => this.#remove(item)}
                    >
                      ${icon('x')}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <input
        id="input"
        class="field"
        dir="auto"
        autocomplete="off"
        list=${this.options.length ? 'options' : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${Boolean(problem)}
        @keydown=${this.#keydown}
        @input=${this.#typed}
        @change=${this.#leave}
        @blur=${this.#leave}
      />
      ${
        this.options.length
          ? html`<datalist id="options">
              ${this.options.map((option) => html`<option value=${option}></option>`)}
            </datalist>`
          : nothing
      }
      ${hint ? html`<p id="hint" class="hint">${hint}</p>` : nothing}
      <p id="how" class="sr">${words.addHint}</p>
      ${problem ? html`<p id="problem" class="hint hint--problem">${problem}</p>` : nothing}
      <div class="sr" role="status">${this.said}</div>`;
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault(); // The form is sent with its button.
      this.commit();
    }
    const last = this.items.at(-1);
    if (event.key === 'Backspace' && !this.input.value && last !== undefined) {
      event.preventDefault();
      this.input.value = this.show(last); // To be changed, rather than lost.
      this.#change(this.items.slice(0, -1));
    }
  };

  readonly #typed = (event: Event) => {
    event.stopPropagation();
    this.refused = '';
    const isPicked = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
    if (SEPARATORS.test(this.input.value) || (isPicked && this.options.includes(this.input.value))) this.commit();
  };

  readonly #leave = () => {
    this.commit();
  };

  #remove(item: string) {
    this.#change(this.items.filter((other) => other !== item));
    this.said = this.words.removed(this.show(item));
    this.input.focus();
  }

  #change(items: readonly string[]) {
    this.dispatchEvent(new CustomEvent('change', {detail: items}));
  }
}
