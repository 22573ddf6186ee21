import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, steward, useBrowser} from './support.mjs';

const use = useBrowser();
const PATH = '/playground/priorities.html';

const article = (page, name) => page.getByRole('article', {name});
const support = (page, name) => article(page, name).getByRole('button', {name: 'Support'});

async function suggest(page, title) {
  await page.getByRole('button', {name: 'Suggest a priority'}).click();
  await page.getByRole('textbox', {name: 'What should we work on?'}).fill(title);
  await page.getByRole('button', {name: 'Suggest', exact: true}).click();
  await page.getByText('Suggested. Now others can support it.').waitFor({state: 'attached'});
}

for (const backend of BACKENDS) {
  describe(`priorities, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, PATH);
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...(grace?.problems ?? [])], []);
      await place.close();
    });

    it('are suggested by one, supported and taken on by another, and moved on', async () => {
      await suggest(ada, 'A map of our services');
      await suggest(ada, 'Quieter releases');
      grace = await place.person('Grace Hopper', {path: PATH});
      await support(grace, 'Quieter releases').click();
      // Whoever is no member becomes one with it.
      await grace.getByText('You have 4 of 5 supports left.').waitFor();
      await article(ada, 'Quieter releases').getByText('1 support', {exact: true}).waitFor({state: 'attached'});
      await support(ada, 'Quieter releases').click();
      await article(grace, 'Quieter releases').getByText('2 supports').waitFor({state: 'attached'});
      await support(grace, 'Quieter releases').click();
      await article(ada, 'Quieter releases').getByText('1 support', {exact: true}).waitFor({state: 'attached'});
      await support(grace, 'A map of our services').click();

      await article(grace, 'Quieter releases').getByRole('link', {name: 'Quieter releases'}).click();
      await grace.getByRole('button', {name: 'Take it on'}).click();
      await grace.getByRole('button', {name: 'We begin'}).click();
      await grace.getByRole('textbox', {name: 'Why?'}).fill('I have the time');
      await grace.getByRole('button', {name: 'We begin'}).click();
      await grace.getByRole('textbox', {name: 'Write a reply'}).fill('Where shall we start?');
      await grace.getByRole('button', {name: 'Post', exact: true}).click();
      await ada.getByRole('heading', {name: /^Being worked on/}).waitFor();
      await article(ada, 'Quieter releases').getByRole('link', {name: 'Quieter releases'}).click();
      await ada.getByText('I have the time').waitFor();
      await ada.getByText('Where shall we start?').waitFor();
    });
  });
}
