import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import type {Person} from '../../support/store-acts.js';
import {bodiesOf} from '../../support/store-contract/setting.js';
import {cutEmulatorLine} from '../../support/wtr/commands.js';
import {freshCommunity, warmUpEmulator} from './support.js';
import type {Tab} from './tab.js';

/** A tab of the browser: a frame with modules, an SDK and connections of its own. */
class BrowserTab {
  readonly #frame = document.createElement('iframe');

  async open(setUp = ''): Promise<Tab> {
    this.#frame.srcdoc = `
      <script>
        praxisTestEnvironment = parent.praxisTestEnvironment;
        ${setUp}
      </script>
      <script type="module" src="${new URL('./tab.ts', import.meta.url).href}"></script>`;
    const loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, {once: true}));
    document.body.append(this.#frame);
    await loaded;
    return this.window.praxisTab!;
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  close(): void {
    this.#frame.remove();
  }
}

describe('tabs of one browser', function () {
  // Loading the modules twice takes a while, and so does finding out that the tab that led is gone.
  this.timeout(60_000);
  warmUpEmulator();
  let tabs: BrowserTab[] = [];
  afterEach(async () => {
    await cutEmulatorLine(false);
    for (const tab of tabs) tab.close();
    tabs = [];
  });

  async function openTab(community: string, setUp?: string): Promise<{tab: BrowserTab; code: Tab; ada: Person}> {
    const tab = new BrowserTab();
    tabs.push(tab);
    const code = await tab.open(setUp);
    const {store} = await new code.Opened().open(code.configAs('ada', community));
    return {tab, code, ada: new code.Person(store, community, 'ada', 'Ada')};
  }

  it('share what they know and write, with no connection between them', async () => {
    const community = freshCommunity();
    const [one, other] = [await openTab(community), await openTab(community)];
    const thread = createId();
    await one.ada.store.commit(one.ada.found());
    await one.ada.store.commit(await one.ada.begin({thread, body: 'First'}));
    const follower = new other.code.Follower(other.ada.store, other.code.queries.posts(thread));
    await follower.settled();

    await cutEmulatorLine(true);
    const commit = one.ada.store.commit(await one.ada.reply({thread, body: 'Second'}));
    await follower.until((posts, {pending}) => bodiesOf(posts).join() === 'First,Second' && pending);
    await cutEmulatorLine(false);
    for (const {tab} of [one, other]) tab.window.dispatchEvent(new tab.window.Event('online'));
    await commit;
    await follower.until(({length}, {pending, stale}) => length === 2 && !pending && !stale);
  });

  it('go on when the one that opened first is closed', async () => {
    const community = freshCommunity();
    const [first, second] = [await openTab(community), await openTab(community)];
    await first.ada.store.commit(first.ada.found());
    first.tab.close();
    await second.ada.store.commit(second.ada.import('pod'));
    expect(await second.ada.store.get(second.code.refs.term('pod'))).to.include({label: 'pod'});
  });

  it('do without storage where the browser allows none, and say nothing in the console', async () => {
    const community = freshCommunity();
    const setUp = `
      Object.defineProperty(window, 'indexedDB', {value: undefined});
      said = [];
      for (const level of ['debug', 'info', 'log', 'warn', 'error']) console[level] = (...words) => said.push(words.join(' '));`;
    const {tab, code, ada} = await openTab(community, setUp);
    await ada.store.commit(ada.found());
    const follower = new code.Follower(ada.store, code.queries.directory());
    await follower.settled();
    expect(Object.keys(follower.records[0]!.entries)).to.deep.equal(['ada']);
    await cutEmulatorLine(true);
    expect(await ada.store.get(code.refs.directory(0))).to.include({last: 'ada'});
    const {said} = tab.window as unknown as {said: string[]};
    expect(said.filter((words) => !words.startsWith('Lit is in dev mode'))).to.deep.equal([]);
  });
});
