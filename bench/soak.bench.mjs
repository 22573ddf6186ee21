import {setTimeout as wait} from 'node:timers/promises';
import {note, report, shown, table} from './lib/figures.mjs';
import {heapParts} from './lib/heap-parts.mjs';
import {ChangingCommunity} from './lib/live-changes.mjs';
import {growthOf, leastOf} from './lib/slope.mjs';

export const title =
  'a page with the hub, a conversation, linked terms, the members and the badge of the inbox, left open on Firestore, while something that it shows changes every second';

export const isLong = true;

const MINUTE = 60_000;
const COMMUNITY = 'soak';
const ELEMENTS = 'praxis-hub praxis-thread praxis-autolink praxis-members praxis-inbox-badge';

/** What is looked at, and by which share of it it may grow in the last half; why it grows by more, where it does. */
const KINDS = [
  {name: 'kept', label: 'Kept by scripts, MB', most: 0.02, why: ''},
  {name: 'browser', label: 'By the browser, MB', most: 0.02, why: ''},
  {name: 'engine', label: 'Compiled, MB', why: ''},
  {name: 'nodes', label: 'DOM nodes', most: 0.01, why: ''},
  {name: 'listeners', label: 'Listeners', most: 0.01, why: ''},
  {name: 'documents', label: 'Documents', most: 0, why: ''},
];

/** Looks so often, but a short run more often. */
const looks = (minutes) => Math.min(60, Math.max(12, Math.round(minutes)));
/** Rows that are printed, and points whose growth is judged: the least of the looks of each. */
const ROWS = 12;

export async function run({browser, url, emulator, project, minutes = 60}) {
  const community = await ChangingCommunity.fill({emulator, project}, COMMUNITY);
  const settings = new URLSearchParams({
    ...{project, emulator, key: community.key, name: COMMUNITY, elements: ELEMENTS},
  });
  const page = await watched(browser, `${url}/firestore.html?${settings}`);
  const empty = await watched(browser, 'about:blank');
  const problems = [];
  page.page.on('pageerror', (error) => problems.push(error.message));
  await page.page.locator('praxis-thread praxis-post').first().waitFor();

  const began = performance.now();
  const every = (minutes * MINUTE) / looks(minutes);
  const taken = [];
  let made = 0;
  for (let next = every; taken.length < looks(minutes); made++) {
    const body = await community.next();
    // After a change that can be seen.
    if (body && performance.now() - began >= next) {
      next += every;
      const seen = await untilSeen(page.page, body);
      const at = (performance.now() - began) / MINUTE;
      const [own, bare] = [await sizeOf(page), await sizeOf(empty)];
      taken.push({at, seen, own, bare});
      console.log(
        `    ${shown(at)} min: ${JSON.stringify(own)}, empty ${shown(bare.kept)} MB, seen after ${shown(seen)} ms`,
      );
    }
    await wait(Math.max(0, began + (made + 1) * 1000 - performance.now()));
  }
  tell(taken);
  judge(taken, {made, problems});
  for (const one of [page, empty]) await one.page.context().close();
}

async function watched(browser, address) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.goto(address);
  return {page, session: await context.newCDPSession(page)};
}

/** What is left once all is cleared up that nobody needs. */
async function sizeOf({session}) {
  await session.send('HeapProfiler.collectGarbage');
  const {documents, nodes, jsEventListeners: listeners} = await session.send('Memory.getDOMCounters');
  return {...(await heapParts(session)), nodes, listeners, documents};
}

/** A page that has fallen behind or lost its connection would be flat, too. Gives how many milliseconds it was behind. */
async function untilSeen(page, body) {
  const began = performance.now();
  await page.locator('praxis-thread praxis-post').filter({hasText: body}).first().waitFor({timeout: 30_000});
  return performance.now() - began;
}

function tell(taken) {
  const step = Math.max(1, Math.ceil(taken.length / ROWS));
  const rows = taken
    .filter((_, at) => (taken.length - 1 - at) % step === 0)
    .map(({at, own, bare}) => ({
      what: `${at.toFixed(1)}`,
      cells: [...KINDS.map(({name}) => own[name]), bare.kept].map((figure) => ({figure})),
    }));
  table(['Minute', ...KINDS.map(({label}) => label), 'By those of an empty page, MB'], rows);
}

function judge(taken, {made, problems}) {
  const together = Math.ceil(taken.length / ROWS);
  const growth = (of) =>
    growthOf(
      leastOf(
        taken.map((one) => ({at: one.at, value: of(one)})),
        together,
      ),
    );
  for (const {name, most, why} of KINDS) {
    const {perHour, share} = growth(({own}) => own[name]);
    console.log(`    ${name}: ${shown(perHour)} an hour`);
    report(`${name}: growth over the last half`, 100 * share, most === undefined ? undefined : 100 * most, '%', why);
  }
  report('kept by an empty page: growth over the last half', 100 * growth(({bare}) => bare.kept).share, undefined, '%');
  report('kept: growth in an hour, by that half', growth(({own}) => own.kept).perHour, undefined, 'MB');
  report('the longest until the last change was seen', Math.max(...taken.map(({seen}) => seen)) / 1000, 5, 's');
  report('errors in the page', problems.length, 0);
  const minutes = taken.at(-1)?.at ?? 0;
  note(
    `${made} changes in ${Math.round(minutes)} minutes, from outside the page: what posts say, reactions, heads of conversations, answers to the reader, the glossary, the directory. Nothing is added, so nothing more is there to be kept. What is measured is what is left after all was cleared up that nobody needs, told apart by a snapshot of the heap: what scripts keep, what the browser has for the page, and what the engine compiled, which it does anew for what runs often`,
  );
}
