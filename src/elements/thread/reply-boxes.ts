import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {draftsUnder} from '../../context/drafts.js';
import {DraftPlaces, partsOf} from './draft-places.js';

/** Which posts are being answered, and which have an answer begun and left. */
export class ReplyBoxes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #places: () => DraftPlaces | undefined;
  #open = new Set<string>();
  #begun = new Set<string>();
  #place = '';

  constructor(host: ReactiveControllerHost, community: () => Community | undefined, thread: () => string | undefined) {
    this.#host = host;
    this.#places = () => {
      const [here, id] = [community(), thread()];
      return here?.viewer && id !== undefined ? new DraftPlaces(here, id) : undefined;
    };
    host.addController(this);
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  hasDraft(id: string): boolean {
    return this.#begun.has(id) && !this.#open.has(id);
  }

  /** Where the draft of an answer is kept; without a post, of one to the thread as a whole. */
  draftKey(id = ''): string {
    return this.#places()?.reply(id) ?? '';
  }

  open(id: string): void {
    this.#open.add(id);
    this.#host.requestUpdate();
  }

  close(id: string, hasDraft: boolean): void {
    this.#open.delete(id);
    if (hasDraft) this.#begun.add(id);
    else this.#begun.delete(id);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const place = this.#places()?.replies ?? '';
    if (place === this.#place) return;
    this.#place = place;
    this.#open = new Set();
    this.#begun = new Set();
    if (place) void this.#find(place);
  }

  async #find(place: string): Promise<void> {
    const begun = this.#begun;
    for (const [key] of await draftsUnder(place)) begun.add(partsOf(key, place)[0] ?? '');
    this.#host.requestUpdate();
  }
}
