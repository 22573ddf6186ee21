import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {dayOf, noProfile} from '../../../src/model/member.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {freshState} from '../store-acts.js';
import {bodiesOf, idsOf, type Setting} from './setting.js';

export function reads(setting: Setting): void {
  it('finds nothing where nothing was written', async () => {
    const {store} = setting.ada;
    expect(await store.get(refs.member('nobody'))).to.equal(undefined);
    expect(await store.query(queries.posts(createId()))).to.deep.equal([]);
  });

  it('reads a record back with each of its fields and its id', async () => {
    const {store, uid} = setting.ada;
    const {joinedAt, updatedAt, joinedOn, activeOn, ...member} = (await store.get(refs.member(uid)))!;
    expect(member).to.deep.equal({
      ...noProfile,
      id: 'ada',
      name: 'Ada Lovelace',
      title: 'Engineer',
      department: 'Platform',
      place: 'Lyon',
      about: '',
      skills: ['Go'],
      role: 'steward',
      status: 'active',
      shard: 0,
      charter: 0,
      claimedBy: '',
    });
    expect([joinedOn, activeOn]).to.deep.equal([dayOf(joinedAt), dayOf(joinedAt)]);
    expect(joinedAt).to.equal(updatedAt);
  });

  it('reads the community itself', async () => {
    const community = await setting.ada.store.get(refs.community());
    const id = setting.fixture.community;
    expect(community).to.include({id, name: 'Practice', stewards: 1, createdBy: 'ada'});
  });

  it('reads its own writes right after the call, before they settle', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const id = createId();
    const changes = await ada.reply({thread, id, body: 'Second'});
    const commit = ada.store.commit(changes);
    const [post, posts, counted] = await Promise.all([
      ada.store.get(refs.post(thread, id)),
      ada.store.query(queries.posts(thread)),
      ada.store.get(refs.thread(thread)),
    ]);
    expect(post).to.include({id, body: 'Second'});
    expect(bodiesOf(posts)).to.deep.equal(['First', 'Second']);
    expect(counted).to.include({posts: 2, lastPost: id});
    await commit;
  });

  it('reads afresh what someone else wrote', async () => {
    const {thread, posts} = await setting.conversation('First');
    const bo = await setting.tabOf('bo', 'Bo');
    expect(await bo.store.get(refs.post(thread, posts[0]!), {fresh: true})).to.include({body: 'First'});
    expect(await bo.store.get(refs.post(thread, createId()), {fresh: true})).to.equal(undefined);
  });

  it('keeps every script, symbol and line break of a text', async () => {
    const body =
      'Ünïcödé\r\n\tعربي \u200Fעברית 日本語 한국어 ไทย e\u0301 👩🏽‍💻🏳️‍🌈 \u{1F9EA} "quotes" \\ / <b>&amp;</b> $' + '{x}\n\n';
    const {thread, posts} = await setting.conversation(body);
    expect((await setting.post(thread, posts[0]!)).body).to.equal(body);
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    expect((await tab.store.get(refs.post(thread, posts[0]!), {fresh: true}))!.body).to.equal(body);
  });

  it('keeps the longest post', async () => {
    const body = '🦉 wise\n'.repeat(2500);
    const {thread, posts} = await setting.conversation(body);
    expect(body.length).to.equal(20_000);
    expect((await setting.post(thread, posts[0]!)).body).to.equal(body);
  });

  it('keeps times to the microsecond', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const {updatedAt} = (await ada.store.get(refs.thread(thread), {fresh: true}))!;
    const seen = {[thread]: updatedAt, exact: 1_700_000_000_123.456, whole: 1_700_000_000_000, last: 0.001};
    await ada.store.commit(ada.remember({...freshState, visitedAt: updatedAt, seen}));
    const tab = await setting.tabOf('ada', 'Ada Lovelace');
    const state = (await tab.store.get(refs.state('ada'), {fresh: true}))!;
    expect(state.seen).to.deep.equal(seen);
    expect(state.visitedAt).to.equal(updatedAt);
  });

  it('keeps collections apart', async () => {
    const one = await setting.conversation('Here');
    const other = await setting.conversation('There');
    const {store} = setting.ada;
    expect(bodiesOf(await store.query(queries.posts(one.thread)))).to.deep.equal(['Here']);
    expect(idsOf(await store.query(queries.threads()))).to.have.members([one.thread, other.thread]);
  });
}
