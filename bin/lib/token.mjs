import {spawnSync} from 'node:child_process';

/** What can be asked for an access token, in this order: whoever signed in to gcloud, and what a machine of Google's runs as. */
const COMMANDS = [
  ['auth', 'print-access-token'],
  ['auth', 'application-default', 'print-access-token'],
];

/**
 * An access token of somebody who may read and write the project's database past its rules.
 *
 * @param {string | undefined} given - As the option `--token` or the variable `PRAXIS_TOKEN` has it.
 */
export function accessToken(given) {
  if (given) return given;
  for (const parameters of COMMANDS) {
    const {status, stdout} = spawnSync('gcloud', parameters, {encoding: 'utf8', shell: process.platform === 'win32'});
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  throw new Error(
    'No access token: sign in with “gcloud auth login”, or give one with --token or in the variable PRAXIS_TOKEN.',
  );
}
