/** A clock that a test moves: what asks for the time gets that of the test. What runs on timers goes on as it does. */
export class MovedClock {
  readonly #now = Date.now;
  #ahead = 0;

  constructor(day: string) {
    this.moveTo(day);
    Date.now = () => this.#now.call(Date) + this.#ahead;
  }

  /** @param day In UTC, such as `2026-11-02`. */
  moveTo(day: string): void {
    this.#ahead = Date.parse(`${day}T12:00Z`) - this.#now.call(Date);
  }

  restore(): void {
    Date.now = this.#now;
  }
}
