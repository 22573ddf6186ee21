import {expect} from '@open-wc/testing';
import {editPost, post, removePost, threadOfPage} from '../../src/community/discussion.js';
import {join, leave} from '../../src/community/membership.js';
import {createId} from '../../src/model/ids.js';
import {GUARD_LIMIT} from '../../src/model/participation.js';
import {MAX_BODY_LENGTH, MAX_DEPTH} from '../../src/model/post.js';
import {refs, type Stored} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import type {Community} from '../../src/community/community.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const thread = threadOfPage('https://intranet.example/a', 'A page');

describe('a discussion', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(() => {
    place = new LocalCommunity();
    ada = place.as('Ada');
  });
  afterEach(() => place.close());

  const say = async (who: Community, body: string, parent?: Stored<'post'>) => {
    const id = createId();
    await post(who, {id, thread, body, parent});
    return (await who.store.get(refs.post(thread.id, id)))!;
  };

  it('begins with its first post, which also makes the writer a member and the community', async () => {
    const first = await say(ada, '  Hello  ');
    expect(first).to.include({body: 'Hello', byline: 'Ada', parent: '', depth: 0, revision: 0, state: 'visible'});
    expect(await ada.store.get(refs.thread(thread.id))).to.include({posts: 1, key: thread.key, lastPost: first.id});
    expect(await ada.store.get(refs.community())).to.include({stewards: 1, createdBy: ada.viewer!.uid});
    expect(await ada.store.get(refs.member(ada.viewer!.uid))).to.include({role: 'steward', status: 'active'});
  });

  it('has no full window where nobody guards it', async () => {
    for (let i = 0; i <= GUARD_LIMIT; i++) await say(ada, `${i}`);
    expect(await ada.store.get(refs.thread(thread.id))).to.include({posts: GUARD_LIMIT + 1});
    expect(await ada.store.get(refs.guard(ada.viewer!.uid))).to.include({made: GUARD_LIMIT + 1});
  });

  it('is read as a tree in one ordered query', async () => {
    const a = await say(ada, 'a');
    const b = await say(ada, 'b');
    const a1 = await say(ada, 'a1', a);
    await say(ada, 'a11', a1);
    await say(ada, 'b1', b);
    const bodies = (await ada.store.query(queries.posts(thread.id))).map(({body}) => body);
    expect(bodies).to.deep.equal(['a', 'a1', 'a11', 'b', 'b1']);
  });

  it('keeps who answers whom below the deepest level', async () => {
    let parent: Stored<'post'> | undefined;
    for (let depth = 0; depth <= MAX_DEPTH + 1; depth++) parent = await say(ada, `${depth}`, parent);
    const posts = await ada.store.query(queries.posts(thread.id));
    expect(posts.map(({body}) => body)).to.deep.equal(posts.map((_, depth) => `${depth}`));
    expect(posts.at(-1)).to.include({depth: MAX_DEPTH, parent: posts.at(-2)!.id});
  });

  it('counts what two people write at the same moment', async () => {
    const grace = place.as('Grace');
    await Promise.all([say(ada, 'one'), say(grace, 'two')]);
    expect(await ada.store.get(refs.thread(thread.id))).to.include({posts: 2});
    expect(await ada.store.query(queries.posts(thread.id))).to.have.length(2);
  });

  it('takes a post that is sent twice once', async () => {
    const draft = {id: createId(), thread, body: 'once'};
    await post(ada, draft);
    await post(ada, draft);
    expect(await ada.store.query(queries.posts(thread.id))).to.have.length(1);
    expect(await ada.store.get(refs.thread(thread.id))).to.include({posts: 1});
  });

  it('keeps whom a post speaks to, and an edit says it anew', async () => {
    const id = createId();
    await post(ada, {id, thread, body: 'Hi @Ben', mentions: ['ben']});
    const read = async () => (await ada.store.get(refs.post(thread.id, id)))!;
    expect((await read()).mentions).to.deep.equal(['ben']);
    await editPost(ada, await read(), 'Hello @Ben');
    expect((await read()).mentions).to.deep.equal(['ben']);
    await editPost(ada, await read(), 'Hello @Ben', {mentions: ['another-ben']});
    expect(await read()).to.deep.include({mentions: ['another-ben'], revision: 2});
    await editPost(ada, await read(), 'Hello', {mentions: []});
    expect(await read()).to.deep.include({body: 'Hello', mentions: []});
    await editPost(ada, await read(), 'Hello', {mentions: []});
    expect((await read()).revision).to.equal(3);
  });

  it('speaks to ten people at most', async () => {
    const crowd = Array.from({length: 11}, (_, n) => `u${n}`);
    const id = createId();
    const refused = await expectError(post(ada, {id, thread, body: 'Hi', mentions: crowd}), 'too-many');
    expect(refused.detail).to.deep.include({field: 'mentions', limit: 10});
    await post(ada, {id, thread, body: 'Hi', mentions: crowd.slice(1)});
    const read = (await ada.store.get(refs.post(thread.id, id)))!;
    await expectError(editPost(ada, read, 'Hi all', {mentions: crowd}), 'too-many');
  });

  it('keeps every text that an edit replaces', async () => {
    const first = await say(ada, 'first');
    await editPost(ada, first, 'second');
    const second = (await ada.store.get(refs.post(thread.id, first.id)))!;
    expect(second).to.include({body: 'second', revision: 1});
    await editPost(ada, second, 'third');
    expect(await ada.store.get(refs.postRevision(thread.id, first.id, 0))).to.include({body: 'first'});
    expect(await ada.store.get(refs.postRevision(thread.id, first.id, 1))).to.include({body: 'second'});
  });

  it('refuses the slower of two people who edit one post, and changes nothing of it', async () => {
    const read = await say(ada, 'as both read it');
    await editPost(ada, read, 'the quicker');
    await expectError(editPost(ada, read, 'the slower'), 'conflict');
    expect(await ada.store.get(refs.post(thread.id, read.id))).to.include({body: 'the quicker', revision: 1});
  });

  it('does not write an edit that changes nothing', async () => {
    const read = await say(ada, 'same');
    await editPost(ada, read, ' same ');
    expect(await ada.store.get(refs.post(thread.id, read.id))).to.include({revision: 0});
  });

  it('removes a post to a place that answers keep, with its text in the history', async () => {
    const read = await say(ada, 'regretted');
    const answer = await say(ada, 'an answer', read);
    await removePost(ada, read);
    expect(await ada.store.get(refs.post(thread.id, read.id))).to.include({body: '', state: 'removed'});
    expect(await ada.store.get(refs.postRevision(thread.id, read.id, 0))).to.include({body: 'regretted'});
    expect(await ada.store.get(refs.post(thread.id, answer.id))).to.include({parent: read.id});
    await expectError(editPost(ada, read, 'again'), 'conflict');
  });

  it('refuses what nobody could read, naming the limit, and writes nothing', async () => {
    await expectError(say(ada, ' \n\t '), 'empty');
    const error = await expectError(say(ada, 'x'.repeat(1_000_000)), 'too-long');
    expect(error.detail).to.include({limit: MAX_BODY_LENGTH, length: 1_000_000});
    await say(ada, 'x'.repeat(MAX_BODY_LENGTH));
    await expectError(say(place.as(null), 'Who am I?'), 'signed-out');
    expect(await ada.store.query(queries.posts(thread.id))).to.have.length(1);
  });

  it('brings back whoever left and writes again', async () => {
    await say(ada, 'I found it');
    const grace = place.as('Grace');
    await join(grace, {title: 'Admiral'});
    await leave(grace);
    await say(grace, 'I am back');
    expect(await ada.store.get(refs.member(grace.viewer!.uid))).to.include({status: 'active', title: 'Admiral'});
  });
});
