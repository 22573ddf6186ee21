import {told, type Told} from '../glance/key.js';
import {keepRoom} from '../glance/show.js';
import {AHEAD} from './near.js';

/** An address that leads to something in an element, such as a post, or from the mail that somebody signs in with: what that needs is used up where they come. */
const LEADS_IN = /[?&]oobCode=|#(?:praxis-|[a-z]+=)/;

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
      {rootMargin: AHEAD},
    );
  }

  /** Whether an element is to wait. From then on it is watched. */
  includes(element: Element): boolean {
    if (told(element as Told, 'loading') !== 'lazy' || this.#near.has(element)) return false;
    // What has no box of its own would never be seen: the page keeps it away until it is defined. What is hidden is shown again.
    const isUnseen = /none|contents/.test(getComputedStyle(element).display) && !(element as HTMLElement).hidden;
    if (isUnseen || LEADS_IN.test(location.search + location.hash)) return false;
    keepRoom(element);
    this.#sight.observe(element);
    return true;
  }
}
