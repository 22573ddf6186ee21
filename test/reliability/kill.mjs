/**
 * Kills the browser at random moments while somebody writes, again and again with the same profile, and then looks whether something
 * is missing or there twice. It takes some minutes, so the tests do not run it:
 *
 *     node test/reliability/kill.mjs --times 100 [--backend local] [--seed 1]
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text as textOf} from 'node:stream/consumers';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
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
/** The browser is killed so long at most after what a life is for, in milliseconds. */
const LONGEST = 1500;
/** No life is longer than this, but the first; in milliseconds. */
const LIFE = 20_000;
/** What takes longer has failed. */
const PATIENCE = 300_000;
/** So many lives write in one conversation. */
const LIVES = 20;

const needs = await startNeeds(new Set(isLocal ? ['browser', 'demo'] : ['browser', 'firestore', 'demo']));
Object.assign(process.env, needs.environment);
const {administer, recordsIn, signIn, tokenFor, uidOf} = await import('../e2e/support.mjs');
const WRITER = 'Ben Okri';
const profile = await mkdtemp(join(tmpdir(), 'praxis-kill-'));

/** Every text whose button was pressed. Of those the page said were stored, nothing may ever be lost. */
const pressed = new Set();
const acknowledged = new Set();
let browser;
let tellAsked = () => {};
let tellReady = () => {};
let tellAcknowledged = () => {};
let tellStored = () => {};
/** What the page said last that it waits for. */
let lastWaiting;
const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
await once(server, 'listening');

try {
  const started = performance.now();
  for (let life = 1; life <= times; life++) {
    const moments = {
      asked: new Promise((resolve) => (tellAsked = resolve)),
      ready: new Promise((resolve) => (tellReady = resolve)),
      acknowledged: new Promise((resolve) => (tellAcknowledged = resolve)),
    };
    open(`/?life=${life}`);
    const moment = moments[momentOf(life)];
    await (life === 1 ? inTime(moment) : Promise.race([moment, wait(LIFE)]));
    await wait(random() * LONGEST);
    await kill();
    await forgetHowMuch();
    if (life % 10 === 0) console.log(`${life} of ${times}: ${pressed.size} pressed, ${acknowledged.size} acknowledged`);
  }
  await report((performance.now() - started) / times);
} finally {
  await kill();
  server.closeAllConnections();
  server.close();
  await needs.stop();
  await rm(profile, {recursive: true, force: true});
}

/**
 * After what the browser is killed: while the page comes up, while it writes, or once the backend has begun to answer. That takes Firestore's SDK
 * some seconds after a kill, for it waits until whoever was killed no longer counts as the one who may write.
 */
function momentOf(life) {
  if (life === 1) return 'acknowledged';
  return ['asked', 'ready', 'ready', 'acknowledged', 'acknowledged'][life % 5];
}

async function report(each) {
  const {stored, kept} = await everything();
  const lost = [...acknowledged].filter((text) => !stored.includes(text));
  const away = [...pressed].filter((text) => !stored.includes(text) && !acknowledged.has(text));
  const missing = away.filter((text) => !kept.includes(text));
  const twice = stored.filter((text, place) => stored.indexOf(text) !== place);
  console.log(
    `killed ${times} times, seed ${values.seed}, ${values.backend}, ${Math.round(each)} ms each: ${pressed.size} pressed, ` +
      `${acknowledged.size} acknowledged, ${stored.length} stored, ${away.length - missing.length} kept on the device; ${lost.length} acknowledged and lost, ` +
      `${missing.length} pressed in the last moment and not kept, ${twice.length} stored twice`,
  );
  for (const [what, texts] of Object.entries({lost, missing, twice}))
    if (texts.length) console.log(what, texts.join(', '));
  if (lost.length || twice.length) process.exitCode = 1;
}

/** All texts, once the pages of all conversations have delivered what was kept for them. */
async function everything() {
  let here;
  for (let life = 1; life <= times; life += LIVES) {
    const stored = new Promise((resolve) => (tellStored = resolve));
    open(`/?look=${life}`);
    // A page may come with more than anybody may write in ten minutes.
    const forgetting = setInterval(() => void forgetHowMuch().catch(() => undefined), 2000);
    here = await inTime(stored).finally(() => clearInterval(forgetting));
    await kill();
  }
  const texts = isLocal ? here.stored : await textsInTheEmulator();
  return {stored: texts.filter((text) => text.startsWith('post ')), kept: here.kept};
}

