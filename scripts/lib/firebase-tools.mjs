import {join} from 'node:path';
import {fetchedPackages} from './fetched.mjs';

/** 15 and later want Java 21. */
const VERSION = '14.27.0';

/** The path of firebase-tools' program. It would more than double what `npm ci` installs. */
export async function firebaseTools() {
  const folder = fetchedPackages('praxis-tools', {'firebase-tools': VERSION});
  return join(folder, 'node_modules', 'firebase-tools', 'lib', 'bin', 'firebase.js');
}
