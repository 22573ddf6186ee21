import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long a person looks at nothing found before it is what they looked for, in milliseconds. */
const SETTLED = 2500;
const SHORTEST = 2;

/** Notices what somebody looked for and did not find: not each letter on the way, and each name once. */
export class MissedSearch implements ReactiveController {
  readonly #missed: (query: string) => void;
  readonly #told = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, missed: (query: string) => void) {
    this.#missed = missed;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** @param query What stands in the box, when nothing is found for it. */
  see(query: string | undefined): void {
    clearTimeout(this.#timer);
    const name = query?.trim().replace(/\s+/g, ' ');
    if (!name || [...name].length < SHORTEST || this.#told.has(name.toLowerCase())) return;
    this.#timer = setTimeout(() => {
      this.#told.add(name.toLowerCase());
      this.#missed(name);
    }, SETTLED);
  }
}
