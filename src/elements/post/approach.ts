import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whenNear} from '../../context/when-near.js';

/** What waits for a reader to come near an element that has been drawn already. What does not wait at first never does. */
export class Approach implements ReactiveController {
  isOver = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #waits: () => boolean;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, waits: () => boolean) {
    this.#host = host;
    this.#waits = waits;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#waits()) this.end();
  }

  /** Not before it takes its room: of those that take none, too many are near. */
  hostUpdated(): void {
    if (this.isOver || this.#stop || !this.#host.isConnected) return;
    this.#stop = whenNear(this.#host, () => {
      this.end();
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    if (!this.isOver) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whatever is drawn is drawn whole from now on. */
  end(): void {
    this.isOver = true;
    this.hostDisconnected();
  }
}
