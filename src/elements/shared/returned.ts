import type {Community} from '../../community/community.js';

/**
 * What people wrote and the store did not take: what came back while they were elsewhere, and what was sent before a reload and
 * never arrived. It waits until somebody takes it up or throws it away.
 */
export class Returned<T> {
  #waiting: readonly T[] = [];
  #lookedFor: string | undefined;

  get all(): readonly T[] {
    return this.#waiting;
  }

  add(returned: T): void {
    this.#waiting = [...this.#waiting, returned];
  }

  remove(returned: T): void {
    this.#waiting = this.#waiting.filter((other) => other !== returned);
  }

  /** Looks again for what did not arrive, whoever it is next. */
  startOver(): void {
    this.#lookedFor = undefined;
  }

  /** Looks, once for each person, for what did not arrive. @returns Whether it is known now. */
  async findLost(
    community: Community | undefined,
    read: (community: Community) => Promise<readonly T[]>,
  ): Promise<boolean> {
    const who = JSON.stringify([community?.id, community?.viewer?.uid]);
    if (!community?.viewer || this.#lookedFor === who) return false;
    this.#lookedFor = who;
    const lost = await read(community);
    if (this.#lookedFor !== who) return false;
    this.#waiting = lost;
    return true;
  }
}
