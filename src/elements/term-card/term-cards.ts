import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent, NavigateEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {addressOfTerm} from '../glossary/term-address.js';
import {AddressController} from '../shared/address.js';
import {prepareFloat} from '../shared/float.js';
import '../sign-in/define.js';
import {ReasonFormElement} from '../thread/reason-form.js';
import {focusedElement} from './focus-order.js';
import {LinkWatch, type LinkListener} from './link-watch.js';
import {layerAround, lineAt, wearLooksOf} from './place.js';
import {TermCardElement} from './term-card.js';

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
 * Shows a card for each link that names terms, `a[data-praxis-term="ID ID …"]`: to whoever rests on it, comes to it by
 * keyboard, taps it or keeps a finger on it. One card on a page at a time, in its top layer.
 *
 * The card takes no focus. From the link, Tab leads into it and out of it again; Escape closes it, and nothing else.
 *
 * @example
 * readonly #cards = new TermCards(this, {community: () => this.community, strings: () => this.t, formats: () => this.formats});
 * this.#cards.watch(document);
 */
export class TermCards implements ReactiveController, LinkListener {
  /** Whose card is open on the page. */
  static #open: TermCards | undefined;

  readonly #host: LitElement;
  readonly #source: CardSource;
  readonly #links = new LinkWatch(this);
  /** The link that somebody is at. */
  #link: HTMLElement | undefined;
  #card: TermCardElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a pointer is on the link or the card. */
  #isPointed = false;
  /** Where a card was closed: it does not open there again before they have left. */
  #dismissed: HTMLElement | undefined;
  #sight: IntersectionObserver | undefined;
  #backButton: Closing | undefined;

  /** @param host What the links belong to: it tells the page what a person does in a card. */
  constructor(host: LitElement, source: CardSource) {
    this.#host = host;
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
    if (this.#card) Object.assign(this.#card, this.#words());
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
    this.#isPointed ||= at !== undefined;
    if (this.isOpen(link) || this.#dismissed === link) return;
    link.ariaHasPopup = 'dialog';
    void this.#describe(link);
    this.#timer = setTimeout(() => void this.open(link, at), OPEN_DELAY);
  }

  left(link: HTMLElement, isPointer: boolean): void {
    clearTimeout(this.#timer);
    if (isPointer) this.#isPointed = false;
    if (this.#dismissed === link) this.#dismissed = undefined;
    if (this.isOpen(link)) this.#leave();
    else undescribe(link);
  }

  chosen(link: HTMLElement): void {
    const [id, ...others] = idsOf(link);
    if (id && !others.length) this.#go(id, link);
    else void this.open(link);
  }

  /** Opens the card of a link now. */
  async open(link: HTMLElement, at?: PointerEvent, isByTouch = false): Promise<TermCardElement | undefined> {
    clearTimeout(this.#timer);
    const community = this.#source.community();
    if (!community || this.isOpen(link)) return this.#card;
    this.close();
    this.#link = link;
    const terms = await CommunityLookup.in(community)
      .terms()
      .catch(() => []);
    const ids = idsOf(link);
    const entries = terms.filter((term) => ids.includes(term.id));
    if (this.#link !== link || this.#card || !link.isConnected || !entries.length) return undefined;
    TermCards.#open?.close();
    TermCards.#open = this;
    const card = document.createElement('praxis-term-card');
    this.#card = card;
    Object.assign(card, {...this.#words(), entries, terms, named: wordsOf(link)});
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
    if (TermCards.#open === this) TermCards.#open = undefined;
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
      link.focus({preventScroll: true});
    }
    card.remove();
  }

  #listen(card: TermCardElement, link: HTMLElement, isByTouch: boolean) {
    card.addEventListener('pointerover', () => (this.#isPointed = true));
    card.addEventListener('pointerout', () => {
      this.#isPointed = false;
      this.#leave();
    });
    card.addEventListener('focusout', () => this.#leave());
    card.addEventListener('go', (event) => this.#go((event as CustomEvent<string>).detail, link));
    card.addEventListener('stored', (event) => {
      this.#host.dispatchEvent(new ContributedEvent('term', (event as CustomEvent<string>).detail));
    });
    card.addEventListener('refused', (event) => {
      this.#host.dispatchEvent(new FailedEvent(CommunityError.from((event as CustomEvent<unknown>).detail)));
    });
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

  /** Closes the card unless somebody comes back to it or its link, or writes in it. */
  #leave() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const isUsed = this.#isPointed || this.#card?.hasFocus || focusedElement() === this.#link;
      if (!isUsed) this.close();
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
    if (event.key === 'Tab') this.#tab(event, card, link);
  };

  /** The card stands at the end of the page: by keyboard it follows its link. */
  #tab(event: KeyboardEvent, card: TermCardElement, link: HTMLElement) {
    const focused = focusedElement();
    if (focused === link && !event.shiftKey) {
      event.preventDefault();
      card.focus();
    } else if (card.isEnd(focused, event.shiftKey)) {
      this.#dismissed = link;
      link.focus({preventScroll: true});
      if (event.shiftKey) event.preventDefault();
      else this.close(); // And on from the link.
    }
  }

  /** Opens the page of a term where there is one; else shows it in the card. */
  #go(id: string, link: HTMLElement) {
    const href = addressOfTerm(id);
    if (!this.#host.dispatchEvent(new NavigateEvent('term', id, href))) return this.close();
    if (!AddressController.isServed('term')) return void this.#show(id, link);
    this.close();
    location.assign(href);
  }

  async #show(id: string, link: HTMLElement) {
    const wasOpen = this.isOpen(link);
    const card = await this.open(link);
    if (wasOpen) card?.explain(id);
  }

  /** Whoever listens to the page hears the definition with the link, without going into the card. */
  async #describe(link: HTMLElement) {
    const community = this.#source.community();
    const [id, ...others] = idsOf(link);
    if (!community || others.length) return;
    const terms = await CommunityLookup.in(community)
      .terms()
      .catch(() => []);
    const entry = terms.find((term) => term.id === id);
    if (entry && link.ariaHasPopup) link.setAttribute('aria-description', entry.gloss);
  }

  #words() {
    return {community: this.#source.community(), strings: this.#source.strings(), formats: this.#source.formats()};
  }
}

function undescribe(link: HTMLElement): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-description']) link.removeAttribute(name);
}

/** What a link says, though it may be around a slot. */
function wordsOf(link: HTMLElement): string {
  const said = link.querySelector('slot')?.assignedNodes({flatten: true}) ?? [link];
  return said
    .map(({textContent}) => textContent)
    .join('')
    .trim();
}

/** The terms that a link names. */
function idsOf(link: HTMLElement): string[] {
  return (link.dataset.praxisTerm ?? '').split(/\s+/).filter(Boolean);
}

if (!customElements.get('praxis-reason-form')) customElements.define('praxis-reason-form', ReasonFormElement);
if (!customElements.get('praxis-term-card')) customElements.define('praxis-term-card', TermCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term-card': TermCardElement;
  }
}
