import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {licences} from './scripts/lib/licences.mjs';

/** The one script for pages without a bundler, and the chunks it loads when they are needed. */
export default {
  input: 'dist/praxis.js',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
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
