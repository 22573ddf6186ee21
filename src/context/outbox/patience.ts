/** For how long one waits before trying again, in milliseconds: longer each time. */
const FIRST = 15_000;
const LONGEST = 5 * 60_000;

/** Says when it is worth trying again: the connection is back, somebody looks at the page again, or a while has passed. */
export class Patience {
  readonly #again: () => void;
  #wait = FIRST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(again: () => void) {
    this.#again = again;
  }

  begin(): void {
    addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#seen);
  }

  end(): void {
    removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wait = FIRST;
  }

  /** Something is to be tried again by and by. */
  wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#wait = Math.min(LONGEST, this.#wait * 2);
      this.#again();
    }, this.#wait);
  }

  readonly #now = () => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wait = FIRST;
    this.#again();
  };

  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.#again();
  };
}
