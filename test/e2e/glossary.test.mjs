import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, Place, postWith, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();
const path = '/playground/glossary.html';
const TERM = 'Quiet window';

const button = (page, name) => page.getByRole('button', {name, exact: true});
const field = (page, name) => page.getByRole('textbox', {name, exact: true});
const seek = (page, text) => page.getByRole('searchbox', {name: 'Search terms'}).fill(text);
const headword = (page, label) => page.getByRole('article', {name: label, exact: true});
const agreement = (page) => page.getByRole('region', {name: 'Do we mean the same?'});
const says = (page, text) => page.getByText(text, {exact: true}).filter({visible: true}).first().waitFor();

/** Fills in the form of a term, with what few terms need as well. */
async function fill(page, words) {
  for (const [name, text] of Object.entries(words)) {
    if (!(await field(page, name).isVisible())) await page.getByText('More about it', {exact: true}).click();
    await field(page, name).fill(text);
  }
}

async function propose(page, words) {
  await page.getByRole('button', {name: 'Propose a term', exact: true}).first().click();
  await fill(page, words);
  await button(page, 'Propose').click();
}

/** Opens a term from the list. */
async function open(page, label) {
  await seek(page, label);
  await page.getByRole('link', {name: label, exact: true}).first().click();
  await headword(page, label).waitFor();
  await button(page, 'History').waitFor();
}

