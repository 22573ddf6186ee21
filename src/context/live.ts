import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {CommunityError} from '../model/errors.js';
import type {Kind, Ref, Stored} from '../model/records.js';
import type {Query} from '../store/store.js';
import {Presence} from './presence.js';

type Target<K extends Kind> = Ref<K> | Query<K> | undefined;

/**
 * Keeps an element showing a record or the records of a query.
 *
 * Follows the store while the element is connected, moves when `target()` gives something else, and asks the element
 * to render at each snapshot. A move between two pages of one list keeps what is shown until the next is there.
 *
 * @example
 * readonly #posts = new Live(this, () => this.community, () => queries.posts(this.thread));
 */
export class Live<K extends Kind> implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'error' = 'idle';
  records: readonly Stored<K>[] = [];
  /** True while some of it is this device's own, not yet confirmed. */
  pending = false;
  /** True while the backend has not confirmed it. */
  stale = false;
  error: CommunityError | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #target: () => Target<K>;
  #watched: {store: Community['store']; viewer: string | undefined; key: string; place: string} | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    community: () => Community | undefined,
    target: () => Target<K>,
  ) {
    this.#host = host;
    this.#community = community;
    this.#target = target;
    host.addController(this);
  }

  /** The first record: the only one, if a record is followed. */
  get record(): Stored<K> | undefined {
    return this.records[0];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const community = this.#community();
    // Until it is known who is looking, a guarded store would refuse them.
    const target = community && community.viewer !== undefined ? this.#target() : undefined;
    if (!community || !target) return this.#forget();
    const {store} = community;
    const viewer = community.viewer?.uid;
    const key = JSON.stringify(target);
    const place = 'collection' in target ? `${target.collection} ${JSON.stringify(target.where)}` : target.path;
    const watched = this.#watched;
    if (watched?.store === store && watched.key === key && watched.viewer === viewer) return;
    const goesOn = watched?.store === store && watched.place === place;
    this.#stop?.();
    this.#watched = {store, viewer, key, place};
    if (!goesOn) this.records = [];
    if (!goesOn || this.status === 'error') this.status = 'loading';
    this.error = undefined;
    const presence = Presence.of(store);
    presence.waiting.add(this);
    const stop = store.watch(target, {
      next: ({records, pending, stale}) => {
        presence.answer(this, records.length > 0);
        this.#show({status: 'ready', records, pending, stale, error: undefined});
      },
      error: (error) => {
        presence.answer(this, false);
        this.#show({status: 'error', error});
      },
    });
    this.#stop = () => {
      presence.waiting.delete(this);
      stop();
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#watched = undefined;
  }

  /** Follows the same target anew, after an error. */
  retry(): void {
    this.hostDisconnected();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.hostDisconnected();
    Object.assign(this, {status: 'idle', records: [], pending: false, stale: false, error: undefined});
  }

  #show(state: Partial<Pick<this, 'status' | 'records' | 'pending' | 'stale' | 'error'>>): void {
    Object.assign(this, state);
    this.#host.requestUpdate();
  }
}
