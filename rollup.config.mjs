import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {ahead} from './scripts/lib/ahead.mjs';
import {licences} from './scripts/lib/licences.mjs';

/** What every element needs, and with it a page that has one: it comes in one file. */
const CORE = /\/dist\/(elements\/community\/define|elements\/shared\/praxis-element)\.js$/;

/** What the one script does before anything else is loaded: it must not wait for the core. */
const FIRST = /\/dist\/praxis\.js$/;

/** Where an element is defined. */
const ELEMENT = /\/dist\/elements\/([^/]+)\/define\.js$/;

/** A module that so many elements need comes in one file with others of the kind: a file each would be a request each. */
const SHARED = 4;

/** @type {Map<string, string> | undefined} */
let places;

/**
 * In which file a module comes: in the one script, in the core, in what many elements share, or with others that the same elements need.
 */
function placeOf(id, graph) {
  return (places ??= placesIn(graph)).get(id);
}

function placesIn(graph) {
  const [first] = [...graph.getModuleIds()].filter((id) => FIRST.test(id));
  const elements = [...graph.getModuleIds()].filter((id) => ELEMENT.test(id) && isLoadedBy(id, graph));
  const users = new Map();
  for (const element of elements)
    for (const id of closureOf([element], graph)) users.set(id, [...(users.get(id) ?? []), element]);
  const places = new Map();
  for (const [id, by] of users) places.set(id, by.length < SHARED ? by.map(nameOf).join('-') : 'shared');
  const core = [...graph.getModuleIds()].filter((id) => CORE.test(id));
  for (const id of closureOf(core, graph)) places.set(id, 'core');
  for (const id of closureOf([first], graph)) places.set(id, 'praxis');
  return places;
}

const nameOf = (id) => /** @type {RegExpExecArray} */ (ELEMENT.exec(id))[1];

/** Whether the one script loads it by itself. */
const isLoadedBy = (id, {getModuleInfo}) =>
  getModuleInfo(id).dynamicImporters.some((importer) => importer.endsWith('/dist/autoload.js'));

/** Some modules, those that they import, and so on, but for those that are loaded later. */
function closureOf(roots, {getModuleInfo}) {
  const found = new Set();
  const waiting = [...roots];
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
    terser({format: {comments: false}}),
    licences(),
    ahead({local: /\/dist\/store\/local\/open\.js$/, firestore: /\/dist\/store\/firestore\/open\.js$/}),
  ],
};
