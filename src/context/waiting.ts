import {told, type Told} from '../glance/key.js';
import {keepRoom} from '../glance/show.js';
import {whenNear} from './near.js';

/** An address that leads to something in an element, such as a post. */
const LEADS_IN = /^#(?:praxis-|[a-z]+=)/;

/** Elements with `loading="lazy"` cost nothing until a reader comes near. */
export class Waiting {
  readonly #come: (element: Element) => void;
  readonly #watched = new WeakSet<Element>();
  readonly #near = new WeakSet<Element>();

  /** @param come Called with one that a reader comes near. */
  constructor(come: (element: Element) => void) {
    this.#come = come;
  }

  /** Whether an element is to wait. From then on it is watched. */
  includes(element: Element): boolean {
    if (told(element as Told, 'loading') !== 'lazy' || LEADS_IN.test(location.hash)) return false;
    if (!this.#watched.has(element)) this.#watch(element);
    return !this.#near.has(element);
  }

  #watch(element: Element): void {
    this.#watched.add(element);
    keepRoom(element);
    const observer = whenNear(element, () => {
      observer.disconnect();
      this.#near.add(element);
      this.#come(element);
    });
  }
}
