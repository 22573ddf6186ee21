import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './process.mjs';

/** A package of that licence, with its text. */
const APACHE = join(root, 'node_modules', 'typescript', 'LICENSE.txt');

/** A Rollup plugin: what is bundled is minified without its comments, so the licences of its packages stand in a file. */
export function licences() {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].map(packageFolder).filter(Boolean));
      const source = [...folders]
        .sort()
        .map(describe)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source});
    },
  };
}

/** The folder of the package in node_modules a module belongs to. */
function packageFolder(id) {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0/, ''));
  return match?.[0];
}

/** Whoever gets a program under this licence gets its text; some packages have it in their repository alone. */
function withoutFile(name, license) {
  if (license === 'Apache-2.0') return APACHE;
  throw new Error(`${name} is bundled, and has no file with its licence (${license}).`);
}

function describe(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = readFileSync(file ? join(folder, file) : withoutFile(name, license), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
