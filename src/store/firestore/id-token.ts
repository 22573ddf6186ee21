import * as firebaseApp from 'firebase/app';
import {CommunityError} from '../../model/errors.js';
import type {Viewer} from '../../model/viewer.js';
import {signInError} from './errors.js';
import type {Identity} from './session.js';
import {viewerOf} from './viewer.js';

/** A token that ends sooner than this is not sent any more, in milliseconds. */
const LEEWAY = 60_000;

/** What is read in a Firebase ID token. It is not verified here: the backend does, at every request. */
interface Claims {
  readonly sub: string;
  readonly exp: number;
  readonly name?: string;
  readonly email?: string;
  readonly firebase?: {readonly sign_in_provider?: string};
}

/** What the parts of Firebase use among themselves, and leave out of their types. */
interface Internals {
  _addOrOverwriteComponent(app: firebaseApp.FirebaseApp, component: object): void;
}

type GetIdToken = () => Promise<string | null>;
type TokenListener = (token: string | null) => void;

/** A person who signed in to the page, known by the Firebase ID tokens that it gives. Needs no auth SDK. */
export class IdTokens implements Identity {
  readonly #getIdToken: GetIdToken;
  readonly #listeners = new Set<() => void>();
  readonly #tokenListeners = new Set<TokenListener>();
  #token: string | null = null;
  #claims: Claims | null = null;
  #viewer: Viewer | null = null;
  #asking: Promise<void> | undefined;
  #hasLeft = false;

  private constructor(getIdToken: GetIdToken) {
    this.#getIdToken = getIdToken;
  }

  /** @throws {CommunityError} `configuration` when what the page gives is not an ID token. */
  static async ask(getIdToken: GetIdToken): Promise<IdTokens> {
    const tokens = new IdTokens(getIdToken);
    await tokens.#ask().catch((cause: unknown) => {
      // A page that cannot tell right now has nobody signed in; it is asked again when somebody wants to.
      if (cause instanceof CommunityError) throw cause;
    });
    return tokens;
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  follow(listener: () => void): () => void {
    const call = () => listener();
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  }

  /** Asks the page again. */
  async signIn(): Promise<void> {
    this.#hasLeft = false;
    await this.#ask().catch((cause: unknown) => {
      throw signInError(cause);
    });
    if (!this.#viewer) throw new CommunityError('sign-in-failed');
  }

  /** Acts for nobody from now on; the page's own session is not ours to end. */
  async signOut(): Promise<void> {
    this.#hasLeft = true;
    this.#become(null);
  }

  close(): void {
    // Other communities of the page may have the same person.
  }

  /**
   * Makes an app act for this person. This is how the auth SDK makes itself known to the other parts of Firebase: an
   * interface between them that is not public, so `id-token.test.ts` tries it on each version.
   */
  attachTo(app: firebaseApp.FirebaseApp): void {
    const auth = {
      getUid: () => this.#viewer?.uid ?? null,
      getToken: (forceRefresh: boolean) => this.#getToken(forceRefresh),
      addAuthTokenListener: (listener: TokenListener) => {
        this.#tokenListeners.add(listener);
        queueMicrotask(() => listener(this.#token));
      },
      removeAuthTokenListener: (listener: TokenListener) => void this.#tokenListeners.delete(listener),
    };
    const component = {
      name: 'auth-internal',
      instanceFactory: () => auth,
      type: 'PRIVATE',
      instantiationMode: 'LAZY',
      multipleInstances: false,
      serviceProps: {},
      onInstanceCreated: null,
    };
    // Where the page has loaded the auth SDK, every app has its component already.
    (firebaseApp as unknown as Internals)._addOrOverwriteComponent(app, component);
  }

  async #getToken(forceRefresh: boolean): Promise<{accessToken: string} | null> {
    const isValid = this.#claims && this.#claims.exp * 1000 - Date.now() > LEEWAY;
    if ((forceRefresh || !isValid) && !this.#hasLeft) await this.#ask();
    return this.#token ? {accessToken: this.#token} : null;
  }

  /** One question at a time: whoever asks meanwhile gets the same answer. */
  #ask(): Promise<void> {
    return (this.#asking ??= (async () => {
      const token = (await this.#getIdToken()) || null;
      if (!this.#hasLeft) this.#become(token);
    })().finally(() => (this.#asking = undefined)));
  }

  #become(token: string | null): void {
    this.#claims = token ? claimsOf(token) : null;
    this.#token = token;
    const before = this.#viewer;
    this.#viewer = this.#claims && viewerIn(this.#claims);
    if (before?.uid !== this.#viewer?.uid) for (const listener of this.#tokenListeners) listener(token);
    if (before?.uid !== this.#viewer?.uid || before?.name !== this.#viewer?.name) {
      for (const listener of [...this.#listeners]) listener();
    }
  }
}

function viewerIn({sub, name, email, firebase}: Claims): Viewer {
  return viewerOf({uid: sub, name, email, isGuest: firebase?.sign_in_provider === 'anonymous'});
}

/** @throws {CommunityError} `configuration` for anything else, as for a custom token, which is not meant for here. */
function claimsOf(token: string): Claims {
  try {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const {sub, exp, ...claims} = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Claims>;
    if (sub && exp && claims.firebase) return {...claims, sub, exp};
  } catch {
    // Said below.
  }
  throw new CommunityError('configuration', {detail: {field: 'getIdToken'}});
}
