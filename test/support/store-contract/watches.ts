import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {bodiesOf, Follower, idsOf, type Setting} from './setting.js';

export function watches(setting: Setting): void {
  it('never calls back before watch returns', async () => {
    const {thread} = await setting.conversation('First');
    const {store} = setting.ada;
    for (const target of [queries.posts(thread), refs.thread(thread)]) {
      await (async () => {
        let returned = false;
        let first: (() => void) | undefined;
        const called = new Promise<void>((resolve) => (first = resolve));
        const stop = store.watch(target, {
          next: () => {
            expect(returned).to.equal(true);
            first!();
          },
          error: (error) => expect.fail(error.code),
        });
        returned = true;
        await called;
        stop();
      })();
    }
  });

  it('shows what is there, be it nothing', async () => {
    const {thread} = await setting.conversation('First', 'Second');
    const {store} = setting.ada;
    const some = new Follower(store, queries.posts(thread));
    const none = new Follower(store, queries.posts(createId()));
    const nobody = new Follower(store, refs.member('nobody'));
    expect(bodiesOf((await some.settled()).records)).to.deep.equal(['First', 'Second']);
    expect((await none.settled()).records).to.deep.equal([]);
    expect((await nobody.settled()).records).to.deep.equal([]);
  });

  it('shows a record from the moment it is there', async () => {
    const {ada} = setting;
    const thread = createId();
    const follower = new Follower(ada.store, refs.thread(thread));
    await follower.settled();
    await ada.store.commit(await ada.begin({thread}));
    await follower.until(([shown]) => shown?.id === thread);
    await ada.store.commit(await ada.reply({thread}));
    await follower.until(([shown]) => shown?.posts === 2);
  });

  it('shows what is added, in its place', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('A', 'B');
    const follower = new Follower(ada.store, queries.posts(thread));
    await follower.settled();
    const parent = await setting.post(thread, posts[0]!);
    await ada.store.commit(await ada.reply({thread, body: 'A1', parent}));
    await follower.until((records) => bodiesOf(records).join() === 'A,A1,B');
  });

  it('shows what is changed', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('A', 'B');
    const follower = new Follower(ada.store, queries.posts(thread));
    await follower.settled();
    await ada.store.commit(await ada.edit(await setting.post(thread, posts[0]!), 'A, better'));
    await follower.until((records) => bodiesOf(records).join('; ') === 'A, better; B');
  });

  it('lets go of what no longer belongs to the result', async () => {
    const {ada} = setting;
    await setting.glossary(['pod'], ['node']);
    const proposed = new Follower(ada.store, queries.termsOfStatus('proposed'));
    const agreed = new Follower(ada.store, queries.termsOfStatus('agreed'));
    await Promise.all([proposed.settled(), agreed.settled()]);
    const pod = (await ada.store.get(refs.term('pod')))!;
    await ada.store.commit(await ada.revise(pod, {status: 'agreed'}));
    await proposed.until((records) => idsOf(records).join() === 'node');
    await agreed.until((records) => idsOf(records).join() === 'pod');
  });

  it('keeps a page at its size when something comes in before it', async () => {
    const {ada} = setting;
    const first = await setting.conversation('1');
    const second = await setting.conversation('2');
    const follower = new Follower(ada.store, {...queries.threads(), limit: 2});
    await follower.settled();
    expect(idsOf(follower.records)).to.deep.equal([second.thread, first.thread]);
    const third = await setting.conversation('3');
    await follower.until((records) => idsOf(records).join() === [third.thread, second.thread].join());
  });

  it('follows a page after a record, and one before it', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('A', 'B', 'C');
    const middle = await setting.post(thread, posts[1]!);
    const below = new Follower(ada.store, {...queries.posts(thread), after: middle, limit: 5});
    const above = new Follower(ada.store, {...queries.posts(thread), before: middle, limit: 1});
    await Promise.all([below.settled(), above.settled()]);
    await ada.store.commit(await ada.reply({thread, body: 'A1', parent: await setting.post(thread, posts[0]!)}));
    await ada.store.commit(await ada.reply({thread, body: 'B1', parent: middle}));
    await below.until((records) => bodiesOf(records).join() === 'B1,C');
    await above.until((records) => bodiesOf(records).join() === 'A1');
  });

  it('shows a commit before it settles', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const followers = [
      new Follower(ada.store, queries.posts(thread)),
      new Follower(ada.store, refs.thread(thread)),
    ] as const;
    await Promise.all(followers.map((follower) => follower.settled()));
    await ada.store.commit(await ada.reply({thread, body: 'Second'}));
    expect(bodiesOf(followers[0].records)).to.deep.equal(['First', 'Second']);
    expect(followers[1].records[0]).to.include({posts: 2});
  });

  it('shows several commits that are made at once', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const follower = new Follower(ada.store, queries.posts(thread));
    await follower.settled();
    const more = [await ada.reply({thread}), await ada.reply({thread}), await ada.reply({thread})];
    await Promise.all(more.map((changes) => ada.store.commit(changes)));
    expect(follower.records.length).to.equal(4);
  });

  it('tells nothing to whoever stopped, and goes on for the others', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const gone = new Follower(ada.store, queries.posts(thread));
    const here = new Follower(ada.store, queries.posts(thread));
    await Promise.all([gone.settled(), here.settled()]);
    const heard = gone.snapshots.length;
    const commit = ada.store.commit(await ada.reply({thread}));
    gone.stop();
    const heardByThen = gone.snapshots.length;
    await commit;
    await here.until(({length}, {pending}) => length === 2 && !pending);
    expect(heardByThen).to.be.lessThanOrEqual(heard + 1);
    expect(gone.snapshots.length).to.equal(heardByThen);
  });

  it('tells nothing at all to whoever stops at once', async () => {
    const {thread} = await setting.conversation('First');
    const gone = new Follower(setting.ada.store, queries.posts(thread));
    gone.stop();
    await new Follower(setting.ada.store, queries.posts(thread)).settled();
    expect(gone.snapshots).to.deep.equal([]);
  });

  it('lets a watcher stop while it is being told', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    let calls = 0;
    const stop = ada.store.watch(refs.thread(thread), {
      next: () => {
        calls += 1;
        stop();
      },
      error: (error) => expect.fail(error.code),
    });
    const other = new Follower(ada.store, refs.thread(thread));
    await other.settled();
    await ada.store.commit(await ada.reply({thread}));
    await other.until(([shown], {pending}) => shown?.posts === 2 && !pending);
    expect(calls).to.equal(1);
  });

  it('says nothing when only something else has changed', async () => {
    const {ada} = setting;
    const quiet = await setting.conversation('Quiet');
    const lively = await setting.conversation('Lively');
    const follower = new Follower(ada.store, queries.posts(quiet.thread));
    await follower.settled();
    const heard = follower.snapshots.length;
    const other = new Follower(ada.store, queries.posts(lively.thread));
    await ada.store.commit(await ada.reply({thread: lively.thread}));
    await other.until(({length}, {pending}) => length === 2 && !pending);
    expect(follower.snapshots.length).to.equal(heard);
  });

  it('tells nothing once the store is closed', async () => {
    const {thread} = await setting.conversation('First');
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const gone = new Follower(tab.store, queries.posts(thread));
    const here = new Follower(setting.ada.store, queries.posts(thread));
    await Promise.all([gone.settled(), here.settled()]);
    const heard = gone.snapshots.length;
    await tab.store.close();
    await setting.ada.store.commit(await setting.ada.reply({thread}));
    await here.until(({length}, {pending}) => length === 2 && !pending);
    expect(gone.snapshots.length).to.equal(heard);
  });
}
