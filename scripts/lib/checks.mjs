/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} command - A script of ours or a file in node_modules, and its parameters.
 * @property {RegExp} [saw] - What a program prints when it has looked at something; its exit code does not tell.
 */

/**
 * The static checks, in the order they are run: those of the package look at what the build has made.
 *
 * @type {Check[]}
 */
export const checks = [
  {name: 'types', command: ['typescript/bin/tsc', '--noEmit']},
  {name: 'types of scripts', command: ['typescript/bin/tsc', '--project', 'tsconfig.node.json']},
  {name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']},
  {name: 'lint', command: ['eslint/bin/eslint.js', '.', '--max-warnings', '0']},
  {name: 'templates', command: ['scripts/check-templates.mjs']},
  {name: 'imports go to the left', command: ['scripts/check-imports.mjs']},
  {name: 'manifest is fresh', command: ['scripts/manifest.mjs', '--check']},
  {name: 'build', command: ['scripts/build.mjs']},
  {name: 'the one script', command: ['scripts/check-script.mjs']},
  {name: 'package', command: ['publint/src/cli.js', '--strict', '--pack', 'npm'], saw: /All good!/},
  {
    name: 'types of the package',
    command: ['@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only'],
  },
  {name: 'exports are packed', command: ['scripts/check-exports.mjs']},
];
