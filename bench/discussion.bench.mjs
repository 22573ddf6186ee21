import {commentsOf} from './lib/comments.mjs';
import {median, note, report, table} from './lib/figures.mjs';
import {serveRivals} from './lib/rivals.mjs';

export const title =
  'a page of a conversation, beside the clients of Waline and Artalk, and the floor: the same comments as finished HTML through innerHTML';

const COUNTS = [100, 1000, 10_000];
const RUNS = 5;
const RIVALS = ['waline', 'artalk'];

/** Why a limit is not reached, where it is not. */
const WHY = {
  first:
    'every post is an element of its own, with its shadow root, and what it says is read from IndexedDB in two steps: the conversation, then its posts',
  cold: 'ours loads the store, the posts and Markdown when they are asked for, each in a request of its own; the rivals come as one file that is there before the clock runs',
  elements:
    'each post has its actions, reactions, link and menu in the page at once, for keyboards and screen readers; the rivals show fewer of them',
  heap: 'a shadow root and the template of each post, the whole library’s words in the reader’s language, and the connection to IndexedDB',
};

export async function run({browser, url}) {
  const rivals = await serveRivals(['floor', ...RIVALS]);
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const visit = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return page;
  };
  const filler = await visit(`${url}/discussion.html`);
  const fill = (...what) => filler.evaluate((what) => globalThis['fillThread'](...what), what);
  for (const count of COUNTS) await fill(`bench-${count}`, commentsOf(count));
  await fill('one-root', commentsOf(10_000), true);
  await filler.close();

  const addresses = (count) => ({
    floor: `${rivals.url}/floor?count=${count}`,
    praxis: `${url}/discussion.html?name=bench-${count}`,
    ...Object.fromEntries(RIVALS.map((name) => [name, `${rivals.url}/${name}?count=${count}`])),
    ...(count === 10_000 && {'one root': `${url}/discussion.html?name=one-root`}),
  });
  /** @type {Record<number, Record<string, Awaited<ReturnType<typeof measure>>>>} */
  const found = {};
  for (const count of COUNTS) {
    const runs = {};
    for (let run = 0; run < RUNS; run++) {
      for (const [name, address] of Object.entries(addresses(count))) {
        const page = await visit(address);
        (runs[name] ??= []).push(await measure(context, page, name));
        await page.close();
      }
    }
    found[count] = Object.fromEntries(Object.entries(runs).map(([name, several]) => [name, middle(several)]));
    tell(count, found[count]);
  }
  judge(found);
  await context.close();
  await rivals.close();
}

/** Opens it, counts what it is made of, and writes a comment where one can. */
async function measure(context, page, name) {
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const before = await page.evaluate(() => globalThis['bench'].size());
  // The first time pays for what is loaded then, and for code that never ran: the second shows what showing costs.
  const cold = await page.evaluate(() => globalThis['bench'].open());
  await page.evaluate(() => globalThis['bench'].close());
  const opened = await page.evaluate(() => globalThis['bench'].open());
  const {comments, elements} = await page.evaluate(() => globalThis['bench'].size());
  const megabytes = await heap();
  const written = name === 'floor' ? 0 : await page.evaluate(() => globalThis['bench'].write('Just written.'));
  return {
    ...opened,
    cold: cold.first,
    blocking: cold.blocking + opened.blocking,
    longest: Math.max(cold.longest, opened.longest),
    comments,
    perComment: (elements - before.elements) / comments,
    megabytes,
    written,
  };
}

function middle(runs) {
  const of = (figure) => median(runs.map((run) => run[figure]));
  return {
    ...{
      cold: of('cold'),
      first: of('first'),
      blocking: of('blocking'),
      comments: of('comments'),
      perComment: of('perComment'),
    },
    ...{longest: of('longest'), megabytes: of('megabytes'), written: of('written')},
  };
}

function tell(count, by) {
  const columns = [
    `Of ${count} comments`,
    'Shown',
    'Cold, ms',
    'Again, ms',
    '× floor',
    'Elements a comment',
    'Heap, MB',
  ];
  const rows = Object.entries(by).map(([what, one]) => ({
    what,
    cells: [
      one.comments,
      one.cold,
      one.first,
      one.first / by.floor.first,
      one.perComment,
      one.megabytes,
      one.blocking,
      one.written,
    ].map((figure, at) => (what === 'floor' && at === 7 ? undefined : {figure})),
  }));
  table([...columns, 'Blocking, ms', 'Click to visible, ms'], rows);
}

function judge(found) {
  const least = (figure) => (count) => Math.min(...RIVALS.map((name) => found[count][name][figure]));
  for (const count of COUNTS) {
    const {praxis, floor} = found[count];
    report(`${count} comments: the first, as a ratio to the floor`, praxis.first / floor.first, 1.6, '', WHY.first);
    const rival = least('cold')(count);
    report(
      `${count} comments: the first at the first visit, as a ratio to the best rival`,
      praxis.cold / rival,
      1,
      '',
      WHY.cold,
    );
    report(
      `${count} comments: the longest task (below 50 ms it counts as none)`,
      praxis.longest,
      50,
      'ms',
      WHY.longest,
    );
    const best = least('perComment')(count);
    report(
      `${count} comments: elements of one, as a ratio to the best rival`,
      praxis.perComment / best,
      0.5,
      '',
      WHY.elements,
    );
    const lightest = least('megabytes')(count);
    report(`${count} comments: heap, as a ratio to the best rival`, praxis.megabytes / lightest, 0.5, '', WHY.heap);
    const quickest = least('written')(count);
    report(`${count} comments: from the click to visible, as a ratio to the best rival`, praxis.written / quickest, 1);
  }
  const ratio = found[10_000]['one root'].first / found[100].praxis.first;
  report('10,000 comments that answer one, as a ratio to a page of 100', ratio, 1.2);
  note(
    'Cold is the first time on a page whose script is there, again the second time. The rivals get their comments from a server on this machine, ours come from IndexedDB. Rivals page what begins something and show all its answers at once; none of them is given a conversation in which all answer one, since they show it whole',
  );
}
