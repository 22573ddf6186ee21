import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {choose, ends, focusedName, press, tabTo} from './keys.mjs';
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
      await press(ada, 'More actions', 'Two hours.');
      await choose(ada, 'Mark as answer');
      await grace.getByRole('region', {name: /Answer, accepted by.*Ada Lovelace/}).waitFor();

      await press(grace, 'More actions', 'Two hours.');
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

  /** One of the community's people, who signed in, then opened another page. */
  async function signIn(path) {
    const page = await place.person('', {path: '/playground/account.html'});
    await press(page, 'Sign in');
    await press(page, /Amara Okonkwo/);
    await page.getByRole('button', {name: /Account: Amara/}).waitFor();
    assert.match(await focusedName(page), /Account: Amara/);
    await page.goto(new URL(path, page.url()).href);
    return page;
  }

  it('one joins, and is told so', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/membership.html'});
    await press(ada, 'Join');
    await ends(ada, 'You are here: Member');
    await press(ada, 'Read the charter');
    assert.deepEqual(ada.problems, []);
  });

  it('one starts a conversation on the board, and opens it', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/threads.html'});
    await press(ada, 'Start a conversation');
    await ends(ada, 'Title');
    await ada.keyboard.type('Who has a spare cable?');
    await tabTo(ada, 'Your message');
    await ada.keyboard.type('Three metres.');
    await press(ada, 'Post');
    await ends(ada, 'Who has a spare cable?');
    await ada.keyboard.press('Enter');
    await postWith(ada, 'Three metres.').waitFor();
    assert.deepEqual(ada.problems, []);
  });

  it('one comes upon a term in the text of a page, reads what it means, and goes on to all about it', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/'});
    const word = ada.locator('.article a.praxis-term').first();
    await word.waitFor();
    await tabTo(ada, (await word.textContent()).trim());
    await ada.getByRole('dialog', {name: 'Spot capacity'}).waitFor();
    await press(ada, 'Open');
    await ends(ada, 'Spot capacity');
    await press(ada, 'I understand it the same way');
    assert.deepEqual(ada.problems, []);
  });

  it('one proposes a term', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/glossary.html'});
    await press(ada, 'Propose a term');
    await ends(ada, 'Term');
    await ada.keyboard.type('Parking orbit');
    await tabTo(ada, 'Short definition');
    await ada.keyboard.type('Where a job waits for its turn.');
    await press(ada, 'Propose');
    await ends(ada, 'Parking orbit');
    assert.deepEqual(ada.problems, []);
  });

  it('one searches, and goes to what was found', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/search.html'});
    await tabTo(ada, 'Search the community');
    await ada.keyboard.type('landing');
    await ada
      .getByRole('option', {name: /^Landing zone/})
      .first()
      .waitFor();
    await ada.getByRole('option', {name: /^Ask/}).first().waitFor(); // Nothing more will be found.
    const chosen = ada.getByRole('option', {name: /^Landing zone/, selected: true});
    for (let steps = 0; !(await chosen.count()); steps++) {
      assert.ok(steps < 20, 'No arrow leads to the term');
      await ada.keyboard.press('ArrowDown');
    }
    await ada.keyboard.press('Enter');
    await ada.waitForURL(/glossary\.html#term=/);
    await ada.getByRole('button', {name: 'I understand it the same way'}).waitFor();
    assert.deepEqual(ada.problems, []);
  });

  it('one supports a priority', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/priorities.html'});
    await press(ada, 'Support');
    await ada.getByRole('button', {name: 'Support', pressed: true}).first().waitFor();
    assert.equal(await focusedName(ada), 'Support');
    assert.deepEqual(ada.problems, []);
  });

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
    await press(ada, 'More actions', 'on-demand nodes');
    await choose(ada, 'Report');
    const dialog = ada.getByRole('dialog', {name: 'Report this post'});
    await dialog.waitFor();
    await tabTo(ada, /^Spam/);
    await ada.keyboard.press('ArrowDown');
    await press(ada, 'Send the report');
    await ends(ada, 'Thank you');
    await press(ada, 'Close');
    await ends(ada, 'More actions');
    assert.deepEqual(ada.problems, []);
  });

  it('one sees a decision differently, says why, and takes it back', async () => {
    const ada = await place.person('Ada Lovelace', {path: '/playground/thread.html'});
    const decision = 'https://intranet.meridian.example/decisions/regions';
    await ada.evaluate((key) => (document.querySelector('praxis-thread').threadKey = key), decision);
    await ada.getByText('To decide:').waitFor();
    await press(ada, 'I see it differently');
    await ends(ada, 'Why do you see it differently?');
    await ada.keyboard.type('One region is one too few.');
    await press(ada, 'Record it');
    await ada.getByText('One region is one too few.').waitFor();
    await ada.getByText(/Ada Lovelace.* sees it differently/).waitFor();
    assert.notEqual(await focusedName(ada), '', 'the focus is somewhere');
    await press(ada, 'Withdraw');
    await ada.getByText('One region is one too few.').waitFor({state: 'detached'});
    assert.notEqual(await focusedName(ada), '', 'the focus is somewhere');
    assert.deepEqual(ada.problems, []);
  });

  it('one says how involved one is', async () => {
    const amara = await signIn('/playground/membership.html');
    await press(amara, 'How involved I am');
    await amara.getByText('At the moment:').waitFor();
    await tabTo(amara, /^Nothing/);
    await amara.keyboard.press('ArrowDown');
    assert.equal(await amara.getByRole('radio').nth(1).isChecked(), true);
    await amara.keyboard.press('ArrowDown');
    await tabTo(amara, 'In your own words');
    await amara.keyboard.type('Here on Fridays');
    await amara.keyboard.press('Enter');
    await amara.getByText('Saved.').waitFor({state: 'attached'});
    await ends(amara, 'In your own words');
    assert.deepEqual(amara.problems, []);
  });

  it('one goes through the inbox, and reads where it leads', async () => {
    const amara = await signIn('/playground/inbox.html');
    await amara.getByRole('article').first().waitFor();
    await tabTo(amara, 'More actions');
    await amara.keyboard.press('Enter');
    await choose(amara, 'Mark as read');
    await ends(amara, 'More actions');
    await press(amara, 'Mark all as read');
    await ends(amara, 'Inbox');
    await amara.getByRole('button', {name: 'Mark all as read'}).waitFor({state: 'detached'});
    const link = amara.getByRole('article').first().getByRole('link').first();
    await tabTo(amara, (await link.textContent()).replace(/\s+/g, ' ').trim());
    assert.ok(await link.evaluate((element) => element.matches(':focus-visible')));
    const {hostname} = new URL(await link.evaluate(({href}) => href));
    await amara.context().route(
      (url) => url.hostname === hostname,
      (route) => route.fulfill({contentType: 'text/html', body: '<title>There</title>'}),
    );
    await amara.keyboard.press('Enter');
    await amara.waitForFunction(() => document.title === 'There');
    assert.deepEqual(amara.problems, []);
  });
});
