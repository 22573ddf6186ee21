import {expect} from '@open-wc/testing';
import {openDB} from 'idb';
import type {Data, Rows} from '../../../src/integrity/census.js';
import {LocalCommunity} from '../../support/local-community.js';
import {playAll, type World} from '../../support/random/play.js';
import {seed, steps} from '../../support/wtr/environment.js';

/**
 * Three people do whatever comes, each in a tab of their own: their stores hear of each other as those of tabs do.
 *
 *     PRAXIS_STEPS=200000 PRAXIS_SEED=7 npm test -- web --files test/store/local/random-acts.test.ts
 */
const STEPS = Number(steps ?? 9500);
const SEED = Number(seed ?? 1);
const LENGTH = 200;
const NAMES = ['Stella', 'Anna', 'Ben'];
const MINUTE = 60_000;

/** What they all take for the time, ahead of what it is. */
let ahead = 0;

async function aWorld(): Promise<World> {
  const town = new LocalCommunity();
  const database = `praxis:${town.id}`;
  return {
    people: NAMES.map((name) => {
      const community = town.as(name);
      return {community, uid: community.viewer!.uid};
    }),
    timePasses: async () => void (ahead += 11 * MINUTE),
    rows: () => rowsOf(database),
    close: async () => {
      await town.close();
      indexedDB.deleteDatabase(database);
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
  const {now} = Date;
  before(() => {
    Date.now = () => now.call(Date) + ahead;
  });
  after(() => {
    Date.now = now;
  });

  it(`leave nothing wrong, whoever does them in which tab (${STEPS} from seed ${SEED})`, async function () {
    this.timeout(0);
    const played = await playAll({steps: STEPS, seed: SEED, length: LENGTH, breaks: false, aWorld});
    if (steps) console.log(JSON.stringify(played));
    expect(played.steps).to.be.at.least(STEPS);
    // What is refused tries little: most acts are such as people do, and are taken.
    expect(played.acknowledged).to.be.greaterThan(played.steps / 2);
  });
});