for (const backend of BACKENDS) {
  describe(`a glossary that several people keep, ${backend}`, () => {
    let place, ada, ben;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await steward(place, backend, path);
      ben = await place.person('Ben Okri', {path});
      await button(ben, 'Propose a term').waitFor();
    });
    afterEach(async () => {
      assert.deepEqual([...ada.problems, ...ben.problems], []);
      await place.close();
    });

    /** Ada's term, open in both windows. */
    const begin = async (words = {}) => {
      await propose(ada, {Term: TERM, 'Short definition': 'Hours in which nothing is deployed.', ...words});
      await open(ben, TERM); // Then it is stored, and nobody writes while she opens it.
      await open(ada, TERM);
    };

    it('is agreed on live, seen differently, talked over, and asked anew', async () => {
      await begin({
        'What the letters stand for': 'Quiet hours window',
        'What it means elsewhere': 'Finance: the days before the books are closed\nSupport: no call at night',
        Tags: 'operations, release',
        Sources: 'https://intranet.meridian.example/quiet\nThe release handbook',
      });
      await says(ben, 'the days before the books are closed');
      assert.equal(await ben.getByRole('link', {name: /intranet\.meridian\.example/}).count(), 1);
      const agree = (page) => button(page, 'I understand it the same way');
      await agree(ben).click();
      await ben.getByRole('button', {name: 'I understand it the same way', pressed: true}).waitFor();
      await says(ada, '1 understands it the same way');
      await agree(ada).click();
      await says(ben, '2 understand it the same way');
      const cleo = await place.person('Cleo Nkemelu', {path});
      await open(cleo, TERM);
      await agree(cleo).click();
      for (const page of [ada, ben, cleo]) {
        await says(page, 'Agreed');
        await says(page, '3 understand it the same way');
      }

      await button(ben, 'I see it differently').click();
      await ben.getByRole('textbox', {name: 'How do you see it, and why?'}).fill('For us it is a window for calls.');
      await button(ben, 'Say so').click();
      for (const page of [ada, ben, cleo]) {
        await says(page, 'Seen differently');
        await says(page, 'Proposed');
        await agreement(page).getByText('2 understand it the same way').waitFor();
        await agreement(page).getByText('For us it is a window for calls.').waitFor();
      }
      await postWith(ada, 'For us it is a window for calls.').waitFor();
      await write(ada, 'Then there are two meanings. Shall we write both down?');
      await postWith(ben, 'Then there are two meanings. Shall we write both down?').waitFor();

      await button(ada, 'Edit').first().click();
      await fill(ada, {'Short definition': 'Hours without deployments or calls.', 'Why you change it': 'Ben is right'});
      await ada.getByRole('checkbox', {name: 'It means something else now'}).check();
      await button(ada, 'Save').click();
      await says(ben, 'Hours without deployments or calls.');
      await ben.getByText('What it means has changed since you said how you understand it.').waitFor();
      await ben.getByText('Seen differently').first().waitFor({state: 'detached'});
      assert.deepEqual([...cleo.problems], []);
    });

    it('keeps each version with its author and note, compares them, and brings one back', async () => {
      await begin();
      await button(ben, 'Edit').first().click();
      await fill(ben, {'Short definition': 'Hours in which nobody deploys.', 'Why you change it': 'People do it'});
      await button(ben, 'Save').click();
      await says(ada, 'Hours in which nobody deploys.');
      await button(ada, 'History').click();
      const dialog = ada.getByRole('dialog');
      await dialog.getByText('People do it').waitFor();
      await dialog.getByRole('heading', {name: 'What changed'}).waitFor();
      assert.equal(await dialog.getByRole('listitem').filter({hasText: 'Ben Okri'}).count(), 1);
      assert.ok(await dialog.locator('ins').filter({hasText: 'nobody'}).count());
      await dialog.getByRole('button', {name: /^Restore: /}).click();
      await button(dialog, 'Restore this version').click();
      await says(ben, 'Hours in which nothing is deployed.');
    });

    it('joins what two people change at once', async () => {
      await begin({Explanation: 'It begins at noon.'});
      await button(ada, 'Edit').first().click();
      await button(ben, 'Edit').first().click();
      await fill(ben, {Explanation: 'It begins at noon. It ends on Monday.'});
      await fill(ada, {'Short definition': 'Hours without a deployment.'});
      await button(ben, 'Save').click();
      await ada.getByText(/Ben Okri changed this term in the meantime/).waitFor();
      await ada.getByRole('button', {name: 'Save', exact: true}).click();
      for (const page of [ada, ben]) {
        await says(page, 'Hours without a deployment.');
        await says(page, 'It begins at noon. It ends on Monday.');
      }
    });

    it('is asked for a term, and answers', async () => {
      // Where there is no term at all, there is nothing to look through.
      await propose(ada, {Term: 'Calm window', 'Short definition': 'Hours in which nothing is deployed.'});
      await seek(ada, 'Xylogate');
      await button(ada, 'Ask for it').click();
      await ada.getByText('is on the list of terms asked for').waitFor({state: 'attached'});
      await ben.getByRole('button', {name: /^To look after/}).click();
      const request = ben.getByRole('listitem').filter({hasText: 'Xylogate'});
      await request.getByText(/1 person asks/).waitFor();
      await request.getByRole('button', {name: 'I want to know too'}).click();
      await request.getByText(/2 people ask/).waitFor();
      await seek(ada, '');
      await ada.getByRole('button', {name: /^To look after/}).click();
      const asked = ada.getByRole('listitem').filter({hasText: 'Xylogate'});
      await asked.getByText(/2 people ask/).waitFor();
      await asked.getByRole('button', {name: 'Answer it'}).click();
      assert.equal(await field(ada, 'Term').inputValue(), 'Xylogate');
      await fill(ada, {'Short definition': 'What keeps two bars from being struck at once.'});
      await button(ada, 'Propose').click();
      await request.getByRole('button', {name: 'I want to know too'}).waitFor({state: 'detached'});
      await ben.getByRole('link', {name: 'Xylogate', exact: true}).waitFor();
    });

    it('has somebody for a term, and a steward who retires it for another', async () => {
      await propose(ada, {Term: 'Calm window', 'Short definition': 'Hours in which nothing is deployed.'});
      await begin();
      await button(ben, 'Look after it').click();
      await ada.getByText('Looked after by').waitFor();
      await ada.locator('dd').filter({hasText: 'Ben Okri'}).waitFor();
      await button(ben, 'Let go of it').click();
      await button(ben, 'Look after it').waitFor();
      await ada.getByText('Decide where it stands').click();
      await ada.getByRole('article').getByRole('combobox', {name: 'Status'}).selectOption({label: 'Retired'});
      await field(ada, 'Use instead').fill('Calm window');
      await button(ada, 'Save').click();
      await ben.getByText('Out of use. Use this instead:').waitFor();
      await ben.getByRole('link', {name: 'Calm window'}).click();
      await headword(ben, 'Calm window').waitFor();
    });
  });
}
