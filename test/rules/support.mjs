/** What the tests of the rules share: the emulator, the people, and how a case is stated. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, test} from 'node:test';
import {deleteApp, initializeApp} from 'firebase/app';
import {connectFirestoreEmulator, doc, getFirestore, setDoc, setLogLevel, writeBatch} from 'firebase/firestore/lite';
import {communityFields} from './community.mjs';
import {clear, putRules, rulesOf} from './measure/emulator.mjs';
import {startRecording} from './measure/recording.mjs';

setLogLevel('silent');

/** The rules under test, as text. */
export let rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

/** What the emulator evaluates is noted for `coverage.mjs`, where somebody wants to know. */
const recording = startRecording(rules);
if (recording) afterEach(() => recording.testIsDone(project));

let projects = 0;
/** What every token says beside what a test has it say. */
let claims = {};
/** What cases share is arranged anew when this changes. */
let arrangement = 0;

/**
 * An emulated project of its own under the given rules, closed when the tests of the file are done.
 *
 * @param id What files that run one after the other may share: to compile the rules for each takes longer than most of their tests.
 */
export async function openProject(rules, id = `demo-rules-${process.pid}-${projects++}`) {
  const {hostname: host, port} = new URL(`http://${process.env.FIRESTORE_EMULATOR_HOST ?? '127.0.0.1:8080'}`);
  const place = {id, host, port: Number(port)};
  if ((await rulesOf(place)) !== rules) await putRules(place, rules);
  await clear(place);
  const contexts = new Map();
  let made = 0;
  /** The database for whoever has this token. The light SDK: it asks each time, and keeps nothing that could be in the way. */
  const databaseFor = (mockUserToken) => {
    const app = initializeApp({projectId: id}, `${id} ${made++}`);
    const database = getFirestore(app);
    connectFirestoreEmulator(database, host, Number(port), mockUserToken && {mockUserToken});
    return database;
  };
  const owner = databaseFor('owner');
  after(async () => {
    await recording?.collect(opened);
    if (opened === project) recording?.write();
    await clear(place);
    await Promise.all([owner, ...contexts.values()].map(({app}) => deleteApp(app)));
  });
  const opened = {
    ...place,
    rules,
    owner,
    clear: () => clear(place),
    /** The database as a person sees it: a uid, `nobody`, `guest`, or a uid with what their token says. */
    as(person, token = person === 'guest' ? anonymous : undefined) {
      const key = JSON.stringify([person, token, claims]);
      const signedIn = {...token, ...claims, sub: person, user_id: person};
      if (!contexts.has(key)) contexts.set(key, databaseFor(person === 'nobody' ? undefined : signedIn));
      return contexts.get(key);
    },
  };
  return opened;
}

/** The token of someone who signed in without an account. */
export const anonymous = {firebase: {sign_in_provider: 'anonymous'}};

/** What tables of cases have the emulator see is too much to be told, so they have a project to themselves. */
const {PRAXIS_RULES_PROJECT: shared, PRAXIS_RULES_COVERAGE: isNoted} = process.env;
const project = await openProject(rules, isNoted && !recording ? undefined : shared);
await recording?.start(project);
export const as = project.as;

/** The database past the rules. */
export const pastTheRules = project.owner;

/** Puts other rules to the test, on a database that is empty again. */
export async function useRules(changed) {
  await putRules(project, changed);
  await project.clear();
  rules = changed;
  arrangement++;
}

/** Has everybody's token say this, too, from now on. */
export function claimToo(more) {
  if (JSON.stringify(more) === JSON.stringify(claims)) return;
  claims = more;
}

/** Has what cases share be arranged anew. */
export function arrangeAnew() {
  arrangement++;
}

/** The place of a community, which may not exist. */
export function placeOf(id) {
  const path = (path) => `communities/${id}${path && `/${path}`}`;
  return {
    id,
    path,
    /** Writes fields past the rules, to arrange what a case needs. */
    put: (at, fields) => setDoc(doc(project.owner, path(at)), fields, {merge: true}),
  };
}

let communities = 0;

/**
 * A community with everyone in `people`, two threads and two terms, as records written past the rules.
 *
 * @param more Further records, by path.
 */
export async function aCommunity({id = `c-${++communities}`, more = {}} = {}) {
  const community = placeOf(id);
  const batch = writeBatch(project.owner);
  for (const [path, fields] of Object.entries({...communityFields(id), ...more})) {
    batch.set(doc(project.owner, community.path(path)), fields);
  }
  await batch.commit();
  return community;
}

/** Commits an act as its person, or as somebody else. */
export async function commit({by, token, writes}, database = as(by, token)) {
  const all = Object.values(writes);
  recording?.wrote(all);
  try {
    await commitAll(database, all);
  } catch (error) {
    // The first write that is refused ends it, so each of the others is judged first as well.
    const others = recording?.wantsEach && error.code === 'permission-denied' ? all.slice(1) : [];
    for (const first of others) {
      await assertDenied(commitAll(database, [first, ...all.filter((write) => write !== first)]));
    }
    throw error;
  }
}

async function commitAll(database, writes) {
  const batch = writeBatch(database);
  for (const {type, path, data} of writes) {
    const record = doc(database, path);
    if (type === 'update') batch.update(record, data);
    else batch.set(record, data, {merge: type === 'merge'});
  }
  await batch.commit();
}

/** Fails unless the rules refuse: any other error is the test's own. */
export async function assertDenied(promise, message) {
  const error = await promise.then(
    () => assert.fail(message ?? 'It was allowed.'),
    (error) => error,
  );
  if (error.code !== 'permission-denied') throw error;
}

/**
 * States the cases of one act. `build(community)` gives the act as the library writes it.
 *
 * A change gets the act's writes by name, the act and the community.
 */
export function casesOf(build) {
  const changed = async (community, change) => {
    const act = await build(community);
    await change?.(act.writes, act, community);
    return act;
  };
  // Refused acts leave no trace, so they share a community; in another one like it, the act itself is possible.
  let shared = {};
  const untouched = async () => {
    await commit(await build(await aCommunity()));
    return aCommunity();
  };
  const sharedCommunity = () => {
    if (shared.arrangement !== arrangement) shared = {arrangement, community: untouched()};
    return shared.community;
  };
  return {
    /** The act, perhaps changed, is possible. */
    allows(name, change) {
      test(`allows ${name}`, async () => commit(await changed(await aCommunity(), change)));
    },
    /** The act is refused for this one change: without it, it is possible. */
    refuses(name, change) {
      test(`refuses ${name}`, async () => {
        await assertDenied(commit(await changed(await sharedCommunity(), change)));
      });
    },
    /** The act as it is is possible in a community arranged like this. */
    allowsIn(name, arrange) {
      test(`allows it ${name}`, async () => {
        const community = await aCommunity();
        await arrange(community);
        await commit(await build(community));
      });
    },
    /** The act as it is, and possible otherwise, is refused in a community arranged like this. */
    refusesIn(name, arrange, options) {
      test(`refuses it ${name}`, async () => {
        const community = await aCommunity(options);
        await arrange(community);
        await assertDenied(commit(await build(community)));
      });
    },
  };
}
