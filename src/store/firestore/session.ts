import {CommunityError} from '../../model/errors.js';
import type {Viewer} from '../../model/viewer.js';
import type {Session, SignInMethod, SignInRequest} from '../session.js';

/** Who looks at everything that shares a connection, and how they sign in and out of it. */
export interface Identity {
  readonly viewer: Viewer | null;
  /** Calls back at each change of `viewer`. Returns the way to stop. */
  follow(listener: () => void): () => void;
  signIn(request: SignInRequest): Promise<void>;
  signOut(): Promise<void>;
  /** Nobody follows it any more. Whoever is signed in stays so. */
  close(): void;
}

/** One community's view of who is looking. Closing it signs nobody out. */
export class FirestoreSession implements Session {
  readonly methods: readonly SignInMethod[];
  readonly #identity: Identity;
  readonly #accepted: readonly SignInMethod[];
  readonly #stops = new Set<() => void>();

  /** @param accepted What else a page may ask for than what people are offered. */
  constructor(identity: Identity, methods: readonly SignInMethod[], accepted = methods) {
    this.#identity = identity;
    this.methods = methods;
    this.#accepted = accepted;
  }

  get viewer(): Viewer | null {
    return this.#identity.viewer;
  }

  subscribe(listener: () => void): () => void {
    const stop = this.#identity.follow(listener);
    this.#stops.add(stop);
    return () => {
      stop();
      this.#stops.delete(stop);
    };
  }

  async signIn(request: SignInRequest): Promise<void> {
    if (!this.#accepted.includes(request.method))
      throw new CommunityError('configuration', {detail: {field: 'sign-in'}});
    await this.#identity.signIn(request);
  }

  signOut(): Promise<void> {
    return this.#identity.signOut();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops.clear();
    this.#identity.close();
  }
}
