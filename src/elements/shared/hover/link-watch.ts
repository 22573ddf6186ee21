import {served} from './served.js';

/** What becomes of a link that somebody is at. */
export interface LinkListener {
  /** Which links these are, as a CSS selector. */
  readonly selector: string;
  isOpen(link: HTMLElement): boolean;
  /** A pointer or the focus rests on it. */
  came(link: HTMLElement, at?: PointerEvent): void;
  left(link: HTMLElement, isPointer: boolean): void;
  /** Somebody wants to go where it leads. */
  chosen(link: HTMLElement): void;
  /** Somebody touches it to see what it is. */
  open(link: HTMLElement, at?: PointerEvent, isByTouch?: boolean): unknown;
}

/** After which time a finger that stays where it is wants to see more, in milliseconds. */
const LONG_PRESS = 500;

/** How far it may move meanwhile, in px. */
const TREMBLE = 10;

const TYPES = ['pointermove', 'pointerout', 'focusin', 'focusout', 'pointerdown', 'contextmenu', 'click'] as const;

/** Listens to parts of a page for what people do with links that have cards. */
export class LinkWatch {
  readonly #listener: LinkListener;
  /** The link that a pointer has been moved onto. One that the page moves under a resting pointer hears `pointerover` alone. */
  #pointed: HTMLElement | undefined;
  /** How the last press was made: a click does not tell in every browser. */
  #pressedBy = '';
  /** Whether that press was long: then the click that ends it follows no link. */
  #wasLong = false;

  constructor(listener: LinkListener) {
    this.#listener = listener;
  }

  add(root: EventTarget): void {
    for (const type of TYPES) root.addEventListener(type, this);
  }

  delete(root: EventTarget): void {
    for (const type of TYPES) root.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const link = linkIn(event, this.#listener.selector);
    if (!link || served.has(event)) return;
    served.add(event);
    const pointer = event as PointerEvent;
    switch (event.type) {
      case 'pointermove':
        return pointer.pointerType === 'touch' ? undefined : this.#pointAt(link, pointer);
      case 'pointerout':
        return pointer.pointerType === 'touch' || isWithin(link, pointer) ? undefined : this.#pointAway(link);
      case 'focusin':
        return link.matches(':focus-visible') ? this.#listener.came(link) : undefined;
      case 'focusout':
        return this.#listener.left(link, false);
      case 'pointerdown':
        return this.#press(link, pointer);
      case 'contextmenu':
        return this.#pressedBy === 'touch' ? event.preventDefault() : undefined;
      case 'click':
        return this.#click(link, pointer);
    }
  }

  #pointAt(link: HTMLElement, pointer: PointerEvent) {
    if (this.#pointed === link) return;
    this.#pointed = link;
    this.#listener.came(link, pointer);
  }

  #pointAway(link: HTMLElement) {
    this.#pointed = undefined;
    this.#listener.left(link, true);
  }

  #press(link: HTMLElement, press: PointerEvent) {
    this.#pressedBy = press.pointerType;
    this.#wasLong = false;
    if (press.pointerType !== 'touch') return;
    const over = new AbortController();
    const timer = setTimeout(() => {
      over.abort();
      this.#wasLong = true;
      this.#listener.open(link, press, true);
    }, LONG_PRESS);
    const stop = () => {
      clearTimeout(timer);
      over.abort();
    };
    const {signal} = over;
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, stop, {signal});
    const moved = ({clientX, clientY}: PointerEvent) => {
      if (Math.hypot(clientX - press.clientX, clientY - press.clientY) > TREMBLE) stop();
    };
    addEventListener('pointermove', moved, {signal});
  }

  #click(link: HTMLElement, event: PointerEvent) {
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || isElsewhere) return; // Such as into a tab of its own.
    event.preventDefault();
    const isTouch = event.detail > 0 && this.#pressedBy === 'touch'; // A click by keyboard counts none.
    if (isTouch && this.#wasLong) this.#wasLong = false;
    else if (isTouch && !this.#listener.isOpen(link)) this.#listener.open(link, event, true);
    else this.#listener.chosen(link);
  }
}

/** The link that something happened to. */
export function linkIn(event: Event, selector: string): HTMLElement | undefined {
  for (const target of event.composedPath()) {
    if (target instanceof HTMLElement && target.matches(selector)) return target;
    if (target === event.currentTarget) return undefined;
  }
  return undefined;
}

function isWithin(link: HTMLElement, {relatedTarget}: PointerEvent): boolean {
  return relatedTarget instanceof Node && link.contains(relatedTarget);
}
