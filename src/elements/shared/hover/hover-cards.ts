import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../../community/community.js';
import type {Formats} from '../../../context/formats.js';
import type {Locale} from '../../../locales/en.js';
import {prepareFloat} from '../float.js';
import {focusedElement, isTab} from './focus-order.js';
import type {CardWords, HoverCardElement} from './hover-card.js';
import {LinkWatch, type LinkListener} from './link-watch.js';
import {layerAround, lineAt, wearLooksOf} from './place.js';

/** What the cards of an element show and do depends on. */
export interface CardSource {
  community(): Community | undefined;
  strings(): Locale;
  formats(): Formats;
}

/** What listens to the Back gesture of a phone, in browsers that have it; no types do. */
interface Closing {
  onclose: (() => void) | null;
  destroy(): void;
}
const {CloseWatcher} = globalThis as {CloseWatcher?: new () => Closing};

/** How long a pointer or the focus rests on a name before its card opens, in milliseconds. */
const OPEN_DELAY = 300;

/** How long a card stays when neither is there any more: time to cross over to it. */
const CLOSE_GRACE = 300;

/**
 * Shows a card for each link of a kind: to whoever rests on it, comes to it by keyboard, taps it or keeps a finger on it. One
 * card on a page at a time, in its top layer.
 *
 * The card takes no focus. From the link, Tab leads into it and out of it again; Escape closes it, and nothing else.
 */
export abstract class HoverCards<C extends HoverCardElement> implements ReactiveController, LinkListener {
  /** Whose card is open on the page. */
  static #open: HoverCards<HoverCardElement> | undefined;

  abstract readonly selector: string;

  /** Follows a link by a click, or by Enter. */
  abstract chosen(link: HTMLElement): void;

  /** The card of a link with what it shows; undefined where there is nothing to show. */
  protected abstract create(link: HTMLElement, community: Community): Promise<C | undefined> | C | undefined;

  protected readonly host: LitElement;
  readonly #source: CardSource;
  readonly #links = new LinkWatch(this);
  /** The link that somebody is at. */
  #link: HTMLElement | undefined;
  #card: C | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The link or the card that a pointer has been moved onto: not one that only came to be under it. */
  #pointed: HTMLElement | undefined;
  /** Where a card was closed: it does not open there for a pointer before that has left. */
  #dismissed: HTMLElement | undefined;
  /** While the focus is put back: nobody comes anew. */
  #isGoingBack = false;
  #sight: IntersectionObserver | undefined;
  #backButton: Closing | undefined;

  /** @param host What the links belong to: it tells the page what a person does in a card. */
  constructor(host: LitElement, source: CardSource) {
    this.host = host;
    this.#source = source;
    host.addController(this);
    void prepareFloat();
  }

  /** Serves the links in a part of the page: a document, an element, a shadow root; those in shadow roots below are not heard well. */
  watch(root: Document | Element | ShadowRoot): void {
    this.#links.add(root);
  }

  unwatch(root: Document | Element | ShadowRoot): void {
    this.#links.delete(root);
  }

