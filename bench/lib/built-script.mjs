import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, normalize} from 'node:path';
import {root} from '../../scripts/lib/process.mjs';

const FOLDER = join(root, 'dist', 'cdn');

/** The one script as it is published, below `/dist-cdn/`; builds the package if nobody has. */
export function builtScript() {
  if (!existsSync(join(FOLDER, 'praxis.js'))) {
    console.log('Building the package');
    const {status} = spawnSync(process.execPath, ['scripts/build.mjs'], {cwd: root, stdio: 'inherit'});
    if (status !== 0) throw new Error('The package could not be built.');
  }
  return (path) => {
    const name = normalize(path).replaceAll('\\', '/');
    const file = join(FOLDER, name.replace(/^\/dist-cdn\//, ''));
    if (!name.startsWith('/dist-cdn/') || !existsSync(file)) return undefined;
    return {type: 'text/javascript', body: readFileSync(file)};
  };
}
