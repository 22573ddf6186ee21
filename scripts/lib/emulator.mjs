import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {spawnSync} from 'node:child_process';
import {aptInstall, findProgram, freePort, root, startProcess, stopProcess, untilAnswers} from './process.mjs';
import {firebaseTools} from './firebase-tools.mjs';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const JAR = 'cloud-firestore-emulator.jar';

/**
 * A running Firestore emulator: the one FIRESTORE_EMULATOR_HOST names, else one started here on a free port.
 *
 * @param {{rules?: string, port?: number}} options - `rules` is the path of the rules every project gets at first; '' for none.
 * @returns {Promise<{host: string, stop: () => Promise<void>}>} `host` is `address:port`.
 */
export async function startFirestoreEmulator({rules = 'firestore.rules', port} = {}) {
  const running = process.env.FIRESTORE_EMULATOR_HOST;
  if (running) return {host: running, stop: async () => {}};

  const java = ensureJava();
  const jar = findJar() ?? (await downloadJar());
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  // Java itself rather than Google's launcher script, which would be ended without ending Java.
  const parameters = [
    '-Duser.language=en',
    // Nobody waits for a pause of it, and this way of clearing up takes a fifth less time in all.
    '-XX:+UseParallelGC',
    '-cp',
    jar,
    MAIN_CLASS,
    'start',
    '--host=127.0.0.1',
    `--port=${host.split(':')[1]}`,
  ];
  if (rules && existsSync(resolve(root, rules))) parameters.push(`--rules=${resolve(root, rules)}`);
  const child = startProcess(java, parameters, {stdio: ['ignore', 'pipe', 'pipe']});
  await untilAnswers(child, `http://${host}/`, 'The Firestore emulator');
  return {host, stop: () => stopProcess(child)};
}

/** The emulator's jar as Google's packages install it or as firebase-tools has downloaded it. */
function findJar() {
  const places = [...launcherFolders().map((folder) => join(folder, JAR)), ...downloadedJars()];
  return places.find((place) => existsSync(place));
}

function launcherFolders() {
  const inSdk = (sdk) => join(sdk, 'platform', 'cloud-firestore-emulator');
  const folders = [
    inSdk('/usr/lib/google-cloud-sdk'),
    inSdk('/usr/share/google-cloud-sdk'),
    inSdk(join(homedir(), 'google-cloud-sdk')),
  ];
  if (process.env.CLOUDSDK_ROOT_DIR) folders.unshift(inSdk(process.env.CLOUDSDK_ROOT_DIR));
  const launcher = findProgram('cloud_firestore_emulator');
  if (launcher) folders.unshift(dirname(launcher));
  const gcloud = findProgram('gcloud');
  if (gcloud) {
    const asked = spawnSync(gcloud, ['info', '--format=value(installation.sdk_root)'], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    if (asked.status === 0 && asked.stdout.trim()) folders.push(inSdk(asked.stdout.trim()));
  }
  return folders;
}

function downloadedJars() {
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^cloud-firestore-emulator-v.*\.jar$/.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', {numeric: true}))
    .map((name) => join(cache, name));
}

async function downloadJar() {
  const tools = await firebaseTools();
  console.log('Downloading the Firestore emulator');
  const done = spawnSync(process.execPath, [tools, 'setup:emulators:firestore'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [jar] = downloadedJars();
  if (done.status === 0 && jar) return jar;
  throw new Error(
    "The Firestore emulator is missing: install Google's package google-cloud-cli-firestore-emulator, or set FIRESTORE_EMULATOR_HOST to one that runs.",
  );
}

function ensureJava() {
  const fromHome = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  if (fromHome && existsSync(fromHome)) return fromHome;
  const found = findProgram('java') ?? (aptInstall('default-jre-headless') ? findProgram('java') : undefined);
  if (found) return found;
  throw new Error(
    'The Firestore emulator needs Java: install a Java runtime of version 11 or newer, or set FIRESTORE_EMULATOR_HOST to an emulator that runs.',
  );
}
