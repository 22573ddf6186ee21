import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './process.mjs';

/** 15 and later want Java 21. */
const VERSION = '14.27.0';

/**
 * The path of firebase-tools' program. It is fetched here, the first time somebody needs it, because it would more
 * than double what `npm ci` installs.
 */
export async function firebaseTools() {
  const folder = join(root, 'node_modules', '.cache', 'praxis-tools');
  const program = join(folder, 'node_modules', 'firebase-tools', 'lib', 'bin', 'firebase.js');
  if (existsSync(program)) return program;

  console.log(`Fetching firebase-tools ${VERSION}`);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  // Its optional re2 would compile for minutes, and nothing here needs it: no scripts are run.
  const npm = spawnSync(
    'npm',
    ['install', `firebase-tools@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'},
  );
  if (npm.status === 0 && existsSync(program)) return program;
  throw new Error(
    `firebase-tools could not be fetched: connect to the network, or run "npm install firebase-tools@${VERSION}" in ${folder}.`,
  );
}
