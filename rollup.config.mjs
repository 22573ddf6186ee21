import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {licences} from './scripts/lib/licences.mjs';

/** What every element needs, and with it a page that has one: it comes in one file. */
const CORE = /\/dist\/(elements\/community\/define|elements\/shared\/praxis-element)\.js$/;

/** @type {Set<string> | undefined} */
let core;

/** The modules that the core imports, and that they import, but for those that are loaded later. */
function coreOf({getModuleIds, getModuleInfo}) {
  const found = new Set();
  const waiting = [...getModuleIds()].filter((id) => CORE.test(id));
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** The one script for pages without a bundler, and the chunks it loads when they are needed. */
export default {
  input: 'dist/praxis.js',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: (id, graph) => ((core ??= coreOf(graph)).has(id) ? 'core' : undefined),
  },
  plugins: [
    nodeResolve({browser: true}),
    // @ts-expect-error The plugin's types are those of a CommonJS module, which it is not.
    commonjs(),
    // @ts-expect-error As above.
    terser({format: {comments: false}}),
    licences(),
  ],
};
