import type {ReactiveController, ReactiveControllerHost} from 'lit';

const MINUTE = 60_000; // In milliseconds.

/** Asks an element to render every minute, so that “3 minutes ago” stays true. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), MINUTE);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
