import {report} from './lib/figures.mjs';
import {emulateReader, emulateThread} from './lib/emulated-thread.mjs';
import {countReads} from './lib/read-counter.mjs';

export const title = 'documents that Firestore bills when a thread is opened by somebody who is signed in';

/** How long nothing may come for everything to be there, in milliseconds. */
const QUIET = 1500;

export async function run({browser, url, emulator, project}) {
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
  for (let read = counter.take(); ; read = counter.take()) {
    counter.total += read;
    await page.waitForTimeout(QUIET);
    if (read === 0) return;
  }
}
