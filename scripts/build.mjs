/** Builds the package: `npm run build`. The modules and their types, the one script made of them, and what editors read. */
import {rmSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {writeEditorData} from './lib/editor-data.mjs';
import {root} from './lib/process.mjs';

process.chdir(root);
rmSync('dist', {recursive: true, force: true});
run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json');
run('node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent');
writeEditorData('dist/editors');

function run(program, ...parameters) {
  const {status} = spawnSync(process.execPath, [program, ...parameters], {stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}
