import type {FirebaseApp} from 'firebase/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  getAuth,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  type Auth,
} from 'firebase/auth';
import type {Viewer} from '../../model/viewer.js';
import type {SignInRequest} from '../session.js';
import {signInError} from './errors.js';
import type {Identity} from './session.js';
import type {Settings} from './settings.js';
import {finishEmailLink, signIn, type AuthConfig} from './sign-in.js';
import {viewerOf} from './viewer.js';

const ownAuths = new WeakMap<FirebaseApp, Auth>();

/** Those who come in at the same time come in one after the other: the first may bring in the others. */
const arrivals = new WeakMap<Auth, Promise<void>>();

/**
 * Who is signed in to an app, once that is known. Whoever was is still; else what the page gives is used, or the link
 * that they opened.
 *
 * @param isOwn Whether the app is ours. Who is signed in to the page's stays so until somebody asks us to change it.
 */
export async function identityIn(app: FirebaseApp, config: AuthConfig, isOwn: boolean): Promise<Identity> {
  const auth = isOwn ? ownAuthOf(app, config) : getAuth(app);
  const identity = new AuthIdentity(auth, config);
  const arrival = (arrivals.get(auth) ?? auth.authStateReady()).then(() => identity.arrive());
  arrivals.set(auth, arrival);
  await arrival;
  return identity;
}

function ownAuthOf(app: FirebaseApp, settings: Settings): Auth {
  const auth = ownAuths.get(app) ?? makeAuth(app, settings);
  ownAuths.set(app, auth);
  return auth;
}

/** Without what pop-ups need: on some devices it would be fetched from Google at once, not when somebody asks. */
function makeAuth(app: FirebaseApp, {authEmulator, tenantId}: Settings): Auth {
  const auth = initializeAuth(app, {persistence: [indexedDBLocalPersistence, browserLocalPersistence]});
  if (authEmulator) connectAuthEmulator(auth, authEmulator, {disableWarnings: true});
  if (tenantId) auth.tenantId = tenantId;
  auth.useDeviceLanguage();
  return auth;
}

class AuthIdentity implements Identity {
  readonly #auth: Auth;
  readonly #config: AuthConfig;

  constructor(auth: Auth, config: AuthConfig) {
    this.#auth = auth;
    this.#config = config;
  }

  get viewer(): Viewer | null {
    const user = this.#auth.currentUser;
    return user && viewerOf({uid: user.uid, name: user.displayName, email: user.email, isGuest: user.isAnonymous});
  }

  follow(listener: () => void): () => void {
    // The first call only repeats what is known.
    let known = this.#auth.currentUser?.uid;
    return onAuthStateChanged(this.#auth, (user) => {
      if (user?.uid === known) return;
      known = user?.uid;
      listener();
    });
  }

  async signIn(request: SignInRequest): Promise<void> {
    try {
      await signIn(this.#auth, request, this.#config);
    } catch (cause) {
      throw signInError(cause);
    }
  }

  async signOut(): Promise<void> {
    await this.#auth.signOut();
  }

  /**
   * Signs in whoever comes with something to sign in with. What fails here is not said, because nobody asked: people
   * find themselves signed out, ask, and are told.
   */
  async arrive(): Promise<void> {
    try {
      if (await finishEmailLink(this.#auth)) return;
      const {getCustomToken, credential} = this.#config;
      if (this.#auth.currentUser || !(getCustomToken || credential)) return;
      await signIn(this.#auth, {method: 'token'}, this.#config);
    } catch {
      // See above.
    }
  }
}
