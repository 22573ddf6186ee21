import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
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

/** Runs in the page: what the focused element is called, as far as these pages say it. */
function nameInPage() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  const label = element.labels?.[0]?.textContent ?? element.textContent;
  return (element.getAttribute('aria-label') ?? label).replace(/\s+/g, ' ').trim();
}

const focusedName = (page) => page.evaluate(nameInPage);

/** Goes on with the Tab key, from wherever it is, around the page if need be. */
async function tabTo(page, name, time = 1) {
  for (let steps = 0, met = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name && ++met === time) return;
  }
  assert.fail(`No Tab leads to “${name}”`);
}

/** Presses a button. @param time Which of several with this name, from the top of the page. */
async function press(page, name, time) {
  if (time) await page.evaluate(() => document.querySelector('praxis-thread').focus());
  await tabTo(page, name, time);
  await page.keyboard.press('Enter');
}

/** Goes through the open menu with the arrow keys. */
async function choose(page, item) {
  await page.getByRole('menuitem', {name: item}).waitFor();
  for (let steps = 0; (await focusedName(page)) !== item; steps++) {
    assert.ok(steps < 30, `No arrow leads to “${item}”`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The focus has come to rest where one goes on. */
async function ends(page, name) {
  await page.waitForFunction(`(${nameInPage})() === ${JSON.stringify(name)}`).catch(async () => {
    assert.equal(await focusedName(page), name, 'where the focus is');
  });
}
