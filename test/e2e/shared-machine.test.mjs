import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {eventually, everythingStored, found, Place, postWith, useBrowser, write} from './support.mjs';

const use = useBrowser();
const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});

/** All that this device keeps for the next one who opens a tab. */
async function left(page) {
  const texts = await page.evaluate(() => JSON.stringify([{...localStorage}]));
  return texts + (await everythingStored(page, 'local'));
}

describe('a machine that several people use, firestore', () => {
  let place;
  afterEach(() => place.close());

  for (const settings of [{private: 'yes'}, {}]) {
    const isPrivate = Boolean(settings.private);
    it(
      isPrivate ? 'keeps nothing that outlasts the tab' : 'keeps it all where nobody says that it is shared',
      async () => {
        place = await Place.open(use.browser, 'firestore');
        const ada = await place.person('Ada Lovelace', {settings});
        await found(ada, 'firestore');
        await write(ada, 'Said to colleagues');
        await ada.getByText('Posted.').waitFor({state: 'attached'});
        await box(ada).fill('Half a thought');
        const kept = async () =>
          isPrivate ? ada.evaluate(() => JSON.stringify({...sessionStorage})) : everythingStored(ada, 'local');
        await eventually(async () => (await kept()).includes('Half a thought'));
        await ada.reload();
        await postWith(ada, 'Said to colleagues').waitFor();
        await eventually(async () => (await box(ada).inputValue()) === 'Half a thought');
        const traces = ['Said to colleagues', 'Half a thought', 'Ada Lovelace', 'ada-lovelace'];
        if (!isPrivate) {
          await eventually(async () => {
            const all = await left(ada);
            return traces.every((trace) => all.includes(trace));
          });
          return;
        }
        const next = await ada.context().newPage();
        await next.goto(new URL('/playground/index.html', ada.url()).href);
        await ada.close();
        const all = await left(next);
        assert.deepEqual(
          traces.filter((trace) => all.includes(trace)),
          [],
        );
        assert.equal(await next.evaluate(() => sessionStorage.length), 0);
        assert.deepEqual(ada.problems, []);
      },
    );
  }
});

describe('a machine that several people use, local', () => {
  it('is told that the store is on it', async () => {
    const place = await Place.open(use.browser, 'local');
    const ada = await place.person('Ada Lovelace', {settings: {private: 'yes'}});
    await ada.getByText('All this is kept in this browser: whoever uses it next can read it.').waitFor();
    await place.close();
  });
});
