import type {LitElement, ReactiveController} from 'lit';
import type {MemberCards} from '../member/member-cards.js';
import type {CardSource} from './hover/hover-cards.js';
import {served} from './hover/served.js';

const FIRST_SIGNS = ['pointermove', 'pointerdown', 'focusin', 'click'] as const;
const NAME = '[data-praxis-member]';

/** What a card takes from the connected element around a name; that element tells the page what is done in the card. */
export const CARD_SOURCE = Symbol('card source');

type Around = LitElement & {readonly [CARD_SOURCE]: CardSource};

/**
 * Has a card for each name in an element that says whose it is, `data-praxis-member=UID`: in a tile too, by the connected element
 * around it. Until somebody comes to one, nothing of it is loaded.
 *
 * @example
 * static {
 *   MemberNames.in(this);
 * }
 */
export class MemberNames implements ReactiveController {
  /** Serves every element of a class. */
  static in(elements: Pick<typeof LitElement, 'addInitializer'>): void {
    elements.addInitializer((element) => new MemberNames(element as LitElement));
  }

  readonly #host: LitElement;
  #cards: MemberCards | undefined;
  #isHeard = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    for (const type of FIRST_SIGNS) this.#host.renderRoot.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.matches(NAME));
    if (!link || served.has(event)) return;
    served.add(event);
    if (event.type === 'click') {
      if (isElsewhere(event as MouseEvent)) return;
      event.preventDefault();
    }
    void this.#meet(link as HTMLElement, event as PointerEvent);
  }

  /** What somebody did before there were cards. */
  async #meet(link: HTMLElement, event: PointerEvent): Promise<void> {
    const cards = await this.#load().catch(() => undefined); // Without a connection, a name is a name.
    if (!cards) return;
    if (event.type === 'click') {
      if (event.pointerType === 'touch') void cards.open(link, event, true);
      else cards.chosen(link);
    } else if (event.type === 'focusin') {
      if (link.matches(':focus-visible')) cards.came(link);
    } else if (event.pointerType !== 'touch' && link.matches(':hover')) cards.came(link, event);
  }

  async #load(): Promise<MemberCards | undefined> {
    const {MemberCards} = await import('../member/member-cards.js');
    if (this.#cards) return this.#cards;
    const around = aroundOf(this.#host);
    if (!around) return undefined;
    this.#cards = new MemberCards(around, around[CARD_SOURCE]);
    for (const type of FIRST_SIGNS) this.#host.renderRoot.removeEventListener(type, this);
    this.#cards.watch(this.#host.renderRoot as ShadowRoot);
    return this.#cards;
  }
}

/** The connected element that a tile belongs to. */
function aroundOf(tile: Element): Around | undefined {
  for (let node: Node | null = tile; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    if (CARD_SOURCE in node) return node as Around;
  }
  return undefined;
}

function isElsewhere({button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented}: MouseEvent): boolean {
  return defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey; // Such as into a tab of its own.
}
