import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';

/**
 * Tells when somebody else is here than who was signed in last: what one began to write, the next is neither to see nor to send. Whose
 * session ended is still the last, and goes on once they have signed in again.
 */
export class NextPerson implements ReactiveController {
  /** How many came after another. With `keyed`, an element is made anew for each. */
  count = 0;

  readonly #community: () => Community | undefined;
  readonly #came: (() => void) | undefined;
  #last = '';

  /** @param came Called before the host is rendered for them. */
  constructor(host: ReactiveControllerHost, community: () => Community | undefined, came?: () => void) {
    this.#community = community;
    this.#came = came;
    this.hostUpdate(); // Who is here now comes after nobody.
    host.addController(this);
  }

  hostUpdate(): void {
    const uid = this.#community()?.viewer?.uid;
    if (!uid || uid === this.#last) return;
    const isNext = this.#last !== '';
    this.#last = uid;
    if (!isNext) return;
    this.count++;
    this.#came?.();
  }
}
