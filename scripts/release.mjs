/**
 * Takes what `.changeset/` says into CHANGELOG.md and raises the version as it asks, wherever the version stands: `npm run release`.
 * It publishes nothing; what to do next, it says.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {root} from './lib/process.mjs';

process.chdir(root);
const versionOf = () => JSON.parse(readFileSync('package.json', 'utf8')).version;
const before = versionOf();
run(process.execPath, 'node_modules/@changesets/cli/bin.js', 'version');
const version = versionOf();
if (version === before) {
  console.log('Nothing in .changeset/ asks for a version: write it down with "npm run change" first.');
  process.exit(1);
}
replaceIn('src/version.ts', `'${before}'`, `'${version}'`);
replaceIn('functions/package.json', `"praxis-elements": "${before}"`, `"praxis-elements": "${version}"`);
run('npm', 'install', '--package-lock-only', '--ignore-scripts');
console.log(`Version ${version}. Read CHANGELOG.md, run the tests, merge it, and then:
    git tag v${version} && git push origin v${version}`);

function replaceIn(file, was, is) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(was)) throw new Error(`${file} does not say ${was}.`);
  writeFileSync(file, text.replace(was, is));
}

function run(program, ...parameters) {
  const {status} = spawnSync(program, parameters, {stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(1);
}
