import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, beforeEach, describe, test} from 'node:test';
import {BACKENDS, eventually, Place, postWith, recordHere, recordsIn, steward, useBrowser, write} from './support.mjs';

const use = useBrowser();

/** A conversation that no page of the demo has. Once it is there: what is written sooner would be of the page before. */
const begin = (page) =>
  page.evaluate(async () => {
    const isThere = new Promise((resolve) => {
      addEventListener('praxis-ready', ({key}) => key === 'names' && resolve(undefined));
    });
    Object.assign(document.querySelector('praxis-thread'), {threadKey: 'names', threadTitle: 'Names'});
    await isThere;
  });

/** Until the backend has it: a page shows its own writes before, and one on its way would be lost when it is left. */
const untilStored = (backend, collection, isIt) =>
  backend === 'local' || eventually(async () => (await recordsIn(collection)).some(isIt));
/** What is kept of him in a browser, where the id is made of the name. */
const BO_HERE = `state/local-${createHash('sha256').update('bo diddley').digest('hex').slice(0, 20)}`;
const isBo = ({name}) => name.endsWith('/bo-diddley');

for (const backend of BACKENDS) {
  describe(`a whole community page, ${backend}`, () => {
    let place;
    beforeEach(async () => (place = await Place.open(use.browser, backend)));
    afterEach(() => place.close());

    test('tells what is new, leads to it and back, and is seen at a word', async () => {
      const ada = await steward(place, backend, '/playground/thread.html');
      await begin(ada);
      await write(ada, 'What do we call it?');
      await postWith(ada, 'What do we call it?').waitFor();
      const grace = await place.person('Grace Hopper');
      await begin(grace);
      await write(grace, 'A landing zone.');
      await postWith(ada, 'A landing zone.').waitFor();

      const bo = await place.person('Bo Diddley', {path: '/playground/hub.html'});
      const goTo = (name) => bo.getByRole('navigation', {name: 'Sections'}).getByRole('link', {name}).click();
      await bo.getByRole('button', {name: 'Join', exact: true}).click();
      await bo.getByRole('button', {name: 'Leave', exact: true}).waitFor();
      await untilStored(backend, 'members', isBo);
      // Whoever followed a record before it was there may be told by the emulator, after it is, that it is not.
      await eventually(async () => {
        await bo.reload();
        const leaving = bo.getByRole('button', {name: 'Leave', exact: true}).waitFor({timeout: 10_000});
        return leaving.then(
          () => true,
          () => false,
        );
      });
      await goTo('What’s new');
      const news = bo.getByRole('link', {name: 'Names'});
      await news.waitFor();
      await news.click();
      await postWith(bo, 'A landing zone.').waitFor();
      assert.match(new URL(bo.url()).hash, /^#thread=/);
      await bo.goBack();
      await bo.getByRole('button', {name: 'Mark as seen'}).click();
      await bo.getByText('You are up to date.', {exact: true}).waitFor();

      await untilStored(backend, 'state', (record) => isBo(record) && record.fields.visitedAt?.timestampValue > '2000');
      if (backend === 'local') await eventually(async () => (await recordHere(bo, BO_HERE))?.visitedAt > 0);
      // Whoever comes back finds it so, and the section in the address.
      await eventually(async () => {
        await bo.reload();
        // Until it is known who reads, the last two weeks are shown.
        const upToDate = bo.getByText('You are up to date.', {exact: true}).waitFor({timeout: 10_000});
        return upToDate.then(
          () => true,
          () => false,
        );
      });
      assert.equal(new URL(bo.url()).hash, '#praxis=activity');

      await write(grace, 'Or is it a landing page?');
      await postWith(ada, 'Or is it a landing page?').waitFor();
      await bo.reload();
      await bo.getByRole('heading', {name: '1 conversation goes on'}).waitFor();
      assert.deepEqual([...ada.problems, ...bo.problems, ...grace.problems], []);
    });
  });
}
