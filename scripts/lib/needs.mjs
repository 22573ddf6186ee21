import {startAuthEmulator} from './auth-emulator.mjs';
import {ensureBrowser} from './browser.mjs';
import {startFirestoreEmulator} from './emulator.mjs';
import {ensureFirefox, ensureWebKit} from './engines.mjs';
import {freePort} from './process.mjs';
import {serveDemo} from './serve.mjs';

const starters = {
  browser: async () => ({environment: {CHROME_PATH: ensureBrowser()}}),
  firefox: async () => {
    if (!ensureFirefox()) throw new Error('There is no Firefox: install it, or set FIREFOX_PATH.');
    return {environment: {}};
  },
  webkit: async () => {
    if (!ensureWebKit()) throw new Error('There is no WebKitGTK: install webkit2gtk-driver and xvfb (Debian).');
    return {environment: {}};
  },
  firestore: async () => firestoreAt(await startFirestoreEmulator()),
  // Every project would be given rules, and they compiled, only to be given others.
  'bare firestore': async () => firestoreAt(await startFirestoreEmulator({rules: ''})),
  auth: async () => {
    const {host, stop} = await startAuthEmulator();
    return {environment: {FIREBASE_AUTH_EMULATOR_HOST: host}, stop};
  },
  demo: async () => {
    const {url, close} = await serveDemo({port: await freePort(), watch: false});
    return {environment: {PRAXIS_DEMO_URL: url}, stop: close};
  },
};

function firestoreAt({host, stop}) {
  return {environment: {FIRESTORE_EMULATOR_HOST: host}, stop};
}

/**
 * Puts in place what suites need.
 *
 * @param {Set<string>} names
 * @returns What was started as `environment` variables, the `problems` of what could not be by its name, and a way to
 *   `stop` it all.
 */
export async function startNeeds(names) {
  const environment = {GCLOUD_PROJECT: 'demo-praxis'};
  const problems = {};
  const stops = [];
  for (const name of names) {
    try {
      const started = await starters[name]();
      Object.assign(environment, started.environment);
      if (started.stop) stops.push(started.stop);
    } catch (error) {
      problems[name] = error.message;
    }
  }
  return {environment, problems, stop: () => Promise.all(stops.map((stop) => stop()))};
}
