import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {moderate} from '../../src/community/moderation.js';
import {moveThread} from '../../src/community/pages.js';
import {acceptAnswer, changeKind, closeThread, mergeThread, pinThread} from '../../src/community/thread-acts.js';
import {threadsIn} from '../../src/community/titles.js';
import {createId, shardOfThread} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {packThread, TITLES_SHARD_SIZE} from '../../src/model/titles.js';
import {queries} from '../../src/store/queries.js';
import {removeEntry, serverTime} from '../../src/store/transforms.js';
import {LocalCommunity} from '../support/local-community.js';

describe('the index of conversations', () => {
  const thread = {...threadOfPage('https://intranet.example/a', 'A page'), tags: ['ways']};
  const {id} = thread;
  let place: LocalCommunity;
  let ada: Community;
  const say = async (body: string) => {
    const written = createId();
    await post(ada, {id: written, thread, body});
    return written;
  };
  const shards = () => ada.store.query(queries.titles());
  const listed = async () => threadsIn(await shards()).find((entry) => entry.id === id);
  const entries = (more: Record<string, string | ReturnType<typeof removeEntry>>) =>
    ada.store.commit([
      {
        ...{type: 'merge', ref: refs.titles(shardOfThread(id))},
        data: {entries: more, last: id, updatedAt: serverTime()},
      },
    ]);
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
  });
  afterEach(() => place.close());

  it('has a conversation from its first post', async () => {
    await say('How?');
    expect(await listed()).to.deep.equal({
      ...{id, title: 'A page', kind: 'discussion', state: 'open', tags: ['ways'], mergedInto: ''},
      ...{key: 'https://intranet.example/a', answered: false},
    });
  });

  it('stays as it is while people reply, and keep it at the top', async () => {
    await say('How?');
    const before = await shards();
    await say('Like this.');
    await pinThread(ada, id, true);
    expect(await shards()).to.deep.equal(before);
  });

  it('follows what becomes of it', async () => {
    await say('How?');
    await changeKind(ada, id, 'question');
    const answer = await say('So.');
    await acceptAnswer(ada, id, answer);
    expect(await listed()).to.include({kind: 'question', answered: true});
    await acceptAnswer(ada, id, undefined);
    await moveThread(ada, {id, key: thread.key}, 'https://intranet.example/b');
    expect(await listed()).to.include({answered: false, key: 'https://intranet.example/b', state: 'open'});
    await closeThread(ada, id, 'Done.');
    expect(await listed()).to.include({state: 'closed', mergedInto: ''});
  });

  it('says what a duplicate goes on in, and that one is locked', async () => {
    await say('How?');
    const other = {id: createId(), key: '', title: 'The first'};
    await post(place.as('Ben'), {id: createId(), thread: other, body: 'Here.'});
    await mergeThread(ada, id, other.id);
    expect(await listed()).to.include({state: 'closed', mergedInto: other.id});
    await moderate(ada, {about: 'thread', target: `threads/${other.id}`}, 'lock', {reason: 'Heated'});
    const states = threadsIn(await shards()).map(({id, state}) => [id, state]);
    expect(Object.fromEntries(states)).to.deep.equal({[id]: 'closed', [other.id]: 'locked'});
  });

  it('gains one that an older version began, when it changes', async () => {
    await say('How?');
    await entries({[id]: removeEntry()});
    await say('Like this.');
    expect(await listed()).to.equal(undefined);
    await closeThread(ada, id);
    expect(await listed()).to.include({title: 'A page', state: 'closed'});
  });

  it('lets a conversation begin where it has no room', async () => {
    await entries(Object.fromEntries(Array.from({length: TITLES_SHARD_SIZE - 16}, (_, i) => [`t${i}`, 'x'])));
    await say('How?');
    expect(await listed()).to.equal(undefined);
    await closeThread(ada, id);
    expect((await ada.store.get(refs.thread(id)))!.state).to.equal('closed');
  });

  it('nor where its document is as big as one may be', async () => {
    const most = packThread({...aThread, title: 'x'.repeat(300_000)});
    await entries({other: most});
    await say('How?');
    expect(await listed()).to.equal(undefined);
  });
});

const aThread = {
  ...{title: '', kind: 'idea' as const, state: 'open' as const, tags: [], mergedInto: '', key: '', accepted: ''},
};
