import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const PATH = '/playground/membership.html';

/** Opens what a steward may do, and says how one joins from now on. */
async function letJoin(page, how) {
  await page.getByRole('button', {name: /^Who comes in/}).click();
  await page.getByRole('radio', {name: how}).check();
  await page.getByRole('button', {name: 'Save', exact: true}).click();
  await page.getByText('Saved.').waitFor({state: 'attached'});
}

/** Goes to another page of the demo as the same person. */
async function visit(page, path) {
  const url = new URL(page.url());
  url.pathname = path;
  url.hash = '';
  await page.goto(url.href);
}

/** Waits until somebody is a member and the backend knows it: see `found`. */
async function isMember(page) {
  await page.getByText('You are here: Member').waitFor();
  await page.getByText('Welcome! You are a member now.').waitFor({state: 'attached'});
}

for (const backend of BACKENDS) {
  describe(`coming in and going out, ${backend}`, () => {
    let place, ada, grace;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, PATH);
      grace = await place.person('Grace Hopper', {path: PATH});
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems], []);
      await place.close();
    });

    it('is asked for, granted while one looks, and followed by a first post', async () => {
      await letJoin(ada, 'By asking');
      await grace.getByRole('textbox', {name: 'Your message'}).fill('I run the night shift of the machines.');
      await grace.getByRole('button', {name: 'Ask to join'}).click();
      await grace.getByText('A steward will answer you here').waitFor();

      await ada.getByText('I run the night shift of the machines.').waitFor();
      await ada.getByRole('button', {name: 'Let in Grace Hopper'}).click();
      await grace.getByText('You are here: Member').waitFor();
      await grace.getByText('A few ways to begin').waitFor();

      await visit(grace, '/playground/thread.html');
      await write(grace, 'Good evening from the night shift');
      await grace.getByText('Posted.').waitFor({state: 'attached'});
      await visit(ada, '/playground/thread.html');
      await postWith(ada, 'Good evening from the night shift').waitFor();
    });

    it('is declined with a reason, and asked for again', async () => {
      await letJoin(ada, 'By asking');
      await grace.getByRole('button', {name: 'Ask to join'}).click();
      await ada.getByRole('button', {name: 'Decline Grace Hopper'}).click();
      await ada.getByRole('textbox', {name: 'Why? They will read it'}).fill('We meet again in May.');
      await ada.getByRole('button', {name: 'Decline', exact: true}).click();
      await grace.getByText('We meet again in May.').waitFor();
      await grace.getByRole('textbox', {name: 'Your message'}).fill('Then in May.');
      await grace.getByRole('button', {name: 'Ask again'}).click();
      await ada.getByText('Then in May.').waitFor();
      await grace.getByText('Sent. The stewards will answer you here.').waitFor({state: 'attached'});
    });

    it('works with an invitation, as often as it is for and no more', async () => {
      await letJoin(ada, 'With an invitation');
      await grace.getByText('Whoever joins has an invitation').waitFor();
      await ada.getByRole('textbox', {name: 'A word to them'}).fill('For the night shift');
      await ada.getByRole('spinbutton', {name: 'For how many people'}).fill('1');
      await ada.getByRole('button', {name: 'Make an invitation'}).click();
      await ada.getByText('The invitation is made.').waitFor({state: 'attached'}); // It would be said over what comes next.
      await ada.getByRole('button', {name: 'Copy link: For the night shift'}).click();
      await ada.getByText('Link copied').waitFor({state: 'attached'});
      const {hash} = new URL(await ada.evaluate(() => navigator.clipboard.readText()));

      await grace.evaluate((link) => (location.hash = link), hash);
      await grace.getByText('invites you to join').waitFor();
      await grace.getByText('For the night shift').waitFor();
      await grace.getByRole('button', {name: 'Join', exact: true}).click();
      await isMember(grace);
      await grace.waitForURL((url) => url.hash === '');
      await ada.getByText('1 of 1 came').waitFor();

      const late = await place.person('Edsger Dijkstra', {path: PATH});
      await late.evaluate((link) => (location.hash = link), hash);
      await late.getByText('As many people as this invitation was for have come with it.').waitFor();
      assert.equal(await late.getByRole('button', {name: 'Join', exact: true}).count(), 0);
    });

    it('is left in two clicks and come back to in one, though one would have to ask by now', async () => {
      await grace.getByRole('button', {name: 'Join', exact: true}).click();
      await isMember(grace);
      await letJoin(ada, 'By asking');
      await grace.getByRole('button', {name: 'Leave', exact: true}).click();
      await grace.getByText('What you wrote stays').waitFor();
      await grace.getByRole('button', {name: 'Leave', exact: true}).click();
      await grace.getByText('You left. You may come back whenever you like.').waitFor({state: 'attached'});
      await grace.getByText('Good to see you again').waitFor();
      await grace.getByRole('button', {name: 'Join', exact: true}).click();
      await isMember(grace);
    });

    it('ends with one’s data erased, if that is wanted', async () => {
      await grace.getByRole('button', {name: 'Join', exact: true}).click();
      await isMember(grace);
      await visit(grace, '/playground/thread.html');
      await write(grace, 'This will be gone');
      await grace.getByText('Posted.').waitFor({state: 'attached'});
      await visit(ada, '/playground/thread.html');
      await postWith(ada, 'This will be gone').waitFor();

      await visit(grace, '/playground/account.html');
      await grace.getByRole('button', {name: 'Account: Grace Hopper'}).click();
      await grace.getByRole('button', {name: 'My data'}).click();
      const saving = grace.waitForEvent('download');
      await grace.getByRole('button', {name: 'Save my data'}).click();
      assert.match((await saving).suggestedFilename(), /my-data-.*\.json$/);
      await grace.getByRole('checkbox', {name: /My posts/}).check();
      await grace.getByRole('button', {name: 'Erase my data…'}).click();
      await grace.getByRole('button', {name: 'Erase for good'}).click();
      await grace.getByText('It is done.').waitFor();
      await ada.getByText('This will be gone').waitFor({state: 'detached'});
    });
  });
}
