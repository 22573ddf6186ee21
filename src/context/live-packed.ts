import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {CommunityError} from '../model/errors.js';
import type {Stored} from '../model/records.js';
import type {PackedKind} from '../store/packed.js';
import {PackedIndex} from './packed-index.js';

/** Keeps an element showing a packed index, as `Live` does a query; all elements of a page share one. */
export class LivePacked<K extends PackedKind> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #kind: K;
  #index: PackedIndex<K> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined, kind: K) {
    this.#host = host;
    this.#community = community;
    this.#kind = kind;
    host.addController(this);
  }

  get status(): 'idle' | 'loading' | 'ready' | 'error' {
    return this.#index?.status ?? 'idle';
  }

  /** The same array as long as nothing changed. */
  get records(): readonly Stored<K>[] {
    return this.#index?.records ?? NONE;
  }

  /** True while the backend has not confirmed it. */
  get stale(): boolean {
    return this.#index?.stale ?? false;
  }

  get error(): CommunityError | undefined {
    return this.#index?.error;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const community = this.#community();
    // Until it is known who is looking, a guarded store would refuse them.
    const index = community?.viewer === undefined ? undefined : PackedIndex.of(community, this.#kind);
    if (index === this.#index && (this.#stop || !index)) return;
    this.#stop?.();
    this.#index = index;
    this.#stop = index?.follow(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Asks anew, after an error. */
  retry(): void {
    this.#index?.retry();
  }
}

const NONE: readonly never[] = [];
