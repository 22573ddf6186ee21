import {deleteApp, getApps, initializeApp, type FirebaseApp, type FirebaseOptions} from 'firebase/app';
import {
  connectFirestoreEmulator,
  Firestore,
  getFirestore,
  initializeFirestore,
  type FirestoreLocalCache,
} from 'firebase/firestore';
import {CommunityError} from '../../model/errors.js';
import {chooseCache} from './cache.js';
import {isTaken} from './errors.js';
import type {IdTokens} from './id-token.js';
import type {Settings} from './settings.js';

/** A connection to Firestore, and the way to give it back. */
export interface Lease {
  readonly app: FirebaseApp;
  readonly firestore: Firestore;
  /** Who signs in through ID tokens of the page, if that is how. */
  readonly tokens: IdTokens | undefined;
  release(): Promise<void>;
}

interface OwnApp {
  readonly app: FirebaseApp;
  readonly databases: Map<string, Firestore>;
  readonly tokens: IdTokens | undefined;
  users: number;
}

const ownApps = new Map<string, OwnApp>();

/** Apps on their way out: two of one name at a time would contend for what the device keeps. */
const leaving = new Map<string, Promise<void>>();

/** An app of our own, shared by all communities of a page that are kept in the same place and seen by the same person. */
export async function shareApp(settings: Settings, tokens: IdTokens | undefined): Promise<Lease> {
  const name = nameFor(settings, tokens);
  const cache = await chooseCache();
  while (leaving.has(name)) await leaving.get(name);
  const own = ownApps.get(name) ?? makeApp(name, settings, tokens);
  const firestore = own.databases.get(settings.databaseId) ?? firestoreIn(own.app, settings, cache);
  own.databases.set(settings.databaseId, firestore);
  own.users += 1;
  let isReleased = false;
  const release = async () => {
    if (isReleased) return leaving.get(name);
    isReleased = true;
    own.users -= 1;
    if (own.users > 0) return;
    ownApps.delete(name);
    const gone = deleteApp(own.app).finally(() => leaving.delete(name));
    leaving.set(name, gone);
    await gone;
  };
  return {app: own.app, tokens: own.tokens, firestore, release};
}

/**
 * The page's own app, with its Firestore if it has one already. Both stay when we go.
 *
 * @throws {CommunityError} `foreign-app` for an app of another copy of the SDK, whose objects ours cannot use.
 */
export async function borrowApp(candidate: unknown, settings: Settings): Promise<Lease> {
  if (!isApp(candidate)) throw new CommunityError('configuration', {detail: {field: 'app'}});
  if (!getApps().includes(candidate)) throw new CommunityError('foreign-app');
  const firestore = firestoreIn(candidate, settings, await chooseCache());
  // The two may come from one copy of firebase/app and two of firebase/firestore.
  if (!(firestore instanceof Firestore)) throw new CommunityError('foreign-app');
  return {app: candidate, firestore, tokens: undefined, release: async () => undefined};
}

/** What is kept on the device is kept under this name, so everything that must not mix is in it. */
function nameFor(
  {projectId, apiKey, tenantId, emulator, authEmulator}: Settings,
  tokens: IdTokens | undefined,
): string {
  const place = emulator && `${emulator.host}:${emulator.port}`;
  const person = tokens ? `token:${tokens.viewer?.uid ?? ''}` : apiKey;
  return ['praxis', projectId, tenantId, place, authEmulator, person].filter(Boolean).join(' ');
}

function makeApp(name: string, settings: Settings, tokens: IdTokens | undefined): OwnApp {
  const {projectId, apiKey, authDomain, appId} = settings;
  const options = Object.entries({projectId, apiKey, authDomain, appId}).filter(([, value]) => value);
  const app = initializeApp(Object.fromEntries(options) as FirebaseOptions, name);
  tokens?.attachTo(app);
  const own = {app, databases: new Map<string, Firestore>(), tokens, users: 0};
  ownApps.set(name, own);
  return own;
}

function firestoreIn(app: FirebaseApp, {databaseId, emulator}: Settings, localCache: FirestoreLocalCache): Firestore {
  try {
    const firestore = initializeFirestore(app, {localCache}, databaseId);
    if (emulator) connectFirestoreEmulator(firestore, emulator.host, emulator.port);
    return firestore;
  } catch (cause) {
    // The page has set it up already, in its own way.
    if (isTaken(cause)) return getFirestore(app, databaseId);
    throw cause;
  }
}

function isApp(candidate: unknown): candidate is FirebaseApp {
  return typeof candidate === 'object' && candidate !== null && 'name' in candidate && 'options' in candidate;
}
