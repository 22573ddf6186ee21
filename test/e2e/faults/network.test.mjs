import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startFaultProxy} from '../../support/fault-proxy.mjs';
import {administer, eventually, found, Place, postWith, recordsIn, useBrowser, write} from '../support.mjs';

const use = useBrowser();
const {FIRESTORE_EMULATOR_HOST} = process.env;

/** What each fault is: it lasts until something that was written has met it. */
const FAULTS = [
  ['cut before it arrives', 'cut'],
  ['cut after it arrived and before the answer', 'lost'],
  ['half open: taken, and nothing follows', 'hang'],
  ['slow', {late: 400}],
  ['429, then 500, then 503', [429, 500, 503].map((status) => ({status}))],
];

describe('with a network that fails', () => {
  let place, network, ada, ben, thread;
  before(async () => {
    place = await Place.open(use.browser, 'firestore');
    network = await startFaultProxy(FIRESTORE_EMULATOR_HOST);
    ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, 'Who runs the night shift?');
    await postWith(ada, 'Who runs the night shift?').waitFor();
    await eventually(async () => ([thread] = await recordsIn('threads')).length > 0 && thread);
    ben = await place.person('Ben Okri', {settings: {emulator: network.host}});
    await postWith(ben, 'Who runs the night shift?').waitFor();
  });
  after(async () => {
    await place.close();
    await network.close();
  });

  const idOf = ({name}) => name.split('/').at(-1);
  const stored = async (text) => {
    const posts = await recordsIn(`threads/${idOf(thread)}/posts`);
    return posts.filter(({fields}) => fields.body.stringValue === text).length;
  };
  const counted = async () => Number((await recordsIn('threads'))[0].fields.posts.integerValue);
  const isSettled = (page, text) =>
    eventually(
      async () =>
        (await stored(text)) > 0 &&
        !(await postWith(page, text)
          .getByText(/Sending|Waiting/)
          .count()),
    );

  /** As the system tells a browser; else the SDK waits longer and longer between its attempts. */
  const sayOnline = () => ben.evaluate(() => void dispatchEvent(new Event('online')));

  it('a backend that was started anew: reading and writing go on', async () => {
    network.restart();
    await sayOnline();
    await write(ben, 'after the restart');
    await isSettled(ben, 'after the restart');
    await write(ada, 'heard again');
    await postWith(ben, 'heard again').waitFor();
  });

  for (const [name, fault] of FAULTS) {
    it(`${name}: what is written arrives once`, async () => {
      const before = await counted();
      const faults = [fault].flat();
      network.fail(faults[0]);
      await write(ben, name);
      await postWith(ben, name).waitFor();
      await eventually(() => network.met > 0);
      for (const next of faults.slice(1)) {
        network.fail(next);
        await sayOnline();
        await eventually(() => network.met > 0);
      }
      network.mend();
      await sayOnline();
      await isSettled(ben, name);
      assert.equal(await stored(name), 1);
      assert.equal(await counted(), before + 1);
      assert.equal(await ben.getByText('Not sent.').count(), 0);
    });
  }

  describe('when the browser was closed meanwhile', () => {
    const leave = async (text) => {
      network.fail('cut');
      await write(ben, text);
      await postWith(ben, text).waitFor();
      const address = ben.url();
      const context = ben.context();
      await ben.goto('about:blank');
      network.mend();
      return () => context.pages()[0].goto(address);
    };

    it('what was written arrives once, with the next visit', async () => {
      const back = await leave('written on the train');
      await back();
      await isSettled(ben, 'written on the train');
      assert.equal(await stored('written on the train'), 1);
    });

    it('it is kept where the conversation was closed meanwhile, with why', async () => {
      const back = await leave('too late');
      const closing = {
        state: {stringValue: 'closed'},
        closedReason: {stringValue: 'All is said'},
        closedBy: {stringValue: 'ada-lovelace'},
        closedByline: {stringValue: 'Ada Lovelace'},
        updatedAt: {timestampValue: new Date().toISOString()},
      };
      await administer(thread.name.split('/documents/')[1], closing);
      await back();
      const post = postWith(ben, 'too late');
      await post.getByText('This conversation is closed.').waitFor();
      assert.equal(await stored('too late'), 0);
      await administer(thread.name.split('/documents/')[1], {
        state: {stringValue: 'open'},
        updatedAt: {timestampValue: new Date().toISOString()},
      });
      await post.getByRole('button', {name: 'Try again'}).click();
      await isSettled(ben, 'too late');
      assert.equal(await stored('too late'), 1);
    });
  });

  it('a tab that is frozen, as one that was left for a day, shows what was said meanwhile', async () => {
    const session = await ben.context().newCDPSession(ben);
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    network.fail('cut'); // Whoever sleeps has no connection either.
    await write(ada, 'said in the night');
    await eventually(async () => (await stored('said in the night')) === 1);
    network.mend();
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await sayOnline();
    await postWith(ben, 'said in the night').waitFor();
  });

  it('a machine that slept for a day: it sends what waited, once, and shows what came, without being told of anything', async () => {
    const asleep = await place.person('Cleo Vance', {settings: {emulator: network.host}});
    await asleep.clock.install();
    await asleep.reload();
    await postWith(asleep, 'said in the night').waitFor();
    network.fail('cut');
    await write(asleep, 'written as the lid was closed');
    await postWith(asleep, 'written as the lid was closed').waitFor();
    await asleep.getByRole('textbox', {name: 'Write a reply'}).fill('half a thought');
    const session = await asleep.context().newCDPSession(asleep);
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    await write(ada, 'said while it slept');
    await eventually(async () => (await stored('said while it slept')) === 1);
    network.mend();
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await asleep.clock.fastForward('24:00:00'); // What was to happen meanwhile happens once.
    await postWith(asleep, 'said while it slept').waitFor();
    await isSettled(asleep, 'written as the lid was closed');
    assert.equal(await stored('written as the lid was closed'), 1);
    assert.equal(await asleep.getByRole('textbox', {name: 'Write a reply'}).inputValue(), 'half a thought');
    assert.deepEqual(asleep.problems, []);
  });

  it('none of it was an error of the page', () => assert.deepEqual([...ada.problems, ...ben.problems], []));
});
