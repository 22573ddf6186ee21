import {expect} from '@open-wc/testing';
import {adoptCharter, proposeCharter, withdrawCharter, type CharterDraft} from '../../src/community/charter.js';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {proposeTerm} from '../../src/community/glossary.js';
import {supportPriority} from '../../src/community/ballots.js';
import {voiceTerm} from '../../src/community/agreement.js';
import {keepNote, reviseNote} from '../../src/community/knowledge.js';
import {join} from '../../src/community/membership.js';
import {MOST_PROPOSALS} from '../../src/community/news/charter.js';
import {latestOf, LOOK_BACK, newsSince, newsTo, readNews, readSince} from '../../src/community/news/news.js';
import {MOST_PEOPLE} from '../../src/community/news/people.js';
import {MOST_PRIORITIES} from '../../src/community/news/priorities.js';
import {MOST_TERMS} from '../../src/community/news/terms.js';
import {MOST_THREADS} from '../../src/community/news/threads.js';
import {movePriority, suggestPriority} from '../../src/community/priorities.js';
import {markAllSeen, markSeen, markVisited, mute, readerOf, type Reader} from '../../src/community/reading.js';
import {mergeThread, pinThread} from '../../src/community/thread-acts.js';
import {CHARTER_FIELDS, type CharterWording} from '../../src/model/charter.js';
import {createId} from '../../src/model/ids.js';
import type {News, NewsKind} from '../../src/model/news.js';
import {refs} from '../../src/model/records.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';

const wording = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;
const charter = (note: string): CharterDraft => ({
  ...{...wording, name: 'Cloud practice', purpose: 'To learn from each other.'},
  ...{note, changesSubstance: true, daysOpen: 0},
});

/** What is told: of each kind, the titles. */
const told = (all: readonly News[]) =>
  Object.fromEntries(all.map(({kind, items}) => [kind, items.map(({title}) => title)])) as Partial<
    Record<NewsKind, string[]>
  >;

