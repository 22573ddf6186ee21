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

/** Fewer bytes than this, before they are minified, come with others, though some of those who need them need nothing else of it. */
const SMALL = 20_000;

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
  const loaded = loadedLater(graph);
  const elements = [...loaded.keys()].filter((id) => ELEMENT.test(id) && isLoadedBy(id, graph));
  const places = new Map();
  const groups = new Map();
  for (const [id, by] of usersOf(loaded)) {
    const users = elements.filter((element) => by.has(element));
    if (users.length >= SHARED) places.set(id, 'shared');
    if (users.length === 0 || users.length >= SHARED) continue;
    // What one of them loads later is no further user; what others load is, and must not bring much along.
    const others = [...by].filter((id) => !users.includes(id) && !isWithin(loaded.get(id).elements, users));
    const key = JSON.stringify([users.map(nameOf), others]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  for (const [key, ids] of groups) {
    const [users, others] = JSON.parse(key);
    const size = ids.reduce((sum, id) => sum + graph.getModuleInfo(id).code.length, 0);
    const end = others.length === 0 ? [] : [size < SMALL ? 'common' : nameAt(ids[0])];
    for (const id of ids) places.set(id, [...users, ...end].join('-'));
  }
  const core = [...graph.getModuleIds()].filter((id) => CORE.test(id));
  for (const id of closureOf(core, graph)) places.set(id, 'core');
  for (const id of closureOf([first], graph)) places.set(id, 'praxis');
  return places;
}

/**
 * What is loaded by itself, with all that it needs at once.
 *
 * @returns {Map<string, {closure: Set<string>, elements: Set<string>}>} And which elements lead to it.
 */
function loadedLater(graph) {
  const ids = [...graph.getModuleIds()].filter((id) => graph.getModuleInfo(id).dynamicImporters.length > 0);
  const loaded = new Map(ids.map((id) => [id, {closure: closureOf([id], graph), elements: new Set()}]));
  for (const element of ids.filter((id) => ELEMENT.test(id))) {
    const waiting = [element];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      loaded.get(id).elements.add(element);
      for (const module of loaded.get(id).closure)
        for (const next of graph.getModuleInfo(module).dynamicallyImportedIds)
          if (!seen.has(next) && seen.add(next)) waiting.push(next);
    }
  }
  return loaded;
}

/** By whom each module is needed at once. */
function usersOf(loaded) {
  const users = new Map();
  for (const [id, {closure}] of loaded)
    for (const module of closure) users.set(module, (users.get(module) ?? new Set()).add(id));
  return users;
}

const isWithin = (some, all) => [...some].every((one) => all.includes(one));

const nameAt = (id) => /** @type {string} */ (/([^/]+)\.js$/.exec(id)?.[1]);

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
