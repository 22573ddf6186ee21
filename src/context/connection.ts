import {CommunityError} from '../model/errors.js';
import {openBackend, type Backend, type BackendConfig} from '../store/backend.js';
import type {CommunityState} from './community-context.js';

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
        const say = () => tell({community: {...backend, id: config.community, viewer: backend.session.viewer}});
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

  #release({session, store}: Backend): void {
    session.close();
    void store.close();
  }
}
