/** All tests of the rules in one process, on one emulator and in one project, for what measures them as a whole. */
import {register} from 'node:module';
import {globSync} from 'tinyglobby';
import {startFirestoreEmulator} from '../../../scripts/lib/emulator.mjs';
import {current} from './collector.mjs';

const here = (path) => new URL(path, import.meta.url);

/**
 * Collects the tests, which `collector.mjs` then has, without running them.
 *
 * @param without Files to leave out.
 * @returns What `support.mjs` shares, and how to stop the emulator.
 */
export async function collectAll({without = []} = {}) {
  const {host, stop} = await startFirestoreEmulator({rules: ''});
  process.env.FIRESTORE_EMULATOR_HOST = host;
  register(standInFor('node:test', here('collector.mjs')));
  for (const file of globSync('*.test.mjs', {cwd: here('..')}).sort()) {
    if (without.includes(file)) continue;
    current.file = file;
    await import(here(`../${file}`));
  }
  return {...(await import('../support.mjs')), stop};
}

/** A loader that gives one module in place of another. */
function standInFor(name, url) {
  const hook = `export const resolve = (specifier, context, next) =>
    specifier === '${name}' ? {url: '${url}', shortCircuit: true} : next(specifier, context);`;
  return `data:text/javascript,${encodeURIComponent(hook)}`;
}