async function textsInTheEmulator() {
  const texts = [];
  for (const {name, fields} of await recordsIn('threads')) {
    const posts = await recordsIn(`threads/${name.split('/').at(-1)}/posts`);
    // What the thread counts is what there is.
    if (Number(fields.posts.integerValue) !== posts.length) throw new Error('The thread counts wrongly.');
    texts.push(...posts.map((post) => post.fields.body.stringValue));
  }
  return texts;
}

/** The page and its scripts, and what it tells. */
async function answer(request, response) {
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  const [type, content] = await answerTo(request, pathname, searchParams);
  response.writeHead(content === undefined ? 404 : 200, {'content-type': type}).end(content);
}

async function answerTo(request, pathname, parameters) {
  if (pathname === '/told') {
    hear(JSON.parse(await textOf(request).catch(() => '{}')));
    return ['text/plain', ''];
  }
  if (pathname === '/') {
    tellAsked();
    return ['text/html', pageOf(parameters)];
  }
  if (pathname === '/writer.js') return ['text/javascript', await readFile(new URL('writer.js', import.meta.url))];
  const found = await fetch(new URL(pathname, process.env.PRAXIS_DEMO_URL));
  return ['text/javascript', found.ok ? Buffer.from(await found.arrayBuffer()) : undefined];
}

function hear(told) {
  if (told.pressed) pressed.add(told.pressed);
  for (const text of told.acknowledged ?? []) acknowledged.add(text);
  if (told.acknowledged) tellAcknowledged();
  if (told.ready) tellReady();
  if (told.waiting) lastWaiting = told.waiting;
  if (told.stored) tellStored(told);
}

function pageOf(parameters) {
  const life = parameters.get('life') ?? '';
  const conversation = Math.floor((Number(life || parameters.get('look')) - 1) / LIVES);
  const where = isLocal
    ? `local-name="${WRITER}"`
    : `backend="firestore" project-id="${process.env.GCLOUD_PROJECT}" emulator="${process.env.FIRESTORE_EMULATOR_HOST}"`;
  return `<!doctype html>
    <html lang="en" data-life="${life}" data-backend="${values.backend}">
      <title>Killed at random</title>
      <script>${isLocal ? '' : `(${signIn})(${JSON.stringify(tokenFor(WRITER))})`}</script>
      <script type="module" src="/dist/praxis.js"></script>
      <script type="module" src="/writer.js"></script>
      <praxis-community name="cloud-practice" ${where}></praxis-community>
      <praxis-thread thread-key="https://intranet.example/${conversation}" thread-title="Conversation ${conversation}" page-size="100" nudges="off"></praxis-thread>
    </html>`;
}

/** Nobody writes as much in an hour, and the rules would see to it. */
async function forgetHowMuch() {
  if (isLocal || !(await recordsIn('guard')).some(({name}) => name.endsWith(`/${uidOf(WRITER)}`))) return;
  const guard = `communities/cloud-practice/guard/${uidOf(WRITER)}`;
  await administer(guard, {count: {integerValue: '0'}});
}

function open(path) {
  const flags = [
    ...browserFlags,
    '--headless=new',
    '--disable-gpu',
    '--disable-extensions',
    `--user-data-dir=${profile}`,
  ];
  const {port} = server.address();
  browser = spawn(process.env.CHROME_PATH, [...flags, `http://127.0.0.1:${port}${path}`], {
    stdio: 'ignore',
    detached: true,
  });
}

async function inTime(promise) {
  const giveUp = new AbortController();
  const tooLong = wait(PATIENCE, undefined, {signal: giveUp.signal}).then(() => {
    throw new Error(`The page did not come up, or to its end. It waited for: ${JSON.stringify(lastWaiting)}`);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    giveUp.abort();
    tooLong.catch(() => undefined);
  }
}

/** The whole browser at once, as when the machine goes. */
async function kill() {
  if (!browser) return;
  const ended = once(browser, 'exit');
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
