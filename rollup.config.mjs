import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {licences} from './scripts/lib/licences.mjs';

/** What every element needs, and with it a page that has one: it comes in one file. */
const CORE = /\/dist\/(elements\/community\/define|elements\/shared\/praxis-element)\.js$/;

/** What the one script does before anything else is loaded: it must not wait for the core. */
const FIRST = /\/dist\/praxis\.js$/;

/** @type {Map<string, string> | undefined} */
let places;

/** In which file a module comes: in the one script, in the core, or where it is needed. */
function placeOf(id, graph) {
  places ??= new Map([
    ...[...closureOf(CORE, graph)].map((id) => /** @type {const} */ ([id, 'core'])),
    ...[...closureOf(FIRST, graph)].map((id) => /** @type {const} */ ([id, 'praxis'])),
  ]);
  return places.get(id);
}

/** Some modules, those that they import, and so on, but for those that are loaded later. */
function closureOf(names, {getModuleIds, getModuleInfo}) {
  const found = new Set();
  const waiting = [...getModuleIds()].filter((id) => names.test(id));
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
  // What the core needs of the one script it takes from there.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: placeOf,
  },
  plugins: [
    nodeResolve({browser: true}),
    // @ts-expect-error The plugin's types are those of a CommonJS module, which it is not.
    commonjs(),
    // @ts-expect-error As above.
    terser({compress: {passes: 2}, format: {comments: false}}),
    licences(),
  ],
};
