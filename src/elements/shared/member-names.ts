import type {LitElement, ReactiveController} from 'lit';
import type {MemberCards} from '../member/member-cards.js';
import type {CardSource} from './hover/hover-cards.js';

const FIRST_SIGNS = ['pointerover', 'pointerdown', 'focusin', 'click'] as const;
const NAME = '[data-praxis-member]';

/**
 * Has a card for each name in an element that says whose it is, `data-praxis-member=UID`. Until somebody comes to one, nothing
 * of it is loaded.
 *
 * @example
 * readonly #names = new MemberNames(this, {community: () => this.community, strings: () => this.t, formats: () => this.formats});
 */
export class MemberNames implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: CardSource;
  readonly #roots = new Set<ShadowRoot>();
  #cards: MemberCards | undefined;

  constructor(host: LitElement, source: CardSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdated(): void {
    this.watch(this.#host.renderRoot as ShadowRoot);
  }

  /** Serves the names in another shadow root as well. */
  watch(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (this.#cards) this.#cards.watch(root);
    else for (const type of FIRST_SIGNS) root.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.matches(NAME));
    if (!link) return;
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

  async #load(): Promise<MemberCards> {
    const {MemberCards} = await import('../member/member-cards.js');
    if (this.#cards) return this.#cards;
    const cards = (this.#cards = new MemberCards(this.#host, this.#source));
    for (const root of this.#roots) {
      for (const type of FIRST_SIGNS) root.removeEventListener(type, this);
      cards.watch(root);
    }
    return cards;
  }
}

function isElsewhere({button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented}: MouseEvent): boolean {
  return defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey; // Such as into a tab of its own.
}
