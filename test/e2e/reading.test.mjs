import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();

/** Answers a post in its own box. */
async function answer(page, post, author, text) {
  await postWith(page, post).getByRole('button', {name: 'Reply', exact: true}).first().click();
  const box = page.getByRole('textbox', {name: `Reply to ${author}`});
  await box.fill(text);
  await box.press('Control+Enter');
}

for (const backend of BACKENDS) {
  describe(`what two people read of a conversation, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      grace = await place.person('Grace Hopper');
      for (const page of [ada, grace]) {
        await page.evaluate(() => (document.querySelector('praxis-thread').threadKey = 'reading'));
        await page.getByRole('textbox', {name: 'Write a reply'}).waitFor();
      }
      await write(ada, 'Level 1');
      await postWith(grace, 'Level 1').waitFor();
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('answers go on beyond the deepest level, and say whom they answer', async () => {
      const people = [
        {page: grace, before: 'Ada Lovelace'},
        {page: ada, before: 'Grace Hopper'},
      ];
      for (let level = 2; level <= 14; level++) {
        const {page, before} = people[level % 2];
        await postWith(page, `Level ${level - 1}`).waitFor();
        await answer(page, `Level ${level - 1}`, before, `Level ${level}`);
      }
      for (const page of [ada, grace]) {
        await postWith(page, 'Level 14')
          .getByRole('link', {name: /reply to.*Ada Lovelace/})
          .waitFor();
        const texts = await page.getByText(/^Level \d+$/).allTextContents();
        assert.deepEqual(
          texts,
          Array.from({length: 14}, (_, place) => `Level ${place + 1}`),
        );
      }
    });

    it('an answer to what was deleted while it was written says so, and can be said as a post of its own', async () => {
      await postWith(grace, 'Level 1').getByRole('button', {name: 'Reply', exact: true}).first().click();
      const box = grace.getByRole('textbox', {name: 'Reply to Ada Lovelace'});
      await box.fill('I was about to say');
      await postWith(ada, 'Level 1').getByRole('button', {name: 'More actions'}).first().click();
      await ada.getByRole('menuitem', {name: 'Delete'}).click();
      await ada.getByRole('button', {name: 'Delete', exact: true}).click();
      await grace.getByText('This reply was removed by its author.').waitFor();
      assert.equal(await box.inputValue(), 'I was about to say');
      await box.press('Control+Enter');
      const refused = postWith(grace, 'I was about to say');
      await refused.getByText('What you answered was taken away').waitFor();
      await refused.getByRole('button', {name: 'Edit', exact: true}).click();
      await grace.getByRole('textbox', {name: 'Write a reply'}).press('Control+Enter');
      for (const page of [ada, grace]) await postWith(page, 'I was about to say').waitFor();
    });

    it('the most valued stands first for whoever asks for that order, and stays there', async () => {
      for (const text of ['Two', 'Three', 'Four', 'Five']) await write(ada, text);
      await postWith(grace, 'Five').waitFor();
      const react = async (page, text) => {
        await postWith(page, text).getByRole('button', {name: 'React', exact: true}).first().click();
        await page.getByRole('menuitem', {name: 'Insight'}).click();
      };
      await Promise.all([react(ada, 'Three'), react(grace, 'Three')]);
      for (const page of [ada, grace]) await page.getByRole('button', {name: 'Insight 2 people'}).waitFor();
      await grace.getByRole('combobox', {name: 'Sort', exact: true}).selectOption('Most valued');
      await grace.waitForFunction(
        () => document.querySelector('praxis-thread').renderRoot.querySelector('praxis-post').post.body === 'Three',
      );
      await react(ada, 'Five');
      await grace.getByRole('button', {name: 'Insight 1 person'}).waitFor();
      const texts = await grace.getByText(/^(?:Level 1|Two|Three|Four|Five)$/).allTextContents();
      assert.deepEqual(texts, ['Three', 'Five', 'Four', 'Two', 'Level 1']);
    });
  });
}
