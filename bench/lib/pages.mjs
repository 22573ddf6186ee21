import {join} from 'node:path';
import {build} from 'esbuild';
import {globSync} from 'tinyglobby';
import {serveFiles} from '../../scripts/lib/file-server.mjs';
import {freePort, root} from '../../scripts/lib/process.mjs';

const FOLDER = join(root, 'bench', 'pages');

/**
 * Serves `bench/pages` on this machine alone: `NAME.html` as it is, `NAME.ts` bundled and minified as `/dist/NAME.js`. All is
 * built before, and answered from memory: esbuild's own server builds anew while a page waits.
 */
export async function servePages() {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      globSync('*.ts', {cwd: FOLDER, ignore: '*.d.ts'}).map((file) => [file.replace(/\.ts$/, ''), join(FOLDER, file)]),
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
  const built = new Map(
    outputFiles.map(({path, contents}) => [path.slice(FOLDER.length).replaceAll('\\', '/'), contents]),
  );
  const port = await freePort();
  const server = await serveFiles({port, folder: FOLDER, built: async (path) => built.get(path)});
  return {url: `http://127.0.0.1:${port}`, close: server.close};
}
