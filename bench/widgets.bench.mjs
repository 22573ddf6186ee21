import {median, note, report, shown, table} from './lib/figures.mjs';
import {emulateDirectory} from './lib/emulated-directory.mjs';
import {emulateGlossary} from './lib/emulated-glossary.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {countReads} from './lib/read-counter.mjs';
import {Questions} from './lib/questions.mjs';

export const title = 'ten elements on one page, on Firestore, beside each of them on a page of its own';

const COMMUNITY = 'widgets';
const ELEMENTS = 'thread threads glossary autolink members member inbox-badge activity knowledge priorities'.split(' ');
const RUNS = 2;
/** How long nothing may be asked for everything to be there, in milliseconds. */
const QUIET = 700;
const HOUR = 3_600_000;
/** How long to wait for it, in milliseconds. */
const PATIENCE = 40_000;

const WHY = {
  time: 'what ten elements are made of is loaded and started on one processor',
  reads: 'what is read twice stands in the table of questions',
};

export async function run({browser, url, emulator, project}) {
  const place = {emulator, project, community: COMMUNITY};
  await emulateGlossary({...place, terms: 100});
  await emulateDirectory({...place, people: 50});
  const {key} = await emulateThread({...place, posts: 25});
  await emulateReader({...place, uid: 'ada', seenUntil: Date.now() - HOUR});

  const visit = async (names) => {
    const counter = await countReads(emulator);
    const context = await browser.newContext({viewport: {width: 1280, height: 12_000}});
    const page = await context.newPage();
    const questions = new Questions(page);
    await page.addInitScript(addMention);
    const elements = names.map((name) => `praxis-${name}`).join(' ');
    const settings = new URLSearchParams({project, emulator: counter.host, key, name: COMMUNITY, elements});
    await page.goto(`${url}/firestore.html?${settings}`);
    const found = {time: await untilShown(page), reads: 0};
    for (let some = 1; some > 0;) {
      // By our own clock: the page's may be another one.
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      const {reads, own} = counter.take();
      found.reads += reads + own;
      some = reads + own;
    }
    await context.close();
    await counter.close();
    return {...found, ...questions.asked()};
  };

  const together = [];
  const alone = [];
  for (let run = 0; run < RUNS; run++) {
    together.push(await visit(ELEMENTS));
    // Interleaved, each of them once.
    for (const name of ELEMENTS.filter((_, at) => at % RUNS === run)) alone.push({name, ...(await visit([name]))});
  }
  const middle = (part) => median(together.map((one) => one[part]));
  const sum = (part) => alone.reduce((sum, one) => sum + one[part], 0);
  const parts = ['time', 'reads', 'connections', 'queries'];
  table(
    ['', 'Until shown, ms', 'Reads', 'Connections', 'Questions'],
    [
      ...alone.map((one) => ({what: one.name, cells: parts.map((part) => ({figure: one[part]}))})),
      {what: 'all ten on one page', cells: parts.map((part) => ({figure: middle(part)}))},
    ],
  );
  report('all ten shown, as a ratio to the sum of each alone', middle('time') / sum('time'), 1, '', WHY.time);
  report('their reads, as a ratio to the sum of each alone', middle('reads') / sum('reads'), 1, '', WHY.reads);
  report('connections', Math.max(...together.map(({connections}) => connections)), 1);
  const twice = together.flatMap(({repeated}) => repeated);
  const worst = Math.max(...together.map(({repeated}) => repeated.length));
  report('questions that were asked more than once', worst, 0, '', `asked again: ${[...new Set(twice)].join('; ')}`);
  note(
    `In a browser that was never there; ${shown(middle('queries'))} questions on one connection are listeners and queries that are answered at once. Reads are with those of the reader’s own records`,
  );
}

/** Runs in the page before anything of it: the article names a term. */
function addMention() {
  document.addEventListener(
    'readystatechange',
    () => document.querySelector('main')?.append('See the batch account.'),
    {
      once: true,
    },
  );
}

/** Waits until all is shown. Gives the milliseconds from the beginning of the page. */
async function untilShown(page) {
  await page.addScriptTag({content: `globalThis.waitingFor = ${waitingFor}`});
  const isAll = () => globalThis['waitingFor']().length === 0 && performance.now();
  const time = await page.waitForFunction(isAll, undefined, {polling: 25, timeout: PATIENCE}).catch(async () => {
    throw new Error(`Never shown: ${await page.evaluate(() => globalThis['waitingFor']())}`);
  });
  return time.jsonValue();
}

/** Runs in the page: which of its elements show nothing yet, or wait for more. */
function waitingFor() {
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  const isShown = (element) => {
    if (element.localName === 'praxis-autolink') return document.querySelector('[data-praxis-term]') !== null;
    const inside = element.shadowRoot ? within(element.shadowRoot) : [];
    if (inside.some((one) => one.getAttribute('aria-busy') === 'true')) return false;
    return inside.some((one) => one.localName !== 'style' && one.textContent.trim() !== '');
  };
  const elements = [...document.body.children].filter(({localName}) => localName.startsWith('praxis-'));
  const shown = elements.filter(({localName}) => localName !== 'praxis-community');
  if (shown.length === 0) return ['all'];
  return shown.filter((element) => !isShown(element)).map(({localName}) => localName);
}
