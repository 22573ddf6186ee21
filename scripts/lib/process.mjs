import {spawn, spawnSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {createServer} from 'node:net';
import {constants as system} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first of these programs that is on the PATH, as an absolute path. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const files = process.platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  for (const file of files) {
    for (const folder of folders) {
      const path = join(folder, file);
      if (isExecutable(path)) return path;
    }
  }
  return undefined;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A TCP port nobody listens on, at or after `from` if given. */
export async function freePort(from = 0) {
  for (let port = from; port <= 65_535; port += 1) {
    const found = await tryPort(port);
    if (found) return found;
  }
  throw new Error(`No free port at or after ${from}`);
}

function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      const {port: taken} = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(taken));
    });
  });
}

/** Installs Debian packages when this is a machine where that can be done without asking: root with apt. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get`);
  const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...parameters) =>
    spawnSync('apt-get', ['-qq', ...parameters], {env: environment, stdio: ['ignore', 'ignore', 'inherit']}).status ===
    0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

const children = new Set();

/** A program in a group of its own can be ended together with those it has started. */
const HAS_GROUPS = process.platform !== 'win32';

/** Starts a program that is ended, with those it has started, when this process ends. */
export function startProcess(command, parameters, options) {
  const child = spawn(command, parameters, {...options, detached: HAS_GROUPS});
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends a process and waits until it is gone; insists when it has not gone after `patience` milliseconds. */
export async function stopProcess(child, patience = 5000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  end(child, 'SIGTERM');
  const insist = setTimeout(() => end(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(insist);
}

function end(child, signal) {
  if (!HAS_GROUPS || child.pid === undefined) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until a server that was just started answers at `url`; if it never does, says what it printed. */
export async function untilAnswers(child, url, name, patience = 60_000) {
  let printed = '';
  let ended = false;
  const keep = (chunk) => (printed = (printed + chunk).slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('exit', () => (ended = true));
  const giveUp = Date.now() + patience;
  while (!ended && Date.now() < giveUp) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  await stopProcess(child);
  throw new Error(`${name} did not start:\n${printed}`);
}

process.once('exit', () => children.forEach((child) => end(child, 'SIGTERM')));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => process.exit(128 + system.signals[signal]));
}
