import fc from 'fast-check';
import {openDB} from 'idb';
import type {Data, Rows} from '../../../src/integrity/census.js';
import {LocalCommunity} from '../../support/local-community.js';
import {play, plays, type World} from '../../support/random/play.js';

/** All of them together; more are asked for in the address of the page. */
const STEPS = Number(new URLSearchParams(location.search).get('steps') ?? 600);
const SEED = Number(new URLSearchParams(location.search).get('seed') ?? 1);
const LENGTH = 100;
const NAMES = ['Stella', 'Anna', 'Ben'];
const MINUTE = 60_000;

/** The same people in three tabs of one browser: their stores hear of each other as those of tabs do. */
function aWorld(): World & {readonly name: string} {
  const town = new LocalCommunity();
  const name = `praxis:${town.id}`;
  const now = Date.now;
  let ahead = 0;
  Date.now = () => now.call(Date) + ahead;
  return {
    name,
    people: NAMES.map((name) => {
      const community = town.as(name);
      return {community, uid: community.viewer!.uid};
    }),
    timePasses: async () => void (ahead += 11 * MINUTE),
    rows: () => rowsOf(name),
    close: async () => {
      Date.now = now;
      await town.close();
    },
  };
}

async function rowsOf(name: string): Promise<Rows> {
  const database = await openDB(name);
  const rows = (await database.getAll('records')) as {path: string; data: Data}[];
  database.close();
  return new Map(rows.map(({path, data}) => [path, data]));
}

describe('random acts on the local store', () => {
  it(`leave nothing wrong, whoever does them in which tab (${STEPS} from seed ${SEED})`, async function () {
    this.timeout(STEPS * 120);
    let steps = 0;
    const property = fc.asyncProperty(plays({length: LENGTH, breaks: false}), async (acts) => {
      const world = aWorld();
      try {
        steps += (await play(world, acts)).steps;
      } finally {
        await world.close();
        indexedDB.deleteDatabase(world.name);
      }
    });
    await fc.assert(property, {
      seed: SEED,
      numRuns: Math.ceil((2 * STEPS) / LENGTH),
      includeErrorInReport: true,
      interruptAfterTimeLimit: STEPS * 100,
    });
    if (steps < STEPS / 2) throw new Error(`Only ${steps} steps were taken.`);
  });
});
