import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../../scripts/lib/process.mjs';
import {answerRivals} from './rival-answers.mjs';
import {serveSite} from './site.mjs';

const FOLDER = join(root, 'bench', 'rivals');
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
 * Serves the contenders as `serveSite` does, and answers them as their servers do.
 *
 * @param {string[]} names - A page each: `/waline`, say.
 * @param {(path: string) => {type: string, body: Uint8Array | string} | undefined} [more] - What else there is.
 */
export async function serveRivals(names, more = () => undefined) {
  ensureRivals();
  const built = await bundleRivals(names);
  return serveSite((url, method, body) => {
    const name = url.pathname.slice(1);
    if (names.includes(name)) return {type: 'text/html; charset=utf-8', body: pageOf(name, built)};
    const file = built.get(url.pathname);
    if (file) return {type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body: file};
    const other = more(url.pathname);
    if (other) return other;
    const answer = answerRivals(url, method, body);
    return answer && {type: 'application/json', body: JSON.stringify(answer)};
  });
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
