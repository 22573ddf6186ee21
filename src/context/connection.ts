import {dropGlances} from '../glance/shelf.js';
import {CommunityError} from '../model/errors.js';
import {openBackend, type Backend, type BackendConfig} from '../store/backend.js';
import type {Viewer} from '../model/viewer.js';
import type {CommunityState} from './community-context.js';
import {clearShelf} from './packed-shelf.js';

/** A community being opened, and then open until it is closed. */
export class Connection {
  readonly opened: Promise<Backend>;
  #closed = false;
  #stop: (() => void) | undefined;

  /** @param tell Called with each new state, never after `close`. */
  constructor(config: BackendConfig, tell: (state: CommunityState) => void) {
    this.opened = openBackend(config);
    this.opened.then(
      (backend) => {
        if (this.#closed) return this.#release(backend);
        let before: Viewer | null | undefined;
        let wasHere = false;
        const say = () => {
          const {viewer} = backend.session;
          if (before && before.uid !== viewer?.uid) this.#forget(backend, before);
          before = viewer;
          wasHere ||= Boolean(viewer);
          const {community: id, imageOrigins} = config;
          tell({community: {...backend, id, viewer, hasLeft: wasHere && !viewer, imageOrigins}});
        };
        this.#stop = backend.session.subscribe(say);
        say();
      },
      (cause: unknown) => {
        if (!this.#closed) tell({error: CommunityError.from(cause)});
      },
    );
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
