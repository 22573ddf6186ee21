import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {
  BACKENDS,
  eventually,
  found,
  Place,
  postWith,
  recordHere,
  recordsIn,
  uidOf,
  useBrowser,
  write,
} from './support.mjs';

const HOUR = 60 * 60 * 1000;
/** The id of the conversation, as `threadIdOf` makes it of its key. */
const TALK = `k-${sha256('clock')}`;
const use = useBrowser();
const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

async function answer(page, to, text) {
  await postWith(page, to).getByRole('button', {name: 'Reply', exact: true}).click();
  await page.getByRole('textbox', {name: /^Reply to/}).fill(text);
  await page.getByRole('textbox', {name: /^Reply to/}).press('Control+Enter');
}

/** Shows a conversation of its own: that of the demo has posts of all ages. */
async function goToTalk(page) {
  await page.evaluate(() => (document.querySelector('praxis-thread').threadKey = 'clock'));
  await box(page).waitFor();
}

for (const backend of BACKENDS) {
  for (const [name, clock] of Object.entries({'an hour fast': HOUR, 'an hour slow': -HOUR})) {
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

      it('keeps nobody from writing, reacting, hearing of what is new, and finding what they began to write', async () => {
        await write(grace, 'By a wrong clock');
        await postWith(ada, 'By a wrong clock').waitFor();
        // Before anybody else writes: of a record that is made while another one changes, the emulator may tell those who wait
        // for it that it is missing, as of a later time than it was made, and then they never hear of it.
        await visitNoted(grace, backend);
        const react = postWith(grace, 'By the right clock').getByRole('button', {name: 'React', exact: true});
        await react.first().click();
        await grace.getByRole('menuitem', {name: 'Thanks'}).click();
        await ada.getByRole('button', {name: 'Thanks 1 person'}).waitFor();
        await write(ada, 'Heard you');
        await postWith(grace, 'Heard you').waitFor();
        for (const page of [ada, grace]) await sayNoFuture(page);

        await box(grace).fill('Half a thought');
        const thread = grace.url();
        await grace.goto('about:blank');
        await answer(ada, 'By a wrong clock', 'While you were away');
        await postWith(ada, 'While you were away').waitFor();
        await ada.getByText('Sending…').first().waitFor({state: 'detached'});
        await grace.goto(thread.replace('/thread.html', '/inbox.html'));
        await grace.getByText('Ada Lovelace answered you').waitFor();
        await sayNoFuture(grace);
        await grace.goto(thread);
        await goToTalk(grace);
        await postWith(grace, 'While you were away').waitFor();
        await grace.getByText('New since your last visit').waitFor();
        assert.equal(await box(grace).inputValue(), 'Half a thought');
        await sayNoFuture(grace);
      });
    });
  }
}

/** Waits until the backend has it that Grace saw the conversation. */
async function visitNoted(page, backend) {
  if (backend === 'firestore') {
    const hasSeen = ({name, fields}) =>
      name.endsWith(`/state/${uidOf('Grace Hopper')}`) && TALK in (fields.seen.mapValue.fields ?? {});
    return eventually(async () => (await recordsIn('state')).some(hasSeen));
  }
  const path = `state/local-${sha256('grace hopper').slice(0, 20)}`;
  await eventually(async () => (await recordHere(page, path))?.seen[TALK] > 0);
}

/** No time is one that is to come. */
async function sayNoFuture(page) {
  const times = await page.locator('time').allInnerTexts();
  assert.ok(times.length > 0);
  for (const time of times) assert.doesNotMatch(time, /\bin \d|tomorrow|next/i);
}
