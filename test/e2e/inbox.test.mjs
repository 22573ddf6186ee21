import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {
  administer,
  BACKENDS,
  eventually,
  Place,
  postWith,
  recordsIn,
  steward,
  uidOf,
  useBrowser,
  write,
} from './support.mjs';

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

    it('tells who answered, leads to the answer, and is read then; so the badge is gone', async () => {
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
      await ada.getByText('By the issue.').waitFor();
      await ada.getByText('Grace Hopper answered you').waitFor();

      const header = await sameIn(ada, backend === 'local' ? '' : 'Ada Lovelace');
      await header.getByRole('link', {name: /^Inbox 1 unread/}).waitFor();
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

describe('an open inbox, while others write in another browser', () => {
  const THEIRS = 'How do you name branches?';
  let place, ada, ben;
  beforeEach(async () => {
    place = await Place.open(use.browser, 'firestore');
    ada = await steward(place, 'firestore', THREAD);
    ben = await place.person('Ben Okri', {path: THREAD});
  });
  afterEach(async () => {
    assert.deepEqual([...ada.problems, ...ben.problems], []);
    await place.close();
  });

  /** Waits until an event is in Ben's inbox. How long that takes, `npm run bench -- inbox` measures. */
  const finds = (sentence) => ben.getByRole('listitem').filter({hasText: sentence}).last().waitFor();

  const menu = async (page, text, item) => {
    await postWith(page, text).getByRole('button', {name: 'More actions'}).first().click();
    await page.getByRole('menuitem', {name: item}).click();
  };

  it('shows each kind of event as it happens', async () => {
    await write(ben, THEIRS);
    await postWith(ada, THEIRS).waitFor();
    await ben.getByRole('button', {name: 'Follow', exact: true}).click();
    await ben.getByRole('button', {name: 'Following', exact: true}).waitFor();
    await visit(ben, '/playground/glossary.html');
    await ben.getByRole('button', {name: 'Propose a term', exact: true}).first().click();
    await ben.getByRole('textbox', {name: 'Term', exact: true}).fill('Quiet window');
    await ben.getByRole('textbox', {name: 'Short definition', exact: true}).fill('Hours in which nothing is deployed.');
    await ben.getByRole('button', {name: 'Propose', exact: true}).click();
    await eventually(async () => (await recordsIn('terms')).length > 0);
    await visit(ben, INBOX);
    await ben.getByRole('heading', {name: 'Inbox', exact: true}).waitFor();

    await write(ada, 'I wonder, too.');
    await finds('Ada Lovelace wrote in a conversation that you follow');

    await postWith(ada, THEIRS).getByRole('button', {name: 'Reply', exact: true}).click();
    await ada.getByRole('textbox', {name: 'Reply to Ben Okri'}).fill('By the issue.');
    await ada.keyboard.press('Control+Enter');
    await finds('Ada Lovelace answered you');

    await ada.getByRole('textbox', {name: 'Write a reply'}).pressSequentially('@Be');
    await ada.getByRole('option', {name: 'Ben Okri'}).waitFor();
    await ada.keyboard.press('Enter');
    await ada.keyboard.type('see the handbook');
    await ada.getByRole('button', {name: 'Post', exact: true}).click();
    await finds('Ada Lovelace speaks to you');

    await postWith(ada, THEIRS).getByRole('button', {name: 'React', exact: true}).first().click();
    await ada.getByRole('menuitem', {name: 'Thanks'}).click();
    await finds('Ada Lovelace said “Thanks” to what you wrote');

    await menu(ada, THEIRS, 'Turn into a knowledge note');
    await ada.getByRole('textbox', {name: 'Title', exact: true}).fill('Names of branches');
    await ada.getByRole('button', {name: 'Keep this note', exact: true}).click();
    await eventually(async () => (await recordsIn('notes')).length > 0);
    await comesDue('notes', 'owner');
    await finds('Names of branches');

    await visit(ada, '/playground/glossary.html');
    await ada.getByRole('link', {name: 'Quiet window', exact: true}).first().click();
    await ada.getByRole('button', {name: 'I understand it the same way', exact: true}).click();
    await finds('Ada Lovelace understands it the same way');

    await ada.getByRole('button', {name: 'I see it differently', exact: true}).click();
    await ada.getByRole('textbox', {name: 'How do you see it, and why?'}).fill('To us it is a night.');
    await ada.getByRole('button', {name: 'Say so', exact: true}).click();
    await finds('Ada Lovelace sees it differently');

    await comesDue('terms', 'steward');
    await finds(/Quiet window.*You look after it/s);

    await visit(ada, THREAD);
    await menu(ada, THEIRS, 'Report');
    const dialog = ada.getByRole('dialog', {name: 'Report this post'});
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', {name: 'Send the report'}).click();
    await ada.getByRole('dialog', {name: 'Thank you'}).getByRole('button', {name: 'Close'}).click();
    await visit(ada, '/playground/moderation.html');
    await ada.getByRole('button', {name: 'Hide it', exact: true}).first().click();
    await ada.getByRole('textbox', {name: 'Reason'}).fill('It names a customer');
    await ada.getByRole('form', {name: 'Hide it'}).getByRole('button', {name: 'Hide it', exact: true}).click();
    await finds('Those who moderate decided something that concerns you');
  });

  /** Lets the day come on which Ben wanted to look at it again, whoever looked after it before. */
  async function comesDue(collection, field) {
    const [{name}] = await recordsIn(collection);
    const today = new Date().toISOString().slice(0, 10);
    const path = name.slice(name.indexOf('/documents/') + '/documents/'.length);
    await administer(path, {[field]: {stringValue: uidOf('Ben Okri')}, reviewBy: {stringValue: today}});
  }
});
