import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {moveThread, threadAt, threadAtPage} from '../../src/community/pages.js';
import {closeThread, mergeThread, reopenThread} from '../../src/community/thread-acts.js';
import {createId, threadIdOf} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const OLD = 'https://intranet.example/guides/spot';
const NEW = 'https://intranet.example/handbook/spot';
const THIRD = 'https://intranet.example/archive/spot';

let place: LocalCommunity;
let ada: Community;
beforeEach(() => {
  place = new LocalCommunity();
  ada = place.as('Ada');
});
afterEach(() => place.close());

/** Writes at a page, as its element does. Gives the id of the thread. */
async function say(key: string, body: string, who = ada): Promise<string> {
  const {id} = await threadAtPage(who, key);
  await post(who, {id: createId(), thread: threadOfPage(key, 'A page', id), body});
  return id;
}

const record = async (id: string) => (await ada.store.get(refs.thread(id)))!;

async function move(from: string, to: string): Promise<void> {
  const {thread} = await threadAtPage(ada, from);
  await moveThread(ada, thread!, to);
}

async function bodiesAt(key: string): Promise<string[]> {
  const {thread} = await threadAtPage(ada, key);
  if (!thread) return [];
  return (await ada.store.query(queries.posts(thread.id))).map(({body}) => body);
}

describe('a conversation that is moved', () => {
  it('is at its new page with all its posts, under the id it had', async () => {
    const id = await say(OLD, 'How?');
    await move(OLD, NEW);
    expect(await bodiesAt(NEW)).to.deep.equal(['How?']);
    expect((await threadAtPage(ada, NEW)).id).to.equal(id);
    expect(await record(id)).to.include({key: NEW, title: 'A page'});
  });

  it('is known at the page it left, where another can begin', async () => {
    const id = await say(OLD, 'How?');
    await move(OLD, NEW);
    const left = await threadAtPage(ada, OLD);
    expect(left.thread).to.equal(undefined);
    expect(left.moved?.id).to.equal(id);
    const second = await say(OLD, 'Once more');
    expect(second).to.equal(threadIdOf(OLD, 1));
    expect(await bodiesAt(OLD)).to.deep.equal(['Once more']);
    expect(await bodiesAt(NEW)).to.deep.equal(['How?']);
  });

  it('goes on at its new page', async () => {
    await say(OLD, 'How?');
    await move(OLD, NEW);
    await say(NEW, 'So.', place.as('Ben'));
    expect(await bodiesAt(NEW)).to.deep.equal(['How?', 'So.']);
  });

  it('can be moved on and back, again and again, and never stands at two pages', async () => {
    await say(OLD, 'How?');
    for (const [from, to] of [
      [OLD, NEW],
      [NEW, THIRD],
      [THIRD, NEW],
      [NEW, OLD],
      [OLD, THIRD],
      [THIRD, OLD],
    ] as const) {
      await move(from, to);
      for (const key of [OLD, NEW, THIRD]) expect(await bodiesAt(key), key).to.have.length(key === to ? 1 : 0);
      expect((await threadAtPage(ada, from)).moved?.key).to.equal(to);
    }
  });

  it('can follow others that began at the same page', async () => {
    for (let i = 0; i < 7; i++) {
      await say(OLD, `No. ${i}`);
      await move(OLD, `${THIRD}/${i}`);
    }
    await say(OLD, 'the last');
    expect(await bodiesAt(OLD)).to.deep.equal(['the last']);
    for (let i = 0; i < 7; i++) expect(await bodiesAt(`${THIRD}/${i}`)).to.deep.equal([`No. ${i}`]);
  });

  it('may have begun on the board, and may go back there', async () => {
    const id = createId();
    await post(ada, {id: createId(), thread: {id, key: '', title: 'Spot'}, body: 'Who knows?'});
    await moveThread(ada, await record(id), NEW);
    expect(await bodiesAt(NEW)).to.deep.equal(['Who knows?']);
    await move(NEW, '');
    expect((await threadAtPage(ada, NEW)).moved).to.include({id, key: ''});
    expect(await record(id)).to.include({key: ''});
  });

  it('goes to no page that has one of its own, be it by a move', async () => {
    await say(OLD, 'How?');
    await say(NEW, 'Where?');
    expect((await expectError(move(OLD, NEW), 'already-exists')).detail).to.include({field: 'key'});
    await move(NEW, THIRD);
    await expectError(move(OLD, THIRD), 'already-exists');
    expect(await bodiesAt(OLD)).to.deep.equal(['How?']);
  });

  it('is moved by one of two who move it at the same moment', async () => {
    const id = await say(OLD, 'How?');
    const read = await record(id);
    await moveThread(ada, read, NEW);
    await expectError(moveThread(ada, read, THIRD), 'conflict');
    expect(await bodiesAt(NEW)).to.deep.equal(['How?']);
    expect(await bodiesAt(THIRD)).to.deep.equal([]);
  });

  it('takes no post that was written for the page it left', async () => {
    const thread = threadOfPage(OLD, 'A page');
    await say(OLD, 'How?');
    await move(OLD, NEW);
    await expectError(post(ada, {id: createId(), thread, body: 'Too late'}), 'conflict');
  });

  it('has a key that fits', async () => {
    await say(OLD, 'How?');
    await expectError(move(OLD, 'x'.repeat(501)), 'too-long');
    await move(OLD, 'x'.repeat(500));
  });

  it('is begun once by two who write first, where another was moved away', async () => {
    await say(OLD, 'How?');
    await move(OLD, NEW);
    const {id} = await threadAtPage(ada, OLD);
    const thread = threadOfPage(OLD, 'A page', id);
    const people = [ada, place.as('Ben')];
    await Promise.all(people.map((who) => post(who, {id: createId(), thread, body: 'first'})));
    expect(await bodiesAt(OLD)).to.deep.equal(['first', 'first']);
  });
});

