import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenNear} from './near.js';

/** Tells an element when a reader comes near it. Once near, it stays so. */
export class NearController implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #ahead: string | undefined;
  #observer: IntersectionObserver | undefined;

  /** @param ahead See `whenNear`. */
  constructor(host: ReactiveControllerHost & Element, ahead?: string) {
    this.#host = host;
    this.#ahead = ahead;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isNear) this.#observer = whenNear(this.#host, () => this.come(), this.#ahead);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  come(): void {
    if (this.isNear) return;
    this.isNear = true;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }
}