  hostUpdated(): void {
    if (this.#card) Object.assign(this.#card, this.words());
  }

  hostDisconnected(): void {
    this.close();
  }

  /** @returns Whether a link has its card open. */
  isOpen(link: HTMLElement): boolean {
    return this.#card !== undefined && this.#link === link;
  }

  came(link: HTMLElement, at?: PointerEvent): void {
    clearTimeout(this.#timer);
    if (at) this.#pointed = link;
    if (this.isOpen(link)) return;
    if (this.#isGoingBack || (at && this.#dismissed === link)) return this.#leave(); // The card of another one.
    link.ariaHasPopup = 'dialog';
    void this.describe(link);
    this.#timer = setTimeout(() => void this.open(link, at), OPEN_DELAY);
  }

  left(link: HTMLElement, isPointer: boolean): void {
    clearTimeout(this.#timer);
    if (isPointer && this.#pointed === link) this.#pointed = undefined;
    if (this.#dismissed === link) this.#dismissed = undefined;
    // Also where they only passed by, on from a link that has its card open.
    if (this.#card) this.#leave();
    if (this.isOpen(link)) return;
    undescribe(link);
    // Its card may just be made: nobody waits for it any more.
    if (this.#link === link && this.#pointed !== link && focusedElement() !== link) this.#link = undefined;
  }

  /** Opens the card of a link now. */
  async open(link: HTMLElement, at?: PointerEvent, isByTouch = false): Promise<C | undefined> {
    clearTimeout(this.#timer);
    const community = this.#source.community();
    if (!community || this.isOpen(link)) return this.#card;
    this.close();
    this.#link = link;
    const card = await this.create(link, community);
    if (this.#link !== link || this.#card || !link.isConnected || !card) return undefined;
    HoverCards.#open?.close();
    HoverCards.#open = this;
    this.#card = card;
    Object.assign(card, this.words());
    wearLooksOf(link, card);
    layerAround(link).append(card);
    this.#listen(card, link, isByTouch);
    link.ariaExpanded = 'true';
    await card.open(lineAt(link, at));
    return card;
  }

  /** Closes the card, and puts the focus back if it was in there. */
  close(): void {
    clearTimeout(this.#timer);
    const link = this.#link;
    const card = this.#card;
    this.#link = this.#card = undefined;
    if (HoverCards.#open === this) HoverCards.#open = undefined;
    if (!link || !card) return;
    this.#sight?.disconnect();
    removeEventListener('keydown', this.#keydown, true);
    removeEventListener('pointerdown', this.#pressedElsewhere, true);
    const backButton = this.#backButton;
    this.#backButton = undefined;
    backButton?.destroy();
    undescribe(link);
    if (card.hasFocus) {
      this.#dismissed = link;
      this.#isGoingBack = true;
      link.focus({preventScroll: true});
      this.#isGoingBack = false;
    }
    card.remove();
  }

  #listen(card: C, link: HTMLElement, isByTouch: boolean) {
    card.addEventListener('pointermove', () => (this.#pointed = card));
    card.addEventListener('pointerout', () => {
      if (this.#pointed === card) this.#pointed = undefined;
      this.#leave();
    });
    card.addEventListener('focusout', () => this.#leave());
    this.listen(card, link);
    addEventListener('keydown', this.#keydown, true);
    addEventListener('pointerdown', this.#pressedElsewhere, true);
    // What it belongs to has been scrolled away, or is gone.
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.at(-1)!.isIntersecting && !card.hasFocus) this.close();
    });
    this.#sight.observe(link);
    // The Back gesture of a phone. Only after a touch: without one, the browser would count it with a dialog around it as one.
    if (isByTouch && CloseWatcher) {
      this.#backButton = new CloseWatcher();
      this.#backButton.onclose = () => this.close();
    }
  }

  /** Closes the card, if one is open, unless somebody comes back to it or its link, or writes in it. */
  #leave(): void {
    clearTimeout(this.#timer);
    if (!this.#card) return;
    this.#timer = setTimeout(() => {
      const isPointed = this.#pointed !== undefined && [this.#link, this.#card].includes(this.#pointed);
      if (!isPointed && !this.#card?.hasFocus && focusedElement() !== this.#link) this.close();
    }, CLOSE_GRACE);
  }

  readonly #pressedElsewhere = (event: PointerEvent) => {
    const path = event.composedPath();
    if (this.#card && this.#link && !path.includes(this.#card) && !path.includes(this.#link)) this.close();
  };

  readonly #keydown = (event: KeyboardEvent) => {
    const card = this.#card;
    const link = this.#link;
    if (!card || !link || event.isComposing) return;
    if (event.key === 'Escape' && !card.takesEscape(event)) {
      event.preventDefault(); // A dialog of the page stays open.
      event.stopImmediatePropagation();
      this.#dismissed = link;
      this.close();
    }
    if (isTab(event)) this.#tab(event, card, link);
  };

  /** The card stands at the end of the page: by keyboard it follows its link. */
  #tab(event: KeyboardEvent, card: C, link: HTMLElement) {
    if (focusedElement() === link && !event.shiftKey && card.hasStops) {
      event.preventDefault();
      card.focus();
    } else if (card.isEnd(event.shiftKey)) {
      this.#dismissed = link;
      link.focus({preventScroll: true});
      if (event.shiftKey) event.preventDefault();
      else this.close(); // And on from the link.
    }
  }

  /** Hears what a card tells. */
  protected listen(_card: C, _link: HTMLElement): void {
    // Most tell nothing.
  }

  /** Says what a link leads to, for whoever listens to the page without going into the card. */
  protected describe(_link: HTMLElement): void | Promise<void> {
    // Not every card can be said in a sentence.
  }

  protected words(): CardWords {
    return {community: this.#source.community(), strings: this.#source.strings(), formats: this.#source.formats()};
  }
}

function undescribe(link: HTMLElement): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-description']) link.removeAttribute(name);
}
