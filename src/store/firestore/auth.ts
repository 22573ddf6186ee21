import type {FirebaseApp} from 'firebase/app';
import {
  browserLocalPersistence,
  browserSessionPersistence,
  connectAuthEmulator,
  getAuth,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  type Auth,
  type User,
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
  await identity.look();
  return identity;
}

function ownAuthOf(app: FirebaseApp, settings: Settings): Auth {
  const auth = ownAuths.get(app) ?? makeAuth(app, settings);
  ownAuths.set(app, auth);
  return auth;
}

/** Without what pop-ups need: on some devices it would be fetched from Google at once, not when somebody asks. */
function makeAuth(app: FirebaseApp, {authEmulator, tenantId, isPrivate}: Settings): Auth {
  const auth = initializeAuth(app, {
    // On a shared machine whoever signed in is signed out when the tab is closed.
    // Else it is kept where the other tabs see a change at once. One of them asks Firestore for all, as whoever it takes for
    // signed in; in IndexedDB it would look every 800 ms, in the background once a minute, and what this tab asks for
    // meanwhile would be refused.
    persistence: isPrivate ? browserSessionPersistence : [browserLocalPersistence, indexedDBLocalPersistence],
  });
  if (authEmulator) connectAuthEmulator(auth, authEmulator, {disableWarnings: true});
  if (tenantId) auth.tenantId = tenantId;
  auth.useDeviceLanguage();
  return auth;
}

class AuthIdentity implements Identity {
  readonly #auth: Auth;
  readonly #config: AuthConfig;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #viewer: Viewer | null = null;

  constructor(auth: Auth, config: AuthConfig) {
    this.#auth = auth;
    this.#config = config;
    this.#stop = onAuthStateChanged(auth, () => void this.look());
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  follow(listener: () => void): () => void {
    const call = () => listener();
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  }

  async signIn(request: SignInRequest): Promise<void> {
    try {
      await signIn(this.#auth, request, this.#config);
      await this.look();
    } catch (cause) {
      throw signInError(cause);
    }
  }

  async signOut(): Promise<void> {
    await this.#auth.signOut();
    await this.look();
  }

  close(): void {
    this.#stop();
  }

  /** Sees who is there now, and tells it if it is somebody else. */
  async look(): Promise<void> {
    const user = this.#auth.currentUser;
    const viewer = user && (await viewerFrom(user));
    // Somebody else came in meanwhile, and is being looked at.
    if (user !== this.#auth.currentUser) return;
    const before = this.#viewer;
    this.#viewer = viewer;
    if (viewer?.uid === before?.uid && viewer?.name === before?.name) return;
    for (const listener of [...this.#listeners]) listener();
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

async function viewerFrom(user: User): Promise<Viewer> {
  const {uid, displayName, email, isAnonymous: isGuest} = user;
  return viewerOf({uid, name: displayName || (isGuest ? '' : await claimedName(user)), email, isGuest});
}

/** The name in a custom token: the account itself knows only the uid. */
async function claimedName(user: User): Promise<string> {
  try {
    const {name} = (await user.getIdTokenResult()).claims;
    return typeof name === 'string' ? name : '';
  } catch {
    // Without a connection an old token may not be readable.
    return '';
  }
}
