import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {firebaseTools} from './firebase-tools.mjs';
import {freePort, startProcess, stopProcess, untilAnswers} from './process.mjs';

/**
 * A running Firebase Auth emulator: the one FIREBASE_AUTH_EMULATOR_HOST names, else one started here on a free port.
 *
 * @returns {Promise<{host: string, stop: () => Promise<void>}>} `host` is `address:port`.
 */
export async function startAuthEmulator({projectId = 'demo-praxis'} = {}) {
  const running = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  if (running) return {host: running, stop: async () => {}};

  const program = await firebaseTools();
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'praxis-auth-'));
  const emulators = {
    auth: {host: '127.0.0.1', port},
    hub: {port: await freePort()},
    logging: {port: await freePort()},
    ui: {enabled: false},
  };
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify({emulators}));
  const child = startProcess(process.execPath, [program, 'emulators:start', '--only', 'auth', '--project', projectId], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilAnswers(child, `http://${host}/`, 'The Auth emulator');
  return {
    host,
    stop: async () => {
      await stopProcess(child);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
