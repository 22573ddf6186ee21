import {loadSources} from '../../scripts/lib/load-sources.mjs';

/** An ID token of a member of these benchmarks, which an emulator takes without a signature. */
export async function unsignedToken(project, uid) {
  const {unsigned} = await loadSources(`export {unsigned} from './bench/lib/unsigned.ts';`);
  return unsigned(project, {sub: uid, user_id: uid, name: 'Ada Lovelace'});
}
