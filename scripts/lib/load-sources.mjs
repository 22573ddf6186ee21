import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {root} from './process.mjs';

/**
 * What modules of the library export, in Node.
 *
 * @param {string} contents - A module that exports it, its paths from the repository's root.
 */
export async function loadSources(contents) {
  // Inside the repository, where Node finds the packages.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'praxis-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await build({
      stdin: {contents, resolveDir: root, loader: 'ts'},
      absWorkingDir: root,
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      ignoreAnnotations: true,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
