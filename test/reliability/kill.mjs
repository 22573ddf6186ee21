/**
 * Kills the browser at random moments while somebody writes, again and again with the same profile, and then looks whether something
 * is missing or there twice. It takes about five seconds a time, so the tests do not run it:
 *
 *     node test/reliability/kill.mjs --times 200 [--backend local] [--seed 1]
 */
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {browserFlags} from '../../scripts/lib/browser.mjs';
import {startNeeds} from '../../scripts/lib/needs.mjs';

const {values} = parseArgs({
  options: {
    times: {type: 'string', default: '200'},
    backend: {type: 'string', default: 'firestore'},
    seed: {type: 'string', default: '1'},
  },
});
const times = Number(values.times);
const isLocal = values.backend === 'local';
const random = generator(Number(values.seed));
/** How long after a press the browser may be killed, in milliseconds: a write mostly takes less. */
const LONGEST = 2500;

const needs = await startNeeds(new Set(isLocal ? ['browser', 'demo'] : ['browser', 'firestore', 'demo']));
Object.assign(process.env, needs.environment);
const {administer, recordsIn, signIn, tokenFor, uidOf} = await import('../e2e/support.mjs');
const WRITER = 'Ben Okri';
const profile = await mkdtemp(join(tmpdir(), 'praxis-kill-'));

/** What was sent: every text whose button was pressed. Of those the page said were stored, nothing may ever be lost. */
const sent = [];
const acknowledged = new Set();
let page, browser;

try {
  await open();
  if (!isLocal) await foundCommunity();
  await kill();
  for (let time = 1; time <= times; time++) {
    await open();
    const posts = 1 + Math.floor(random() * 3);
    for (let n = 1; n <= posts; n++) {
      const text = `post ${time}.${n}`;
      await page.getByRole('textbox', {name: 'Write a reply'}).fill(text);
      await page.getByRole('button', {name: 'Post', exact: true}).click();
      sent.push(text);
      if (n < posts) await wait(random() * 200);
    }
    await wait(random() * LONGEST);
    for (const text of await storedByThePage().catch(() => [])) acknowledged.add(text);
    await kill();
    await forgetHowMuch();
    if (time % 10 === 0)
      console.log(`${time} of ${times}: ${sent.length} sent, ${acknowledged.size} acknowledged before the end`);
  }
  await open();
  await report();
} finally {
  await kill().catch(() => undefined);
  await needs.stop();
  await rm(profile, {recursive: true, force: true});
}

async function report() {
  const stored = await settled();
  const kept = await keptHere();
  const away = sent.filter((text) => !stored.includes(text));
  const lost = away.filter((text) => acknowledged.has(text));
  const missing = away.filter((text) => !kept.includes(text));
  const twice = stored.filter((text, place) => stored.indexOf(text) !== place);
  console.log(
    `killed ${times} times, seed ${values.seed}, ${values.backend}: ${sent.length} sent, ${acknowledged.size} acknowledged, ` +
      `${stored.length} stored, ${away.length - missing.length} kept on the device; ` +
      `${lost.length} acknowledged and lost, ${missing.length} sent and missing, ${twice.length} stored twice`,
  );
  if (missing.length) console.log('missing:', missing.join(', '));
  if (lost.length || missing.length || twice.length) process.exitCode = 1;
}

/** All texts, once nothing is on its way any more. */
async function settled() {
  for (let patience = 0; patience < 120; patience++) {
    const texts = isLocal ? await textsOnThePage() : await textsInTheEmulator();
    if (sent.every((text) => texts.includes(text))) return texts;
    await wait(500);
  }
  return isLocal ? textsOnThePage() : textsInTheEmulator();
}

async function textsInTheEmulator() {
  const [thread] = await recordsIn('threads');
  if (!thread) return [];
  const posts = await recordsIn(`threads/${thread.name.split('/').at(-1)}/posts`);
  const texts = posts.map(({fields}) => fields.body.stringValue);
  // What the thread counts is what there is.
  if (Number(thread.fields.posts.integerValue) !== texts.length) throw new Error('The thread counts wrongly.');
  return texts.filter((text) => text.startsWith('post '));
}

function textsOnThePage() {
  return page.evaluate(async () => {
    const found = [];
    for (const {name} of await indexedDB.databases()) {
      if (!name.startsWith('praxis-') || /drafts|images/.test(name)) continue;
      const database = await new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      if (database.objectStoreNames.contains('records')) {
        const rows = await new Promise((resolve) => {
          const reading = database.transaction('records').objectStore('records').getAll();
          reading.onsuccess = () => resolve(reading.result);
        });
        found.push(...rows.filter(({path}) => /\/posts\//.test(path)).map((row) => row.data.body));
      }
      database.close();
    }
    return found.filter((body) => body?.startsWith('post '));
  });
}

/** What the page shows without saying that it is on its way. */
function storedByThePage() {
  return page.evaluate(() => {
    const posts = document.querySelector('praxis-thread').shadowRoot.querySelectorAll('praxis-post');
    return [...posts].filter(({status}) => status === '').map(({post}) => post.body);
  });
}

/** What waits on the device, sent or not. */
function keptHere() {
  return page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('praxis-drafts');
      opening.onsuccess = () => resolve(opening.result);
    });
    const drafts = await new Promise((resolve) => {
      const reading = database.transaction('drafts').objectStore('drafts').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return drafts.flatMap(({text}) => /post \d+\.\d+/.exec(text) ?? []);
  });
}

/** Nobody writes as much in an hour, and the rules would see to it. */
async function forgetHowMuch() {
  if (isLocal || !(await recordsIn('guard')).some(({name}) => name.endsWith(`/${uidOf(WRITER)}`))) return;
  const guard = `communities/cloud-practice/guard/${uidOf(WRITER)}`;
  await administer(guard, {count: {integerValue: '0'}});
}

async function foundCommunity() {
  await page.getByRole('button', {name: 'Found this community'}).click();
  await page.getByText('The community is here. You are its steward.').waitFor({state: 'attached'});
}

async function open() {
  await rm(join(profile, 'DevToolsActivePort'), {force: true});
  const flags = [
    ...browserFlags,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
  ];
  browser = spawn(process.env.CHROME_PATH, [...flags, 'about:blank'], {stdio: 'ignore', detached: true});
  const endpoint = await endpointOf(profile);
  const connection = await chromium.connectOverCDP(endpoint);
  const [context] = connection.contexts();
  page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  const address = new URL('/playground/thread.html', process.env.PRAXIS_DEMO_URL);
  const settings = isLocal
    ? {'local-name': WRITER}
    : {
        backend: 'firestore',
        'project-id': process.env.GCLOUD_PROJECT,
        emulator: process.env.FIRESTORE_EMULATOR_HOST,
      };
  for (const [key, value] of Object.entries(settings)) address.searchParams.set(key, value);
  if (!isLocal) await page.addInitScript(signIn, tokenFor(WRITER));
  await page.goto(address.href);
  await page
    .getByRole('textbox', {name: 'Write a reply'})
    .or(page.getByRole('button', {name: 'Found this community'}))
    .first()
    .waitFor();
}

async function endpointOf(directory) {
  for (let patience = 0; patience < 200; patience++) {
    const said = await readFile(join(directory, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (said) return `http://127.0.0.1:${said.split('\n')[0]}`;
    await wait(50);
  }
  throw new Error('The browser did not come up.');
}

/** The whole browser at once, as when the machine goes. */
async function kill() {
  if (!browser) return;
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  process.kill(-browser.pid, 'SIGKILL');
  await ended;
  browser = undefined;
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
