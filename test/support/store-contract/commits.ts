import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {addToSet, removeEntry, removeFromSet, serverTime} from '../../../src/store/transforms.js';
import {freshState} from '../store-acts.js';
import {idsOf, refusal, type Setting} from './setting.js';

/** How far the clocks of a backend and of this device may be apart, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

export function commits(setting: Setting): void {
  it('applies all of a commit or nothing', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const before = await ada.store.get(refs.guard('ada'));
    const again = await ada.reply({thread, id: posts[0]!, body: 'Once more'});
    expect((await refusal(ada.store.commit(again))).code).to.equal('already-exists');
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 1});
    expect(await setting.post(thread, posts[0]!)).to.include({body: 'First'});
    expect(await ada.store.get(refs.guard('ada'))).to.deep.equal(before);
  });

  it('stamps everything in a commit with one time, the time of the backend', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const [begun, post, guard] = await Promise.all([
      ada.store.get(refs.thread(thread), {fresh: true}),
      ada.store.get(refs.post(thread, posts[0]!), {fresh: true}),
      ada.store.get(refs.guard('ada'), {fresh: true}),
    ]);
    const times = [
      begun!.createdAt,
      begun!.lastAt,
      begun!.updatedAt,
      post!.createdAt,
      post!.updatedAt,
      guard!.updatedAt,
    ];
    expect(new Set(times).size).to.equal(1);
    expect(times[0]).to.be.closeTo(Date.now(), CLOCK_TOLERANCE);
  });

  it('gives a later commit a later time, also from another tab', async () => {
    const {ada} = setting;
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const times: number[] = [];
    for (const {store} of [ada, tab, ada, tab, ada]) {
      await store.commit(ada.remember(freshState));
      times.push((await store.get(refs.state('ada'), {fresh: true}))!.updatedAt);
    }
    expect(times).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
  });

  it('adds to numbers; one that is not there yet counts as nothing', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('A', 'B');
    await ada.store.commit(await ada.edit(await setting.post(thread, posts[0]!), 'A, better'));
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 2});
    expect(await ada.store.get(refs.guard('ada'))).to.include({count: 3, made: 2});
  });

  it('takes from numbers', async () => {
    const {ada} = setting;
    await setting.newMember('bo', 'Bo');
    for (const [role, stewards] of [
      ['steward', 2],
      ['member', 1],
    ] as const) {
      const bo = (await ada.store.get(refs.member('bo'), {fresh: true}))!;
      await ada.store.commit(await ada.changeRole(bo, role));
      expect(await ada.store.get(refs.community())).to.include({stewards});
    }
  });

  it('adds to a set what it lacks, and takes from it what it has', async () => {
    const {ada} = setting;
    const follows = async () => (await ada.store.get(refs.state('ada')))!.follows;
    await ada.store.commit(ada.remember({...freshState, follows: addToSet('a', 'b')}));
    expect(await follows()).to.deep.equal(['a', 'b']);
    await ada.store.commit(ada.remember({follows: addToSet('b', 'c')}));
    expect(await follows()).to.deep.equal(['a', 'b', 'c']);
    await ada.store.commit(ada.remember({follows: removeFromSet('a', 'c', 'z')}));
    expect(await follows()).to.deep.equal(['b']);
  });

  it('replaces a list that is given whole', async () => {
    const {ada} = setting;
    await ada.store.commit(ada.remember({...freshState, follows: ['a', 'b']}));
    await ada.store.commit(ada.remember({follows: ['c']}));
    expect(await ada.store.get(refs.state('ada'))).to.deep.include({follows: ['c'], mail: 'off'});
  });

  it('merges a map entry by entry', async () => {
    const {ada} = setting;
    await ada.store.commit(ada.remember({...freshState, seen: {one: 1, two: 2}}));
    await ada.store.commit(ada.remember({seen: {two: 22, three: 3}}));
    expect((await ada.store.get(refs.state('ada')))!.seen).to.deep.equal({one: 1, two: 22, three: 3});
    await setting.newMember('bo', 'Bo');
    const directory = (await ada.store.get(refs.directory(0), {fresh: true}))!;
    expect(Object.keys(directory.entries)).to.have.members(['ada', 'bo']);
  });

  it('removes an entry of a map, or leaves it alone if it is not there', async () => {
    const {ada} = setting;
    await ada.store.commit(ada.remember({...freshState, seen: {one: 1, two: 2}}));
    await ada.store.commit(ada.remember({seen: {one: removeEntry(), four: removeEntry()}}));
    expect((await ada.store.get(refs.state('ada')))!.seen).to.deep.equal({two: 2});
    const bo = await setting.newMember('bo', 'Bo');
    await bo.store.commit(bo.leave());
    expect(Object.keys((await bo.store.get(refs.directory(0), {fresh: true}))!.entries)).to.deep.equal(['ada']);
  });

  it('takes any text as the name of an entry', async () => {
    const {ada} = setting;
    const seen = {'threads/k-1/posts/2.0': 1, 'a.b.c': 2, '`~*[]': 3, 'with space': 4, '日本 👩🏽‍💻': 5, '0': 6};
    await ada.store.commit(ada.remember({...freshState, seen}));
    await ada.store.commit(ada.remember({seen: {'a.b.c': 22, '`~*[]': removeEntry()}}));
    const {'`~*[]': _removed, ...left} = {...seen, 'a.b.c': 22};
    expect((await ada.store.get(refs.state('ada')))!.seen).to.deep.equal(left);
  });

  it('stamps an entry of a map with the time of the commit', async () => {
    const {ada} = setting;
    await ada.store.commit(ada.remember({...freshState, seen: {thread: serverTime()}}));
    const state = (await ada.store.get(refs.state('ada'), {fresh: true}))!;
    expect(state.seen['thread']).to.equal(state.updatedAt);
  });

  it('leaves every other field as it was', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const {
      posts: _posts,
      lastPost: _last,
      lastAt: _at,
      updatedAt: _updated,
      ...before
    } = (await ada.store.get(refs.thread(thread)))!;
    await ada.store.commit(await ada.reply({thread}));
    expect(await ada.store.get(refs.thread(thread))).to.deep.include(before);
  });

  it('goes ahead when what was expected is so', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const post = await setting.post(thread, posts[0]!);
    await ada.store.commit(await ada.remove(post));
    expect(await setting.post(thread, posts[0]!)).to.include({state: 'removed', body: '', revision: 1});
    expect(await ada.store.get(refs.postRevision(thread, post.id, 0))).to.include({body: 'First', by: 'ada'});
  });

  it('keeps the order of commits that are made at once', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const ids = Array.from({length: 5}, (_, i) => createId(Date.now() + i));
    const replies = [];
    for (const id of ids) replies.push(await ada.reply({thread, id}));
    await Promise.all(replies.map((changes) => ada.store.commit(changes)));
    expect(await ada.store.get(refs.thread(thread), {fresh: true})).to.include({posts: 6, lastPost: ids[4]});
    expect(await ada.store.get(refs.guard('ada'), {fresh: true})).to.include({count: 6, made: 6});
    expect(idsOf(await ada.store.query(queries.changedPosts(thread, 0))).slice(1)).to.deep.equal(ids);
  });

  it('does nothing when there is nothing to do', async () => {
    await setting.ada.store.commit([]);
  });
}
