import {describe, test} from 'node:test';
import {
  acceptAnswer,
  changeKind,
  closeThread,
  differ,
  join,
  mergeThread,
  pinThread,
  reopenThread,
  reply,
  setOutcome,
  withdrawAnswer,
  withdrawDissent,
} from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {ago, long} from './community.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const board =
  (fields) =>
  ({put}) =>
    put('threads/board', fields);
const isQuestion = board({kind: 'question'});
const isClosed = board({state: 'closed', closedReason: 'Done', closedBy: 'anna', closedByline: 'Anna'});
const isAnswered = board({kind: 'question', accepted: 'p3', acceptedBy: 'anna', acceptedByline: 'Anna'});

/** The act by somebody, in a thread that is arranged for it. */
async function tryAs(by, act, arrange = () => undefined) {
  const community = await aCommunity();
  await arrange(community);
  return commit(act(community, {by}));
}

/** What holds for everything that the author and the stewards do with a thread. */
function leads(act, arrange = () => undefined) {
  for (const by of ['anna', 'stella']) test(`allows ${by}`, () => tryAs(by, act, arrange));
  for (const by of ['ben', 'mona', 'otto', 'lena']) test(`refuses ${by}`, () => assertDenied(tryAs(by, act, arrange)));
  counts(act, 'anna', arrange);
}

function counts(act, by, arrange = () => undefined) {
  const changed = async (change, as = by) => {
    const community = await aCommunity();
    await arrange(community);
    const one = act(community, {by: as});
    change(one.writes, one);
    return commit(one);
  };
  test('refuses an act that the guard does not count', () => assertDenied(changed((writes) => delete writes.guard)));
  test('refuses an act that the guard counts for something else', () =>
    assertDenied(changed(({guard}) => (guard.data.last = 'terms/pod'))));
  test("refuses a date of one's own", () => assertDenied(changed(({thread}) => (thread.data.updatedAt = ago(0)))));
  test('refuses a guest', () => assertDenied(changed((writes, one) => (one.token = anonymous))));
  test('refuses one more post along the way', () => assertDenied(changed(({thread}) => (thread.data.posts = 4))));
  test('refuses a thread that is not there', () =>
    assertDenied(changed(({thread}) => (thread.path = thread.path.replace('board', 'ghost')))));
}

test('an author who left leads no thread', async () => {
  const community = await aCommunity();
  await community.put('members/anna', {status: 'left'});
  await assertDenied(commit(changeKind(community)));
});

describe('changing the kind of a thread', () => {
  const {allows, refuses} = casesOf(changeKind);

  leads(changeKind);
  for (const kind of ['discussion', 'question', 'idea', 'decision']) {
    allows(kind, ({thread}) => (thread.data.kind = kind));
  }
  refuses('another kind', ({thread}) => (thread.data.kind = 'rant'));
  refuses('another title along the way', ({thread}) => (thread.data.title = 'Mine'));
});

describe('accepting an answer', () => {
  const {allowsIn, refusesIn} = casesOf(acceptAnswer);
  const accepting = (id) => (community) => acceptAnswer(community, {id});

  leads(acceptAnswer, isQuestion);
  allowsIn('once a question is closed', ({put}) => put('threads/board', {kind: 'question', state: 'closed'}));
  allowsIn('in place of another one', ({put}) => put('threads/board', {kind: 'question', accepted: 'p2'}));
  refusesIn('where nothing is asked', board({kind: 'idea'}));
  refusesIn('that was removed', async ({put}) => {
    await put('threads/board', {kind: 'question'});
    await put('threads/board/posts/p3', {state: 'removed'});
  });
  casesOf(accepting('p1')).refusesIn('that is the question itself', isQuestion);
  casesOf(accepting('q1')).refusesIn('that stands in another thread', isQuestion);
  casesOf(accepting('ghost')).refusesIn('that is not there', isQuestion);
  casesOf(accepting('../../other/posts/q1')).refusesIn('by a path', isQuestion);
  for (const [field, value] of Object.entries({acceptedBy: 'ben', acceptedByline: 'Stella', kind: 'idea'})) {
    test(`refuses a false ${field}`, async () => {
      const community = await aCommunity();
      await isQuestion(community);
      const act = acceptAnswer(community);
      act.writes.thread.data[field] = value;
      await assertDenied(commit(act));
    });
  }
});

