import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {ahead} from './scripts/lib/ahead.mjs';
import {placeOf} from './scripts/lib/chunks.mjs';
import {css} from './scripts/lib/css.mjs';
import {licences} from './scripts/lib/licences.mjs';

/** The words that all elements share, in each language but English. */
function languages(...names) {
  return Object.fromEntries(names.map((name) => [name, new RegExp(`/dist/locales/${name}\\.js$`)]));
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
  // Lit hands on templates and style sheets from modules that define elements: who takes only those needs no more.
  treeshake: {moduleSideEffects: (id) => !/\/node_modules\/(lit|lit-element|@lit\/reactive-element)\//.test(id)},
  plugins: [
    nodeResolve({browser: true}),
    css(),
    // @ts-expect-error The plugin's types are those of a CommonJS module, which it is not.
    commonjs(),
    // @ts-expect-error As above.
    terser({compress: {passes: 2}, format: {comments: false}}),
    licences(),
    ahead({
      local: /\/dist\/store\/local\/open\.js$/,
      firestore: /\/dist\/store\/firestore\/open\.js$/,
      markdown: /\/dist\/text\/markdown\.js$/,
      profile: /\/dist\/elements\/member\/member-profile\.js$/,
      ...languages('ar', 'de', 'es', 'fr', 'ja'),
    }),
  ],
};
