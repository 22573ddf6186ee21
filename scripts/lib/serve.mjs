import {existsSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {context, stop} from 'esbuild';
import {globSync} from 'tinyglobby';
import {buildSite} from './docs/site.mjs';
import {serveFiles} from './file-server.mjs';
import {root} from './process.mjs';

const FOLDER = join(root, 'demo');
/** Below this, the documentation is served, as it was when somebody first asked for it. */
const DOCUMENTATION = '/docs/';

/**
 * Serves `demo/` on this machine alone. Its TypeScript is bundled from the sources once, and with `watch` at each change, in
 * memory: `demo/NAME.ts` is `/dist/NAME.js`, `demo/playground/NAME.ts` is `/dist/playground/NAME.js`, and the one script of
 * the library is `/dist/praxis.js`, and its themes are `/dist/themes/NAME.css`. The bundler's own server would build all of it anew for each page that is opened.
 *
 * @param {{port: number, watch?: boolean}} options - With `watch`, open pages reload when a source changes.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveDemo({port, watch = false}) {
  let built = new Map();
  let tellOfChange = () => {};
  let finish = () => {};
  const begin = () => new Promise((resolve) => (finish = () => resolve(undefined)));
  let building = begin();
  const keep = {
    name: 'keep',
    setup(build) {
      build.onStart(() => {
        finish();
        building = begin();
      });
      build.onEnd(({outputFiles, errors}) => {
        // What was there before is better than half of what is to come.
        if (!errors.length) built = new Map(outputFiles.map(({path, contents}) => [addressOf(path), contents]));
        finish();
        if (!errors.length) tellOfChange();
      });
    },
  };
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
    plugins: [keep],
    logLevel: 'warning',
  });
  // A watching bundler does not always notice that the process it serves is gone.
  process.once('exit', stop);
  // Built once before anybody asks: what cannot be is said at once, and is final unless somebody is editing.
  if (watch) await bundler.watch();
  else await bundler.rebuild();
  let site;
  const server = await serveFiles({
    port,
    folder: FOLDER,
    built: async (path) => {
      if (path.startsWith(DOCUMENTATION)) {
        const name = path.slice(DOCUMENTATION.length).replace(/(^|\/)$/, '$1index.html');
        return (await (site ??= buildSite())).get(name);
      }
      await building;
      return built.get(path);
    },
  });
  ({tellOfChange} = server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.close();
      await bundler.dispose();
    },
  };
}

const addressOf = (file) => `/${relative(FOLDER, file).split(sep).join('/')}`;

/** What is bundled, by the name it is served under. */
function entryPoints() {
  const pages = globSync(['*.ts', 'playground/*.ts'], {cwd: FOLDER, ignore: '**/*.d.ts'});
  const entries = pages.map((file) => [file.replace(/\.ts$/, ''), join(FOLDER, file)]);
  for (const file of globSync('themes/*.css', {cwd: join(root, 'src')}))
    entries.push([file.replace(/\.css$/, ''), join(root, 'src', file)]);
  const library = join(root, 'src', 'praxis.ts');
  if (existsSync(library)) entries.push(['praxis', library]);
  return Object.fromEntries(entries);
}
