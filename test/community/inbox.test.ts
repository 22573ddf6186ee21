import {expect} from '@open-wc/testing';
import {voiceTerm} from '../../src/community/agreement.js';
import type {Community} from '../../src/community/community.js';
import {editPost, post, removePost, threadOfPage, type ThreadPlace} from '../../src/community/discussion.js';
import {proposeTerm, tendTerm} from '../../src/community/glossary.js';
import {markRead, unreadIn, wishMail} from '../../src/community/inbox.js';
import {watchInbox, type Inbox, type InboxScope} from '../../src/community/inbox-watch.js';
import {keepNote, reviseNote, tendNote} from '../../src/community/knowledge.js';
import {join} from '../../src/community/membership.js';
import {moderate} from '../../src/community/moderation.js';
import {react} from '../../src/community/reactions.js';
import {follow, markAllSeen, markSeen, mute} from '../../src/community/reading.js';
import {report} from '../../src/community/reports.js';
import {createId} from '../../src/model/ids.js';
import type {InboxEvent} from '../../src/model/inbox.js';
import {targetOf} from '../../src/model/moderation.js';
import {MAX_READ} from '../../src/model/participation.js';
import {refs, type Stored} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {CountingStore} from '../support/counting-store.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

type Member = Community & {readonly viewer: {readonly uid: string}};

