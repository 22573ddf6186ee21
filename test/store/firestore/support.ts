import {getApps, type FirebaseApp} from 'firebase/app';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import type {Backend, BackendConfig} from '../../../src/store/backend.js';
import {open} from '../../../src/store/firestore/open.js';
import {Person} from '../../support/store-acts.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';

interface Claims {
  readonly name?: string;
  readonly email?: string;
  /** Seconds since the epoch. */
  readonly exp?: number;
  readonly provider?: string;
}

/** An ID token as the Firestore emulator takes it: it checks no signature. */
export function tokenOf(uid: string, {provider = 'custom', ...claims}: Claims = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: now,
    exp: now + 3600,
    auth_time: now,
    sub: uid,
    user_id: uid,
    firebase: {sign_in_provider: provider, identities: {}},
    ...claims,
  };
  return [{alg: 'none', type: 'JWT'}, payload].map(encode).join('.') + '.';
}

function encode(part: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A community id that no other test uses. */
export function freshCommunity(): string {
  return `t-${createId()}`;
}

/** What a page says to reach the emulator. */
export function configOf(community: string, given: Partial<BackendConfig> = {}): BackendConfig {
  return {community, backend: 'firestore', projectId, emulator: firestoreEmulator!, ...given};
}

/**
 * What a page says whose own session is that of this person.
 *
 * The emulator speaks HTTP/1.1, so a browser opens six connections to it and lets the rest wait. People here share a
 * page, which they do nowhere else: each has a name of their own for the emulator, and six connections with it.
 */
export function configAs(uid: string, community: string, given: Partial<BackendConfig> = {}): BackendConfig {
  const emulator = firestoreEmulator!.replace(/^[^:]+/, `${uid}.localhost`);
  return configOf(community, {emulator, getIdToken: async () => tokenOf(uid), ...given});
}

/** Backends that are closed after each test. */
export class Opened {
  readonly #backends: Backend[] = [];

  async open(config: BackendConfig): Promise<Backend> {
    const backend = await open(config);
    this.#backends.push(backend);
    return backend;
  }

  async close(): Promise<void> {
    await Promise.all(this.#backends.splice(0).map(close));
  }
}

export async function close({session, store}: Backend): Promise<void> {
  session.close();
  await store.close();
}

/** The apps that the library made for a person whose tokens the page gives. */
export function appsOf(uid: string): FirebaseApp[] {
  return getApps().filter(({name}) => name.startsWith('praxis ') && name.endsWith(` token:${uid}`));
}

/** Lets the emulator do its first work, which takes it seconds, before any test measures its patience. */
export function warmUpEmulator(): void {
  before(async function () {
    this.timeout(60_000);
    const opened = new Opened();
    const community = freshCommunity();
    const {store} = await opened.open(configAs('ada', community));
    // A commit waits as long as it takes; reading would give up after ten seconds.
    await store.commit(new Person(store, community, 'ada', 'Ada').found());
    await store.get(refs.community(), {fresh: true});
    await opened.close();
  });
}
