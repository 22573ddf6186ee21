import type {Store} from '../store/store.js';

/** What the elements of a page have learnt of a community so far. */
export class Presence {
  static readonly #all = new WeakMap<Store, Presence>();

  static of(store: Store): Presence {
    const known = this.#all.get(store) ?? new Presence();
    this.#all.set(store, known);
    return known;
  }

  /** Whether something of it was read: then there is such a community. */
  isKnown = false;

  /** Those who asked for something and have no answer yet. */
  readonly waiting = new Set<object>();

  answer(asker: object, hasRecords: boolean): void {
    this.waiting.delete(asker);
    this.isKnown ||= hasRecords;
  }
}
