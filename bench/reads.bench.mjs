import {gzipSync} from 'node:zlib';
import {emulateDirectory} from './lib/emulated-directory.mjs';
import {emulateGlossary} from './lib/emulated-glossary.mjs';
import {report} from './lib/figures.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {countReads} from './lib/read-counter.mjs';

export const title =
  'documents that Firestore bills when a thread, a glossary or a directory is opened by somebody who is signed in';

/** How long nothing may come for everything to be there, in milliseconds. */
const QUIET = 1500;

/** Whoever is signed in reads their own record, whatever they open. */
const OWN = 1;

export async function run(setting) {
  await readGlossaries(setting);
  await readDirectories(setting);
  await readThreads(setting);
}

async function readGlossaries({browser, url, emulator, project}) {
  for (const [terms, limit] of [
    [100, 1],
    [5000, 10],
  ]) {
    const community = `glossary-${terms}`;
    const {documents} = await emulateGlossary({emulator, project, community, terms});
    const counter = await countReads(emulator);
    const context = await browser.newContext();
    const visit = async () => {
      const page = await context.newPage();
      const settings = new URLSearchParams({project, emulator: counter.host, name: community});
      await page.goto(`${url}/firestore-glossary.html?${settings}`);
      await page.locator('praxis-glossary article').first().waitFor({timeout: 60_000});
      await quiet(page, counter);
      const shown = await page.locator('praxis-glossary h2 .count').textContent();
      await page.close();
      return {shown: shown.trim(), reads: counter.total};
    };
    const cold = await visit();
    report(`glossary of ${terms}, at the first visit (${cold.shown})`, cold.reads - OWN, limit, 'reads');
    const again = await visit();
    report(`glossary of ${terms}, at the next visit (${again.shown})`, again.reads - OWN, 1, 'reads');
    await context.close();
    await counter.close();
    const size = gzipSync(JSON.stringify(documents)).length / 1000;
    report(`glossary of ${terms}, as it travels`, size, 250, 'kB gz');
  }
}

async function readDirectories({browser, url, emulator, project}) {
  for (const [people, limit] of [
    [100, 2],
    [10_000, 10],
  ]) {
    const community = `directory-${people}`;
    const {documents} = await emulateDirectory({emulator, project, community, people});
    const counter = await countReads(emulator);
    const context = await browser.newContext();
    const visit = async () => {
      const page = await context.newPage();
      const settings = new URLSearchParams({project, emulator: counter.host, name: community});
      await page.goto(`${url}/firestore-members.html?${settings}`);
      await page.locator('praxis-members article').first().waitFor({timeout: 60_000});
      await quiet(page, counter);
      await page.close();
      return counter.total;
    };
    const cold = await visit();
    report(`directory of ${people}, at the first visit (${documents.length} documents)`, cold - OWN, limit, 'reads');
    report(`directory of ${people}, at the next visit`, (await visit()) - OWN, 1, 'reads');
    await context.close();
    await counter.close();
    const size = gzipSync(JSON.stringify(documents)).length / 1000;
    report(`directory of ${people}, as it travels`, size, 500, 'kB gz');
  }
}

async function readThreads({browser, url, emulator, project}) {
  for (const posts of [10, 1000, 10_000]) {
    const {key, ids, began} = await emulateThread({emulator, project, community: 'bench', posts});
    const visit = async (post, then) => {
      const counter = await countReads(emulator);
      const context = await browser.newContext();
      const page = await context.newPage();
      const at = post ? `#praxis-${post}` : '';
      const settings = new URLSearchParams({project, emulator: counter.host, key, name: 'bench'});
      await page.goto(`${url}/firestore-thread.html?${settings}${at}`);
      const first = `#praxis-${post ?? ids[0]}`;
      await page.locator(`praxis-thread ${first}`).waitFor({timeout: 60_000});
      await quiet(page, counter);
      if (then) {
        await then(page);
        await quiet(page, counter);
      }
      const {shown, reads} = {shown: await page.locator('praxis-post').count(), reads: counter.total};
      await context.close();
      await counter.close();
      return {shown, reads};
    };
    const start = await visit();
    report(`${posts} posts, from the start (${start.shown} shown)`, start.reads, Math.min(posts + 2, 30), 'reads');
    if (posts <= 25) continue;
    const middle = await visit(ids[posts / 2]);
    report(`${posts} posts, at a link into the middle (${middle.shown} shown)`, middle.reads, 30, 'reads');
    const end = await visit(undefined, async (page) => {
      await page.getByRole('button', {name: 'Go to the end'}).click();
      await page.locator(`praxis-thread #praxis-${ids.at(-1)}`).waitFor();
    });
    report(`${posts} posts, on from there to the end (${end.shown} shown)`, end.reads, 30, 'reads');
    const seenUntil = began + (posts / 2) * 60_000;
    await emulateReader({emulator, project, community: 'bench', key, uid: 'ada', seenUntil});
    const unread = await visit();
    report(`${posts} posts, half of them new to the reader (${unread.shown} shown)`, unread.reads, 30, 'reads');
  }
}

/** Waits until nothing more is read. */
async function quiet(page, counter) {
  counter.total = 0;
  for (let read = 1; read > 0; counter.total += read) {
    await page.waitForTimeout(QUIET);
    read = counter.take();
  }
}
