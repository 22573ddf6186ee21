import {told, type Told} from '../glance/key.js';
import {keepRoom} from '../glance/show.js';
import {AHEAD} from './near.js';

/** An address that leads to something in an element, such as a post. */
const LEADS_IN = /^#(?:praxis-|[a-z]+=)/;

/** What the link in somebody's mail leads to: it is used up where they come. */
const SIGNS_IN = 'oobCode=';

/** Elements with `loading="lazy"` cost nothing until a reader comes near. */
export class Waiting {
  readonly #near = new WeakSet<Element>();
  readonly #sight: IntersectionObserver;

  /** @param come Called with one that a reader comes near. */
  constructor(come: (element: Element) => void) {
    this.#sight = new IntersectionObserver(
      (entries) => {
        for (const {target, isIntersecting} of entries) {
          if (!isIntersecting) continue;
          this.#sight.unobserve(target);
          this.#near.add(target);
          come(target);
        }
      },
      {rootMargin: AHEAD, scrollMargin: AHEAD},
    );
  }

  /** Whether an element is to wait. From then on it is watched. */
  includes(element: Element): boolean {
    if (told(element as Told, 'loading') !== 'lazy' || this.#near.has(element)) return false;
    if (LEADS_IN.test(location.hash) || location.search.includes(SIGNS_IN) || !hasBox(element)) return false;
    keepRoom(element);
    this.#sight.observe(element);
    return true;
  }
}

/** What has none would never be seen: it is in place of what it holds, or a page keeps it away until it is defined. What is hidden is shown again. */
function hasBox(element: Element): boolean {
  const {display} = getComputedStyle(element);
  const isKeptAway = display === 'none' && !(element as HTMLElement).hidden && isShown(element.parentElement);
  return display !== 'contents' && !isKeptAway;
}

const isShown = (around: Element | null): boolean => around !== null && around.getClientRects().length > 0;