describe('taking an answer back', () => {
  leads(withdrawAnswer, isAnswered);
  for (const [field, value] of Object.entries({accepted: 'p3', acceptedBy: 'anna', acceptedByline: 'Anna'})) {
    test(`refuses leaving ${field}`, async () => {
      const community = await aCommunity();
      await isAnswered(community);
      const act = withdrawAnswer(community);
      act.writes.thread.data[field] = value;
      if (field === 'accepted') await community.put('threads/board', {kind: 'idea'});
      await assertDenied(commit(act));
    });
  }
});

describe('the outcome of a thread', () => {
  const {allows, refuses, refusesIn} = casesOf(setOutcome);

  leads(setOutcome);
  for (const outcome of ['open', 'converging', 'agreed']) {
    allows(outcome, ({thread}) => (thread.data.outcome = outcome));
  }
  refuses('another outcome', ({thread}) => (thread.data.outcome = 'won'));
  refuses('taking away along the way what others object', ({thread}) => (thread.data.dissents = {anna: 'Anna\nNo.'}));
  refusesIn('of a question', isQuestion);
});

describe('seeing it differently', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(differ);
  const saying = (entry) => (writes) => (writes.thread.data.dissents.ben = entry);
  const many = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`u${i}`, `U${i}\nNo.`]));

  counts(differ, 'ben');
  for (const by of ['anna', 'mona', 'stella', 'nils']) test(`allows ${by}`, () => tryAs(by, differ));
  for (const by of ['otto', 'lena']) test(`refuses ${by}`, () => assertDenied(tryAs(by, differ)));
  allows('a reason of 500 characters', saying(`Ben\n${long(500)}`));
  allowsIn('in other words than before', board({dissents: {ben: 'Ben\nNo.'}}));
  allowsIn('as one of many', board({dissents: many(199)}));
  refusesIn('as one of too many', board({dissents: many(200)}));
  refusesIn('with a question', isQuestion);
  refusesIn('in a thread that is closed', isClosed);
  refuses('a reason of 501 characters', saying(`Ben\n${long(501)}`));
  refuses('no reason', saying('Ben\n'));
  refuses('a name alone', saying('Ben'));
  refuses('a reason over two lines', saying('Ben\nNo\nno.'));
  refuses("somebody else's name", saying('Anna\nNo.'));
  refuses('a number', saying(1));
  refuses('a list', saying(['Ben', 'No.']));
  refuses('for somebody else', ({thread}) => (thread.data.dissents = {anna: 'Ben\nNo.'}));
  refuses("for somebody else along with one's own", ({thread}) => (thread.data.dissents.anna = 'Ben\nNo.'));
  refuses('replacing all', ({thread}) => (thread.data.dissents = 'Ben\nNo.'));
  refuses('an outcome along the way', ({thread}) => (thread.data.outcome = 'agreed'));

  test('refuses wiping away what others say', async () => {
    const community = await aCommunity();
    await board({dissents: {mona: 'Mona\nNo.'}})(community);
    const act = differ(community);
    await assertDenied(commit({...act, writes: {...act.writes, thread: {...act.writes.thread, type: 'update'}}}));
    await commit(differ(community));
    await commit(withdrawDissent(community));
  });

  test('allows one who joins with it', async () => {
    const community = await aCommunity();
    const act = differ(community, {by: 'otto'});
    opensWindow(act.writes.guard);
    await commit({by: 'otto', writes: {...join(community).writes, ...act.writes}});
  });
});

describe('closing a thread', () => {
  const {allows, refuses, refusesIn} = casesOf(closeThread);

  leads(closeThread);
  allows('no reason', ({thread}) => (thread.data.closedReason = ''));
  allows('a reason of 200 characters', ({thread}) => (thread.data.closedReason = long(200)));
  refuses('a reason of 201 characters', ({thread}) => (thread.data.closedReason = long(201)));
  refuses('a reason over two lines', ({thread}) => (thread.data.closedReason = 'a\nb'));
  refuses('in the name of somebody else', ({thread}) => (thread.data.closedBy = 'ben'));
  refuses("under somebody else's name", ({thread}) => (thread.data.closedByline = 'Ben'));
  refuses('a reason without closing', ({thread}) => delete thread.data.state);
  refuses('another state', ({thread}) => (thread.data.state = 'hidden'));
  refusesIn('when it is closed', isClosed);
});

