import type {TermCards} from '../term-card/term-cards.js';

const SIGNS = ['pointermove', 'focusin'] as const;

/**
 * Whoever comes to a link before there are cards. They heard nothing of it: without this, no card would be shown to them before
 * they left and came again.
 */
export class FirstComer {
  readonly #root: Document | ShadowRoot;
  /** The link that somebody came to last. One that came to be under a resting pointer hears no move. */
  #link: HTMLElement | null = null;
  #sign: Event | undefined;

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
    for (const sign of SIGNS) root.addEventListener(sign, this);
  }

  handleEvent(sign: Event): void {
    const link = sign.target instanceof Element ? sign.target.closest<HTMLElement>('a[data-praxis-term]') : null;
    if (!link || (sign as PointerEvent).pointerType === 'touch') return;
    this.#link = link;
    this.#sign = sign;
  }

  leave(): void {
    for (const sign of SIGNS) this.#root.removeEventListener(sign, this);
  }

  /** Shows them the card, if they are still there. */
  meet(cards: TermCards): void {
    this.leave();
    const link = this.#link;
    if (this.#sign?.type === 'focusin') {
      if (link?.matches(':focus-visible')) cards.came(link);
    } else if (link?.matches(':hover')) cards.came(link, this.#sign as PointerEvent);
  }
}
