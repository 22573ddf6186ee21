/**
 * How long an announcement stands before the next takes its place, in milliseconds: browsers hand on what changed in a live region only
 * now and then, and of two changes between, people hear the second alone.
 */
const STANDS = 300;

/** How many wait at most. In a tab at the back, timers hardly run, and nobody wants to hear an hour of news afterwards. */
const MOST_WAITING = 5;

/** Says one thing after the other to people who listen to the page: what follows shortly does not take the place of what nobody heard yet. */
export class Announcer {
  /** What the live region says. */
  text = '';

  readonly #changed: () => void;
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called when there is another text. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  say(message: string): void {
    this.#waiting = [...this.#waiting, message].slice(-MOST_WAITING);
    if (this.#timer === undefined) this.#next();
  }

  readonly #next = () => {
    const message = this.#waiting.shift();
    this.#timer = message === undefined ? undefined : setTimeout(this.#next, STANDS);
    if (message === undefined) return;
    // The same words twice are news as well: a no-break space makes them another text.
    this.text = message === this.text ? `${message}\u00A0` : message;
    this.#changed();
  };
}
