import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser, write} from './support.mjs';

const DAY = 24 * 60 * 60 * 1000;
const use = useBrowser();
const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});

/** Shows a conversation of its own: that of the demo has posts of all ages. */
async function goToTalk(page) {
  await page.evaluate(() => (document.querySelector('praxis-thread').threadKey = 'clock'));
  await box(page).waitFor();
}

for (const backend of BACKENDS) {
  for (const [name, clock] of Object.entries({'a day fast': DAY, 'a day slow': -DAY})) {
    describe(`a clock that is ${name}, ${backend}`, () => {
      let place, ada, grace;
      beforeEach(async () => {
        place = await Place.open(use.browser, backend);
        ada = await place.person('Ada Lovelace');
        await found(ada, backend);
        await goToTalk(ada);
        await write(ada, 'By the right clock');
        await postWith(ada, 'By the right clock').waitFor();
        grace = await place.person('Grace Hopper', {clock});
        await goToTalk(grace);
        await postWith(grace, 'By the right clock').waitFor();
      });
      afterEach(async () => {
        assert.deepEqual([...ada.problems, ...grace.problems], []);
        await place.close();
      });

      it('keeps nobody from writing, reacting and hearing of what is new', async () => {
        await write(grace, 'By a wrong clock');
        await postWith(ada, 'By a wrong clock').waitFor();
        const react = postWith(grace, 'By the right clock').getByRole('button', {name: 'React', exact: true});
        await react.first().click();
        await grace.getByRole('menuitem', {name: 'Thanks'}).click();
        await ada.getByRole('button', {name: 'Thanks 1 person'}).waitFor();
        await write(ada, 'Heard you');
        await postWith(grace, 'Heard you').waitFor();
        for (const page of [ada, grace]) await sayNoFuture(page);

        await box(grace).fill('Half a thought');
        await grace.waitForTimeout(1500); // A visit that is worth noting, and a pause in typing.
        await grace.goto('about:blank');
        await write(ada, 'While you were away');
        await postWith(ada, 'While you were away').waitFor();
        await ada.getByText('Sending…').first().waitFor({state: 'detached'});
        await grace.goBack();
        await goToTalk(grace);
        await postWith(grace, 'While you were away').waitFor();
        await grace.getByText('New since your last visit').waitFor();
        assert.equal(await box(grace).inputValue(), 'Half a thought');
        await sayNoFuture(grace);
      });
    });
  }
}

/** No time is one that is to come. */
async function sayNoFuture(page) {
  const times = await page.locator('praxis-post time').allInnerTexts();
  assert.ok(times.length > 0);
  for (const time of times) assert.doesNotMatch(time, /\bin \d|tomorrow|next/i);
}
