import {setTimeout} from 'node:timers/promises';
import {loadSources} from './load-sources.mjs';

const NAME = 'Seed';
/** How often an emulator that has just started is asked, and how long is waited in between, in milliseconds. */
const ATTEMPTS = 15;
const PAUSE = 2000;

/**
 * Takes terms into a community on a Firestore emulator, through the library's own use cases and under the rules that the
 * emulator has. A community that does not exist is founded.
 *
 * @param {readonly object[]} entries - As `readGlossaryJson` gives them.
 * @param {{emulator: string, project: string, community: string, uid: string}} where - `uid` is whoever does it: a
 *   steward, unless the community is new.
 * @returns {Promise<{added: number, changed: number, unchanged: number}>}
 */
export async function seedEmulator(entries, {emulator, project, community: id, uid}) {
  await fetch(`http://${emulator}/`).catch(() => {
    throw new Error(`No Firestore emulator answers at ${emulator}.`);
  });
  const {open, found, isCommunityName, allTerms, planImport, runImport, refs} = await loadSources(`
    export {open} from './src/store/firestore/open.ts';
    export {found} from './src/community/membership.ts';
    export {isCommunityName} from './src/model/community.ts';
    export {allTerms} from './src/community/all-terms.ts';
    export {planImport} from './src/community/import-plan.ts';
    export {runImport} from './src/community/glossary-import.ts';
    export {refs} from './src/model/records.ts';
  `);
  if (!isCommunityName(id))
    throw new Error(`“${id}” cannot be a community: lower-case letters, digits and hyphens, at most 64.`);
  const getIdToken = async () => unsignedToken(project, uid);
  const backend = await open({community: id, backend: 'firestore', projectId: project, emulator, getIdToken});
  const community = {...backend, id, viewer: backend.session.viewer};
  try {
    if (!(await whenAwake(() => backend.store.get(refs.community())))) await found(community, id);
    const member = await backend.store.get(refs.member(uid));
    if (member?.role !== 'steward')
      throw new Error(`“${uid}” is no steward of “${id}”. Name one with --as, or another community with --community.`);
    const plan = await planImport(await allTerms(community.store), entries);
    let done = 0;
    await runImport(community, plan, {
      wrote: () => {
        if (++done % 100 === 0) console.log(`  ${done} of ${plan.added.length + plan.changed.length}`);
      },
    });
    return {added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged.length};
  } finally {
    backend.session.close();
    await backend.store.close();
  }
}

/** The SDK takes an emulator that needs ten seconds for its first answer for one that is not there, and tries again. */
async function whenAwake(ask) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (error.code !== 'offline' || attempt === ATTEMPTS) throw error;
      await setTimeout(PAUSE);
    }
  }
}

/** An emulator takes tokens that nobody signed. */
function unsignedToken(project, uid) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    sub: uid,
    user_id: uid,
    name: NAME,
    iat: now,
    exp: now + 3600,
    firebase: {sign_in_provider: 'custom', identities: {}},
  };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({alg: 'none', typ: 'JWT'})}.${part(claims)}.`;
}
