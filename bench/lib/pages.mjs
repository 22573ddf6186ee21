import {join} from 'node:path';
import {context, stop} from 'esbuild';
import {globSync} from 'tinyglobby';
import {freePort, root} from '../../scripts/lib/process.mjs';

const FOLDER = join(root, 'bench', 'pages');

/** Serves `bench/pages` on this machine alone: `NAME.html` as it is, `NAME.ts` bundled and minified as `/dist/NAME.js`. */
export async function servePages() {
  const bundler = await context({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      globSync('*.ts', {cwd: FOLDER}).map((file) => [file.replace(/\.ts$/, ''), join(FOLDER, file)]),
    ),
    outdir: join(FOLDER, 'dist'),
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    ignoreAnnotations: true,
    logLevel: 'warning',
  });
  process.once('exit', stop);
  await bundler.rebuild();
  const port = await freePort();
  await bundler.serve({host: '127.0.0.1', port, servedir: FOLDER});
  return {url: `http://127.0.0.1:${port}`, close: () => bundler.dispose()};
}
