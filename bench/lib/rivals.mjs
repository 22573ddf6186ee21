import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {freePort, root} from '../../scripts/lib/process.mjs';
import {answerRivals} from './rival-answers.mjs';

const FOLDER = join(root, 'bench', 'rivals');
/** How a site serves its scripts. */
const KEPT = 'max-age=3600';

const MARK = join(FOLDER, 'node_modules', '.praxis');

/** Has npm fetch what the benchmarks compare us with, exactly as it is locked, the first time somebody needs it. */
export function ensureRivals() {
  const locked = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === locked) return;
  console.log('Fetching what we are compared with');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', options, {
    ...{cwd: FOLDER, shell: process.platform === 'win32'},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (npm.status !== 0) throw new Error('The rivals could not be fetched: connect to the network.');
  writeFileSync(MARK, locked);
}

/** Bundles modules of `bench/rivals` as a site would. @returns {Promise<Map<string, Uint8Array>>} By their path. */
export async function bundleRivals(names, options = {}) {
  const {outputFiles} = await build({
    ...{absWorkingDir: root, outdir: join(FOLDER, 'dist'), write: false, bundle: true, minify: true, splitting: true},
    ...{format: 'esm', target: 'es2022', logLevel: 'error', define: {'process.env.NODE_ENV': '"production"'}},
    entryPoints: Object.fromEntries(names.map((name) => [name, join(FOLDER, `${name}.js`)])),
    ...options,
  });
  return new Map(outputFiles.map(({path, contents}) => [path.slice(FOLDER.length).replaceAll('\\', '/'), contents]));
}

/**
 * Serves the contenders on this machine alone, compressed as an intranet would, and answers them as their servers do.
 *
 * @param {string[]} names - A page each: `/waline`, say.
 * @param {(path: string) => {type: string, body: Uint8Array | string} | undefined} [more] - What else there is.
 */
export async function serveRivals(names, more = () => undefined) {
  ensureRivals();
  const built = await bundleRivals(names);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type, body, cache = 'no-store') => {
      const headers = {'content-type': type, 'content-encoding': 'gzip', 'cache-control': cache};
      response.writeHead(200, headers).end(gzipSync(body));
    };
    const name = url.pathname.slice(1);
    if (names.includes(name)) return send('text/html; charset=utf-8', pageOf(name, built));
    const file = built.get(url.pathname);
    if (file) return send(name.endsWith('.css') ? 'text/css' : 'text/javascript', file, KEPT);
    const other = more(url.pathname);
    if (other) return send(other.type, other.body, other.type === 'text/javascript' ? KEPT : undefined);
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = answerRivals(url, request.method ?? 'GET', body);
    if (answer === undefined) return void response.writeHead(404).end();
    send('application/json', JSON.stringify(answer));
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(name, built) {
  const style = built.has(`/dist/${name}.css`) ? `<link rel="stylesheet" href="/dist/${name}.css">` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
${style}
<link rel="icon" href="data:,">
<script type="module" src="/dist/${name}.js"></script>
<body><main><h1>An article</h1><p>What people say of it stands below.</p><div id="comments"></div></main></body>
</html>`;
}
