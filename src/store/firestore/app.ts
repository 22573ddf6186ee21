import {getApps, initializeApp, type FirebaseApp, type FirebaseOptions} from 'firebase/app';
import {
  connectFirestoreEmulator,
  Firestore,
  getFirestore,
  initializeFirestore,
  terminate,
  type FirestoreLocalCache,
} from 'firebase/firestore';
import {CommunityError} from '../../model/errors.js';
import {chooseCache, keepNothing} from './cache.js';
import {watchOver} from './ended.js';
import {isTaken} from './errors.js';
import type {IdTokens} from './id-token.js';
import type {Settings} from './settings.js';

/** A connection to Firestore, and the way to give it back. */
export interface Lease {
  readonly app: FirebaseApp;
  readonly firestore: Firestore;
  /** Who signs in through ID tokens of the page, if that is how. */
  readonly tokens: IdTokens | undefined;
  /** Settles where it can be used no more: then another is there to be had. To be asked once it is known who is looking. */
  ended?(): Promise<void>;
  /** To be called once. */
  release(): Promise<void>;
}

interface Connection extends Omit<Lease, 'release'> {
  users: number;
  /** Watches over it no more. */
  readonly rest: () => void;
}

const connections = new Map<string, Connection>();

/** Connections on their way out: two to one place would contend for what the device keeps of it. */
const leaving = new Map<string, Promise<void>>();

/**
 * A connection of our own, shared by all communities of a page that are kept in one place and seen by one person. It
 * ends with the last of them; its app stays, and with it who is signed in.
 */
export async function shareApp(settings: Settings, tokens: IdTokens | undefined): Promise<Lease> {
  const cache = await chooseCache(settings.isPrivate);
  const name = nameFor(settings, tokens);
  const key = `${name} ${settings.databaseId}`;
  while (leaving.has(key)) await leaving.get(key);
  const connection = connections.get(key) ?? connect(key, name, settings, tokens, cache);
  connections.set(key, connection);
  connection.users += 1;
  const release = async () => {
    connection.users -= 1;
    if (connection.users > 0 || connections.get(key) !== connection) return;
    connection.rest();
    connections.delete(key);
    // Whatever may go wrong at the end concerns nobody any more.
    const end = terminate(connection.firestore).catch(() => undefined);
    leaving.set(
      key,
      end.then(() => void leaving.delete(key)),
    );
    await leaving.get(key);
  };
  return {...connection, release};
}

function connect(
  key: string,
  name: string,
  settings: Settings,
  tokens: IdTokens | undefined,
  cache: FirestoreLocalCache,
): Connection {
  const app = getApps().find((app) => app.name === name) ?? initializeApp(optionsOf(settings), name);
  tokens?.attachTo(app);
  const firestore = firestoreIn(app, settings, cache);
  const resting = new AbortController();
  const rest = () => resting.abort();
  const watch = (resolve: () => void) =>
    void watchOver(firestore, settings.databaseId, resting.signal, (how) => {
      giveUp(key, firestore, how);
      rest();
      resolve();
    });
  let watched: Promise<void> | undefined;
  const ended = () => (watched ??= new Promise(watch));
  return {app, tokens, firestore, ...(cache.kind === 'persistent' && {ended}), rest, users: 0};
}

/**
 * The next one is made anew, in the same app: who is signed in stays so, as does another database of the page. Nobody waits for the
 * end of this one, which may never come.
 */
function giveUp(key: string, firestore: Firestore, how: 'deleted' | 'stuck'): void {
  if (how === 'stuck') keepNothing();
  connections.delete(key);
  void terminate(firestore).catch(() => undefined);
}

/**
 * The page's own app, with its Firestore if it has one already. Both stay when we go.
 *
 * @throws {CommunityError} `foreign-app` for an app of another copy of the SDK, whose objects ours cannot use.
 */
export async function borrowApp(candidate: unknown, settings: Settings): Promise<Lease> {
  if (!isApp(candidate)) throw new CommunityError('configuration', {detail: {field: 'app'}});
  if (!getApps().includes(candidate)) throw new CommunityError('foreign-app');
  const firestore = firestoreIn(candidate, settings, await chooseCache(settings.isPrivate));
  // The two may come from one copy of firebase/app and two of firebase/firestore.
  if (!(firestore instanceof Firestore)) throw new CommunityError('foreign-app');
  return {app: candidate, firestore, tokens: undefined, release: async () => undefined};
}

/** What is kept on the device is kept under this name, so everything that must not mix is in it. */
function nameFor(
  {projectId, apiKey, tenantId, emulator, authEmulator, isPrivate}: Settings,
  tokens: IdTokens | undefined,
): string {
  const place = emulator && `${emulator.host}:${emulator.port}`;
  const uid = tokens?.viewer?.uid ?? '';
  const person = tokens ? `token:${isPrivate ? numberOf(uid) : uid}` : apiKey;
  return ['praxis', isPrivate && 'private', projectId, tenantId, place, authEmulator, person].filter(Boolean).join(' ');
}

const uids: string[] = [];

/** Stands for a person on this page: the SDK keeps the names of apps, to count visits, and so leaves them on the device. */
function numberOf(uid: string): number {
  if (!uids.includes(uid)) uids.push(uid);
  return uids.indexOf(uid);
}

function optionsOf({projectId, apiKey, authDomain, appId}: Settings): FirebaseOptions {
  const options = Object.entries({projectId, apiKey, authDomain, appId}).filter(([, value]) => value);
  return Object.fromEntries(options);
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
