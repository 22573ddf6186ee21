import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const PATH = '/playground/moderation.html';
const THREAD = '/playground/thread.html';
const GLOSSARY = '/playground/glossary.html';
const TERM = 'Kim discount';
const TEXT = 'Ask Ms Kim of Acme, she pays too much.';

/** Goes to another page of the demo as the same person. */
async function visit(page, path) {
  const url = new URL(page.url());
  url.pathname = path;
  url.hash = '';
  await page.goto(url.href);
}

/** What is to be judged, by something that stands in it. */
const judged = (page, text) => page.getByRole('article').filter({hasText: text});

async function act(page, about, name, reason, text) {
  const where = judged(page, about);
  await where.getByRole('button', {name, exact: true}).click();
  await where.getByRole('textbox', {name: 'Reason'}).fill(reason);
  if (text) await where.getByRole('textbox', {name: 'What you say to them'}).fill(text);
  await where.getByRole('form', {name}).getByRole('button', {name, exact: true}).click();
  await where.waitFor({state: 'detached'});
}

/** Says what is wrong, in the dialog that is open. */
async function report(page, what, reason, note) {
  const dialog = page.getByRole('dialog', {name: `Report this ${what}`});
  await dialog.getByRole('radio', {name: reason}).check();
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', {name: 'Send the report'}).click();
  await page.getByRole('dialog', {name: 'Thank you'}).getByRole('button', {name: 'Close'}).click();
}

/** Reads why something of one's own is hidden, and asks for another look. */
async function askAgain(page, heading, told, text) {
  await page.getByRole('button', {name: 'Why, and what you can do'}).click();
  const why = page.getByRole('dialog', {name: heading});
  await why.getByText(told).waitFor();
  await why.getByRole('button', {name: 'Ask for another look'}).click();
  await why.getByRole('textbox', {name: 'Ask for another look'}).fill(text);
  await why.getByRole('button', {name: 'Send'}).click();
  await why.getByText('A steward has not answered yet.').waitFor();
  await why.getByRole('button', {name: 'Close'}).click();
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
      await postWith(linus, TEXT).getByRole('button', {name: 'More actions'}).click();
      await linus.getByRole('menuitem', {name: 'Report'}).click();
      await report(linus, 'post', 'It tells what is private', 'She is a customer.');

      await act(ada, 'She is a customer.', 'Hide it', 'It names a customer', 'Please leave the name out.');

      await linus.getByText('This post was hidden by those who moderate.').waitFor();
      assert.equal(await linus.getByText(TEXT).count(), 0);
      assert.equal(await linus.getByRole('button', {name: 'Why, and what you can do'}).count(), 0);
      await visit(linus, PATH);
      await linus.getByText(/Answered: .* hid a post/).waitFor();

      await askAgain(grace, 'Why your post is hidden', 'Please leave the name out.', 'It is a made-up name.');

      await act(ada, 'It is a made-up name.', 'Restore it', 'Nobody has that name');
      await postWith(grace, TEXT).waitFor();
      await visit(grace, PATH);
      await grace.getByText('You asked for another look: it was taken back.').waitFor();

      await visit(linus, PATH);
      const log = linus.getByRole('region', {name: 'Log'});
      await log.getByText('Taken back since.').first().waitFor();
      const told = await log.getByRole('listitem').allInnerTexts();
      const [restored, hid] = told.filter((entry) => /(hid|restored) a post/.test(entry));
      assert.match(restored, /restored a post.*Nobody has that name/s);
      assert.match(hid, /hid a post.*It names a customer/s);
      assert.doesNotMatch(told.join('\n'), /Grace/);
    });

    it('does so with a term, which another steward restores than who hid it', async () => {
      await visit(grace, GLOSSARY);
      await grace.getByRole('button', {name: 'Propose a term', exact: true}).first().click();
      await grace.getByRole('textbox', {name: 'Term', exact: true}).fill(TERM);
      await grace.getByRole('textbox', {name: 'Short definition', exact: true}).fill('What Ms Kim of Acme asks for.');
      await grace.getByRole('button', {name: 'Propose', exact: true}).click();
      await visit(linus, GLOSSARY);
      for (const page of [grace, linus]) {
        await page.getByRole('searchbox', {name: 'Search terms'}).fill(TERM);
        await page.getByRole('link', {name: TERM, exact: true}).first().click();
        await page.getByRole('article', {name: TERM, exact: true}).waitFor();
      }
      await linus.getByRole('button', {name: 'Report', exact: true}).click();
      await report(linus, 'term', 'It tells what is private', 'It names a customer of ours.');

      await act(ada, 'It names a customer of ours.', 'Hide it', 'It names a customer', 'Say it without her.');
      await linus.getByText('This term was hidden by those who moderate.').waitFor();
      assert.equal(await linus.getByText('What Ms Kim of Acme asks for.').count(), 0);
      assert.equal(await linus.getByRole('button', {name: 'Why, and what you can do'}).count(), 0);
      await askAgain(grace, 'Why the term is hidden', 'Say it without her.', 'She gave it its name herself.');

      await judged(ada, 'She gave it its name herself.').waitFor();
      await visit(ada, '/playground/membership.html');
      await ada.getByRole('button', {name: /^Looking after this community/}).click();
      await ada.getByRole('searchbox', {name: 'Find a member to make a steward'}).fill('Linus');
      await ada.getByRole('button', {name: 'Make a steward: Linus Pauling'}).click();
      await ada.getByText('Linus Pauling is a steward now.').waitFor({state: 'attached'});

      await visit(linus, PATH);
      await act(linus, 'She gave it its name herself.', 'Restore it', 'She agreed to it');
      await grace.getByRole('article', {name: TERM, exact: true}).waitFor();
      await grace.getByText('What Ms Kim of Acme asks for.').filter({visible: true}).first().waitFor();
      const log = linus.getByRole('region', {name: 'Log'});
      await log.getByRole('listitem').filter({hasText: 'She agreed to it'}).waitFor();
      const [restored, , hid] = await log.getByRole('listitem').allInnerTexts();
      assert.match(restored, /Linus Pauling\s+restored a term/);
      assert.match(hid, /hid a term.*It names a customer.*Taken back since\./s);
    });
  });
}

describe('moderation in the demo, as it is first opened', () => {
  let place;
  afterEach(() => place.close());

  it('shows a steward what waits, and everyone what was done', async () => {
    place = await Place.open(use.browser, 'local');
    const amara = await steward(place, 'local', PATH);
    const waiting = judged(amara, 'The stores around Leeds hear of it on Tuesday');
    await waiting.getByText('Two stores asked the service desk about it already.').waitFor();
    assert.equal(await waiting.getByRole('button', {name: 'Ask to change it', exact: true}).count(), 1);
    const grace = await place.person('Grace Hopper', {path: PATH});
    const told = grace.getByRole('region', {name: 'Log'}).getByRole('listitem');
    await told.last().waitFor();
    assert.deepEqual(
      (await told.allInnerTexts()).map((entry) => /found nothing|restored|hid|asked/.exec(entry)?.[0]),
      ['found nothing', 'restored', 'hid', 'asked'],
    );
    assert.equal(await grace.getByRole('heading', {name: 'To be looked at'}).count(), 0);
  });
});
