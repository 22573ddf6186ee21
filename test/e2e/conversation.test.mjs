import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();

for (const backend of BACKENDS) {
  describe(`a conversation of two people, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      grace = await place.person('Grace Hopper');
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('goes to and fro, live', async () => {
      await write(ada, 'How do you make a job survive a reclaim?');
      await postWith(grace, 'How do you make a job survive a reclaim?')
        .getByRole('button', {name: 'Reply'})
        .first()
        .click();
      await grace.getByRole('textbox', {name: 'Reply to Ada Lovelace'}).fill('Checkpoint **often**.');
      await grace.keyboard.press('Control+Enter');
      const answer = ada
        .getByRole('article')
        .filter({has: ada.locator('strong', {hasText: 'often'})})
        .last();
      await answer.waitFor();
      assert.match(await answer.innerText(), /Grace Hopper/);
      // Both are members now, by what they wrote.
      await ada.goto(ada.url().replace('thread.html', 'members.html'));
      await ada.getByRole('heading', {name: 'Grace Hopper'}).waitFor();
    });

    it('shows an edit and a removal to the other, and keeps the answers', async () => {
      await write(ada, 'A frist thought');
      const mine = postWith(ada, 'A frist thought');
      await postWith(grace, 'A frist thought').getByRole('button', {name: 'Reply'}).first().click();
      await grace.getByRole('textbox', {name: 'Reply to Ada Lovelace'}).fill('An answer to it');
      await grace.keyboard.press('Control+Enter');
      await postWith(ada, 'An answer to it').waitFor();

      await mine.getByRole('button', {name: 'More actions'}).first().click();
      await ada.getByRole('menuitem', {name: 'Edit'}).click();
      const box = ada.getByRole('textbox', {name: 'Edit your reply'});
      await box.fill('A first thought');
      await ada.getByRole('button', {name: 'Save'}).click();
      await postWith(grace, 'A first thought').waitFor();
      await grace.getByText('edited').first().waitFor();

      await postWith(ada, 'A first thought').getByRole('button', {name: 'More actions'}).first().click();
      await ada.getByRole('menuitem', {name: 'Delete'}).click();
      await ada.getByRole('button', {name: 'Delete', exact: true}).click();
      await grace.getByText('removed by its author').waitFor();
      assert.ok(await postWith(grace, 'An answer to it').isVisible());
    });

    it('is read by visitors, as far as the organisation lets them', async () => {
      await write(ada, 'Readable by colleagues');
      await postWith(ada, 'Readable by colleagues').waitFor();
      const visitor = await place.person('');
      if (backend === 'local') await postWith(visitor, 'Readable by colleagues').waitFor();
      else await visitor.getByText('Only colleagues read this. Sign in, and so can you.').waitFor();
      assert.equal(await visitor.getByRole('textbox', {name: 'Write a reply'}).count(), 0);
    });

    it('is still there after a reload', async () => {
      await write(ada, 'Here to stay');
      await postWith(grace, 'Here to stay').waitFor();
      await ada.reload();
      await postWith(ada, 'Here to stay').waitFor();
    });
  });
}
