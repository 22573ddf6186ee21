import type {Session} from './session.js';
import type {Store} from './store.js';

/** A place to keep a community, and who is looking at it. */
export interface Backend {
  readonly store: Store;
  readonly session: Session;
  /** `first-person`: whoever acts first founds the community. `on-request`: somebody presses a button. */
  readonly founding: 'first-person' | 'on-request';
  /** Names the place where the community is kept, so that what is read of it may be kept here too. Left out: it is here. */
  readonly place?: string;
  /** Settles where the store can be used no more, through nobody's wish: whoever opened it closes it and opens it anew. */
  readonly ended?: Promise<void>;
}

/** What `<praxis-community>` knows of the backend that its page wants. */
export interface BackendConfig {
  /** The community: `[a-z0-9-]{1,64}`. */
  readonly community: string;
  readonly backend: 'local' | 'firestore';
  readonly localName?: string;
  readonly projectId?: string;
  readonly apiKey?: string;
  readonly authDomain?: string;
  readonly appId?: string;
  readonly databaseId?: string;
  readonly tenantId?: string;
  /** `host:port` of a Firestore emulator. */
  readonly emulator?: string;
  /** URL of a Firebase Auth emulator. */
  readonly authEmulator?: string;
  /** Space-separated, see `SignInMethod`. */
  readonly signIn?: string;
  /** A Firebase ID token, for pages that have a session of their own. */
  readonly getIdToken?: () => Promise<string | null>;
  /** A Firebase custom token that the intranet mints. */
  readonly getCustomToken?: () => Promise<string | null>;
  /** A credential that the page got from MSAL or another OpenID Connect client. */
  readonly credential?: () => Promise<Credential | null>;
  /** The page's own FirebaseApp, made by the same copy of the SDK. */
  readonly app?: unknown;
  /** Whether the machine is shared, so that nothing may stay on it. */
  readonly isPrivate?: boolean;
  /** Other sites from which pictures may be loaded. */
  readonly imageOrigins?: readonly string[];
  /** Any store, with people as the local store knows them. */
  readonly store?: Store;
}

/** What an identity provider gave the page. */
export interface Credential {
  readonly providerId: string;
  readonly idToken: string;
  readonly accessToken?: string;
}

/**
 * Opens a community's backend, loading only the adapter that is needed.
 *
 * @throws {CommunityError} `configuration`, `foreign-app` or `storage-unavailable`.
 */
export async function openBackend(config: BackendConfig): Promise<Backend> {
  if (config.store) {
    const {LocalSession} = await import('./local/session.js');
    return {store: config.store, session: new LocalSession(config.localName), founding: 'first-person'};
  }
  const {open} = config.backend === 'firestore' ? await import('./firestore/open.js') : await import('./local/open.js');
  return open(config);
}
