import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {float} from '../shared/float.js';
import {floatStyles} from '../shared/float.styles.js';
import {isTab} from '../shared/hover/focus-order.js';
import {icon, type IconName} from '../shared/icons.js';

/** One thing a person can choose. */
export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly choose: () => void;
  /** Whether it is what was chosen before. */
  readonly isChosen?: boolean;
}

/** After this time in milliseconds, a typed letter begins a new word. */
const TYPING_PAUSE = 700;

/**
 * A button that opens a menu of further things to do. Give it the items and what each does.
 *
 * @summary A menu behind a button.
 * @tag praxis-menu
 */
export class MenuElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    floatStyles,
    css`
      :host {
        display: inline-block;
      }
      .menu {
        min-inline-size: 160px;
        padding: var(--_space-1);
      }
      .item {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
        inline-size: 100%;
        min-block-size: var(--_target);
        padding: var(--_space-1) var(--_space-3);
        border: 0;
        border-radius: var(--_radius-md);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .chosen {
        margin-inline-start: auto;
      }
      .item .icon {
        color: var(--_color-text-muted);
      }
      .item:is(:hover, :focus) {
        background: var(--_color-surface-hover);
      }
      .item:focus-visible {
        outline-offset: calc(-1 * var(--_focus-width));
      }
    `,
  ];

  /** The name of the button and of the menu. */
  @property() label = '';

  /** What is on the button. */
  @property() icon: IconName = 'more';

  /** Whether the name can be read on the button as well. */
  @property({type: Boolean, attribute: 'shows-label'}) showsLabel = false;

  @property({attribute: false}) items: readonly MenuItem[] = [];

  @state() private isOpen = false;

  @query('.button') private button?: HTMLElement | null;
  @query('.menu') private menu?: HTMLElement | null;

  #unfloat: (() => void) | undefined;
  #typed = '';
  #typedAt = 0;
  /** Whether the menu was open when the button was pressed: that press has closed it already. */
  #isPressedOpen = false;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  protected override render() {
    return html`<button
        type="button"
        class="button button--quiet ${this.showsLabel ? 'button--small' : 'button--icon'}"
        aria-label=${this.showsLabel ? nothing : this.label}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        @pointerdown=${() => (this.#isPressedOpen = this.isOpen)}
        @click=${this.#clicked}
        @keydown=${this.#buttonKey}
      >
        ${icon(this.icon)}${this.showsLabel ? this.label : nothing}
      </button>
      ${
        this.isOpen
          ? html`<div
              popover="auto"
              class="float menu"
              role="menu"
              aria-label=${this.label}
              @keydown=${this.#menuKey}
              @beforetoggle=${this.#toggled}
            >
              ${this.items.map(
                (item) =>
                  html`<button
                    type="button"
                    class="item"
                    role="menuitem"
                    tabindex="-1"
                    @click=${() => this.#choose(item)}
                  >
                    ${icon(item.icon)}${item.label}${item.isChosen ? html`<span class="chosen">${icon('check')}</span>` : nothing}
                  </button>`,
              )}
            </div>`
          : nothing
      }`;
  }

  #clicked() {
    if (this.#isPressedOpen) this.#isPressedOpen = false;
    else void this.#open('first');
  }

  async #open(place: 'first' | 'last') {
    if (this.isOpen) return;
    this.isOpen = true;
    await this.updateComplete;
    if (!this.menu || !this.button) return;
    this.menu.showPopover();
    this.#unfloat = float(this.button, this.menu, 'bottom-end', true);
    this.#items.at(place === 'first' ? 0 : -1)?.focus({preventScroll: true});
  }

  #closed() {
    this.#unfloat?.();
    this.#unfloat = undefined;
    this.isOpen = false;
  }

  /** The page closes it as well: by a click elsewhere, or when another popover opens. */
  #toggled({newState}: ToggleEvent) {
    if (newState === 'closed') this.#closed();
  }

  #choose(item: MenuItem) {
    this.#closeToButton();
    item.choose();
  }

  #closeToButton() {
    this.menu?.hidePopover();
    this.focus();
  }

  get #items(): HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #buttonKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#open(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  #menuKey(event: KeyboardEvent) {
    const items = this.#items;
    const place = items.indexOf(event.target as HTMLElement);
    if (isTab(event)) return this.#closeToButton(); // And on from there.
    const next = this.#destination(event, place, items);
    if (event.key !== 'Escape' && !next) return;
    // A dialog or a menu of the page around us must not hear of it.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#closeToButton();
    next?.focus();
  }

  #destination({key, ctrlKey, metaKey, altKey}: KeyboardEvent, place: number, items: readonly HTMLElement[]) {
    if (key.startsWith('Arrow') || key === 'Home' || key === 'End') this.#typed = '';
    if (key === 'ArrowDown') return items[(place + 1) % items.length];
    if (key === 'ArrowUp') return items.at(place - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    const isLetter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    return isLetter ? this.#beginningWith(key, place, items) : undefined;
  }

  /** The next item that begins with what was typed; the same letter again goes through all that begin with it. */
  #beginningWith(letter: string, place: number, items: readonly HTMLElement[]): HTMLElement | undefined {
    const now = performance.now();
    const isNewWord = now - this.#typedAt > TYPING_PAUSE || this.#typed === letter;
    this.#typed = isNewWord ? letter : this.#typed + letter;
    this.#typedAt = now;
    const start = place + (this.#typed.length === 1 ? 1 : 0);
    const inOrder = [...items.slice(start), ...items.slice(0, start)];
    const sought = this.#typed.toLocaleLowerCase();
    return inOrder.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(sought));
  }
}