describe('what is new', () => {
  let place: LocalCommunity;
  let ada: Community;
  let bo: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, bo] = [place.as('Ada'), place.as('Bo')];
    await join(ada);
  });
  afterEach(() => place.close());

  const say = (who: Community, title: string, id?: string) =>
    post(who, {id: createId(), thread: threadOfPage(title, title, id), body: 'Hello'});
  const threadOf = async (title: string) => (await ada.store.get(refs.thread(threadOfPage(title, title).id)))!;

  /** Everything before this moment is known. */
  async function later(): Promise<number> {
    const {joinedAt} = (await ada.store.get(refs.member(ada.viewer!.uid)))!;
    const all = await readNews(ada, 0);
    return latestOf(all, joinedAt);
  }

  const readerIn = async (community: Community): Promise<Reader> => {
    const uid = community.viewer!.uid;
    const [member, state] = [await community.store.get(refs.member(uid)), await community.store.get(refs.state(uid))];
    return readerOf(community, member, state)!;
  };

  it('tells conversations that began from those that go on, the latest first', async () => {
    await say(ada, 'Old');
    await say(ada, 'Quiet');
    const since = await later();
    await say(bo, 'First');
    await say(bo, 'Second');
    await say(bo, 'Old');
    expect(told(await readNews(ada, since))).to.deep.equal({
      threadsBegun: ['Second', 'First'],
      threadsGrown: ['Old'],
      peopleJoined: ['Bo'],
    });
  });

  it('is not that a conversation was pinned, nor one that is closed as a duplicate', async () => {
    await say(ada, 'Old');
    const since = await later();
    await pinThread(ada, (await threadOf('Old')).id, true);
    expect(await readNews(ada, since)).to.deep.equal([]);
    await say(ada, 'Twice');
    await mergeThread(ada, (await threadOf('Twice')).id, (await threadOf('Old')).id);
    expect(await readNews(ada, since)).to.deep.equal([]);
  });

  it('is how a term stands that was proposed or worked on, not a draft', async () => {
    await proposeTerm(ada, {label: 'Pod', gloss: 'Containers together', lang: 'en'});
    const since = await later();
    await proposeTerm(ada, {label: 'Secret', gloss: 'Not yet', lang: 'en', status: 'draft'});
    await proposeTerm(ada, {label: 'Node', gloss: 'A machine', lang: 'en'});
    await voiceTerm(bo, 'pod', 'It can be one container.');
    const all = await readNews(ada, since);
    expect(told(all)).to.deep.include({termsProposed: ['Node'], termsChanged: ['Pod']});
    const [changed] = all.find(({kind}) => kind === 'termsChanged')!.items;
    expect(changed).to.include({status: 'proposed', isContested: true});
  });

  it('is a charter that is proposed or has taken effect, not one that was withdrawn', async () => {
    const since = await later();
    await adoptCharter(ada, {number: await proposeCharter(ada, charter('The first'), 0)});
    const withdrawn = await proposeCharter(ada, charter('A slip'), 1);
    await withdrawCharter(ada, {number: withdrawn});
    await proposeCharter(ada, charter('Shorter'), 1);
    expect(told(await readNews(ada, since))).to.deep.equal({
      charterProposed: ['Shorter'],
      charterEffective: ['The first'],
    });
    expect(await readNews(ada, await later())).to.deep.equal([]);
  });

  it('is a note that was kept, or written anew, and not of before though on the same day', async () => {
    const first = await keepNote(ada, {title: 'Before', summary: 'What we knew.'});
    const since = await later();
    await keepNote(bo, {title: 'Kept', summary: 'What we learnt.'});
    const noted = async () => told((await readNews(ada, since)).filter(({kind}) => kind.startsWith('notes')));
    expect(await noted()).to.deep.equal({notesKept: ['Kept']});
    await reviseNote(bo, (await ada.store.get(refs.note(first)))!, {title: 'Better'});
    expect(await noted()).to.deep.equal({notesKept: ['Kept'], notesChanged: ['Better']});
  });

  it('is a priority that was suggested or moved on, not that somebody supports it', async () => {
    const old = await suggestPriority(ada, {title: 'Old', body: ''});
    const since = await later();
    await suggestPriority(bo, {title: 'New', body: ''});
    await supportPriority(bo, old, true);
    const noted = async () => told((await readNews(ada, since)).filter(({kind}) => kind.startsWith('priorities')));
    expect(await noted()).to.deep.equal({prioritiesSuggested: ['New']});
    await movePriority(ada, old, 'active', '');
    expect(await noted()).to.deep.equal({prioritiesSuggested: ['New'], prioritiesChanged: ['Old']});
  });

  it('is not what the reader did, has read or mutes', async () => {
    await join(bo);
    await readerIn(ada);
    const since = await later();
    for (const title of ['Read', 'Muted', 'New']) await say(bo, title);
    await say(ada, 'Mine');
    await proposeTerm(ada, {label: 'Mine', gloss: 'Of mine', lang: 'en'});
    await markSeen(ada, await threadOf('Read'));
    await mute(ada, (await threadOf('Muted')).id);
    const all = await readNews(ada, since);
    const news = async () => told(newsTo(ada.viewer!.uid, await readerIn(ada), all));
    expect(await news()).to.deep.equal({threadsBegun: ['New']});
    expect(told(newsTo(undefined, undefined, all)), 'to a visitor').to.deep.equal({
      threadsBegun: ['Mine', 'New', 'Muted', 'Read'],
      termsProposed: ['Mine'],
    });
    await say(bo, 'Read');
    const again = newsTo(ada.viewer!.uid, await readerIn(ada), await readNews(ada, since));
    expect(told(again)).to.deep.equal({threadsBegun: ['Read', 'New']});
    await markAllSeen(ada);
    expect(await news()).to.deep.equal({});
  });

  it('begins two weeks ago for who is new, and where it was marked as seen for others', async () => {
    const now = Date.now();
    expect(newsSince(undefined, now)).to.equal(now - LOOK_BACK);
    await say(bo, 'One');
    await markSeen(ada, await threadOf('One'));
    expect(newsSince(await readerIn(ada), now), 'having read something').to.equal(now - LOOK_BACK);
    const until = (await threadOf('One')).lastAt;
    await markVisited(ada, until);
    expect(newsSince(await readerIn(ada), now)).to.equal(until);
    await say(bo, 'Two');
    await markSeen(ada, await threadOf('Two'));
    expect(newsSince(await readerIn(ada), now), 'having read more').to.equal(until);
  });

  it('begins at the date or the number of days that an author writes', () => {
    const now = new Date('2026-11-26T12:00').getTime();
    expect(readSince('2026-11-01', now)).to.equal(new Date('2026-11-01T00:00').getTime());
    expect(readSince(' 7 ', now)).to.equal(new Date('2026-11-19T12:00').getTime());
    for (const wrong of ['', 'last week', '2026-13-01', '7 days', '-3'])
      expect(readSince(wrong, now)).to.equal(undefined);
  });

  it('takes four queries and no more reads however much happened', async () => {
    const since = await later();
    const many = Math.max(MOST_THREADS, MOST_TERMS, MOST_PEOPLE, MOST_PRIORITIES) + 2;
    for (let i = 0; i < many; i++) {
      const person = place.as(`Person ${i}`);
      await say(person, `Conversation ${i}`);
      await suggestPriority(person, {title: `Priority ${i}`, body: ''});
    }
    const {shard, ...term} = await aTerm();
    const {uid} = ada.viewer!;
    for (let i = 0; i < many; i++)
      await ada.store.commit([
        {type: 'create', ref: refs.term(`t${i}`), data: {...term, shard, label: `T${i}`, by: uid}},
      ]);
    for (let i = 0; i <= MOST_PROPOSALS; i++) await proposeCharter(ada, charter(`Version ${i}`), 0);

    const store = new CountingStore(ada.store);
    const all = await readNews({...ada, store}, since);
    expect(store.queried).to.have.deep.members([
      {name: 'threadsSince', records: MOST_THREADS},
      {name: 'termsSince', records: MOST_TERMS},
      {name: 'membersSince', records: MOST_PEOPLE},
      {name: 'changedPriorities', records: MOST_PRIORITIES},
    ]);
    expect(store.reads.map(({path}) => path)).to.deep.equal([
      'knowledge/0',
      '',
      ...[1, 2, 3, 4].map((number) => `charters/${number}`),
    ]);
    expect(all.filter(({isCut}) => isCut).map(({kind}) => kind)).to.deep.equal([
      'prioritiesSuggested',
      'threadsBegun',
      'termsProposed',
      'peopleJoined',
    ]);
  });

  it('takes seven reads where nothing happened', async () => {
    const since = await later();
    const store = new CountingStore(ada.store);
    expect(await readNews({...ada, store}, since)).to.deep.equal([]);
    expect(store.queried.map(({records}) => records)).to.deep.equal([0, 0, 0, 0]);
    expect(store.reads.map(({path}) => path)).to.deep.equal(['knowledge/0', '', 'charters/1']);
  });

  async function aTerm() {
    await proposeTerm(ada, {label: 'Any', gloss: 'Any term', lang: 'en'});
    const {id: _id, ...term} = (await ada.store.get(refs.term('any')))!;
    return {...term, createdAt: Date.now() + 1, updatedAt: Date.now() + 1};
  }
});
