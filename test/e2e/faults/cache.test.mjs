import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startFaultProxy} from '../../support/fault-proxy.mjs';
import {eventually, found, Place, postWith, recordsIn, uidOf, useBrowser, write} from '../support.mjs';

const use = useBrowser();
const {FIRESTORE_EMULATOR_HOST, PRAXIS_DEMO_URL} = process.env;
const SEEN = 'Who runs the night shift?';
/** A page of the same origin, with nothing of ours on it. */
const ELSEWHERE = new URL('/meridian.svg', PRAXIS_DEMO_URL).href;

/** How much a browser that is all but full keeps of a site, in bytes. */
const ROOM = 5_000_000;

/** What a browser says of reading that it ended. */
const CUT_OFF = /^AbortError$|Force close/;

/** What may have become of what Firestore's SDK keeps, between two visits. Each runs in a page and breaks all of it. */
const BETWEEN = {
  'is of a newer version': async () => {
    for (const {name, version} of await ofFirestore()) (await open(name, version + 100)).close();
  },
  'has lost its tables': async () => {
    for (const {name, version} of await ofFirestore()) {
      await removed(name);
      (await open(name, version)).close();
    }
  },
  'has rows that mean nothing': async () => {
    for (const {name} of await ofFirestore()) {
      const database = await open(name);
      const written = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const table of database.objectStoreNames) spoil(written.objectStore(table));
      await new Promise((resolve) => (written.oncomplete = resolve));
      database.close();
    }
    function spoil(table) {
      table.openCursor().onsuccess = ({target: {result: cursor}}) => {
        if (!cursor) return;
        const key = [table.keyPath].flat().filter((path) => path && !path.includes('.'));
        cursor.update(Object.fromEntries(key.map((path) => [path, cursor.value[path]])));
        cursor.continue();
      };
    }
  },
  'is held by another tab that does not let go': async () => {
    for (const {name} of await ofFirestore()) {
      await removed(name);
      globalThis.held = await open(name, 1);
    }
  },
};

/** As somebody does who clears what a site has kept. */
async function clear(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', {origin: new URL(ELSEWHERE).origin, storageTypes: 'indexeddb'});
}

/** What may become of it while a page is open. */
const MEANWHILE = {
  'is deleted': (elsewhere) =>
    elsewhere.evaluate(async () => {
      for (const {name} of await ofFirestore()) await removed(name);
    }),
  'is cleared away by the browser': clear,
};

/** Runs in a page: what the faults are made with. */
function tools() {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  globalThis.open = (name, version) => settled(indexedDB.open(name, version));
  globalThis.removed = (name) => settled(indexedDB.deleteDatabase(name));
  globalThis.ofFirestore = async () => (await indexedDB.databases()).filter(({name}) => name.startsWith('firestore/'));
}

describe('what Firestore keeps on the device', () => {
  let place, network, thread;
  before(async () => {
    place = await Place.open(use.browser, 'firestore');
    network = await startFaultProxy(FIRESTORE_EMULATOR_HOST);
    const ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, SEEN);
    await eventually(async () => ([thread] = await recordsIn('threads')).length > 0 && thread);
  });
  after(async () => {
    await place.close();
    await network.close();
  });

  const stored = async (text) => {
    const posts = await recordsIn(`threads/${thread.name.split('/').at(-1)}/posts`);
    return posts.filter(({fields}) => fields.body.stringValue === text).map(({fields}) => fields.author.stringValue);
  };
  const arrives = async (page, text) => {
    await eventually(async () => (await stored(text)).length > 0);
    await postWith(page, text)
      .getByText(/Sending|Waiting/)
      .waitFor({state: 'detached'});
    assert.deepEqual(await stored(text), [uidOf('Ben Okri')]);
    assert.equal(await page.getByText('Not sent.').count(), 0);
  };
  const visit = async () => {
    const page = await place.person('Ben Okri', {settings: {emulator: network.host}});
    await postWith(page, SEEN).waitFor();
    return page;
  };
  /** Another tab of the same browser. */
  const beside = async (page) => {
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(ELSEWHERE);
    await elsewhere.evaluate(tools);
    const found = await elsewhere.evaluate(() => ofFirestore());
    assert.ok(found.length > 0);
    return elsewhere;
  };
  const reconnect = async (page) => {
    network.mend();
    await page.evaluate(() => void dispatchEvent(new Event('online')));
  };

  for (const [what, spoil] of Object.entries(BETWEEN)) {
    it(`${what}: the next visit reads and writes, and sends what waited`, async () => {
      const page = await visit();
      await write(page, `Before it ${what}`);
      await arrives(page, `Before it ${what}`);
      network.fail('cut');
      await write(page, `Unsent while it ${what}`);
      await postWith(page, `Unsent while it ${what}`).waitFor();
      const address = page.url();
      await page.goto('about:blank');
      const elsewhere = await beside(page);
      await elsewhere.evaluate(spoil);
      network.mend();
      await page.goto(address);
      await postWith(page, SEEN).waitFor();
      await arrives(page, `Unsent while it ${what}`);
      await write(page, `After it ${what}`);
      await arrives(page, `After it ${what}`);
      assert.deepEqual(page.problems, []);
    });
  }

  for (const [what, spoil] of Object.entries(MEANWHILE)) {
    it(`${what} under an open page: it goes on reading and writing, and sends what waited`, async () => {
      const page = await visit();
      const elsewhere = await beside(page);
      network.fail('cut');
      await write(page, `Unsent while it ${what}`);
      await postWith(page, `Unsent while it ${what}`).waitFor();
      await spoil(elsewhere);
      await reconnect(page);
      await arrives(page, `Unsent while it ${what}`);
      await write(page, `After it ${what}`);
      await arrives(page, `After it ${what}`);
      // What the SDK was reading at that moment, it reports as an error of the page.
      assert.deepEqual(
        page.problems.filter((message) => !CUT_OFF.test(message)),
        [],
      );
    });
  }

  it('is full: they are told so and keep the text, which is sent once there is room', async () => {
    const page = await visit();
    const elsewhere = await beside(page);
    const tools = await page.context().newCDPSession(page);
    const limit = (quotaSize) =>
      tools.send('Storage.overrideQuotaForOrigin', {origin: new URL(ELSEWHERE).origin, quotaSize});
    // The browser goes by the room that it knew of for a while, unless what it knew of is cleared away.
    const address = page.url();
    await page.goto(ELSEWHERE);
    await clear(elsewhere);
    await limit(ROOM);
    await page.goto(address);
    await postWith(page, SEEN).waitFor();
    await elsewhere.evaluate(fillUp);
    await write(page, 'Written where nothing fits');
    const post = postWith(page, 'Written where nothing fits');
    await post.getByText('This browser has no space left for the page.').waitFor();
    assert.deepEqual(await stored('Written where nothing fits'), []);
    await limit();
    await eventually(async () => {
      const again = post.getByRole('button', {name: 'Try again'});
      if (await again.count()) await again.click();
      return (await stored('Written where nothing fits')).length > 0;
    });
    await arrives(page, 'Written where nothing fits');
    assert.deepEqual(page.problems, []);
  });
});

/** Runs in a page: takes what room there is, until nothing fits any more. */
async function fillUp() {
  const opening = indexedDB.open('filler', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', {autoIncrement: true});
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const put = (size) =>
    new Promise((resolve) => {
      const written = opening.result.transaction('rows', 'readwrite');
      written.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(size)));
      written.oncomplete = () => resolve(true);
      written.onabort = () => resolve(false);
    });
  for (const size of [65_536, 4_096, 64]) while (await put(size));
}
