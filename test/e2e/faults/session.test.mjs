import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startFaultProxy} from '../../support/fault-proxy.mjs';
import {eventually, found, Place, postWith, recordsIn, tokenFor, uidOf, useBrowser, write} from '../support.mjs';

const use = useBrowser();
const {FIRESTORE_EMULATOR_HOST} = process.env;
const SEEN = 'Who runs the night shift?';
/** A token that has ended: the page is asked for another one each time. */
const ended = (name) => tokenFor(name, Math.floor(Date.now() / 1000) - 60);

/** Runs in the page: the intranet's session, which ends and begins as a test says. */
function holdSession(token) {
  globalThis.session = sessionStorage.getItem('session') ?? token;
  new MutationObserver((_, observer) => {
    const tag = document.querySelector('praxis-community');
    if (!tag) return;
    tag.getIdToken = async () => {
      if (globalThis.session !== '?') return globalThis.session || null;
      globalThis.failures = (globalThis.failures ?? 0) + 1;
      throw new Error('The intranet does not answer.');
    };
    observer.disconnect();
  }).observe(document, {childList: true, subtree: true});
}

describe('a session that ends while something waits to be sent', () => {
  let place, network, page, thread;
  before(async () => {
    place = await Place.open(use.browser, 'firestore');
    network = await startFaultProxy(FIRESTORE_EMULATOR_HOST);
    const ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, SEEN);
    await eventually(async () => ([thread] = await recordsIn('threads')).length > 0 && thread);
    const settings = {emulator: network.host};
    page = await place.person('', {settings, setUp: [holdSession, ended('Ben Okri')]});
    await postWith(page, SEEN).waitFor();
    await write(page, 'Said as a newcomer');
    await eventually(async () => (await stored('Said as a newcomer')).length > 0);
  });
  after(async () => {
    await place.close();
    await network.close();
  });

  const box = () => page.getByRole('textbox', {name: 'Write a reply'});
  /** The intranet knows somebody else now, or nobody; also after the page is loaded anew. */
  const say = (token) =>
    page.evaluate((token) => {
      globalThis.session = token;
      sessionStorage.setItem('session', token);
    }, token);
  const signIn = async (name) => {
    await say(ended(name));
    await page.evaluate(() => document.querySelector('praxis-community').signIn({method: 'token'}));
    await box().waitFor();
  };
  const stored = async (text) => {
    const posts = await recordsIn(`threads/${thread.name.split('/').at(-1)}/posts`);
    return posts.filter(({fields}) => fields.body.stringValue === text).map(({fields}) => fields.author.stringValue);
  };
  const reconnect = async () => {
    network.mend();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
  };

  const isSettled = async (text) => {
    await eventually(async () => (await stored(text)).length > 0);
    await postWith(page, text)
      .getByText(/Sending|Waiting/)
      .waitFor({state: 'detached'});
    assert.deepEqual(await stored(text), [uidOf('Ben Okri')]);
  };

  const ENDS = {
    'the token ends, and there is no other': () => say(''),
    'they sign out': () => page.evaluate(() => document.querySelector('praxis-community').signOut()),
  };
  for (const [how, end] of Object.entries(ENDS)) {
    it(`${how}: it waits for its writer, and nobody else sends or sees it`, async () => {
      const text = `Written before ${how}`;
      network.fail('cut');
      await write(page, text);
      await postWith(page, text).waitFor();
      await end();
      await reconnect();
      await box().waitFor({state: 'detached'}); // Nobody is signed in.
      await signIn('Cleo Vance');
      await write(page, `Cleo, after ${how}`);
      await eventually(async () => (await stored(`Cleo, after ${how}`)).length > 0);
      assert.deepEqual(await stored(`Cleo, after ${how}`), [uidOf('Cleo Vance')]);
      assert.deepEqual(await stored(text), []);
      assert.equal(await page.getByText(text).count(), 0);
      await signIn('Ben Okri');
      await reconnect(); // Else the SDK waits longer and longer between its attempts.
      await isSettled(text);
    });
  }

  it('while they still write: they are told, and what they wrote stands in the box when they are back', async () => {
    await box().fill('Half a thought');
    await say('');
    await reconnect();
    await box().waitFor({state: 'detached'});
    await page.getByText('What you wrote and did not send is kept until you sign in again.').waitFor();
    await signIn('Ben Okri');
    await eventually(async () => (await box().inputValue()) === 'Half a thought');
    await page.getByRole('button', {name: 'Post', exact: true}).click();
    await isSettled('Half a thought');
  });

  it('and the page is loaded anew: it is sent once its writer has signed in', async () => {
    network.fail('cut');
    await write(page, 'Written before the evening');
    await postWith(page, 'Written before the evening').waitFor();
    await say('');
    network.mend();
    await page.reload();
    await page.getByText('Only colleagues read this. Sign in, and so can you.').waitFor();
    assert.equal(await page.getByText('Written before the evening').count(), 0);
    await signIn('Ben Okri');
    await isSettled('Written before the evening');
  });

  it('or nobody can say whether it has: it is not refused, and is there once when the page can say', async () => {
    network.fail('cut');
    await write(page, 'Written meanwhile');
    await postWith(page, 'Written meanwhile').waitFor();
    await say('?');
    await reconnect();
    await eventually(() => page.evaluate(() => globalThis.failures > 0));
    await postWith(page, 'Written meanwhile').waitFor();
    await say(ended('Ben Okri'));
    await reconnect();
    await isSettled('Written meanwhile');
    assert.equal(await page.getByText('Not sent.').count(), 0);
  });

  it('none of it was an error of the page', () => assert.deepEqual(page.problems, []));
});
