/** Moderation: who reports, what those who moderate do, that all of it is in the log, and who may look again. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {collection, doc, getDoc, getDocs, limit, orderBy, query, serverTimestamp, where} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {actRecords, ago, appealFields, days, minutes} from './community.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf, commit} from './support.mjs';

const by = (build, options) => (writes, act, community) => Object.assign(act, build(community, options));
const acted = async ({put}, id, fields) => {
  for (const [path, said] of Object.entries(actRecords(id, fields))) await put(path, said);
};

describe('reporting', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.report);
  allows('a member');
  allows(
    'a conversation, by its title',
    by(acts.report, {about: 'thread', target: 'threads/board', quote: 'Which ingress?'}),
  );
  allows('a term, by what it says', by(acts.report, {about: 'term', target: 'terms/pod', quote: 'The smallest unit'}));
  allows('a person', by(acts.report, {about: 'person', target: 'members/ben', quote: ''}));
  refuses('other words than stand there', ({report}) => (report.data.quote = 'I hate you.'));
  refuses('what is one’s own', by(acts.report, {by: 'ben'}));
  refuses('oneself', by(acts.report, {about: 'person', target: 'members/mona', quote: ''}));
  refuses('what is not there', by(acts.report, {target: 'threads/board/posts/p9'}));
  refuses('a term as a priority', by(acts.report, {about: 'priority', target: 'terms/pod', quote: ''}));
  refuses('what was removed', by(acts.report, {target: 'threads/board/posts/p2', quote: ''}));
  refuses('a post as a conversation', ({report}) => (report.data.about = 'thread'));
  refuses('a record of another kind', by(acts.report, {about: 'term', target: 'requests/mesh', quote: ''}));
  refuses('under an id of one’s own, which would let one report twice', (writes) => {
    writes.report.path = writes.report.path.replace(/[^/]+$/, 'f'.repeat(64));
    writes.guard.data.last = `reports/${'f'.repeat(64)}`;
  });
  refuses('in the name of somebody else', ({report}) => (report.data.by = 'anna'));
  refuses('a report that is answered', ({report}) => (report.data.state = 'answered'));
  refuses('what is not counted', (writes) => delete writes.guard);
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refusesIn('by who did too much lately', ({put}) => put('guard/mona', {count: 60}));
  refusesIn('by who is suspended', ({put}) => put('restrictions/mona', {until: ago(-days(3))}));
});

describe('what is reported', () => {
  const open = (database, {path}, uid) =>
    query(
      collection(database, path('reports')),
      ...(uid ? [where('by', '==', uid)] : [where('state', '==', 'open')]),
      orderBy('createdAt'),
      limit(100),
    );
  test('is read by who reported it and who moderates, not by whom it concerns', async () => {
    const community = await aCommunity();
    const record = acts.report(community, {by: 'anna'}).writes.report.path;
    for (const reader of ['anna', 'mona', 'stella']) await getDoc(doc(as(reader), record));
    for (const other of ['ben', 'nils', 'otto', 'lena', 'guest', 'nobody'])
      await assertDenied(getDoc(doc(as(other), record)), other);
    await getDocs(open(as('mona'), community));
    await getDocs(open(as('anna'), community, 'anna'));
    await assertDenied(getDocs(open(as('ben'), community)));
    await assertDenied(getDocs(open(as('ben'), community, 'anna')));
  });
  test('is answered only by an act about it', async () => {
    const community = await aCommunity();
    const answered = async (change) => {
      const act = acts.dismiss(community);
      change(act.writes);
      return assertDenied(commit(act));
    };
    const [, report] = Object.entries(acts.dismiss(community).writes).find(([name]) => name === 'report');
    await assertDenied(commit({by: 'mona', writes: {report: {...report, data: {...report.data, act: 'hid'}}}}));
    await answered(({notice}) => Object.assign(notice.data, {target: 'threads/board/posts/p1'}));
    await answered(({report}) => (report.data.note = 'Never mind.'));
    await commit(acts.dismiss(community));
    await assertDenied(commit(acts.dismiss(community)), 'It was answered already.');
  });
});

describe('an act', () => {
  for (const [name, build] of Object.entries(acts).filter(([name]) =>
    ['dismiss', 'askToEdit', 'hidePost', 'lockThread', 'warn', 'suspend', 'ban'].includes(name),
  )) {
    const {allows, refuses} = casesOf(build);
    const {writes} = build({path: String, id: 'x'});
    describe(name, () => {
      allows('whom it is for');
      allows('a steward', by(build, {by: 'stella'}));
      refuses('a member', by(build, {by: 'nils'}));
      refuses('what the log does not say', (writes) => delete writes.act);
      refuses('what the log tells otherwise', ({act}) => (act.data.kind = act.data.kind === 'ask' ? 'dismiss' : 'ask'));
      refuses('without a reason', ({act, notice}) => [act, notice].forEach(({data}) => (data.reason = '')));
      refuses('the name of a person in the log', ({act}) => (act.data.target = 'members/ben'));
      refuses('what nobody is told', (writes) => delete writes.notice);
      refuses('what another person is told', ({notice}) => (notice.data.person = 'nils'));
      refuses(
        'under somebody else’s name',
        ({act}) => (act.data.actor = 'stella' === act.data.actor ? 'mona' : 'stella'),
      );
      for (const part of Object.keys(writes).filter((part) => !['report', 'act', 'notice'].includes(part)))
        refuses(`without its ${part}`, (writes) => delete writes[part]);
    });
  }
  test('is never about what is one’s own', async () => {
    const community = await aCommunity();
    await community.put('threads/board/posts/p3', {author: 'mona', byline: 'Mona'});
    for (const build of [acts.dismiss, acts.askToEdit, acts.hidePost]) {
      await assertDenied(commit(build(community, {person: build === acts.dismiss ? '' : 'mona'})));
    }
    await commit(acts.hidePost(community, {by: 'stella', person: 'mona'}));
  });
  test('never changes, and nor does what was told', async () => {
    const {path} = await aCommunity();
    for (const by of ['mona', 'stella', 'ben'])
      for (const at of ['log/hid', 'notices/hid']) {
        const data = {reason: 'None', updatedAt: serverTimestamp()};
        await assertDenied(commit({by, writes: {it: {type: 'update', path: path(at), data}}}));
      }
  });
  test('is one for the price of one', async () => {
    const community = await aCommunity();
    const act = acts.hidePost(community);
    Object.assign(act.writes, {
      another: acts.hidePost(community, {id: 'p1'}).writes.post,
      itsRevision: acts.hidePost(community, {id: 'p1'}).writes.revision,
    });
    await assertDenied(commit(act));
  });
});

describe('a post that is hidden', () => {
  test('says nothing any more; its author and those who moderate read what it said', async () => {
    const community = await aCommunity();
    const read = (who) => getDoc(doc(as(who), community.path('threads/other/revisions/h1.0')));
    for (const reader of ['ben', 'mona', 'stella']) assert.equal((await read(reader)).get('body'), 'Ask Ms Kim');
    for (const other of ['anna', 'nils', 'lena', 'otto', 'nobody']) await assertDenied(read(other), other);
  });
  test('hides its images with it', async () => {
    const community = await aCommunity();
    const image = {post: 'h1', type: 'image/webp', data: 'UklGRg==', author: 'ben', updatedAt: ago(days(1))};
    await community.put('threads/other/images/i1', image);
    const read = (who) => getDoc(doc(as(who), community.path('threads/other/images/i1')));
    for (const reader of ['ben', 'mona']) await read(reader);
    await assertDenied(read('anna'));
  });
  test('is not for its author to change, remove or bring back', async () => {
    const community = await aCommunity();
    await community.put('threads/board/posts/p3', {state: 'hidden'});
    await assertDenied(commit(acts.editPost(community, {by: 'ben', id: 'p3'})));
    await assertDenied(commit(acts.removePost(community, {by: 'ben', id: 'p3'})));
    await community.put('members/ben', {role: 'moderator'});
    await assertDenied(commit(acts.restorePost(community, {by: 'ben'})));
  });
  const {allows, refuses} = casesOf(acts.restorePost);
  allows('a steward to restore it');
  allows('who hid it to restore it', by(acts.restorePost, {by: 'mona'}));
  refuses('another text in its place', ({post}) => (post.data.body = 'All is well.'));
  refuses('bringing it back unsaid', (writes) => delete writes.act);
  refuses('bringing it back for an act that was none', ({act}) => (act.data.of = 'nothing'));
});

describe('a conversation that is locked', () => {
  const locked = {state: 'locked', closedReason: 'Heated', closedBy: 'anna', closedByline: 'Anna'};
  test('takes no answers, and its author does not open it', async () => {
    const community = await aCommunity();
    await community.put('threads/board', locked);
    for (const act of [acts.reply, acts.react, acts.reopenThread]) await assertDenied(commit(act(community)));
    await assertDenied(
      commit(acts.reopenThread(community, {by: 'stella'})),
      'Opening it again is for the log to tell.',
    );
    await acted(community, 'locked', {kind: 'lock', about: 'thread', target: 'threads/board', person: 'anna'});
    const stillLocked = acts.unlockThread(community);
    delete stillLocked.writes.thread.data.state;
    await assertDenied(commit(stillLocked), 'It stays locked, and says no more by whom.');
    await commit(acts.unlockThread(community));
    await commit(acts.reply(community));
  });
});

describe('whoever is suspended', () => {
  const suspended = async (until = ago(-days(3))) => {
    const community = await aCommunity();
    for (const uid of ['ben', 'anna']) await community.put(`restrictions/${uid}`, {state: 'suspended', until});
    return community;
  };
  for (const name of ['reply', 'beginThread', 'proposeTerm', 'reviseTerm', 'editPost', 'react', 'describeMyself']) {
    test(`does not: ${name}`, async () => {
      await assertDenied(commit(acts[name](await suspended())));
      await commit(acts[name](await suspended(ago(minutes(1)))));
    });
  }
  for (const name of ['removePost', 'takeBackReaction', 'leave', 'keepState', 'withdrawCharter']) {
    test(`still may: ${name}`, async () => commit(acts[name](await suspended())));
  }
  test('shows no other picture, nor says anything about themselves', async () => {
    await assertDenied(commit(acts.keepPortrait(await suspended())));
    await assertDenied(commit(acts.keepToSome(await suspended())));
    const act = acts.keepPortrait(await suspended());
    act.writes.portrait.data.data = '';
    await commit(act);
  });
  test('reads, as before', async () => {
    const {path} = await suspended();
    await getDoc(doc(as('ben'), path('threads/board/posts/p1')));
  });
  test('was so for at most ninety days, and for as long as the log says', async () => {
    const sets = async (length, until) => {
      const act = acts.suspend(await aCommunity(), {days: length});
      act.writes.restriction.data.until = ago(-days(until));
      return commit(act);
    };
    await sets(90, 90);
    for (const [length, until] of [
      [91, 91],
      [0, 0],
      [7, 30],
      [30, 7],
    ])
      await assertDenied(sets(length, until), `${length} ${until}`);
  });
  test('gives back a role', async () => {
    const community = await aCommunity();
    const target = {about: 'person', target: 'members/mona', person: 'mona', report: undefined};
    const act = acts.suspend(community, target);
    act.writes.restriction.path = community.path('restrictions/mona');
    await assertDenied(commit(act));
    Object.assign(act.writes, acts.giveRole(community, {to: 'mona', role: 'member'}).writes);
    await commit(act);
  });
});

describe('whoever is banned', () => {
  test('is no member, and does not come back until the ban is lifted', async () => {
    const community = await aCommunity();
    await commit(acts.ban(community));
    await assertDenied(commit(acts.comeBack(community, {by: 'ben'})));
    await assertDenied(commit(acts.reply(community, {by: 'ben'})));
    const lifting = acts.lift(community, {of: 'a1'});
    for (const part of ['act', 'notice']) lifting.writes[part].path = lifting.writes[part].path.replace('a1', 'a2');
    lifting.writes.guard.data.last = 'log/a2';
    lifting.writes.restriction.data.act = 'a2';
    await commit(lifting);
    await commit(acts.comeBack(community, {by: 'ben'}));
  });
  test('does not come in by another door', async () => {
    for (const join of ['open', 'approval']) {
      const community = await aCommunity();
      await community.put('', {join});
      await community.put('restrictions/asa', {state: 'banned', until: ago(-days(900))});
      await assertDenied(commit(acts.accept(community)));
      await assertDenied(commit(acts.arriveInvited(community)));
      await community.put('restrictions/otto', {state: 'banned', until: ago(-days(900))});
      await assertDenied(commit(join === 'open' ? acts.join(community) : acts.apply(community)));
      await assertDenied(commit(acts.joinInvited(community)));
    }
  });
  test('is never the last steward', async () => {
    const community = await aCommunity();
    await community.put('members/mona', {role: 'steward'});
    await assertDenied(commit(acts.banSteward(community)), 'One steward is counted: the other one.');
    await community.put('', {stewards: 2});
    await commit(acts.banSteward(community));
  });
});

describe('another look', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.uphold);
  allows('a steward who lets it stand');
  refuses('a moderator', by(acts.uphold, {by: 'mona', alone: 1}));
  refuses('saying that there was nobody else', ({act}) => (act.data.alone = 1));
  refuses('letting stand what nobody asked about', (writes) => delete writes.appeal);
  refuses('saying that it was granted', ({appeal}) => (appeal.data.state = 'granted'));
  refusesIn('once it was decided', ({put}) => put('appeals/hid', {state: 'granted'}));

  const judgingOneself = (stewards, alone) => async () => {
    const community = await aCommunity();
    await community.put('', {stewards});
    await community.put('log/hid', {actor: 'stella'});
    return commit(acts.uphold(community, {alone}));
  };
  test('is for another steward; if there is none, the log says so', async () => {
    await assertDenied(judgingOneself(2, 1)());
    await assertDenied(judgingOneself(2, 0)());
    await assertDenied(judgingOneself(1, 0)());
    await judgingOneself(1, 1)();
  });
  test('is asked for once, by whom it concerns, banned or not', async () => {
    const community = await aCommunity();
    await acted(community, 'asked', {kind: 'ban', target: 'threads/board/posts/p3'});
    for (const other of ['anna', 'mona', 'stella', 'otto'])
      await assertDenied(commit(acts.appeal(community, {by: other})), other);
    await community.put('members/ben', {status: 'left'});
    await community.put('restrictions/ben', {state: 'banned', until: ago(-days(900))});
    await commit(acts.appeal(community));
    await assertDenied(commit(acts.appeal(community)));
    await community.put('notices/asked', {kind: 'uphold'});
    await community.put('appeals/other', appealFields());
    await assertDenied(commit(acts.appeal(community, {act: 'other'})));
  });
  test('is read by whom it concerns and who moderates', async () => {
    const {path} = await aCommunity();
    for (const at of ['appeals/hid', 'notices/hid']) {
      for (const reader of ['ben', 'mona', 'stella']) await getDoc(doc(as(reader), path(at)));
      for (const other of ['anna', 'otto', 'nobody']) await assertDenied(getDoc(doc(as(other), path(at))), other);
    }
  });
});
