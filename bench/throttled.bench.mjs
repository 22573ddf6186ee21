import {commentsOf} from './lib/comments.mjs';
import {builtScript} from './lib/built-script.mjs';
import {median, note, report, table} from './lib/figures.mjs';
import {fill, watch} from './lib/first-seen.mjs';
import {serveRivals} from './lib/rivals.mjs';

export const title =
  'a page opened for the first time, on a processor slowed to a quarter and a line of 1.6 Mbit/s and 150 ms, beside the clients of Waline and Artalk';

const RUNS = 3;
const COUNT = 100;
const RIVALS = ['waline', 'artalk'];
const LABELS = ['spare pool', 'nightly run', 'runbook', 'batch work', 'machine'];

const LINE = {offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8};
const SLOWER = 4;

/** What is looked for in a page, from its first frame on, through open shadow roots. */
const CONTENTS = {
  waline: {comment: ['.wl-card-item']},
  artalk: {comment: ['.atk-comment-wrap']},
  praxis: {
    comment: ['praxis-post', 'glance-view >>> glance-post'].map((post) => `praxis-thread >>> ${post} >>> [part~=body]`),
    term: ['[data-praxis-term]'],
    card: ['praxis-member >>> [part~=card] >>> *'],
  },
};

/** Why it is later than a rival, where it is. */
const WHY =
  'what is needed comes at once, but weighs more than the one file of the lightest rival, and takes the processor longer to start; an article and a card are loaded beside it';

export async function run({browser}) {
  const script = builtScript();
  let uid = '';
  const rivals = await serveRivals([...RIVALS, 'filler'], (path) =>
    path === '/praxis' ? {type: 'text/html; charset=utf-8', body: pageOf(uid)} : script(path),
  );
  const runs = {};
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['praxis', ...RIVALS]) {
      const context = await browser.newContext({viewport: {width: 1280, height: 1600}});
      if (name === 'praxis')
        uid = await fill(context, rivals.url, 'fillCommunity', ['throttled', commentsOf(COUNT), LABELS]);
      (runs[name] ??= []).push(await open(context, name, `${rivals.url}/${name}?count=${COUNT}&open`));
      // What a reader finds who comes back: the browser has the script.
      if (name === 'praxis') (runs['praxis, again'] ??= []).push(await open(context, name, `${rivals.url}/${name}`));
      await context.close();
    }
  }
  await rivals.close();
  const middle = (name, what) => median(runs[name].map((times) => times[what]));
  const cell = (name, what) => (what in runs[name][0] ? {figure: middle(name, what)} : undefined);
  const columns = [
    'Milliseconds',
    'First paint of the page',
    'First comment',
    'First linked term',
    'Card',
    'Transferred, kB',
  ];
  const rows = Object.keys(runs).map((what) => ({
    what,
    cells: ['paint', 'comment', 'term', 'card', 'kilobytes'].map((figure) => cell(what, figure)),
  }));
  table(columns, rows);
  for (const rival of RIVALS) {
    const ratio = middle('praxis', 'comment') / middle(rival, 'comment');
    report(`the first comment, as a ratio to ${rival}’s`, ratio, 1, '', WHY);
  }
  const earliest = median(runs.praxis.map(({comment, term, card}) => Math.min(comment, term, card)));
  const rival = Math.min(...RIVALS.map((name) => middle(name, 'comment')));
  report('the first of anything, as a ratio to the first comment of the earlier rival', earliest / rival, 1, '', WHY);
  note(
    'Ours has a conversation, an article with linked terms and a card of a person on the page, the rivals have the conversation alone. Ours reads what earlier visits left in the browser’s own store, the rivals ask their server, over the same line',
  );
}

/** Opens it over a slow line. Gives when what was first there, in milliseconds. */
async function open(context, name, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({encodedDataLength}) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await page.addInitScript(watch, CONTENTS[name]);
  await page.goto(address, {waitUntil: 'commit'});
  const times = await page.waitForFunction(() => globalThis['seen']?.(), undefined, {timeout: 60_000});
  const found = {...(await times.jsonValue()), kilobytes: bytes / 1000};
  if (name === 'praxis') await page.waitForTimeout(10_000); // A reader stays: what they see is kept for their next visit.
  await page.close();
  return found;
}

function pageOf(uid) {
  const paragraphs = commentsOf(6).map(({html}) => html);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>praxis</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist-cdn/praxis.js"></script>
<body>
<praxis-community name="throttled" local-name="Ada"></praxis-community>
<praxis-autolink for="article"></praxis-autolink>
<main><article><h1>An article</h1>${paragraphs.join('\n')}</article>
<praxis-member uid="${uid}"></praxis-member>
<praxis-thread thread-key="bench" page-size="40"></praxis-thread></main>
</body>
</html>`;
}
