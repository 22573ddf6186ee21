import type {LitElement, ReactiveController} from 'lit';
import {ReadyEvent} from '../../events.js';

/** Tells the page of the conversation of a page that became another one. The first is told with the element itself. */
export class LaterKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #key: () => string | undefined;
  readonly #isConnected: () => boolean;
  #told: string | undefined;

  /** @param key Of the page. @param isConnected Whether there is a community. */
  constructor(host: LitElement, key: () => string | undefined, isConnected: () => boolean) {
    this.#host = host;
    this.#key = key;
    this.#isConnected = isConnected;
    host.addController(this);
  }

  hostUpdated(): void {
    const key = this.#key();
    if (!this.#isConnected() || key === this.#told) return;
    if (this.#told !== undefined) this.#host.dispatchEvent(new ReadyEvent(key));
    this.#told = key;
  }
}
