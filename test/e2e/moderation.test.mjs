import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const PATH = '/playground/moderation.html';
const THREAD = '/playground/thread.html';
const TEXT = 'Ask Ms Kim of Acme, she pays too much.';

/** Goes to another page of the demo as the same person. */
async function visit(page, path) {
  const url = new URL(page.url());
  url.pathname = path;
  url.hash = '';
  await page.goto(url.href);
}

async function act(page, name, reason, text) {
  await page.getByRole('button', {name, exact: true}).first().click();
  await page.getByRole('textbox', {name: 'Reason'}).fill(reason);
  if (text) await page.getByRole('textbox', {name: 'What you say to them'}).fill(text);
  await page.getByRole('form', {name}).getByRole('button', {name, exact: true}).click();
}

async function report(page, reason, note) {
  await postWith(page, TEXT).getByRole('button', {name: 'More actions'}).click();
  await page.getByRole('menuitem', {name: 'Report'}).click();
  const dialog = page.getByRole('dialog', {name: 'Report this post'});
  await dialog.getByRole('radio', {name: reason}).check();
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', {name: 'Send the report'}).click();
  await page.getByRole('dialog', {name: 'Thank you'}).getByRole('button', {name: 'Close'}).click();
}

for (const backend of BACKENDS) {
  describe(`moderation, ${backend}`, () => {
    let place, ada, grace, linus;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, PATH);
      grace = await place.person('Grace Hopper', {path: THREAD});
      linus = await place.person('Linus Pauling', {path: THREAD});
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...grace.problems, ...linus.problems], []);
      await place.close();
    });

    it('goes from a report to a hidden post, an appeal and the post restored; the log tells it', async () => {
      await write(grace, TEXT);
      await grace.getByText('Posted.').waitFor({state: 'attached'});
      await postWith(linus, TEXT).waitFor();
      await report(linus, 'It tells what is private', 'She is a customer.');

      await ada.getByText('She is a customer.').waitFor();
      await act(ada, 'Hide it', 'It names a customer', 'Please leave the name out.');
      await ada.getByText('Nothing waits to be looked at.').waitFor();

      await linus.getByText('This post was hidden by those who moderate.').waitFor();
      assert.equal(await linus.getByText(TEXT).count(), 0);
      assert.equal(await linus.getByRole('button', {name: 'Why, and what you can do'}).count(), 0);
      await visit(linus, PATH);
      await linus.getByText(/Answered: .* hid a post/).waitFor();

      await grace.getByRole('button', {name: 'Why, and what you can do'}).click();
      const why = grace.getByRole('dialog', {name: 'Why your post is hidden'});
      await why.getByText('Please leave the name out.').waitFor();
      await why.getByRole('button', {name: 'Ask for another look'}).click();
      await why.getByRole('textbox', {name: 'Ask for another look'}).fill('It is a made-up name.');
      await why.getByRole('button', {name: 'Send'}).click();
      await why.getByText('A steward has not answered yet.').waitFor();
      await why.getByRole('button', {name: 'Close'}).click();

      await ada.getByText('It is a made-up name.').waitFor();
      await act(ada, 'Restore it', 'It is a made-up name');
      await postWith(grace, TEXT).waitFor();
      await visit(grace, PATH);
      await grace.getByText('You asked for another look: it was taken back.').waitFor();

      await visit(linus, PATH);
      const log = linus.getByRole('region', {name: 'Log'});
      await log.getByText('Taken back since.').waitFor();
      const told = await log.getByRole('listitem').allInnerTexts();
      const [restored, hid] = told.filter((entry) => /(hid|restored) a post/.test(entry));
      assert.match(restored, /restored a post.*It is a made-up name/s);
      assert.match(hid, /hid a post.*It names a customer/s);
      assert.doesNotMatch(told.join('\n'), /Grace/);
    });
  });
}
