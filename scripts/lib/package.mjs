import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {root} from './process.mjs';

/** Builds `dist` unless it is newer than everything that it is made of. @throws {Error} When it cannot be built. */
export function ensurePackage() {
  const built = join(root, 'dist', 'editors', 'web-types.json'); // What the build writes last.
  const sources = globSync(['src/**', 'scripts/build.mjs', 'scripts/lib/*.mjs', 'rollup.config.mjs', '*.json'], {
    cwd: root,
    absolute: true,
  });
  if (existsSync(built) && sources.every((source) => statSync(source).mtimeMs <= statSync(built).mtimeMs)) return;
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package cannot be built: ${stdout}${stderr}`);
}
