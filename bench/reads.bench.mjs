import {keepCounts} from './lib/counts.mjs';
import {emulateDirectory} from './lib/emulated-directory.mjs';
import {emulateGlossary} from './lib/emulated-glossary.mjs';
import {touch} from './lib/emulated-records.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {note, report, table} from './lib/figures.mjs';
import {Reader} from './lib/reader.mjs';

export const title =
  'documents that Firestore bills when somebody who is signed in, and a member, opens something; without their own two records, which all of a page shares';

const HOUR = 3_600_000;

/** Why what is read again is more than what changed: see decision 73. */
const ANEW =
  'a listener reads its page anew. Firestore bills one that comes back within half an hour only what changed, which the emulator does not know; later it bills this';

export async function run(setting) {
  const views = [
    ...(await threads(setting)),
    ...(await glossaries(setting)),
    ...(await directories(setting)),
    ...(await whole(setting)),
  ];
  const rows = [];
  /** @type {Record<string, Record<string, number>>} */
  const counted = {};
  for (const view of views) {
    const row = await readIn(setting, view);
    counted[view.what] = row.counted;
    console.log(`    ${view.what}: ${JSON.stringify(row.counted)}`);
    rows.push({what: view.what, cells: row.cells});
  }
  table(['', 'Cold', 'Revisit', 'After 3 changes', 'Two tabs', 'Ten pages in a row', 'Left open, 6 changes'], rows);
  note(
    'The reader’s own records are two reads more on a page: their membership and, where something asks for it, their notes of what they have seen. Whoever is signed in and no member costs one read more a day, for how one joins. To be open for an hour costs nothing by itself: a listener that loses its connection takes it up where it was',
  );
  await readPlaces(setting);
  await keepCounts({views: counted});
}

/** A view in every way in which it is opened. */
async function readIn(setting, view) {
  const reader = await Reader.begin(setting, view);
  const cold = await reader.visit();
  const revisit = await reader.visit();
  await touch({...setting, community: view.community}, view.changed.slice(0, 3));
  const changed = await reader.visit();
  const tabs = await reader.twoTabs();
  const inARow = view.isShort ? undefined : await reader.inARow(view.keys ?? Array(10).fill(view.key));
  const open = view.isShort ? undefined : await reader.whileOpen(6, view.changed);
  await reader.end();
  const {cold: atFirst, again} = view.limits;
  const cell = (figure, limit, why) => (figure === undefined ? undefined : {figure, limit, why});
  return {
    counted: {cold, revisit, changed, tabs, ...(inARow !== undefined && {inARow}), ...(open !== undefined && {open})},
    cells: [
      cell(cold, atFirst, view.why),
      cell(revisit, again, ANEW),
      cell(changed, again && again + Math.min(3, view.changed.length), ANEW),
      cell(tabs, again, ANEW),
      cell(inARow, again && 10 * again, ANEW),
      cell(open, again && again + 6, ANEW),
    ],
  };
}

async function threads(setting) {
  const community = 'bench';
  const views = [];
  for (const posts of [10, 1000, 10_000]) {
    const {key, ids, paths} = await emulateThread({...setting, community, posts});
    views.push({
      ...{what: `a conversation of ${posts}`, elements: 'praxis-thread', community, key, changed: paths},
      ...{isReady: `praxis-thread #praxis-${ids[0]}`, isShort: posts !== 1000},
      limits: {cold: Math.min(posts + 2, 27), again: 2},
    });
  }
  await emulateReader({...setting, community, uid: 'ada', seenUntil: Date.now()});
  return views;
}

async function glossaries(setting) {
  const views = [];
  for (const [terms, cold] of [
    [100, 1],
    [5000, 10],
  ]) {
    const community = `glossary-${terms}`;
    const {documents, size} = await emulateGlossary({...setting, community, terms});
    await emulateReader({...setting, community, uid: 'ada', seenUntil: Date.now()});
    report(`a glossary of ${terms}, as it travels`, size, 250, 'kB gz');
    views.push({
      ...{what: `a glossary of ${terms}`, elements: 'praxis-glossary', community, isShort: terms === 100},
      ...{isReady: 'praxis-glossary article', limits: {cold, again: 1}},
      changed: documents.map((_, shard) => `glossary/${shard}`),
    });
  }
  return views;
}

async function directories(setting) {
  const views = [];
  for (const [people, cold] of [
    [50, 1],
    [10_000, 10],
  ]) {
    const community = `directory-${people}`;
    const {documents, size} = await emulateDirectory({...setting, community, people});
    await emulateReader({...setting, community, uid: 'ada', seenUntil: Date.now()});
    report(`a directory of ${people}, as it travels`, size, 500, 'kB gz');
    views.push({
      ...{what: `a directory of ${people}`, elements: 'praxis-members', community, isShort: people === 50},
      ...{isReady: 'praxis-members article', limits: {cold, again: 1}},
      changed: documents.map((_, shard) => `directory/${shard}`),
    });
  }
  return views;
}

/** A community with some of everything, for the views that show several. */
async function whole(setting) {
  const community = 'whole';
  const seen = Date.now() - HOUR;
  await emulateGlossary({...setting, community, terms: 100});
  await emulateDirectory({...setting, community, people: 50});
  const keys = [];
  /** @type {string[]} */
  let changed = [];
  for (let page = 0; page < 10; page++) {
    const {key, paths} = await emulateThread({...setting, community, posts: 10, page: `page-${page}`});
    keys.push(key);
    if (page === 0) changed = paths;
  }
  await emulateReader({...setting, community, uid: 'ada', seenUntil: seen});
  const common = {community, changed, isReady: 'praxis-community', limits: {}};
  return [
    {...common, what: 'the hub', elements: 'praxis-hub', isShort: true},
    {...common, what: 'the pulse', elements: 'praxis-pulse', isShort: true, limits: {cold: 60}},
    {...common, what: 'the badge of the inbox', elements: 'praxis-inbox-badge', isShort: true},
    {
      ...{...common, what: 'a page with a conversation of 10, linked terms and the badge', key: keys[0], keys},
      elements: 'praxis-thread praxis-autolink praxis-inbox-badge',
    },
  ];
}

/** A long conversation costs a page, wherever it is opened. */
async function readPlaces(setting) {
  const community = 'places';
  for (const posts of [1000, 10_000]) {
    const {key, ids, began} = await emulateThread({...setting, community, posts});
    const visit = async (post, then) => {
      const isReady = `praxis-thread #praxis-${post ?? ids[0]}`;
      const reader = await Reader.begin(setting, {elements: 'praxis-thread', community, key, isReady});
      const reads = await reader.visit(post && `#praxis-${post}`, then);
      await reader.end();
      return reads;
    };
    report(`${posts} posts, at a link into the middle`, await visit(ids[posts / 2]), 28, 'reads');
    const atEnd = async (page) => {
      await page.getByRole('button', {name: 'Go to the end'}).click();
      await page.locator(`praxis-thread #praxis-${ids.at(-1)}`).waitFor();
    };
    report(`${posts} posts, from the start on to the end`, await visit(undefined, atEnd), 54, 'reads');
    await emulateReader({...setting, community, key, uid: 'ada', seenUntil: began + (posts / 2) * 60_000});
    report(`${posts} posts, half of them new to the reader`, await visit(), 30, 'reads');
  }
}
