import {median, note, report} from './lib/figures.mjs';

export const title =
  'how long it takes until an answer is in the open inbox of whom it answers, beside the conversation itself, in a browser of a third person';

const COMMUNITY = 'inbox';
/** As `acts.ts` has it. */
const KEY = 'https://intranet.example/bench/acts';
/** So many answers one may write who joined just now, and no more. */
const ANSWERS = 15;

const WHY =
  'the conversation itself is as late: it is the emulator, which judges what is written on the processors that three browsers use as well';

export async function run({browser, url, emulator, project}) {
  const open = async (page, uid, more) => {
    const context = await browser.newContext();
    const opened = await context.newPage();
    await opened.goto(`${url}/${page}?${new URLSearchParams({project, emulator, name: COMMUNITY, uid, ...more})}`);
    return opened;
  };
  const writer = async (uid) => {
    const page = await open('acts.html', uid, {});
    await page.waitForFunction(() => 'bench' in globalThis);
    return {
      page,
      prepare: (act) => page.evaluate((act) => globalThis['bench'].prepare(act), act),
      /** @param {string} [text] */
      act: (text) => page.evaluate((text) => globalThis['bench'].act(text), text),
    };
  };
  const [grace, ada] = [await writer('grace'), await writer('ada')];
  const does = async ({prepare, act}, what) => {
    await prepare(what);
    await act();
  };
  await does(grace, 'found');
  await does(ada, 'join');
  await does(ada, 'begin');
  const inbox = await open('firestore.html', 'ada', {elements: 'praxis-inbox'});
  const thread = await open('firestore.html', 'cleo', {elements: 'praxis-thread', key: KEY});
  await thread.locator('praxis-post').first().waitFor();

  /** @type {{stored: number, inbox: number, thread: number}[]} */
  const taken = [];
  for (let answer = 1; answer <= ANSWERS; answer++) {
    await grace.prepare('reply');
    const began = performance.now();
    const since = () => performance.now() - began;
    const text = `This is answer ${answer}.`;
    const [stored, told, read] = await Promise.all([
      grace.act(text).then(since),
      inbox.locator('praxis-inbox .event').filter({hasText: text}).waitFor().then(since),
      thread.locator('praxis-post').filter({hasText: text}).waitFor().then(since),
    ]);
    taken.push({stored, inbox: told, thread: read});
  }
  const all = (where) => taken.map((times) => times[where]);
  report('until it is stored, and its writer knows', median(all('stored')), undefined, 'ms');
  report('until it is in the conversation, in a third browser', median(all('thread')), undefined, 'ms');
  report('until it is in the inbox', median(all('inbox')), 1000, 'ms');
  report('until it is in the inbox, the slowest', Math.max(...all('inbox')), 1000, 'ms', WHY);
  report('the inbox, as a ratio to the conversation', median(taken.map(({inbox, thread}) => inbox / thread)), 2);
  note(`${ANSWERS} answers, one after the other, each from the moment in which its writer presses the button`);
  for (const page of [grace.page, ada.page, inbox, thread]) await page.context().close();
}
