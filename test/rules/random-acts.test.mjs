/**
 * Three people do whatever comes, and are cut off now and then, on the Firestore emulator under the rules. Once all are connected
 * again, nothing that was acknowledged is lost, everything counts what it counts, and all see the same.
 *
 *     PRAXIS_STEPS=2000 PRAXIS_SEED=7 npm test -- rules --files test/rules/random-acts.test.mjs
 */
import {after, describe, test} from 'node:test';
import {getApps} from 'firebase/app';
import {disableNetwork, enableNetwork, getFirestore, setLogLevel, waitForPendingWrites} from 'firebase/firestore';
import {Firestore} from '../../bin/lib/firestore.mjs';
import {gather} from '../../bin/lib/places.mjs';
import {aPerson, aProject, library} from '../support/town.mjs';

setLogLevel('silent');

const STEPS = Number(process.env.PRAXIS_STEPS ?? 500);
const SEED = Number(process.env.PRAXIS_SEED ?? 1);
const LENGTH = 200;
const UIDS = ['stella', 'anna', 'ben'];
const MINUTE = 60_000;

const project = await aProject(`demo-random-${process.pid}`);
const place = new Firestore({project: project.id, emulator: project.emulator, token: () => 'owner'}, library);
/** Of the connection that somebody has while their community lasts. */
const databaseOf = (uid) => getFirestore(getApps().find(({name}) => name.endsWith(` token:${uid}`)));

let made = 0;

async function aWorld() {
  const id = `random-${made++}`;
  const people = await Promise.all(UIDS.map(async (uid) => ({uid, community: await aPerson(project, id, uid)})));
  const rows = async () => (await gather(place.scan(id), library)).rows;
  return {
    people,
    rows,
    line: {
      cut: (who) => disableNetwork(databaseOf(UIDS[who])),
      heal: async (who) => {
        await enableNetwork(databaseOf(UIDS[who]));
        await waitForPendingWrites(databaseOf(UIDS[who]));
      },
    },
    // The clock is the server's, so what it said is set back.
    async timePasses() {
      const writes = [...(await rows())].flatMap(([path, data]) => {
        if (path.startsWith('guard/')) return {path, data: {since: data.since - 11 * MINUTE}, fields: ['since']};
        const isMember = /^members\/[^/]+$/.test(path);
        return isMember ? {path, data: {joinedAt: data.joinedAt - 2880 * MINUTE}, fields: ['joinedAt']} : [];
      });
      await place.commit(id, writes);
    },
    async close() {
      for (const {community} of people) await community.close();
    },
  };
}

describe('random acts on Firestore', () => {
  after(async () => {
    await project.clear();
  });

  test(`${STEPS} random acts leave nothing wrong, from seed ${SEED}`, {timeout: 40 * MINUTE}, async (t) => {
    const played = await library.playAll({steps: STEPS, seed: SEED, length: LENGTH, breaks: true, aWorld});
    t.diagnostic(JSON.stringify(played));
    if (process.env.PRAXIS_STEPS) console.log(JSON.stringify(played));
  });
});
