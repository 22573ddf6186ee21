import type {ReferenceElement} from '@floating-ui/dom';
import {LitElement} from 'lit';
import {property, query} from 'lit/decorators.js';
import type {Community} from '../../../community/community.js';
import type {Formats} from '../../../context/formats.js';
import type {Locale} from '../../../locales/en.js';
import {float} from '../float.js';
import {focusedElement, tabStops} from './focus-order.js';

/** What a card takes from where its link is. */
export interface CardWords {
  readonly community: Community | undefined;
  readonly strings: Locale;
  readonly formats: Formats;
}

/** A card in the top layer, beside a link: its template has one element with `popover="manual"`. See `HoverCards`. */
export abstract class HoverCardElement extends LitElement {
  @property({attribute: false}) community?: Community | undefined;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @query('[popover]') private panel!: HTMLElement;

  #anchor: ReferenceElement | undefined;
  #unfloat: (() => void) | undefined;

  get hasFocus(): boolean {
    return this.shadowRoot?.activeElement != null;
  }

  /** Shows the card beside something. It takes no focus. */
  async open(anchor: ReferenceElement): Promise<void> {
    await this.updateComplete;
    if (!this.isConnected) return;
    this.panel.showPopover();
    this.#anchor = anchor;
    this.#unfloat = float(anchor, this.panel, 'bottom-start');
  }

  override focus(): void {
    tabStops(this.shadowRoot!)[0]?.focus();
  }

  /** Whether there is something in it to come to by keyboard. */
  get hasStops(): boolean {
    return tabStops(this.shadowRoot!).length > 0;
  }

  /** Whether the Tab key leads out of the card from here. */
  isEnd(isBackward: boolean): boolean {
    return this.hasFocus && tabStops(this.shadowRoot!).at(isBackward ? 0 : -1) === focusedElement();
  }

  /** Whether Escape is for something in the card. */
  takesEscape(_event: KeyboardEvent): boolean {
    return false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfloat?.();
  }

  /** Above its link, a card that grew would move what is being read: what comes is there to scroll to. */
  protected hold(): void {
    const panel = this.#anchor && this.panel;
    const isSeen = panel?.style.opacity === '' && panel.style.left !== '';
    if (!isSeen || panel.getBoundingClientRect().top > this.#anchor!.getBoundingClientRect().top) return;
    panel.style.maxBlockSize = `${panel.offsetHeight}px`;
  }

  /** Whoever does something in it wants to see more. */
  protected letGo(): void {
    this.panel.style.maxBlockSize = '';
  }
}
