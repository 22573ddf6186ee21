import {dropGlances} from '../glance/keep.js';
import {CommunityError} from '../model/errors.js';
import {openBackend, type Backend, type BackendConfig} from '../store/backend.js';
import type {Viewer} from '../model/viewer.js';
import type {CommunityState} from './community-context.js';
import {clearShelf} from './packed-shelf.js';

/** A community being opened, and then open until it is closed. */
export class Connection {
  readonly #config: BackendConfig;
  readonly #tell: (state: CommunityState) => void;
  /** The latest. */
  opened: Promise<Backend>;
  #closed = false;
  #stop: (() => void) | undefined;
  /** Who looked until now. */
  #before: Viewer | null | undefined;
  #wasHere = false;

  /** @param tell Called with each new state, never after `close`. */
  constructor(config: BackendConfig, tell: (state: CommunityState) => void) {
    this.#config = config;
    this.#tell = tell;
    this.opened = this.#open();
  }

  #open(): Promise<Backend> {
    const opened = openBackend(this.#config);
    opened.then(
      (backend) => (this.#closed ? this.#release(backend) : this.#follow(backend)),
      (cause: unknown) => {
        if (!this.#closed) this.#tell({error: CommunityError.from(cause)});
      },
    );
    return opened;
  }

  #follow(backend: Backend): void {
    const {community: id, imageOrigins} = this.#config;
    const say = () => {
      const {viewer} = backend.session;
      const before = this.#before;
      if (before && before.uid !== viewer?.uid) this.#forget(backend, before);
      this.#before = viewer;
      this.#wasHere ||= Boolean(viewer);
      this.#tell({community: {...backend, id, viewer, hasLeft: this.#wasHere && !viewer, imageOrigins}});
    };
    this.#stop = backend.session.subscribe(say);
    say();
    void backend.ended?.then(() => this.#openAnew(backend));
  }

  /** What is shown stays until there is something else to show. */
  #openAnew(backend: Backend): void {
    if (this.#closed) return;
    this.#stop?.();
    this.#release(backend);
    this.opened = this.#open();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop?.();
    this.opened.then(
      (backend) => this.#release(backend),
      () => undefined,
    );
  }

  /** What somebody read here is not left to whoever comes next. */
  #forget({place}: Backend, {uid}: Viewer): void {
    void dropGlances();
    if (place !== undefined) void clearShelf(place, (reader) => reader === uid);
  }

  #release({session, store}: Backend): void {
    session.close();
    void store.close();
  }
}
