import {keepCounts} from './lib/counts.mjs';
import {report, table} from './lib/figures.mjs';
import {countReads} from './lib/read-counter.mjs';

export const title = 'documents that Firestore bills as written, and read for it, when somebody does something';

/** How long nothing may come for everything to be there, in milliseconds. */
const QUIET = 700;

/** Most that an act may write: a post with all that follows from it. */
const LIMIT = 5;

/** Who does what, in this order, and how it is called. */
const ACTS = [
  ['grace', 'found', 'found a community'],
  ['ada', 'join', 'join it'],
  ['ada', 'begin', 'begin a conversation'],
  ['grace', 'reply', 'answer in it for the first time'],
  ['ada', 'reply', 'answer once more'],
  ['ada', 'edit', 'edit a post'],
  ['grace', 'react', 'react to a post'],
  ['grace', 'see', 'see what is new in a conversation'],
  ['grace', 'follow', 'follow a conversation'],
  ['ada', 'propose', 'propose a term'],
  ['ada', 'revise', 'revise a term'],
  ['grace', 'voice', 'agree with a term'],
  ['ada', 'describe', 'change one’s profile'],
  ['ada', 'note', 'keep a knowledge note'],
  ['ada', 'suggest', 'suggest a priority'],
  ['ada', 'support', 'support a priority'],
  ['grace', 'report', 'report a post'],
];

export async function run({browser, url, emulator, project}) {
  const counter = await countReads(emulator);
  const pages = {};
  for (const uid of ['grace', 'ada']) {
    const context = await browser.newContext();
    pages[uid] = await context.newPage();
  }
  const rows = [];
  /** @type {import('./lib/counts.mjs').Counts['acts']} */
  const acts = {};
  for (const [uid, act, what] of ACTS) {
    const page = pages[uid];
    const settings = new URLSearchParams({project, emulator: counter.host, name: 'acts', uid});
    if (page.url() === 'about:blank') {
      await page.goto(`${url}/acts.html?${settings}`);
      await page.waitForFunction(() => 'bench' in globalThis);
    }
    await page.evaluate((act) => globalThis['bench'].prepare(act), act);
    await quiet(page, counter);
    await page.evaluate(() => globalThis['bench'].act());
    const counted = await quiet(page, counter);
    if (counted.writes === 0) throw new Error(`Nothing was counted of what it writes to ${what}.`);
    acts[what] = {writes: counted.writes, reads: counted.reads};
    rows.push({what, cells: [{figure: counted.writes, limit: LIMIT}, {figure: counted.reads}]});
  }
  table(['What somebody does', 'Written', 'Read'], rows);
  report('the most that one act writes', Math.max(...rows.map(({cells}) => cells[0].figure)), LIMIT, 'writes');
  await keepCounts({acts});
  for (const page of Object.values(pages)) await page.context().close();
  await counter.close();
}

/** Waits until nothing more comes. Gives what came. */
async function quiet(page, counter) {
  const sum = {reads: 0, writes: 0};
  for (;;) {
    await page.waitForTimeout(QUIET);
    const {reads, own, writes} = counter.take();
    if (reads + own + writes === 0) return sum;
    sum.reads += reads + own;
    sum.writes += writes;
  }
}
