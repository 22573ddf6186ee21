import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
const OLD = 'https://intranet.meridian.example/guides/spot';
const NEW = 'https://intranet.meridian.example/handbook/spot';

/** Somebody who answers for the community: on the embedded store a steward of the seed, on Firestore its founder. */
async function steward(place, backend) {
  if (backend === 'firestore') {
    const page = await place.person('Ada Lovelace');
    await found(page, backend);
    return page;
  }
  const page = await place.person('', {path: '/playground/account.html'});
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('button', {name: /Amara Okonkwo/}).click();
  await page.getByRole('button', {name: /Account: Amara/}).waitFor();
  await page.goto(page.url().replace('account.html', 'thread.html'));
  return page;
}

/** Goes to another page, as a single-page app does. */
async function visit(page, key, title = '') {
  await page.evaluate(
    ([key, title]) => Object.assign(document.querySelector('praxis-thread'), {threadKey: key, threadTitle: title}),
    [key, title],
  );
}

async function lead(page, item) {
  await page.getByRole('button', {name: 'Conversation actions'}).click();
  await page.getByRole('menuitem', {name: item}).click();
}

const movedNotice = (page) => page.getByText('The conversation that was here has moved to');
const empty = (page) => page.getByText('Nobody has written here yet.');

for (const backend of BACKENDS) {
  describe(`a conversation on the move, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend);
      grace = await place.person('Grace Hopper');
      for (const page of [ada, grace]) await visit(page, OLD, 'Spot machines');
      await empty(grace).waitFor();
      await write(grace, 'How long may a job take?');
      await postWith(ada, 'How long may a job take?').waitFor();
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('is moved by a steward while somebody reads, goes on at its new page, and another begins where it was', async () => {
      await lead(ada, 'Move to another page');
      await ada.getByRole('textbox', {name: 'Address of the other page'}).fill(`${NEW}/index.html?utm=1`);
      await ada.keyboard.press('Enter');
      await movedNotice(grace).waitFor();
      assert.equal(await movedNotice(grace).getByRole('link').getAttribute('href'), NEW);
      assert.equal(await postWith(grace, 'How long may a job take?').count(), 0);

      await visit(grace, NEW);
      await postWith(grace, 'How long may a job take?').waitFor();
      await write(grace, 'And here it goes on.');
      await grace.getByText('Posted.').waitFor({state: 'attached'});

      await write(ada, 'Something else about spot machines');
      await ada.getByText('Posted.').waitFor({state: 'attached'});
      await visit(grace, OLD);
      await postWith(grace, 'Something else about spot machines').waitFor();
      assert.equal(await postWith(grace, 'How long may a job take?').count(), 0);
      await visit(ada, NEW);
      await postWith(ada, 'And here it goes on.').waitFor();
    });

    it('comes along to the new address of its page, and back again', async () => {
      await visit(grace, NEW);
      await empty(grace).waitFor();
      await visit(ada, NEW);
      await ada.getByRole('button', {name: 'This page had another address?'}).click();
      await ada.getByRole('textbox', {name: 'Former address of this page'}).fill(`${OLD}/?a=1#b`);
      await ada.getByRole('button', {name: 'Bring it here'}).click();
      for (const page of [ada, grace]) await postWith(page, 'How long may a job take?').waitFor();
      await lead(ada, 'Move to another page');
      await ada.getByRole('textbox', {name: 'Address of the other page'}).fill(OLD);
      await ada.keyboard.press('Enter');
      await movedNotice(grace).waitFor();
      await visit(grace, OLD);
      await postWith(grace, 'How long may a job take?').waitFor();
    });

    it('is moved from the list of all pages, which says before what happens, and taken back', async () => {
      const tending = new URL('/playground/membership.html', ada.url());
      tending.search = new URL(ada.url()).search;
      await ada.goto(tending.href);
      await ada.getByRole('button', {name: 'Pages and their conversations'}).click();
      await ada.getByRole('button', {name: `Move or merge: ${OLD}`, exact: true}).click();
      await ada.getByRole('textbox', {name: 'Address of the other page'}).fill(`${NEW}/`);
      await ada.getByRole('button', {name: 'See what would happen'}).click();
      await ada.getByText('That page has no conversation yet.').waitFor();
      assert.equal(await movedNotice(grace).count(), 0);
      await ada.getByRole('button', {name: 'Move it'}).click();
      await movedNotice(grace).waitFor();
      const moved = ada.getByRole('article', {name: NEW, exact: true});
      await moved.getByText('Whoever goes to these pages is led here:').waitFor();
      await moved.getByRole('link', {name: OLD, exact: true}).waitFor();
      await ada.getByRole('button', {name: 'Undo'}).click();
      await postWith(grace, 'How long may a job take?').waitFor();
    });

    it('is closed as a duplicate, by its author, and leads readers to the other', async () => {
      await visit(ada, NEW, 'Machines at night');
      await empty(ada).waitFor();
      await write(ada, 'Two hours at most.');
      await ada.getByText('Posted.').waitFor({state: 'attached'});
      await visit(ada, OLD);
      await postWith(ada, 'How long may a job take?').waitFor();
      await lead(grace, 'Close as a duplicate');
      await grace.getByRole('searchbox', {name: 'Which conversation does it go on in?'}).fill('machines at night');
      await grace.getByRole('radio', {name: /^Machines at night/}).check();
      await grace.getByRole('dialog').getByRole('button', {name: 'Close as a duplicate'}).click();
      const notice = ada.getByText('This conversation goes on in');
      assert.equal(await notice.getByRole('link', {name: 'Machines at night'}).getAttribute('href'), NEW);
      await ada.getByRole('textbox', {name: 'Write a reply'}).waitFor({state: 'detached'});

      const board = await place.person('Grace Hopper', {path: '/playground/threads.html'});
      await board.getByRole('article', {name: 'Spot machines', exact: true}).getByText('Duplicate').waitFor();
      await board.getByRole('link', {name: 'Spot machines', exact: true}).click();
      await board.getByText('This conversation goes on in').getByRole('link').click();
      await postWith(board, 'Two hours at most.').waitFor();
    });
  });
}