describe('the conversation at an address', () => {
  const find = async (address: string) => (await threadAt(ada, address, 'https://intranet.example/here'))?.id;

  it('is found however the address is written', async () => {
    const id = await say(OLD, 'How?');
    for (const address of [
      OLD,
      ` ${OLD} `,
      `${OLD}/`,
      `${OLD}/index.html`,
      `${OLD}?utm=1#praxis-${createId()}`,
      'https://INTRANET.example/guides/spot',
      '//intranet.example/guides/spot',
      '/guides/spot',
    ])
      expect(await find(address), address).to.equal(id);
    for (const address of ['', 'http://intranet.example/guides/spot', `${OLD}s`, 'guides/spot', '/'])
      expect(await find(address), address).to.equal(undefined);
  });

  it('is found under a canonical address, and under a key that an author chose', async () => {
    const canonical = await say('https://intranet.example/view/?id=7', 'How?');
    expect(await find('https://intranet.example/view/?id=7')).to.equal(canonical);
    const chosen = await say('handbook 12', 'How?');
    expect(await find('handbook 12')).to.equal(chosen);
  });

  it('is the one that a board opens there', async () => {
    const id = await say(OLD, 'How?');
    expect(await find(`https://intranet.example/board#thread=${id}`)).to.equal(id);
    expect(await find(`#thread=${id}&praxis-${createId()}`)).to.equal(id);
    expect(await find('#thread=nowhere')).to.equal(undefined);
    expect(await find('#thread=%')).to.equal(undefined);
  });

  it('is found where it was moved, and no longer where it was', async () => {
    const id = await say(OLD, 'How?');
    await move(OLD, NEW);
    expect(await find(NEW)).to.equal(id);
    expect(await find(OLD)).to.equal(undefined);
  });
});

describe('a duplicate', () => {
  let duplicate: string;
  let target: string;
  beforeEach(async () => {
    duplicate = await say(OLD, 'How?');
    target = await say(NEW, 'How, then?');
  });

  it('is closed, and says where it goes on', async () => {
    await mergeThread(ada, duplicate, target);
    expect(await record(duplicate)).to.include({state: 'closed', mergedInto: target, closedByline: 'Ada'});
    await expectError(say(OLD, 'Too late'), 'closed');
    expect(await bodiesAt(OLD)).to.deep.equal(['How?']);
  });

  it('is none any more once it is open again', async () => {
    await mergeThread(ada, duplicate, target);
    await reopenThread(ada, duplicate);
    expect(await record(duplicate)).to.include({state: 'open', mergedInto: '', closedBy: ''});
    await say(OLD, 'And on');
  });

  it('is one of a conversation that is there, not of itself, nor of another duplicate', async () => {
    await expectError(mergeThread(ada, duplicate, 'ghost'), 'not-found');
    await expectError(mergeThread(ada, duplicate, duplicate), 'invalid');
    await mergeThread(ada, target, await say(THIRD, 'How now?'));
    await expectError(mergeThread(ada, duplicate, target), 'invalid');
  });

  it('can be one of a conversation that is closed', async () => {
    await closeThread(ada, target, 'Settled');
    await mergeThread(ada, duplicate, target);
    expect(await record(duplicate)).to.include({mergedInto: target});
  });
});
