import {told, type Told} from '../glance/key.js';
import {keepRoom} from '../glance/show.js';
import {whenNear} from './near.js';

/** An address that leads to something in an element, such as a post. */
const LEADS_IN = /^#(?:praxis-|[a-z]+=)/;

/** Elements with `loading="lazy"` cost nothing until a reader comes near. */
export class Waiting {
  readonly #come: (element: Element) => void;
  /** Whether somebody is near those that are watched. */
  readonly #near = new WeakMap<Element, boolean>();

  /** @param come Called with one that a reader comes near. */
  constructor(come: (element: Element) => void) {
    this.#come = come;
  }

  /** Whether an element is to wait. From then on it is watched. */
  includes(element: Element): boolean {
    if (told(element as Told, 'loading') !== 'lazy' || LEADS_IN.test(location.hash)) return false;
    if (!this.#near.has(element)) this.#watch(element);
    return !this.#near.get(element);
  }

  #watch(element: Element): void {
    this.#near.set(element, false);
    keepRoom(element);
    const observer = whenNear(element, () => {
      observer.disconnect();
      this.#near.set(element, true);
      this.#come(element);
    });
  }
}
