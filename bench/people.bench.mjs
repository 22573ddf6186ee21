import {builtScript} from './lib/built-script.mjs';
import {median, note, report} from './lib/figures.mjs';
import {fill, watch} from './lib/first-seen.mjs';
import {serveRivals} from './lib/rivals.mjs';

export const title = 'a list of 24 people, beside the people of Microsoft’s Graph Toolkit, which are given to it';

const RUNS = 5;
const COUNT = 24;

/** Why a limit is not reached, where it is not. */
const WHY = {
  weight:
    'the store, the words and the frame that all elements share are in it; each further element on the page is what it adds',
  first:
    'ours reads who there is from IndexedDB, and loads its code in several files; the toolkit is handed its people and comes as one',
};

export async function run({browser}) {
  const script = builtScript();
  const rivals = await serveRivals(['mgt', 'filler'], (path) =>
    path === '/praxis' ? {type: 'text/html; charset=utf-8', body: PAGE} : script(path),
  );
  const runs = {praxis: [], mgt: []};
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['praxis', 'mgt']) {
      const context = await browser.newContext({viewport: {width: 1280, height: 800}});
      if (name === 'praxis') await fill(context, rivals.url, 'fillPeople', ['people', COUNT]);
      runs[name].push(await open(context, `${rivals.url}/${name}?open`));
      await context.close();
    }
  }
  await rivals.close();
  const ratio = (what) => median(runs.praxis.map((one) => one[what])) / median(runs.mgt.map((one) => one[what]));
  for (const [name, several] of Object.entries(runs)) {
    report(`${name}: script that the page loads`, median(several.map(({kilobytes}) => kilobytes)), undefined, 'kB');
    report(`${name}: until the first person is there`, median(several.map(({first}) => first)), undefined, 'ms');
  }
  report('script, as a ratio to the toolkit’s', ratio('kilobytes'), 1, '', WHY.weight);
  report('the first person, as a ratio to the toolkit’s', ratio('first'), 1, '', WHY.first);
  note(
    'Ours can be searched, filtered, joined and edited; the toolkit shows names, and asks Microsoft for the rest where it is signed in',
  );
}

/** Opens it. Gives how much came over the line, and when the first person was there, from the beginning of the page. */
async function open(context, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  const scripts = new Set();
  session.on('Network.responseReceived', ({requestId, type}) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.addInitScript(watch, {person: 'praxis-people-list article, mgt-person, article'});
  await page.goto(address, {waitUntil: 'commit'});
  const first = await page.waitForFunction(() => globalThis['seen']?.(), undefined, {timeout: 30_000});
  const {person} = await first.jsonValue();
  await page.waitForTimeout(500); // What is loaded once it is there.
  await page.close();
  return {first: person, kilobytes: bytes / 1000};
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>praxis</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist-cdn/praxis.js"></script>
<body>
<praxis-community name="people" local-name="Ada"></praxis-community>
<main><h1>People</h1><praxis-members></praxis-members></main>
</body>
</html>`;
