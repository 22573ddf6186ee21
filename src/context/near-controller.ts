import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenNear} from './when-near.js';

/** Tells an element when a reader comes near it. Once near, it stays so. */
export class NearController implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #ahead: string | undefined;
  #stop: (() => void) | undefined;

  /** @param ahead As of `whenNear`. */
  constructor(host: ReactiveControllerHost & Element, ahead?: string) {
    this.#host = host;
    this.#ahead = ahead;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    this.#stop = whenNear(this.#host, () => this.come(), this.#ahead);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  come(): void {
    if (this.isNear) return;
    this.isNear = true;
    this.#stop?.();
    this.#host.requestUpdate();
  }
}
