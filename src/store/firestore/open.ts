import {CommunityError} from '../../model/errors.js';
import type {Backend, BackendConfig} from '../backend.js';
import {borrowApp, shareApp, type Lease} from './app.js';
import {signInError} from './errors.js';
import {IdTokens} from './id-token.js';
import {FirestoreSession, type Identity} from './session.js';
import {readSettings, type Settings} from './settings.js';
import {FirestoreStore} from './store.js';

/**
 * A community in Firestore. Settles when it is known who is looking.
 *
 * @throws {CommunityError} `configuration` naming the setting, or `foreign-app`.
 */
export async function open(config: BackendConfig): Promise<Backend> {
  const settings = readSettings(config);
  const tokens = config.getIdToken && (await IdTokens.ask(config.getIdToken));
  const lease = config.app && !tokens ? await borrowApp(config.app, settings) : await shareApp(settings, tokens);
  try {
    const identity = await identify(lease, config, settings);
    // A page that gives ID tokens signs people in itself; it may say when to ask it again.
    const session = tokens
      ? new FirestoreSession(identity, [], ['token'])
      : new FirestoreSession(identity, identity === nobody ? [] : settings.methods);
    const place = {firestore: lease.firestore, community: settings.community};
    const ended = lease.ended?.();
    const store = new FirestoreStore(place, lease.release, ended);
    return {store, session, founding: 'on-request', place: nameOf(lease, settings), ...(ended && {ended})};
  } catch (cause) {
    await lease.release();
    throw signInError(cause);
  }
}

function nameOf({app}: Lease, {databaseId, emulator, tenantId}: Settings): string {
  return JSON.stringify([app.options.projectId, databaseId, tenantId, emulator && `${emulator.host}:${emulator.port}`]);
}

async function identify({app, tokens}: Lease, config: BackendConfig, settings: Settings): Promise<Identity> {
  if (tokens) return tokens;
  if (!app.options.apiKey) return nobody;
  const {identityIn} = await import('./auth.js');
  const {getCustomToken, credential} = config;
  return identityIn(app, {...settings, getCustomToken, credential}, app !== config.app);
}

/** Where nobody can sign in, everybody may still read what the rules let them. */
const nobody: Identity = {
  viewer: null,
  follow: () => () => undefined,
  signIn: () => Promise.reject(new CommunityError('configuration', {detail: {field: 'api-key'}})),
  signOut: async () => undefined,
  close: () => undefined,
};
