import {loadSources} from '../scripts/lib/load-sources.mjs';
import {builtScript} from './lib/built-script.mjs';
import {commentsOf} from './lib/comments.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {note, report} from './lib/figures.mjs';
import {fill, watch} from './lib/first-seen.mjs';
import {serveRivals} from './lib/rivals.mjs';

export const title =
  'script that a page of the one tag has loaded, after gzip, until something can be read or done, on a line of 1.6 Mbit/s, beside the clients of Waline and Artalk';

const RIVALS = ['waline', 'artalk'];
/** So slow that what is not needed first does not come first by chance. */
const LINE = {offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8};
const POSTS = {plain: 'praxis-post', formatted: 'praxis-post .rich-text :is(strong, code, em)'};

/** Why a limit is not reached, where it is not. */
const WHY = {
  first:
    'Lit, the store, the words in the reader’s language, the frame that all elements share and the post itself come before it; what acts and writes comes after (decisions 82 and 86)',
  firestore:
    'what is read first is read by the SDK that stays connected: the lite SDK beside it would be 36 kB more for everybody, and ask for the same twice',
  far: 'the element itself is there, to see when somebody comes near; its posts and what they need are not',
  more: 'each has its own list, search, forms and words; what is shared with a conversation is not in the figure',
};

export async function run({browser, emulator, project}) {
  const script = builtScript();
  const {unsigned} = await loadSources(`export {unsigned} from './bench/lib/unsigned.ts';`);
  const community = 'weight';
  const {key} = await emulateThread({emulator, project, community, posts: 25});
  await emulateReader({emulator, project, community, uid: 'ada', seenUntil: Date.now()});
  const token = unsigned(project, {sub: 'ada', user_id: 'ada', name: 'Ada Lovelace'});
  const pages = {
    '/plain': local('plain', THREAD),
    '/formatted': local('formatted', THREAD),
    '/none': local('plain', ''),
    '/far': local('plain', `<div style="height: 9000px"></div><praxis-thread thread-key="bench"></praxis-thread>`),
    '/with-glossary': local('plain', `${THREAD}<praxis-glossary></praxis-glossary>`),
    '/with-autolink': local('plain', `${THREAD}<praxis-autolink for="main"></praxis-autolink>`),
    '/with-members': local('plain', `${THREAD}<praxis-members></praxis-members>`),
    '/firestore': `<praxis-community name="${community}" backend="firestore" project-id="${project}" emulator="${emulator}"></praxis-community>
      <script type="module">document.querySelector('praxis-community').getIdToken = async () => '${token}'</script>
      <praxis-thread thread-key="${key}" loading="eager"></praxis-thread>`,
  };
  const rivals = await serveRivals([...RIVALS, 'filler'], (path) =>
    pages[path] ? {type: 'text/html; charset=utf-8', body: pageOf(pages[path])} : script(path),
  );
  const plain = commentsOf(25).map((comment) => ({...comment, text: `Comment ${comment.id} is plain.`}));
  const visit = (path, contents, then) => open(browser, rivals.url, path, {plain, contents, then});

  const first = await visit('/plain', {post: POSTS.plain});
  report('until the first plain post is read, on the store in the browser', first.until, 25, 'kB', WHY.first);
  for (const name of RIVALS) {
    const {until} = await visit(`/${name}?count=100&open`, {post: '.wl-card-item, .atk-comment-wrap'});
    report(`until ${name}’s first comment`, until, undefined, 'kB');
  }
  const connected = await visit('/firestore', {post: POSTS.plain});
  report('until the first post is read, on Firestore', connected.until, 65, 'kB', WHY.firestore);
  const formatted = await visit('/formatted', {post: POSTS.formatted});
  report('more until formatted ones are', Math.max(0, formatted.until - first.until), 15, 'kB');
  const box = await visit('/plain', {post: POSTS.plain}, async (page) => {
    const text = page.getByRole('textbox', {name: 'Write a reply'});
    await text.click();
    await text.pressSequentially('**Bold**');
  });
  report('more once somebody begins to write', box.more, 25, 'kB');
  for (const [name, most] of /** @type {[string, number][]} */ ([
    ['glossary', 12],
    ['autolink', 8],
    ['members', 12],
  ])) {
    const {all} = await visit(`/with-${name}`, {post: POSTS.plain});
    report(`more with ${name} beside the conversation, when all is loaded`, all - first.all, most, 'kB', WHY.more);
  }
  const [none, far] = [await visit('/none', {}), await visit('/far', {})];
  report('more with a conversation far below, until somebody comes near it', far.all - none.all, 0, 'kB', WHY.far);
  report('a page with a conversation, when all is loaded', first.all, undefined, 'kB');
  report('the same on Firestore', connected.all, undefined, 'kB');
  report(
    'files with re2js in them',
    [first, connected].reduce((sum, {regular}) => sum + regular, 0),
    0,
  );
  await rivals.close();
  note(
    'Counted by what the browser says came over the line before the frame that shows it. Firestore’s SDK is in what is counted of it; the rivals’ servers are answered for',
  );
}

const THREAD = '<praxis-thread thread-key="bench" loading="eager"></praxis-thread>';
const local = (name, body) => `<praxis-community name="${name}" local-name="Ada"></praxis-community>${body}`;

/** Opens it in a browser that was never there. Gives kilobytes: `until` its contents are there, of `all`, and what is `more` once something is done. */
async function open(browser, url, path, {plain, contents, then}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 1600}});
  const [name, comments] = path === '/formatted' ? ['formatted', commentsOf(25)] : ['plain', plain];
  await fill(context, url, 'fillCommunity', [name, comments, ['Runbook']]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(watch, contents);
  let regular = 0;
  const answers = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      answers.push(response.text().then((text) => (regular += Number(/re2js/i.test(text)))));
  });
  await page.goto(`${url}${path}`, {waitUntil: 'commit'});
  const times = await (
    await page.waitForFunction(() => globalThis['seen']?.(), undefined, {timeout: 60_000})
  ).jsonValue();
  await resting(page);
  const [until, all] = [await kilobytes(page, times.post), await kilobytes(page)];
  if (then) await then(page);
  await resting(page);
  const more = (await kilobytes(page)) - all;
  await Promise.all(answers);
  await context.close();
  return {until, all, more, regular};
}

/** Waits until no more scripts come. */
async function resting(page) {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    await page.waitForTimeout(2500);
    now = await page.evaluate(() => performance.getEntriesByType('resource').length);
  }
}

/** Of scripts that came before a time of the page. */
function kilobytes(page, before = Infinity) {
  return page.evaluate((before) => {
    const scripts = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).filter(
      ({name, responseEnd}) => new URL(name).pathname.endsWith('.js') && responseEnd <= before,
    );
    return scripts.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0) / 1000;
  }, before);
}

function pageOf(body) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>praxis</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist-cdn/praxis.js"></script>
<body><main><p>The runbook says what to do.</p></main>${body}</body>
</html>`;
}
