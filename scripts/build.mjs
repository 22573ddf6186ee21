/** Builds the package: `npm run build`. The modules and their types, the one script made of them, the themes, and what editors read. */
import {cpSync, rmSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {globSync} from 'tinyglobby';
import {writeEditorData} from './lib/editor-data.mjs';
import {root} from './lib/process.mjs';

process.chdir(root);
rmSync('dist', {recursive: true, force: true});
run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json');
run('node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent');
for (const file of globSync('*.css', {cwd: 'src/themes'})) cpSync(`src/themes/${file}`, `dist/themes/${file}`);
writeEditorData('dist/editors'); // Last: what it writes is how old the package is.

function run(program, ...parameters) {
  const {status} = spawnSync(process.execPath, [program, ...parameters], {stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}
