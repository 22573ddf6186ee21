import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './process.mjs';

/**
 * A folder in whose `node_modules` packages are that few need: they are fetched the first time somebody does, because they would make
 * `npm ci` install much more.
 *
 * @param {string} name - Of the folder.
 * @param {Record<string, string>} packages - Their exact versions, by name.
 */
export function fetchedPackages(name, packages) {
  const folder = join(root, 'node_modules', '.cache', name);
  if (areThere(folder, packages)) return folder;

  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  console.log(`Fetching ${wanted.join(', ')}`);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  // No scripts are run: some optional package would compile for minutes, and nothing here needs it.
  const npm = spawnSync(
    'npm',
    ['install', ...wanted, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'},
  );
  if (npm.status === 0 && areThere(folder, packages)) return folder;
  throw new Error(
    `${wanted.join(', ')} could not be fetched: connect to the network, or run "npm install ${wanted.join(' ')}" in ${folder}.`,
  );
}

function areThere(folder, packages) {
  return Object.entries(packages).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}
