import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const THREAD = '/playground/thread.html';
const INBOX = '/playground/inbox.html';
const BADGE = '/playground/inbox-badge.html';

async function visit(page, path) {
  const url = new URL(page.url());
  url.pathname = path;
  url.hash = '';
  await page.goto(url.href);
}

for (const backend of BACKENDS) {
  describe(`the inbox, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, THREAD);
      grace = await place.person('Grace Hopper', {path: THREAD});
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    /** Another window of the same person, with the badge. */
    async function sameIn(page, name) {
      if (name) return place.person(name, {path: BADGE});
      const viewer = await page.evaluate(
        () => sessionStorage.getItem('praxis:viewer') ?? localStorage['praxis:viewer'],
      );
      const other = await page.context().newPage();
      other.problems = [];
      await other.addInitScript((kept) => sessionStorage.setItem('praxis:viewer', kept), viewer);
      await other.goto(page.url().replace(INBOX, BADGE));
      return other;
    }

    it('tells who answered within a second, leads to the answer, and is read then; so the badge is gone', async () => {
      await write(ada, 'How do you name branches?');
      await ada.getByText('Posted.').waitFor({state: 'attached'});
      await visit(ada, INBOX);
      await ada.getByRole('heading', {name: 'Inbox', exact: true}).waitFor();
      // In the demo's community somebody wrote before.
      if (backend === 'local') await ada.getByRole('button', {name: 'Mark all as read'}).click();

      await postWith(grace, 'How do you name branches?').getByRole('button', {name: 'Reply', exact: true}).click();
      await grace.getByRole('textbox', {name: /^Reply to/}).fill('By the issue.');
      await grace.getByRole('textbox', {name: /^Reply to/}).press('Control+Enter');
      await grace.getByText('Posted.').waitFor({state: 'attached'});
      await ada.getByText('By the issue.').waitFor({timeout: 1000});
      await ada.getByText('Grace Hopper answered you').waitFor();

      const header = await sameIn(ada, backend === 'local' ? '' : 'Ada Lovelace');
      await header.getByRole('link', {name: /^Inbox ?, 1 unread/}).waitFor();
      const group = ada.getByRole('article').filter({hasText: 'By the issue.'});
      // The conversation says that it belongs to another page.
      assert.match(await group.getByRole('link').first().getAttribute('href'), /#praxis-/);
      await visit(ada, THREAD);
      await postWith(ada, 'By the issue.').waitFor();
      await header.getByRole('link', {name: 'Inbox', exact: true}).waitFor();
      assert.deepEqual(header.problems, []);
    });
  });
}
