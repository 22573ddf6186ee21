import {expect} from '@open-wc/testing';
import {editPost, post, removePost, threadOfPage} from '../../src/community/discussion.js';
import {postHistory, VERSIONS_PER_PAGE} from '../../src/community/post-history.js';
import type {Community} from '../../src/community/community.js';
import {createId, localUid} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import {serverTime} from '../../src/store/transforms.js';
import {CountingStore} from '../support/counting-store.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('the history of a post', () => {
  let local: LocalCommunity;
  let store: CountingStore;
  let ada: Community;
  const thread = threadOfPage('/page', 'Page');

  beforeEach(() => {
    local = new LocalCommunity();
    store = new CountingStore(new LocalStore(local.id));
    ada = local.as('Ada', store);
  });
  afterEach(async () => {
    await store.close();
    await local.close();
  });

  const write = async (...bodies: string[]) => {
    const id = createId();
    await post(ada, {id, thread, body: bodies[0]!});
    const read = async () => (await store.get(refs.post(thread.id, id)))!;
    for (const body of bodies.slice(1)) await editPost(ada, await read(), body);
    return read;
  };

  it('is every version with its author, its time and the one before it, newest first', async () => {
    const read = await write('one', 'two', 'three');
    const now = await read();
    const versions = await postHistory(ada, now);
    expect(versions.map(({number, before, body, byline}) => [number, before, body, byline])).to.deep.equal([
      [2, 'two', 'three', 'Ada'],
      [1, 'one', 'two', 'Ada'],
      [0, undefined, 'one', 'Ada'],
    ]);
    expect(versions.map(({since}) => since)).to.deep.equal(
      [...versions]
        .map(({since}) => since)
        .sort()
        .reverse(),
    );
    expect(versions[0]!.since).to.equal(now.updatedAt);
    expect(versions[2]!.since).to.equal(now.createdAt);
  });

  it('is one version of a post that never changed, and costs nothing', async () => {
    const now = await (await write('only'))();
    store.reads.length = 0;
    expect(await postHistory(ada, now)).to.have.length(1);
    expect(store.reads).to.deep.equal([]);
  });

  it('ends with the removal', async () => {
    const read = await write('one', 'two');
    await removePost(ada, await read());
    const versions = await postHistory(ada, await read());
    expect(versions.map(({isRemoval, body}) => [isRemoval, body])).to.deep.equal([
      [true, ''],
      [false, 'two'],
      [false, 'one'],
    ]);
  });

  it('is read a page at a time, each version once', async () => {
    const count = VERSIONS_PER_PAGE + 5;
    const now = await (await write(...Array.from({length: count}, (_, i) => `text ${i}`)))();
    store.reads.length = 0;
    const newest = await postHistory(ada, now);
    expect(store.reads).to.have.length(VERSIONS_PER_PAGE);
    const earlier = await postHistory(ada, now, newest.at(-1)!.number - 1);
    expect([...newest, ...earlier].map(({body}) => body)).to.deep.equal(
      Array.from({length: count}, (_, i) => `text ${count - 1 - i}`),
    );
    expect([...newest, ...earlier].map(({before}) => before)).to.deep.equal([
      ...Array.from({length: count - 1}, (_, i) => `text ${count - 2 - i}`),
      undefined,
    ]);
  });

  it('names whoever else changed it, if anybody knows them', async () => {
    const read = await write('one');
    await post(local.as('Ben', store), {id: createId(), thread, body: 'So they know me.'});
    for (const by of [localUid('Ben'), 'nobody-knows']) {
      const {id, revision, body} = await read();
      await store.commit([
        {
          type: 'create',
          ref: refs.postRevision(thread.id, id, revision),
          data: {post: id, revision, body, by, updatedAt: serverTime()},
        },
        {
          type: 'update',
          ref: refs.post(thread.id, id),
          data: {body: `by ${by}`, revision: revision + 1, updatedAt: serverTime()},
        },
      ]);
    }
    const versions = await postHistory(ada, await read());
    expect(versions.map(({byline}) => byline)).to.deep.equal(['', 'Ben', 'Ada']);
  });

  it('says so when a version is missing', async () => {
    const now = await (await write('one'))();
    await expectError(postHistory(ada, {...now, revision: 2}), 'not-found');
  });
});
