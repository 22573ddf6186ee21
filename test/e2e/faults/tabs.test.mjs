import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  BACKENDS,
  eventually,
  found,
  Place,
  postWith,
  recordsIn,
  signIn,
  tokenFor,
  useBrowser,
  write,
} from '../support.mjs';

const use = useBrowser();
const TABS = 20;
/** With so many, each waits for the others, and another takes the lead only after a while. */
const PATIENCE = 60_000;
const SEEN = 'Who runs the night shift?';

for (const backend of BACKENDS) {
  describe(`twenty tabs of one browser, ${backend}`, () => {
    let place, ada, tabs;
    /** Those that ask the backend themselves; the others hear of it through them. */
    const asking = new Set();
    before(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      ada.setDefaultTimeout(PATIENCE);
      await found(ada, backend);
      await write(ada, SEEN);
      await postWith(ada, SEEN).waitFor();
      const first = await place.person('Ben Okri');
      first.setDefaultTimeout(PATIENCE);
      await postWith(first, SEEN).waitFor();
      tabs = [first];
      while (tabs.length < TABS) tabs.push(await another(first));
      await Promise.all(tabs.map((tab) => postWith(tab, SEEN).waitFor()));
    });
    after(() => place.close());

    async function another(first) {
      const tab = await first.context().newPage();
      tab.setDefaultTimeout(PATIENCE);
      tab.problems = [];
      tab.on('pageerror', (error) => tab.problems.push(error.message));
      tab.on('request', (request) => request.url().includes('/Listen/') && asking.add(tab));
      if (backend === 'firestore') await tab.addInitScript(signIn, tokenFor('Ben Okri'));
      await tab.goto(first.url());
      return tab;
    }

    /** Each shows it, and once. */
    const allShow = async (text) => {
      await Promise.all([ada, ...tabs].map((tab) => postWith(tab, text).waitFor()));
      for (const tab of [ada, ...tabs]) assert.equal(await tab.getByText(text, {exact: true}).count(), 1);
      if (backend === 'local') return;
      const [thread] = await recordsIn('threads');
      const posts = await recordsIn(`threads/${thread.name.split('/').at(-1)}/posts`);
      assert.equal(posts.filter(({fields}) => fields.body.stringValue === text).length, 1);
    };
    const isSettled = (tab, text) => postWith(tab, text).getByText('Sending…').waitFor({state: 'detached'});

    it('all hear what somebody else says, and what any of them says, once', async () => {
      await write(ada, 'Said to all of them');
      await allShow('Said to all of them');
      const last = tabs.at(-1);
      await last.bringToFront();
      await write(last, 'Said in the last tab');
      await isSettled(last, 'Said in the last tab');
      await allShow('Said in the last tab');
    });

    it('go on when the tab that leads is closed: one other asks in its place, and none did before', async () => {
      assert.deepEqual([...asking], []);
      await tabs.shift().close();
      await write(ada, 'Said without the first');
      await allShow('Said without the first');
      const next = tabs[3];
      await next.bringToFront();
      await write(next, 'Said by one that is left');
      await isSettled(next, 'Said by one that is left');
      await allShow('Said by one that is left');
      if (backend === 'firestore') await eventually(() => asking.size === 1);
    });

    it('none of it was an error of a page', () =>
      assert.deepEqual(
        [ada, ...tabs].flatMap(({problems}) => problems),
        [],
      ));
  });
}
