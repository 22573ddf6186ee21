import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {join} from '../../src/community/membership.js';
import {moderate} from '../../src/community/moderation.js';
import {formerPagesOf, outlookOf, pagesIn, resettle, unsettle} from '../../src/community/page-list.js';
import {threadAtPage} from '../../src/community/pages.js';
import {closeThread} from '../../src/community/thread-acts.js';
import {createId} from '../../src/model/ids.js';
import {targetOf} from '../../src/model/moderation.js';
import {queries} from '../../src/store/queries.js';
import {likenessOf} from '../../src/text/page-likeness.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const OLD = 'https://intranet.example/guides/spot';
const NEW = 'https://intranet.example/handbook/spot';
const THIRD = 'https://intranet.example/archive/spot';

describe('the pages that have conversations', () => {
  let place: LocalCommunity;
  let ada: Community;
  let ben: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, ben] = [place.as('Ada'), place.as('Ben')];
    await join(ada);
    await join(ben);
  });
  afterEach(() => place.close());

  async function say(key: string, title: string, who = ada): Promise<string> {
    const {id} = await threadAtPage(who, key);
    await post(who, {id: createId(), thread: threadOfPage(key, title, id), body: 'Hello'});
    return id;
  }
  const listed = async () => pagesIn(await ada.store.query(queries.titles()));
  const pageAt = async (key: string) => (await listed()).find((page) => page.key === key)!;
  const take = async (from: string, to: string) => {
    const page = await pageAt(from);
    const outlook = await outlookOf(ada, page, to);
    if (outlook.kind !== 'move' && outlook.kind !== 'merge') throw new Error(outlook.kind);
    return resettle(ada, page, outlook);
  };
  const former = async (key: string) => (await formerPagesOf(ada, await pageAt(key))).map((page) => page.key);

  it('are listed by their keys, also where a title is hidden; what is on the board alone is not', async () => {
    await say('wiki', 'Wiki');
    const hidden = await say(OLD, 'Rude', ben);
    await post(ada, {
      id: createId(),
      thread: {...threadOfPage('', 'On the board', createId()), kind: 'question'},
      body: 'Who?',
    });
    await moderate(ada, targetOf.thread(hidden), 'hide', {reason: 'Too rude'});
    expect((await listed()).map(({key, title, alike}) => [key, title, alike.length])).to.deep.equal([
      [OLD, '', 0],
      ['wiki', 'Wiki', 0],
    ]);
  });

  it('are told apart from those that may be the same', async () => {
    await say('https://intranet.example/spot', 'Spot');
    await say('http://www.intranet.example/Spot/index.html?utm=1', 'Spot again');
    await say('https://intranet.example/spots', 'Spots');
    const alike = (await listed()).map((page) => page.alike);
    expect(alike.filter(({length}) => length)).to.deep.equal([
      ['https://intranet.example/spot'],
      ['http://www.intranet.example/Spot/index.html?utm=1'],
    ]);
    expect(likenessOf('Team/Wiki/')).to.equal('team/wiki');
  });

  it('give their conversation to a page that has none, which tells where it was, as far back as it goes', async () => {
    await say(OLD, 'Spot machines');
    expect(await former(OLD)).to.deep.equal([]);
    expect(await take(OLD, NEW)).to.include({kind: 'move', from: OLD, to: NEW, title: 'Spot machines'});
    const done = await take(NEW, THIRD);
    expect(await former(THIRD)).to.deep.equal([NEW, OLD]);
    const [last] = await formerPagesOf(ada, await pageAt(THIRD));
    expect(last).to.include({key: NEW, by: ada.viewer!.uid});
    await unsettle(ada, done);
    expect((await listed()).map(({key}) => key)).to.deep.equal([NEW]);
    // It was at the third page as well, and that leads here now.
    expect(await former(NEW)).to.deep.equal([THIRD]);
  });

  it('cannot take a conversation back where another has begun', async () => {
    await say(OLD, 'Spot machines');
    const done = await take(OLD, NEW);
    await say(OLD, 'Anew');
    await expectError(unsettle(ada, done), 'already-exists');
    expect((await listed()).map(({key, title}) => [key, title])).to.deep.equal([
      [OLD, 'Anew'],
      [NEW, 'Spot machines'],
    ]);
  });

  it('have it lead to the conversation of a page that has one, until that is undone', async () => {
    await say(OLD, 'Spot machines');
    const there = await say(NEW, 'Spot');
    const done = await take(OLD, NEW);
    expect(done).to.include({kind: 'merge', to: NEW});
    expect(await pageAt(OLD)).to.include({state: 'closed', mergedInto: there});
    await unsettle(ada, done);
    expect(await pageAt(OLD)).to.include({state: 'open', mergedInto: ''});
  });

  it('say beforehand what cannot be', async () => {
    const id = await say(OLD, 'Spot machines');
    await say(NEW, 'Spot');
    await say(THIRD, 'Third');
    expect(await outlookOf(ada, await pageAt(OLD), OLD)).to.include({kind: 'same'});
    await take(OLD, NEW);
    expect(await outlookOf(ada, await pageAt(THIRD), OLD)).to.include({kind: 'leads-on'});
    expect(await outlookOf(ada, await pageAt(OLD), THIRD)).to.include({kind: 'closed'});
    await closeThread(ada, (await pageAt(THIRD)).id);
    expect(await outlookOf(ada, await pageAt(THIRD), NEW)).to.include({kind: 'closed'});
    expect((await outlookOf(ada, await pageAt(OLD), 'wiki')).kind).to.equal('move');
    expect((await pageAt(OLD)).id).to.equal(id);
  });
});
