import type {Viewer} from '../model/viewer.js';

/** Ways to sign in: `google`, `microsoft`, `oidc.ID`, `saml.ID`, `email-link`, `anonymous`, `token`; on the local store, `local`. */
export type SignInMethod =
  'local' | 'google' | 'microsoft' | 'email-link' | 'anonymous' | 'token' | `oidc.${string}` | `saml.${string}`;

/** What a way to sign in needs to know. */
export interface SignInRequest {
  readonly method: SignInMethod;
  /** `local`: who to be. Without a uid, it follows from the name. `email-link`: only the address. */
  readonly name?: string;
  readonly uid?: string;
  readonly email?: string;
}

/** Who is looking, and how that changes. */
export interface Session {
  /** Undefined while it is not known yet, null for nobody. */
  readonly viewer: Viewer | null | undefined;
  /** The ways to sign in here, the first being the one to offer most. Empty: the page signs people in. */
  readonly methods: readonly SignInMethod[];
  /** Calls back at each change of `viewer`, not at once. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** @throws {CommunityError} `sign-in-failed`, `offline` or `configuration`. */
  signIn(request: SignInRequest): Promise<void>;
  signOut(): Promise<void>;
  close(): void;
}