describe('closing a thread as a duplicate', () => {
  const {refuses, refusesIn, allowsIn} = casesOf(mergeThread);
  const into = (target) => (writes) => (writes.thread.data.mergedInto = target);

  leads(mergeThread);
  allowsIn('of one that is closed', ({put}) => put('threads/other', {state: 'closed'}));
  refuses('of itself', into('board'));
  refuses('of none that is there', into('ghost'));
  refuses('of something along a path', into('../threads/other'));
  refuses('of a number', into(42));
  refuses('in the name of somebody else', ({thread}) => (thread.data.closedBy = 'ben'));
  refuses("under somebody else's name", ({thread}) => (thread.data.closedByline = 'Ben'));
  refuses('without closing it', ({thread}) => delete thread.data.state);
  refuses('moving it along the way', ({thread}) => (thread.data.key = 'wiki'));
  refusesIn('of one that is a duplicate itself', ({put}) => put('threads/other', {mergedInto: 'third'}));
  refusesIn('when it is closed', isClosed);
});

describe('reopening a thread', () => {
  test('allows a steward', () => tryAs('stella', reopenThread, isClosed));
  test('allows who closed it', () => tryAs('anna', reopenThread, isClosed));
  for (const by of ['ben', 'mona', 'otto'])
    test(`refuses ${by}`, () => assertDenied(tryAs(by, reopenThread, isClosed)));
  test('refuses its author where a steward closed it', () =>
    assertDenied(tryAs('anna', reopenThread, board({state: 'closed', closedBy: 'stella', closedByline: 'Stella'}))));
  counts(reopenThread, 'stella', isClosed);
  for (const [field, value] of Object.entries({
    closedReason: 'Done',
    closedBy: 'anna',
    closedByline: 'Anna',
    mergedInto: 'other',
    state: 'ajar',
  })) {
    test(`refuses ${field} to be “${value}”`, async () => {
      const community = await aCommunity();
      await isClosed(community);
      const act = reopenThread(community);
      act.writes.thread.data[field] = value;
      await assertDenied(commit(act));
      await commit(reopenThread(community));
    });
  }
});

describe('pinning a thread', () => {
  const {allows, refuses} = casesOf(pinThread);

  for (const by of ['anna', 'ben', 'mona', 'otto']) test(`refuses ${by}`, () => assertDenied(tryAs(by, pinThread)));
  counts(pinThread, 'stella');
  allows('a steward');
  allows('unpinning', ({thread}) => (thread.data.pinned = 0));
  refuses('anything between', ({thread}) => (thread.data.pinned = 0.5));
  refuses('more than once', ({thread}) => (thread.data.pinned = 2));
  refuses('a text', ({thread}) => (thread.data.pinned = '1'));
});

describe('who takes part', () => {
  const byNils = (community) => reply(community, {by: 'nils'});
  const naming = (participants) => (writes) => (writes.thread.data.participants = participants);
  const {allows, refuses} = casesOf(byNils);
  const full = board({participants: ['anna', 'ben', 'u1', 'u2', 'u3']});

  allows('who writes', naming(['anna', 'ben', 'nils']));
  allows('as it was', naming(['anna', 'ben']));
  refuses('somebody else', naming(['anna', 'ben', 'mona']));
  refuses('somebody else along with oneself', naming(['anna', 'ben', 'mona', 'nils']));
  refuses('oneself alone', naming(['nils']));
  refuses('oneself in place of another', naming(['anna', 'nils']));
  refuses('oneself first', naming(['nils', 'anna', 'ben']));
  casesOf((community) => reply(community)).refuses('oneself twice', naming(['anna', 'ben', 'anna']));
  casesOf(byNils).allowsIn('without being named, where five are', full);

  test('refuses a sixth', async () => {
    const community = await aCommunity();
    await full(community);
    const act = byNils(community);
    naming(['anna', 'ben', 'u1', 'u2', 'u3', 'nils'])(act.writes);
    await assertDenied(commit(act));
  });
});
