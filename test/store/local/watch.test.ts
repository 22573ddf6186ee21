import {expect} from '@open-wc/testing';
import {refs} from '../../../src/model/records.js';
import type {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import {Follower} from '../../support/store-contract/setting.js';
import {aPost, countReads, idsOf, openLocal, type LocalFixture} from './support.js';

const posts = queries.posts('thread');

let fixture: LocalFixture;
let store: LocalStore;
beforeEach(async () => {
  fixture = await openLocal();
  store = fixture.store();
  await store.commit([aPost('one'), aPost('two')]);
});
afterEach(() => fixture.close());

describe('watching this browser', () => {
  it('is never pending and never stale', async () => {
    const follower = new Follower(store, posts);
    await follower.settled();
    await store.commit([aPost('three')]);
    expect(follower.snapshots.map(({pending, stale}) => [pending, stale])).to.deep.equal([
      [false, false],
      [false, false],
    ]);
  });

  it('gives records that did not change as the objects they were', async () => {
    const follower = new Follower(store, posts);
    const [first] = (await follower.settled()).records;
    await store.commit([{type: 'update', ref: refs.post('thread', 'two'), data: {body: 'changed'}}]);
    expect(follower.records[0]).to.equal(first);
    expect(follower.records[1]).to.include({body: 'changed'});
  });

  it('says nothing when a commit changes nothing', async () => {
    const follower = new Follower(store, posts);
    await follower.settled();
    await store.commit([{type: 'update', ref: refs.post('thread', 'two'), data: {body: 'two'}}]);
    expect(follower.snapshots.length).to.equal(1);
  });

  it('reads once for changes that come together', async () => {
    const follower = new Follower(store, posts);
    await follower.settled();
    const reads = await countReads(() =>
      Promise.all(Array.from({length: 50}, (_, i) => store.commit([aPost(`post-${i}`)]))),
    );
    expect(follower.records.length).to.equal(52);
    expect(follower.snapshots.length).to.be.lessThan(10);
    expect(reads).to.be.lessThan(10 * 52);
  });

  it('tells nothing to whoever stops while it is being read', async () => {
    const {getAll} = IDBIndex.prototype;
    const heard: unknown[] = [];
    const stop = store.watch(posts, {next: (snapshot) => heard.push(snapshot), error: (error) => heard.push(error)});
    IDBIndex.prototype.getAll = function (...range) {
      stop();
      return getAll.apply(this, range);
    };
    await new Follower(store, posts).settled();
    IDBIndex.prototype.getAll = getAll;
    expect(heard).to.deep.equal([]);
  });

  it('keeps a mistake of one observer from the writer and from the others', async () => {
    const reported: unknown[] = [];
    const {reportError} = globalThis;
    globalThis.reportError = (error: Error) => void reported.push(error.message);
    try {
      store.watch(posts, {
        next: () => {
          throw new Error('A tile fell off.');
        },
        error: () => expect.fail('It is not the store that failed.'),
      });
      const other = new Follower(store, posts);
      await other.settled();
      await store.commit([aPost('three')]);
      expect(idsOf(other.records)).to.deep.equal(['one', 'three', 'two']);
      expect(reported).to.deep.equal(['A tile fell off.', 'A tile fell off.']);
    } finally {
      globalThis.reportError = reportError;
    }
  });
});

describe('another tab of this browser', () => {
  let frame: HTMLIFrameElement;
  let other: LocalStore;

  beforeEach(async () => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    const script = frame.contentDocument!.createElement('script');
    script.type = 'module';
    script.textContent = `
      import {LocalStore} from '${new URL('../../../src/store/local/store.ts', import.meta.url).pathname}';
      frameElement.dispatchEvent(new CustomEvent('ready', {detail: new LocalStore('${fixture.community}')}));`;
    const ready = new Promise<LocalStore>((resolve) => {
      frame.addEventListener('ready', (event) => resolve((event as CustomEvent<LocalStore>).detail), {once: true});
    });
    frame.contentDocument!.body.append(script);
    other = await ready;
  });
  afterEach(async () => {
    await other.close().catch(() => undefined);
    frame.remove();
  });

  it('sees what this one writes, and this one what it writes', async () => {
    const [here, there] = [new Follower(store, posts), new Follower(other, posts)];
    await Promise.all([here.settled(), there.settled()]);
    await store.commit([aPost('here')]);
    await there.until((records) => idsOf(records).includes('here'));
    await other.commit([aPost('there')]);
    await here.until((records) => idsOf(records).includes('there'));
    expect(idsOf(there.records)).to.deep.equal(idsOf(here.records));
  });

  it('may vanish in the middle of a write, which is then done or not', async () => {
    const here = new Follower(store, posts);
    await here.settled();
    void other.commit([aPost('a'), aPost('b')]).catch(() => undefined);
    frame.remove();
    await store.commit([aPost('c')]);
    expect(['c,one,two', 'a,b,c,one,two']).to.include(idsOf(here.records).join());
  });
});
