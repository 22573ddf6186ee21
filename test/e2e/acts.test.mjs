import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();

const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});

/** Chooses from the menu of the conversation. */
async function lead(page, item) {
  await page.getByRole('button', {name: 'Conversation actions'}).click();
  await page.getByRole('menuitem', {name: item}).click();
}

async function react(page, text, reaction) {
  await postWith(page, text).getByRole('button', {name: 'React', exact: true}).first().click();
  await page.getByRole('menuitem', {name: reaction}).click();
}

for (const backend of BACKENDS) {
  describe(`what two people do with a conversation, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      // A page of its own: that of the demo has a long conversation already.
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      grace = await place.person('Grace Hopper');
      for (const page of [ada, grace]) {
        await page.evaluate(() => (document.querySelector('praxis-thread').threadKey = 'acts'));
        await box(page).waitFor();
      }
      await write(ada, 'How long may a job take?');
      await postWith(grace, 'How long may a job take?').waitFor();
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('reactions at the same moment are all counted, and each person has one', async () => {
      await write(grace, 'Two hours, with checkpoints.');
      await postWith(ada, 'Two hours, with checkpoints.').waitFor();
      await Promise.all([
        react(ada, 'Two hours, with checkpoints.', 'Thanks'),
        react(grace, 'Two hours, with checkpoints.', 'Thanks'),
      ]);
      for (const page of [ada, grace]) await page.getByRole('button', {name: 'Thanks 2 people'}).waitFor();
      await react(ada, 'Two hours, with checkpoints.', 'Insight');
      for (const page of [ada, grace]) {
        await page.getByRole('button', {name: 'Thanks 1 person'}).waitFor();
        await page.getByRole('button', {name: 'Insight 1 person'}).waitFor();
      }
    });

    it('an answer is accepted by who asked, stands at the top for all, and can be taken back', async () => {
      await lead(ada, 'Make it a question');
      await write(grace, 'Two hours, with checkpoints.');
      const answer = postWith(ada, 'Two hours, with checkpoints.');
      await answer.getByRole('button', {name: 'More actions'}).first().click();
      await ada.getByRole('menuitem', {name: 'Mark as answer'}).click();
      await grace.getByRole('region', {name: /Answer, accepted by.*Ada Lovelace/}).waitFor();
      await answer.getByRole('button', {name: 'More actions'}).first().click();
      await ada.getByRole('menuitem', {name: 'No longer the answer'}).click();
      await grace.getByRole('region', {name: /Answer, accepted by/}).waitFor({state: 'detached'});
    });

    it('a conversation that is closed while somebody writes keeps what they wrote', async () => {
      await box(grace).fill('Nearly done with this thought');
      await lead(ada, 'Close the conversation');
      await ada.getByRole('textbox', {name: 'Why do you close this conversation?'}).fill('Settled on Thursday');
      await ada.getByRole('button', {name: 'Close it'}).click();
      await grace.getByText('Settled on Thursday').waitFor();
      await lead(ada, 'Reopen the conversation');
      await box(grace).waitFor();
      assert.equal(await box(grace).inputValue(), 'Nearly done with this thought');
    });

    it('a hundred presses on Post make one post', async () => {
      await box(grace).fill('Once is enough');
      const button = grace.getByRole('button', {name: 'Post', exact: true});
      await button.evaluate((element) => {
        for (let i = 0; i < 100; i++) element.click();
      });
      await postWith(ada, 'Once is enough').waitFor();
      await write(ada, 'And something after it');
      await postWith(grace, 'And something after it').waitFor();
      assert.equal(await grace.getByText('Once is enough', {exact: true}).count(), 1);
      assert.equal(await ada.getByText('Once is enough', {exact: true}).count(), 1);
    });

    it('a conversation started on the board is found there, opened by its link, and left by the back button', async () => {
      const board = await place.person('Ada Lovelace', {path: '/playground/threads.html'});
      await board.getByRole('button', {name: 'Start a conversation'}).click();
      await board.getByRole('textbox', {name: 'Title'}).fill('Who reviews the runbooks?');
      await board.getByRole('textbox', {name: 'Your message'}).fill('Ours are two years old.');
      await board.getByRole('button', {name: 'Post', exact: true}).click();
      const other = await place.person('Grace Hopper', {path: '/playground/threads.html'});
      await other.getByRole('link', {name: 'Who reviews the runbooks?'}).click();
      await other.getByText('Ours are two years old.').waitFor();
      assert.match(other.url(), /#thread=/);
      await other.reload();
      await other.getByText('Ours are two years old.').waitFor();
      await other.goBack();
      await other.getByRole('searchbox', {name: 'Search conversations'}).waitFor();
    });
  });
}
