/** People on the Firestore emulator, in Node, with the library's own use cases under its own rules. */
import {readFileSync} from 'node:fs';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {clear, putRules} from '../rules/measure/emulator.mjs';

const USE_CASES = [
  'adoption',
  'agreement',
  'applications',
  'ballots',
  'charter',
  'discussion',
  'erasure',
  'glossary',
  'hiding',
  'inbox',
  'invitations',
  'knowledge',
  'member-record',
  'membership',
  'moderation',
  'note-voices',
  'pages',
  'priorities',
  'profile',
  'reactions',
  'reading',
  'reports',
  'term-requests',
  'term-uses',
  'thread-acts',
];
/** Two of them are called the same in several modules. */
const RENAMED = {
  glossary: '{proposeTerm, reviseTerm, tendTerm}',
  knowledge: '{keepNote, reviseNote, tendNote}',
  priorities: '{suggestPriority, rewordPriority, movePriority, takeOnPriority, noteOutcome}',
  'member-record': '{profileOf}',
  inbox: '{markRead}',
  reading: '{follow, isUnread, markAllSeen, markSeen, readerOf}',
  applications: '{apply, acceptApplication, declineApplication}',
};

export const library = await loadSources(`
  ${USE_CASES.map((name) => `export ${RENAMED[name] ?? '*'} from './src/community/${name}.ts';`).join('\n')}
  export {open} from './src/store/firestore/open.ts';
  export {queries} from './src/store/queries.ts';
  export {refs} from './src/model/records.ts';
  export {createId, keyOfTerm, threadIdOf} from './src/model/ids.ts';
  export {CHARTER_FIELDS} from './src/model/charter.ts';
  export {CommunityError} from './src/model/errors.ts';
  export {targetOf} from './src/model/moderation.ts';
  export {FirestoreStore} from './src/store/firestore/store.ts';
  export * from './src/interchange/administration.ts';
  export {playAll} from './test/support/random/play.ts';
`);

/** An emulated project that is empty, and has the rules. */
export async function aProject(id, host = process.env.FIRESTORE_EMULATOR_HOST) {
  const [address, port] = host.split(':');
  const place = {id, host: address, port: Number(port)};
  await putRules(place, readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'));
  await clear(place);
  return {id, emulator: host, clear: () => clear(place)};
}

/** Somebody who is signed in, as use cases know the community. */
export async function aPerson({id: project, emulator}, community, uid, claims = {}) {
  const name = uid[0].toUpperCase() + uid.slice(1);
  const getIdToken = async () => unsignedToken(project, uid, {name, ...claims});
  const backend = await library.open({community, backend: 'firestore', projectId: project, emulator, getIdToken});
  const close = async () => {
    backend.session.close();
    await backend.store.close();
  };
  return {...backend, id: community, viewer: backend.session.viewer, close};
}

/** An emulator takes tokens that nobody signed. */
export function unsignedToken(project, uid, claims) {
  const now = Math.floor(Date.now() / 1000);
  const said = {
    ...{iss: `https://securetoken.google.com/${project}`, aud: project, sub: uid, user_id: uid},
    ...{iat: now, exp: now + 12 * 3600, firebase: {sign_in_provider: 'custom', identities: {}}},
    ...claims,
  };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({alg: 'none', typ: 'JWT'})}.${part(said)}.`;
}

/** The administrator's command line tool, as it is typed. */
export async function administrate({id: project, emulator}, ...parameters) {
  const {main} = await import('../../bin/lib/main.mjs');
  const lines = [];
  const about = {print: (line) => lines.push(line), warn: (line) => lines.push(line), environment: {}};
  const code = await main([...parameters, '--project', project, '--emulator', emulator], library, about);
  return {code, output: lines.join('\n'), lines};
}
