/**
 * Writes `custom-elements.json` from the sources: `npm run manifest`. With `--check` it writes nothing and fails when the
 * file says something else than the sources.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {root} from './lib/process.mjs';

process.chdir(root);
const FILE = 'custom-elements.json';
const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
  cwd: root,
  noWrite: true,
});
const text = `${JSON.stringify(manifest, null, 2)}\n`;
const elements = manifest.modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.log(`${FILE} is stale: run "npm run manifest".`);
  process.exit(1);
}
console.log(`${FILE}: ${elements.map(({tagName}) => tagName).join(' ')}`);
if (elements.length === 0) {
  console.log('No element was found.');
  process.exit(1);
}
