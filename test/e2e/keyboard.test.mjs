import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {choose, ends, press, tabTo} from './keys.mjs';
import {BACKENDS, found, Place, postWith, useBrowser} from './support.mjs';

const use = useBrowser();

for (const backend of BACKENDS) {
  describe(`a visit with the keyboard alone, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      grace = await place.person('Grace Hopper');
      for (const page of [ada, grace]) {
        await page.evaluate(() => (document.querySelector('praxis-thread').threadKey = 'keyboard'));
        await page.getByRole('textbox', {name: 'Write a reply'}).waitFor();
      }
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('joins by writing, answers, reacts, accepts, looks back and closes', async () => {
      await tabTo(ada, 'Write a reply');
      await ada.keyboard.type('How long may a job take?');
      await press(ada, 'Post');
      await postWith(grace, 'How long may a job take?').waitFor();

      await press(grace, 'Reply');
      await ends(grace, 'Reply to Ada Lovelace');
      await grace.keyboard.type('Two hours.');
      await press(grace, 'Post');
      await postWith(ada, 'Two hours.').waitFor();

      await press(grace, 'React');
      await choose(grace, 'Curious');
      await ada.getByRole('button', {name: 'Curious 1 person'}).waitFor();

      await press(ada, 'Conversation actions');
      await choose(ada, 'Make it a question');
      await ada.getByText('Question', {exact: true}).waitFor();
      await press(ada, 'More actions', 2);
      await choose(ada, 'Mark as answer');
      await grace.getByRole('region', {name: /Answer, accepted by.*Ada Lovelace/}).waitFor();

      await press(grace, 'More actions', 2);
      await choose(grace, 'Edit');
      await ends(grace, 'Edit your reply');
      await grace.keyboard.press('End');
      await grace.keyboard.type(' With checkpoints.');
      await press(grace, 'Save');
      await postWith(ada, 'Two hours. With checkpoints.').waitFor();
      await press(ada, 'edited');
      await ada.getByRole('dialog', {name: 'History of this reply'}).getByText('First version').waitFor();
      await press(ada, 'Close');
      await ada.getByRole('dialog').waitFor({state: 'detached'});
      await ends(ada, 'edited');

      await press(ada, 'Conversation actions');
      await choose(ada, 'Close the conversation');
      await ends(ada, 'Why do you close this conversation?');
      await ada.keyboard.type('Settled.');
      await press(ada, 'Close it');
      await grace.getByText('Settled.').waitFor();
    });
  });
}

describe('with the keyboard alone, in a community that is there', () => {
  let place;
  beforeEach(async () => {
    place = await Place.open(use.browser, 'local');
  });
  afterEach(() => place.close());

  it('one finds a colleague, and comes to read who it is', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/members.html'});
    await tabTo(ada, 'Search people');
    await ada.keyboard.type('Devika');
    await ada.getByText('1 person').first().waitFor();
    await press(ada, 'Devika Raghunathan');
    await ends(ada, 'Devika Raghunathan');
    assert.deepEqual(ada.problems, []);
  });

  it('one reports a post', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/thread.html'});
    await postWith(ada, 'checkpoint').first().waitFor();
    await press(ada, 'More actions', 2);
    await choose(ada, 'Report');
    const dialog = ada.getByRole('dialog', {name: 'Report this post'});
    await dialog.waitFor();
    await ada.keyboard.press('Escape');
    await dialog.waitFor({state: 'detached'});
    await ends(ada, 'More actions');
    assert.deepEqual(ada.problems, []);
  });
});
