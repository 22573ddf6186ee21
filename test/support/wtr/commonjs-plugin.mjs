import {build} from 'esbuild';
import {root} from '../../../scripts/lib/process.mjs';

/** Libraries that are not ES modules throughout, which a browser reads only from a bundle. */
const PACKAGES = ['jsonld', 'n3', 'papaparse'];

/** Serves them as a bundler would put them into a page. */
export function commonJsPlugin() {
  /** @type {Map<string, Promise<string>>} */
  const bundles = new Map();
  return {
    name: 'commonjs',
    resolveImport({source}) {
      return PACKAGES.includes(source) ? `/commonjs/${source}` : undefined;
    },
    async serve({path}) {
      const name = /^\/commonjs\/(\w+)$/.exec(path)?.[1];
      if (!name || !PACKAGES.includes(name)) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return {body: await bundles.get(name), type: 'js'};
    },
  };
}

async function bundle(name) {
  const {outputFiles} = await build({
    stdin: {contents: `export * from '${name}'; export {default} from '${name}';`, resolveDir: root},
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
