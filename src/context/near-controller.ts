import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How far below the window an element may be when it begins to read: so that it is there when the reader is. */
const AHEAD = '1200px';

/** Tells an element when a reader comes near it. Once near, it stays so. */
export class NearController implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #ahead: string;
  #observer: IntersectionObserver | undefined;

  /** @param ahead How far below the window it begins; less for what few people come for. */
  constructor(host: ReactiveControllerHost & Element, ahead = AHEAD) {
    this.#host = host;
    this.#ahead = ahead;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) this.come();
      },
      {rootMargin: this.#ahead},
    );
    this.#observer.observe(this.#host);
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
