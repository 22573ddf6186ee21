import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const PATH = '/playground/charter.html';

/** Goes to another page of the demo as the same person. */
async function visit(page, path) {
  const url = new URL(page.url());
  url.pathname = path;
  url.hash = '';
  await page.goto(url.href);
}

/** Proposes a version, and puts it into effect at once. */
async function adopt(page, fields, kind) {
  await page.getByRole('button', {name: /^(Write the charter|Propose a change)$/}).click();
  for (const [name, text] of Object.entries(fields)) {
    await page.getByRole('textbox', {name, exact: true}).fill(text);
  }
  if (kind) await page.getByRole('radio', {name: kind}).check();
  await page.getByLabel('Open for discussion').selectOption('0');
  await page.getByRole('button', {name: 'Propose', exact: true}).click();
  await page.getByText('is there for all to see').waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Put into effect'}).click();
  await page.locator('.confirm').click();
  await page.getByText('The charter is in effect.').waitFor({state: 'attached'});
}

for (const backend of BACKENDS) {
  describe(`a charter, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, PATH);
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...(grace?.problems ?? [])], []);
      await place.close();
    });

    it('is agreed to by joining; asked for anew where it says something new, not where its words change', async () => {
      // The demo's community says how people treat each other already.
      const treat = 'How we treat each other';
      await adopt(ada, {'Name of the community': 'Cloud practice', Purpose: 'To learn from each other.', [treat]: ''});
      grace = await place.person('Grace Hopper', {path: '/playground/membership.html'});
      await grace.getByText('Whoever joins agrees to the charter.').waitFor();
      await grace.getByRole('button', {name: 'Join', exact: true}).click();
      await grace.getByText('Welcome! You are a member now.').waitFor({state: 'attached'});

      await visit(grace, '/playground/thread.html');
      await write(grace, 'Good morning');
      await grace.getByText('Posted.').waitFor({state: 'attached'});

      await adopt(ada, {'What it is about': 'Clouds'}, 'It says the same in other words');
      await write(grace, 'Still here');
      await postWith(grace, 'Still here').waitFor();
      assert.equal(await grace.getByRole('dialog').count(), 0);

      await adopt(ada, {[treat]: 'We ask before we judge.'}, 'It says something new');
      await write(grace, 'And now?');
      const dialog = grace.getByRole('dialog', {name: 'Our charter has changed'});
      await dialog.locator('ins', {hasText: 'We ask before we judge.'}).waitFor();
      await dialog.getByRole('button', {name: 'Not now'}).click();
      await grace.getByText('Please agree to the charter').first().waitFor();
      await grace.getByRole('button', {name: 'Try again'}).click();
      await dialog.getByRole('button', {name: 'I agree'}).click();
      await grace.getByText('Posted.').waitFor({state: 'attached'});

      await visit(ada, '/playground/thread.html');
      await postWith(ada, 'And now?').waitFor();
      await visit(grace, PATH);
      await grace.getByText('You agree to this charter.').waitFor();
    });
  });
}
