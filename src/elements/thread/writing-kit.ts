import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {codeOf, LoadedLater} from '../../context/loaded-later.js';
import type {PlaceController} from './place-controller.js';
import type {PostsController} from './posts-controller.js';

/** What tells whether there is something to read. */
interface Reading {
  readonly place: PlaceController;
  readonly posts: PostsController;
  /** Undefined while nothing is to be read. */
  reading(): Pick<Community, 'viewer'> | undefined;
}

/** How long reading may take before one can write all the same, in milliseconds. */
const PATIENCE = 1000;

/** What can be done in a conversation. @throws {CommunityError} `offline` where it cannot be loaded. */
export const loadActs = (): Promise<typeof import('./acts.js')> => codeOf(() => import('./acts.js'));

/** Brings them before somebody does something: the connection may be gone by then. */
const prepareActs = (): void => void loadActs().catch(() => undefined);

/** What one writes with. It is loaded once what others wrote can be read, or why not: it must not hold that up. */
export class WritingKit implements ReactiveController {
  readonly #host: LitElement;
  readonly #reading: Reading;
  readonly #boxes: LoadedLater<typeof import('./boxes.js')>;
  #hasBegun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTime = false;

  constructor(host: LitElement, reading: Reading) {
    this.#host = host;
    this.#reading = reading;
    this.#boxes = new LoadedLater(host, () => {
      prepareActs();
      return import('./boxes.js');
    });
    host.addController(this);
  }

  /** Whether there are boxes to write in. Asking for them is what brings them. */
  get isHere(): boolean {
    return this.#isTime && this.#boxes.code !== undefined;
  }

  /** Brings them at once. @returns Whether they are there: they are not without a connection. */
  async ready(): Promise<boolean> {
    return (await this.#boxes.ready()) !== undefined;
  }

  hostUpdated(): void {
    const {place, posts} = this.#reading;
    if (this.#hasBegun) return;
    if (posts.isRead || place.error || posts.error) void this.#begin();
    else if (this.#reading.reading()) this.#timer ??= setTimeout(() => void this.#begin(), PATIENCE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #begin(): Promise<void> {
    this.#hasBegun = true;
    clearTimeout(this.#timer);
    await this.#host.renderRoot.querySelector('praxis-post')?.updateComplete;
    this.#isTime = true;
    // Who does not write may react, or close the conversation: also when the connection is gone by then.
    if (this.#reading.reading()?.viewer) prepareActs();
    this.#host.requestUpdate();
  }
}