describe('an inbox', () => {
  let place: LocalCommunity;
  let ada: Member;
  let bo: Member;
  let stop: () => void;
  /** As it was told last. */
  let inbox: Inbox | undefined;
  let look: () => void = () => undefined;

  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, bo] = [place.as('Ada') as Member, place.as('Bo') as Member];
    await join(ada);
    await join(bo);
    open();
  });
  afterEach(() => {
    stop();
    return place.close();
  });

  function open(scope: InboxScope = 'lately', who = ada) {
    inbox = undefined;
    stop = watchInbox(who, scope, (told) => {
      inbox = told;
      look();
    });
  }

  /** Settles once the inbox is like this. */
  function until(isLike: (inbox: Inbox) => boolean): Promise<Inbox> {
    return new Promise((resolve) => {
      look = () => {
        if (!inbox || !isLike(inbox)) return;
        look = () => undefined;
        resolve(inbox);
      };
      look();
    });
  }

  const events = ({groups}: Inbox): InboxEvent[] => groups.flatMap(({events}) => events);
  const kinds = (told: Inbox) => events(told).map(({kind}) => kind);
  const has = (count: number) => until(({groups}) => groups.length === count);
  const settled = () => until(() => true);

  const onBoard = (id = createId()): ThreadPlace => ({id, key: '', title: 'Which ingress?'});
  async function say(who: Community, thread: ThreadPlace, more: {parent?: Stored<'post'>; mentions?: string[]} = {}) {
    const id = createId();
    await post(who, {id, thread, body: 'Hello', ...more});
    return (await who.store.get(refs.post(thread.id, id)))!;
  }

  it('begins with nothing', async () => {
    expect(await settled()).to.deep.equal({groups: [], state: undefined, error: undefined});
  });

  it('finds who speaks to one, wherever they do', async () => {
    await say(bo, threadOfPage('page', 'A page'), {mentions: [ada.viewer.uid]});
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    const told = await has(2);
    expect(kinds(told)).to.deep.equal(['mention', 'mention']);
    expect(unreadIn(told.groups).length).to.equal(2);
  });

  it('finds who answers: on the board also below the conversation that one began, on a page only the post itself', async () => {
    const [board, page] = [onBoard(), threadOfPage('page', 'A page')];
    const question = await say(ada, board);
    const remark = await say(ada, page);
    await say(bo, page);
    await say(bo, page, {parent: remark});
    await say(bo, board);
    await say(bo, board, {parent: question, mentions: [ada.viewer.uid]});
    // Of one that is both, one query may find it before the other does.
    const told = await until((inbox) => kinds(inbox).join() === 'reply,reply,reply');
    expect(told.groups.map(({key}) => key)).to.deep.equal([`threads/${board.id}`, `threads/${page.id}`]);
  });

  it('tells nothing of what one says oneself, nor of what was taken back', async () => {
    const board = onBoard();
    const question = await say(ada, board, {mentions: [ada.viewer.uid]});
    await say(ada, board, {parent: question});
    await react(ada, question, 'agree');
    const answer = await say(bo, board, {parent: question});
    await has(1);
    await removePost(bo, answer);
    await has(0);
  });

  it('finds a post that was changed to speak to one', async () => {
    const said = await say(bo, onBoard());
    await editPost(bo, said, 'Hello, Ada', {mentions: [ada.viewer.uid]});
    expect(kinds(await has(1))).to.deep.equal(['mention']);
  });

  it('finds what others say of a post, and who did last', async () => {
    const cleo = place.as('Cleo');
    await join(cleo);
    const said = await say(ada, onBoard());
    await react(bo, said, 'insight');
    await react(cleo, said, 'thanks');
    const told = await until((inbox) => events(inbox).some((event) => event.kind === 'reaction' && event.others === 1));
    expect(events(told)[0]).to.include({kind: 'reaction', by: cleo.viewer!.uid, others: 1});
    await react(cleo, said, undefined);
    await until((inbox) => events(inbox).some((event) => event.kind === 'reaction' && event.by === ''));
    await react(bo, said, undefined);
    await has(0);
  });

  it('finds that a conversation which one follows went on, once', async () => {
    const board = onBoard();
    await say(bo, board);
    await follow(ada, board.id);
    await say(bo, board);
    expect(kinds(await has(1))).to.deep.equal(['followed']);
    await say(bo, board, {mentions: [ada.viewer.uid]});
    await until((inbox) => kinds(inbox).join() === 'mention');
    await follow(ada, board.id, false);
    await say(bo, board);
    expect(kinds(await until((inbox) => inbox.state?.follows.length === 0))).to.deep.equal(['mention']);
  });

  it('finds who understands a term of theirs, and who sees it differently', async () => {
    const term = await proposeTerm(ada, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    await voiceTerm(ada, term, '');
    await voiceTerm(bo, term, 'To us it is a team.');
    expect(events(await has(1))[0]).to.include({kind: 'voice', name: 'Bo', reason: 'To us it is a team.'});
    await voiceTerm(bo, term, '');
    await until((inbox) => events(inbox).some((event) => event.kind === 'voice' && event.reason === ''));
    await voiceTerm(bo, term, undefined);
    await has(0);
  });

  it('finds terms that are due for another look', async () => {
    const term = await proposeTerm(bo, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    const tend = async (reviewBy: string) => {
      const read = (await ada.store.get(refs.term(term)))!;
      await tendTerm(ada, read, {steward: ada.viewer.uid, reviewBy});
    };
    await tend('2999-01-01');
    await until((inbox) => inbox.groups.length === 0);
    await tend('2026-01-01');
    expect(kinds(await has(1))).to.deep.equal(['review']);
  });

  it('finds knowledge notes that are due for another look, until they are retired', async () => {
    const id = await keepNote(bo, {title: 'Blue-green', summary: 'Two of each.', tags: [], cites: []});
    await tendNote(ada, id, {owner: ada.viewer.uid, reviewBy: '2999-01-01'});
    await until((inbox) => inbox.groups.length === 0);
    await tendNote(ada, id, {owner: ada.viewer.uid, reviewBy: '2026-01-01'});
    const {groups} = await has(1);
    expect(groups[0]).to.include({key: `notes/${id}`, about: 'note', at: Date.UTC(2026, 0, 1), isUnread: true});
    await reviseNote(bo, (await ada.store.get(refs.note(id)))!, {status: 'retired'}, {note: 'Over'});
    await has(0);
  });

  it('finds what was done by those who moderate, and what became of what one reported', async () => {
    const [board, other] = [onBoard(), onBoard()];
    const mine = await say(bo, board);
    const cleo = place.as('Cleo');
    const theirs = await say(cleo, other);
    await report(bo, targetOf.post(theirs), {reason: 'spam', note: ''});
    await moderate(ada, targetOf.post(mine), 'ask', {reason: 'Unclear', text: ''}, []);
    stop();
    open('lately', bo);
    expect(kinds(await has(1))).to.deep.equal(['notice']);
    const reports = await ada.store.query(queries.openReports());
    await moderate(ada, targetOf.post(theirs), 'dismiss', {reason: 'It helps', text: ''}, reports);
    const told = await has(2);
    expect(kinds(told)).to.deep.equal(['report', 'notice']);
    expect(told.groups.map(({about}) => about)).to.deep.equal(['report', 'notice']);
  });

  it('is read where a conversation was read, and its reactions where the inbox was', async () => {
    const board = onBoard();
    const question = await say(ada, board);
    await say(bo, board);
    await react(bo, question, 'thanks');
    await until((inbox) => events(inbox).length === 2);
    const thread = (await ada.store.get(refs.thread(board.id)))!;
    await markSeen(ada, thread);
    await until(({state}) => state !== undefined);
    expect(unreadIn(inbox!.groups).length).to.equal(1);
    await markRead(ada, inbox!.groups, inbox!.groups);
    await until(({groups}) => unreadIn(groups).length === 0);
    expect(inbox!.groups.length, 'it stays to be read').to.equal(1);
  });

  it('is read by whoever is through with the whole board, too', async () => {
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    await has(1);
    await markAllSeen(ada);
    await until(({groups}) => unreadIn(groups).length === 0);
  });

  it('keeps what was read of it small', async () => {
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    const {groups} = await has(2);
    const [newer, older] = groups;
    await markRead(ada, [older!], groups);
    await until(({groups}) => unreadIn(groups).length === 1);
    expect(inbox!.state?.read).to.deep.equal({[older!.key]: older!.at});
    await markRead(ada, [newer!], inbox!.groups);
    await until(({groups}) => unreadIn(groups).length === 0);
    expect(inbox!.state).to.deep.include({read: {}, readAt: newer!.at});

    const many = Object.fromEntries(Array.from({length: MAX_READ}, (_, i) => [`terms/${i}`, i]));
    await ada.store.commit([{type: 'merge', ref: refs.state(ada.viewer.uid), data: {read: many}}]);
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    const told = await has(4);
    await markRead(ada, told.groups.slice(0, 1), told.groups);
    const {read} = (await ada.store.get(refs.state(ada.viewer.uid)))!;
    expect(Object.keys(read).length).to.be.below(MAX_READ);
    expect(read).not.to.have.property('terms/0');
    expect(read).to.have.property(`terms/${MAX_READ - 1}`);
  });

  it('is silent about what is muted', async () => {
    const board = onBoard();
    await say(bo, board, {mentions: [ada.viewer.uid]});
    await has(1);
    await mute(ada, board.id);
    await has(0);
    await mute(ada, board.id, false);
    await has(1);
  });

  it('keeps whether one wants mail', async () => {
    await wishMail(ada, 'weekly');
    expect((await until(({state}) => state !== undefined)).state).to.include({mail: 'weekly'});
    await expectError(wishMail({...ada, viewer: null}, 'daily'), 'signed-out');
  });

  it('asks once for all who follow it, and only for what is new where it is counted', async () => {
    stop();
    await say(bo, onBoard(), {mentions: [ada.viewer.uid]});
    open();
    const before = await has(1);
    await markRead(ada, before.groups, before.groups);
    await until(({groups}) => unreadIn(groups).length === 0);
    stop();

    const counting = new CountingStore(ada.store);
    const who: Member = {...ada, store: counting};
    open('new', who);
    await settled();
    expect(inbox!.groups).to.deep.equal([]);
    const asked = counting.watches;
    const other = watchInbox(who, 'new', () => undefined);
    expect(counting.watches, 'the other one is served by what is known').to.equal(asked);
    other();
    const wide = watchInbox(who, 'lately', () => undefined);
    await has(1);
    expect(unreadIn(inbox!.groups)).to.deep.equal([]);
    wide();
  });
});
