import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {bodiesOf, Follower, type Setting} from './setting.js';

export function tabs(setting: Setting): void {
  it('shows in one tab what is written in another', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const follower = new Follower(tab.store, queries.posts(thread));
    await follower.settled();
    await ada.store.commit(await ada.reply({thread, body: 'Second'}));
    await follower.until((records) => bodiesOf(records).join() === 'First,Second');
    await tab.store.commit(await tab.reply({thread, body: 'Third'}));
    await follower.until((records) => bodiesOf(records).join() === 'First,Second,Third');
  });

  it('carries a conversation between two people', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('Hello?');
    const bo = await setting.newMember('bo', 'Bo');
    const screens = [ada, bo].map(({store}) => new Follower(store, queries.posts(thread)));
    await bo.store.commit(await bo.reply({thread, body: 'Hello!'}));
    await Promise.all(screens.map((screen) => screen.until((records) => bodiesOf(records).join() === 'Hello?,Hello!')));
    await ada.store.commit(await ada.reply({thread, body: 'Welcome.'}));
    await Promise.all(screens.map((screen) => screen.until(({length}) => length === 3)));
    expect(screens[0]!.records.map(({byline}) => byline)).to.deep.equal(['Ada Lovelace', 'Bo', 'Ada Lovelace']);
  });

  it('counts both of two answers written at the same moment', async () => {
    const {thread} = await setting.conversation('First');
    const people = [setting.ada, await setting.newMember('bo', 'Bo')];
    const replies = await Promise.all(people.map((person) => person.reply({thread})));
    await Promise.all(people.map(({store}, i) => store.commit(replies[i]!)));
    for (const {store} of people) {
      expect(await store.get(refs.thread(thread), {fresh: true})).to.include({posts: 3});
      expect((await store.query(queries.posts(thread))).length).to.equal(3);
    }
  });

  it('lets one of two edits of a post win, and applies nothing of the other', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const ref = refs.post(thread, posts[0]!);
    const edits = [
      await ada.edit((await ada.store.get(ref))!, 'From one tab'),
      await tab.edit((await tab.store.get(ref))!, 'From the other'),
    ];
    const results = await Promise.allSettled([ada.store.commit(edits[0]!), tab.store.commit(edits[1]!)]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost.map(({reason}) => (reason as {code: string}).code)).to.deep.equal(['conflict']);
    const won = results[0].status === 'fulfilled' ? 'From one tab' : 'From the other';
    for (const {store} of [ada, tab]) {
      expect(await store.get(ref, {fresh: true})).to.include({body: won, revision: 1});
      expect(await store.get(refs.guard('ada'), {fresh: true})).to.include({count: 2, made: 1});
    }
  });

  it('lets one of two people begin a conversation, and the other go on with it', async () => {
    const {ada} = setting;
    const bo = await setting.newMember('bo', 'Bo');
    const thread = createId();
    const beginnings = await Promise.all([ada.begin({thread}), bo.begin({thread})]);
    const results = await Promise.allSettled([ada.store.commit(beginnings[0]), bo.store.commit(beginnings[1])]);
    const [winner, loser] = results[0].status === 'fulfilled' ? [ada, bo] : [bo, ada];
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost.map(({reason}) => (reason as {code: string}).code)).to.deep.equal(['already-exists']);
    await loser.store.commit(await loser.reply({thread}));
    const begun = await winner.store.get(refs.thread(thread), {fresh: true});
    expect(begun).to.include({posts: 2, author: winner.uid, lastBy: loser.uid});
  });

  it('does not mind another tab closing', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    await tab.store.get(refs.thread(thread));
    await tab.store.close();
    await ada.store.commit(await ada.reply({thread}));
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 2});
  });

  it('lets a member leave and come back', async () => {
    const bo = await setting.newMember('bo', 'Bo');
    const follower = new Follower(setting.ada.store, queries.directory());
    const listed = (uid: string) => (shards: readonly {entries: object}[]) =>
      shards.some(({entries}) => uid in entries);
    await follower.until(listed('bo'));
    await bo.store.commit(bo.leave());
    await follower.until((shards) => !listed('bo')(shards));
    const member = (await bo.store.get(refs.member('bo')))!;
    await bo.store.commit(bo.comeBack(member));
    await follower.until(listed('bo'));
    expect(await bo.store.get(refs.member('bo'))).to.include({status: 'active', joinedAt: member.joinedAt});
  });

  it('shows at once what is written without a network, and keeps it', async () => {
    const {ada, fixture} = setting;
    const {thread} = await setting.conversation('First');
    const follower = new Follower(ada.store, queries.posts(thread));
    await follower.settled();
    await fixture.goOffline(ada.store);
    const commits = [];
    for (const body of ['Second', 'Third']) {
      commits.push(ada.store.commit(await ada.reply({thread, id: createId(Date.now() + commits.length), body})));
      await follower.until((records) => bodiesOf(records).at(-1) === body);
    }
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 3});
    await fixture.goOnline(ada.store);
    await Promise.all(commits);
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const posts = await tab.store.query(queries.posts(thread));
    expect(bodiesOf(posts)).to.deep.equal(['First', 'Second', 'Third']);
    expect(await tab.store.get(refs.thread(thread))).to.include({posts: 3});
  });

  setting.it('confirmation', 'tells what the backend has not confirmed yet', async () => {
    const {ada, fixture} = setting;
    const {thread} = await setting.conversation('First');
    const follower = new Follower(ada.store, queries.posts(thread));
    await follower.settled();
    await fixture.goOffline(ada.store);
    const commit = ada.store.commit(await ada.reply({thread}));
    await follower.until(({length}, {pending}) => length === 2 && pending);
    await fixture.goOnline(ada.store);
    await commit;
    await follower.until(({length}, {pending, stale}) => length === 2 && !pending && !stale);
  });
}
