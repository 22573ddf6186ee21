import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startFaultProxy} from '../../support/fault-proxy.mjs';
import {clearEmulator, eventually, found, Place, postWith, recordsIn, useBrowser, write} from '../support.mjs';

const use = useBrowser();
const {FIRESTORE_EMULATOR_HOST} = process.env;

describe('a backend that lost its data while somebody was away', () => {
  let place, network, ada, ben;
  before(async () => {
    place = await Place.open(use.browser, 'firestore');
    network = await startFaultProxy(FIRESTORE_EMULATOR_HOST);
    ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, 'Who runs the night shift?');
    ben = await place.person('Ben Okri', {settings: {emulator: network.host}});
    await postWith(ben, 'Who runs the night shift?').waitFor();
  });
  after(async () => {
    await place.close();
    await network.close();
  });

  it('loses nothing of what they wrote, and says why it is not sent', async () => {
    network.fail('cut');
    await write(ben, 'I do, on Fridays');
    await postWith(ben, 'I do, on Fridays').waitFor();
    await eventually(() => network.met > 0);
    await clearEmulator();
    await postWith(ada, 'Who runs the night shift?').waitFor({state: 'detached'});
    network.restart();
    await ben.evaluate(() => void dispatchEvent(new Event('online')));
    await postWith(ben, 'I do, on Fridays')
      .getByText(/This is no longer here|This community does not exist yet/)
      .waitFor();
    assert.equal(await postWith(ben, 'Who runs the night shift?').count(), 0);
    assert.equal(await ben.getByText(/The conversation that was here/).count(), 0);
    await ben.reload();
    await postWith(ben, 'I do, on Fridays').getByText('Not sent.').first().waitFor();
  });

  it('takes it once the community is there again', async () => {
    await ada.reload();
    await found(ada, 'firestore');
    const post = postWith(ben, 'I do, on Fridays');
    await post.getByRole('button', {name: 'Try again'}).click();
    await postWith(ada, 'I do, on Fridays').waitFor();
    await post.getByText('Not sent.').first().waitFor({state: 'detached'});
    const threads = await recordsIn('threads');
    assert.deepEqual(
      threads.map(({fields}) => fields.posts.integerValue),
      ['1'],
    );
  });

  it('none of it was an error of the page', () => assert.deepEqual([...ada.problems, ...ben.problems], []));
});
