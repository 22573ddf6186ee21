import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {CommunityError} from '../model/errors.js';
import {refs} from '../model/records.js';
import {Live} from './live.js';
import {Presence} from './presence.js';

/** How long the elements of the page may take to ask for something, in milliseconds: what comes proves that it is there. */
const PATIENCE = 400;

/**
 * Finds out whether a community is still to be founded. Its record is asked for only where nothing else of it came: so
 * whoever just reads does not pay for it.
 */
export class FoundingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #record: Live<'community'>;
  #asked: string | undefined;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
    this.#record = new Live(host, community, () => (this.#isDue ? refs.community() : undefined));
  }

  /** Whether it is certain that there is none yet. */
  get isMissing(): boolean {
    const {status, record, stale} = this.#record;
    return status === 'ready' && !record && !stale;
  }

  get error(): CommunityError | undefined {
    return this.#record.error;
  }

  hostUpdate(): void {
    const {id, viewer, founding} = this.#community() ?? {};
    const asks = founding === 'on-request' && viewer !== undefined && this.#host.isConnected;
    const place = asks ? JSON.stringify([id, viewer?.uid]) : undefined;
    if (place === this.#asked) return;
    this.hostDisconnected();
    this.#asked = place;
    if (place) this.#timer = setTimeout(() => this.#ask(), PATIENCE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    this.#isDue = false;
  }

  retry(): void {
    this.#record.retry();
  }

  #ask(): void {
    const {store} = this.#community() ?? {};
    if (!store) return;
    const {isKnown, waiting} = Presence.of(store);
    if (isKnown) return;
    if (waiting.size > 0) {
      this.#timer = setTimeout(() => this.#ask(), PATIENCE);
      return;
    }
    this.#isDue = true;
    this.#host.requestUpdate();
  }
}
