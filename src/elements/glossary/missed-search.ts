import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long a person looks at nothing found before it is what they looked for, in milliseconds. */
const SETTLED = 2500;
const SHORTEST = 2;

/** Notices what somebody looked for and did not find: not each letter on the way, and each name once. */
export class MissedSearch implements ReactiveController {
  readonly #missed: (query: string) => void;
  readonly #told = new Set<string>();
  #waiting: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, missed: (query: string) => void) {
    this.#missed = missed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#wait(undefined);
  }

  /** @param query What stands in the box, when nothing is found for it. */
  see(query: string | undefined): void {
    const name = query?.trim().replace(/\s+/g, ' ');
    const isMissed = name && [...name].length >= SHORTEST && !this.#told.has(name.toLowerCase());
    this.#wait(isMissed ? name : undefined);
  }

  /** A list that is drawn again meanwhile, since somebody else wrote, does not begin anew. */
  #wait(name: string | undefined): void {
    if (name === this.#waiting) return;
    clearTimeout(this.#timer);
    this.#waiting = name;
    if (name === undefined) return;
    this.#timer = setTimeout(() => {
      this.#waiting = undefined;
      this.#told.add(name.toLowerCase());
      this.#missed(name);
    }, SETTLED);
  }
}
