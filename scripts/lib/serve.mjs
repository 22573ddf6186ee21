import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {context, stop} from 'esbuild';
import {globSync} from 'tinyglobby';
import {root} from './process.mjs';

const FOLDER = join(root, 'demo');

/**
 * Serves `demo/` on this machine alone. Its TypeScript is bundled from the sources at each request, in memory:
 * `demo/NAME.ts` is `/dist/NAME.js`, `demo/playground/NAME.ts` is `/dist/playground/NAME.js`, and the one script of the
 * library is `/dist/praxis.js`.
 *
 * @param {{port: number, watch?: boolean}} options - With `watch`, open pages reload when a source changes.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveDemo({port, watch = false}) {
  const bundler = await context({
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: join(FOLDER, 'dist'),
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    sourcemap: true,
    target: 'es2022',
    chunkNames: 'chunks/[name]-[hash]',
    // What package.json says of side effects, it says of dist/, not of the sources.
    ignoreAnnotations: true,
    inject: watch ? [join(root, 'scripts', 'lib', 'live-reload.mjs')] : [],
    logLevel: 'warning',
  });
  // A watching bundler does not always notice that the process it serves is gone.
  process.once('exit', stop);
  // Built once before anybody asks: what cannot be is said at once, and is final unless somebody is editing.
  if (watch) await bundler.watch();
  else await bundler.rebuild();
  await bundler.serve({host: '127.0.0.1', port, servedir: FOLDER});
  return {url: `http://127.0.0.1:${port}`, close: () => bundler.dispose()};
}

/** What is bundled, by the name it is served under. */
function entryPoints() {
  const pages = globSync(['*.ts', 'playground/*.ts'], {cwd: FOLDER, ignore: '**/*.d.ts'});
  const entries = pages.map((file) => [file.replace(/\.ts$/, ''), join(FOLDER, file)]);
  const library = join(root, 'src', 'praxis.ts');
  if (existsSync(library)) entries.push(['praxis', library]);
  return Object.fromEntries(entries);
}
