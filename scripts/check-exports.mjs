/** Everything package.json exports is in the package that would be published, types included. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {root} from './lib/process.mjs';

process.chdir(root);
const {bin, exports, customElements} = JSON.parse(readFileSync('package.json', 'utf8'));
const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const files = new Set(JSON.parse(packed)[0].files.map(({path}) => `./${path}`));
const targets = [
  customElements,
  ...Object.values(bin).map((program) => `./${program}`),
  ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target))),
];
const isPacked = (target) => {
  const [start, end = ''] = target.split('*');
  return target.includes('*')
    ? [...files].some((file) => file.startsWith(start) && file.endsWith(end))
    : files.has(target);
};
const missing = targets.filter((target) => !isPacked(target));
for (const target of missing) console.log(`${target} is exported and not in the package.`);
console.log(
  `${targets.length - missing.length} of ${targets.length} targets are among the ${files.size} files of the package`,
);
process.exit(missing.length > 0 ? 1 : 0);
