import {expect} from '@open-wc/testing';
import type {Community} from '../../../src/community/community.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {found, join} from '../../../src/community/membership.js';
import {moveThread, threadAt, threadAtPage} from '../../../src/community/pages.js';
import {mergeThread, reopenThread} from '../../../src/community/thread-acts.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {expectError} from '../../support/expect-error.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

const OLD = 'https://intranet.example/guides/spot';
const NEW = 'https://intranet.example/handbook/spot';

describe('conversations on the move in Firestore, under its rules', () => {
  warmUpEmulator();
  const opened = new Opened();
  let id: string;
  /** Ada is the steward, Bo a member. */
  let ada: Community;
  let bo: Community;
  beforeEach(async () => {
    id = freshCommunity();
    [ada, bo] = [await communityOf('ada'), await communityOf('bo')];
    await found(ada, 'Practice');
    await join(bo);
    await say(bo, OLD, 'How?');
  });
  afterEach(() => opened.close());

  async function communityOf(uid: string): Promise<Community> {
    return {...(await opened.open(configAs(uid, id))), id, viewer: {uid, name: uid}};
  }

  /** Writes at a page, as its element does, which follows where its conversation is. */
  async function say(who: Community, key: string, body: string): Promise<string> {
    const {id: thread} = await threadAtPage(who, key, {fresh: true});
    await post(who, {id: createId(), thread: threadOfPage(key, 'A page', thread), body});
    return thread;
  }

  async function bodiesAt(who: Community, key: string): Promise<string[]> {
    const {thread} = await threadAtPage(who, key, {fresh: true});
    return thread ? (await who.store.query(queries.posts(thread.id))).map(({body}) => body) : [];
  }

  async function move(from: string, to: string, by = ada): Promise<void> {
    await moveThread(by, (await threadAt(by, from, OLD))!, to);
  }

  it('are moved by a steward, on and back, and found by those who knew them elsewhere', async () => {
    await expectError(move(OLD, NEW, bo), 'permission-denied');
    for (const [from, to] of [
      [OLD, NEW],
      [NEW, 'third'],
      ['third', OLD],
      [OLD, NEW],
    ] as const) {
      await move(from, to);
      expect(await bodiesAt(bo, to), `at ${to}`).to.deep.equal(['How?']);
      expect(await bodiesAt(bo, from), `at ${from}`).to.deep.equal([]);
    }
    expect((await threadAtPage(bo, NEW)).thread?.key, 'by what this device knows').to.equal(NEW);
    await say(bo, NEW, 'So.');
    expect(await bodiesAt(ada, NEW)).to.deep.equal(['How?', 'So.']);
  });

  it('are followed by others, begun once by two who write first', async () => {
    await move(OLD, NEW);
    await Promise.all([say(ada, OLD, 'Again'), say(bo, OLD, 'Again')]);
    expect(await bodiesAt(ada, OLD)).to.deep.equal(['Again', 'Again']);
    await expectError(move(NEW, OLD), 'already-exists');
    await move(OLD, '');
    await say(bo, OLD, 'A third');
    expect(await bodiesAt(ada, OLD)).to.deep.equal(['A third']);
  });

  it('begin at no page where one was moved by somebody else meanwhile', async () => {
    const stale = threadOfPage(NEW, 'New');
    await move(OLD, NEW);
    await expectError(post(bo, {id: createId(), thread: stale, body: 'Late'}), 'permission-denied');
  });

  it('are closed as duplicates by who leads them, and opened again', async () => {
    const other = await say(ada, NEW, 'How, then?');
    const {id: duplicate} = await threadAtPage(bo, OLD);
    await expectError(mergeThread(bo, other, duplicate), 'permission-denied');
    await mergeThread(bo, duplicate, other);
    expect(await ada.store.get(refs.thread(duplicate), {fresh: true})).to.include({mergedInto: other, state: 'closed'});
    await reopenThread(bo, duplicate);
    await say(bo, OLD, 'And on');
  });
});
