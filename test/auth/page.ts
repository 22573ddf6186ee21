/** A page of the intranet, as far as signing in concerns it. The tests call these functions in the browser. */
import {initializeApp} from 'firebase/app';
import {connectAuthEmulator, getAuth, signInAnonymously, signInWithCredential, GoogleAuthProvider} from 'firebase/auth';
import {found} from '../../src/community/membership.js';
import {readerAt} from '../../src/glance/reader.js';
import {CommunityError} from '../../src/model/errors.js';
import {refs} from '../../src/model/records.js';
import type {Viewer} from '../../src/model/viewer.js';
import type {Backend, BackendConfig, Credential} from '../../src/store/backend.js';
import {open} from '../../src/store/firestore/open.js';
import type {SignInRequest} from '../../src/store/session.js';

interface Emulators {
  readonly projectId: string;
  readonly emulator: string;
  readonly authEmulator: string;
}

/** What the page says and what it can give. */
interface Given extends Partial<Pick<BackendConfig, 'signIn' | 'tenantId' | 'apiKey'>> {
  readonly customTokens?: readonly string[];
  readonly credential?: Credential;
  readonly ownApp?: boolean;
}

class Page {
  readonly #emulators: Emulators;
  #backend: Backend | undefined;
  #changes = 0;
  #tokensGiven = 0;

  constructor(emulators: Emulators) {
    this.#emulators = emulators;
  }

  async open(community: string, {customTokens, credential, ownApp, ...given}: Given): Promise<void> {
    const getCustomToken = async () => customTokens![Math.min(this.#tokensGiven++, customTokens!.length - 1)]!;
    this.#backend = await open({
      community,
      backend: 'firestore',
      apiKey: 'key',
      ...this.#emulators,
      ...given,
      ...(customTokens && {getCustomToken}),
      ...(credential && {credential: async () => credential}),
      ...(ownApp && {app: this.#app()}),
    });
    this.#backend.session.subscribe(() => this.#changes++);
  }

  async close(): Promise<void> {
    this.#backend!.session.close();
    await this.#backend!.store.close();
  }

  /** Who is looking, what they may do to change it, and how often it has changed. */
  get session(): {viewer: Viewer | null | undefined; methods: readonly string[]; changes: number; tokensGiven: number} {
    const {viewer, methods} = this.#backend!.session;
    return {viewer, methods, changes: this.#changes, tokensGiven: this.#tokensGiven};
  }

  /** Who is looking, as it is known before anything of the SDK is there. */
  reader(): Promise<string | undefined> {
    const community: Element = document.createElement('praxis-community');
    community.setAttribute('project-id', this.#emulators.projectId);
    community.setAttribute('api-key', 'key');
    return readerAt(community as Parameters<typeof readerAt>[0]);
  }

  signIn(request: SignInRequest): Promise<string> {
    return outcome(this.#backend!.session.signIn(request));
  }

  signOut(): Promise<string> {
    return outcome(this.#backend!.session.signOut());
  }

  found(name: string): Promise<string> {
    const {store, session, founding} = this.#backend!;
    return outcome(found({id: name, store, session, founding, viewer: session.viewer}, name));
  }

  /** Who founded the community, or why one may not know. */
  async founder(): Promise<string | undefined> {
    try {
      return (await this.#backend!.store.get(refs.community(), {fresh: true}))?.createdBy;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** What the page itself does with its own app. */
  async signInToPage(google?: string): Promise<void> {
    const auth = getAuth(this.#app());
    if (google) await signInWithCredential(auth, GoogleAuthProvider.credential(google));
    else await signInAnonymously(auth);
  }

  async signOutOfPage(): Promise<void> {
    await getAuth(this.#app()).signOut();
  }

  get pageUser(): string | undefined {
    return getAuth(this.#app()).currentUser?.uid;
  }

  #ownApp: ReturnType<typeof initializeApp> | undefined;
  #app() {
    if (!this.#ownApp) {
      this.#ownApp = initializeApp({projectId: this.#emulators.projectId, apiKey: 'key'});
      connectAuthEmulator(getAuth(this.#ownApp), this.#emulators.authEmulator, {disableWarnings: true});
    }
    return this.#ownApp;
  }
}

/** 'done', or the code of the error and what it is about. */
async function outcome(promise: Promise<void>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof CommunityError)) return `not ours: ${String(error)}`;
  return [error.code, error.detail.field].filter(Boolean).join(' ');
}

declare global {
  var emulators: Emulators;
  var praxis: Page;
}

globalThis.praxis = new Page(globalThis.emulators);
