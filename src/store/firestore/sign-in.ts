import {
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  isSignInWithEmailLink,
  OAuthProvider,
  SAMLAuthProvider,
  sendSignInLinkToEmail,
  signInAnonymously,
  signInWithCredential,
  signInWithCustomToken,
  signInWithEmailLink,
  signInWithPopup,
  type Auth,
  type AuthCredential,
  type AuthProvider,
} from 'firebase/auth';
import {CommunityError} from '../../model/errors.js';
import type {BackendConfig, Credential} from '../backend.js';
import type {SignInMethod, SignInRequest} from '../session.js';
import type {Settings} from './settings.js';

/** How the page's people may sign in, and what it can give them to do so. */
export type AuthConfig = Settings & Pick<BackendConfig, 'getCustomToken' | 'credential'>;

/** The address a link was sent to: whoever opens the link on this device need not say it again. */
const EMAIL_KEY = 'praxis:email-link';

/** What Firebase puts into the address of the page that a link leads to. */
const LINK_PARAMETERS = ['mode', 'oobCode', 'apiKey', 'lang', 'tenantId'];

/** @throws {CommunityError} `sign-in-failed` or `invalid` (email); else what Firebase Auth throws. */
export async function signIn(auth: Auth, {method, email}: SignInRequest, config: AuthConfig): Promise<void> {
  if (method === 'anonymous') await signInAnonymously(auth);
  else if (method === 'token') await signInWithToken(auth, config);
  else if (method === 'email-link') await signInByLink(auth, email?.trim(), config);
  else await signInWithPopup(auth, providerOf(method), browserPopupRedirectResolver);
}

/**
 * Completes the sign-in of someone who opened the link in their mail.
 *
 * @returns Whether they did, on the device that asked for it.
 */
export async function finishEmailLink(auth: Auth, email = recallEmail()): Promise<boolean> {
  if (!email || !isSignInWithEmailLink(auth, location.href)) return false;
  await signInWithEmailLink(auth, email, location.href);
  forgetLink();
  return true;
}

async function signInByLink(auth: Auth, email: string | undefined, {isPrivate}: AuthConfig): Promise<void> {
  if (!email?.includes('@')) throw new CommunityError('invalid', {detail: {field: 'email'}});
  try {
    // They may have opened the link on another device than the one they asked on.
    if (await finishEmailLink(auth, email)) return;
  } catch (cause) {
    // It works once and not for long. The next attempt sends another.
    forgetLink();
    throw cause;
  }
  await sendSignInLinkToEmail(auth, email, {url: location.href, handleCodeInApp: true});
  if (!isPrivate) rememberEmail(email);
}

/** With what the page gives: a custom token, or a credential of an identity provider. */
async function signInWithToken(auth: Auth, {getCustomToken, credential}: AuthConfig): Promise<void> {
  const token = await getCustomToken?.();
  if (token) return void (await signInWithCustomToken(auth, token));
  const given = await credential?.();
  if (!given) throw new CommunityError('sign-in-failed');
  await signInWithCredential(auth, credentialOf(given));
}

function credentialOf({providerId, idToken, accessToken}: Credential): AuthCredential {
  if (providerId === GoogleAuthProvider.PROVIDER_ID) return GoogleAuthProvider.credential(idToken, accessToken);
  return new OAuthProvider(providerId).credential({idToken, ...(accessToken && {accessToken})});
}

function providerOf(method: SignInMethod): AuthProvider {
  if (method === 'google') return new GoogleAuthProvider();
  if (method === 'microsoft') return new OAuthProvider('microsoft.com');
  return method.startsWith('saml.') ? new SAMLAuthProvider(method) : new OAuthProvider(method);
}

function rememberEmail(email: string): void {
  try {
    localStorage.setItem(EMAIL_KEY, email);
  } catch {
    // They will be asked for it.
  }
}

function recallEmail(): string | undefined {
  try {
    return localStorage.getItem(EMAIL_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetLink(): void {
  const url = new URL(location.href);
  for (const name of LINK_PARAMETERS) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  try {
    localStorage.removeItem(EMAIL_KEY);
  } catch {
    // It was never there.
  }
}
