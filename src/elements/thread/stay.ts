/** After which time whoever shows something is taken to read it, in milliseconds. */
const READS_AFTER = 4000;

/** What only somebody who is there does. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Tells, once, when a reader has stayed: they did something, or some time went by. Then when the browser is idle. */
export class Stay {
  readonly #stayed: () => void;
  #waiting: AbortController | undefined;

  constructor(stayed: () => void) {
    this.#stayed = stayed;
  }

  begin(): void {
    this.end();
    const {signal} = (this.#waiting = new AbortController());
    const timer = setTimeout(() => this.#sign(), READS_AFTER);
    signal.addEventListener('abort', () => clearTimeout(timer));
    for (const type of SIGNS) addEventListener(type, () => this.#sign(), {signal, passive: true});
    // A tab in the background is not read.
    document.addEventListener('visibilitychange', () => !document.hidden && this.begin(), {signal});
  }

  end(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
  }

  #sign() {
    if (document.hidden) return;
    this.end();
    if ('requestIdleCallback' in globalThis) requestIdleCallback(this.#stayed, {timeout: 1000});
    else setTimeout(this.#stayed);
  }
}
