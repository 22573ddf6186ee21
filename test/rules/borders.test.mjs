/** How people come in: asking, invited, or not at all; and what guests do. */
import {describe, test} from 'node:test';
import {collection, doc, getDoc, getDocs, limit, query, serverTimestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {ago, applicationFields, days, invitation, minutes} from './community.mjs';
import {changeMember} from './adjust.mjs';
import {dayOf, MAX_PAGE} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf, commit} from './support.mjs';

const joining = (join) => (community) => community.put('', {join});

/** An act in a community that one joins in some way. */
async function commitIn(arrange, build, change = () => {}) {
  const community = await aCommunity();
  await arrange(community);
  const act = await build(community);
  await change(act.writes, act, community);
  return commit(act);
}

describe('asking to join', () => {
  const approval = joining('approval');
  const refused = (name, change, build = acts.apply) =>
    test(`refuses ${name}`, () => assertDenied(commitIn(approval, build, change)));

  test('is possible where one has to', () => commitIn(approval, acts.apply));
  test('is not where the door is open', () => assertDenied(commitIn(joining('open'), acts.apply)));
  test('is not where one has to be invited', () => assertDenied(commitIn(joining('invitation'), acts.apply)));
  refused('being a member at once', ({member}) => (member.data.status = 'active'));
  refused('being a steward by it', ({member}) => (member.data.role = 'steward'));
  refused('asking without a record of oneself', (writes) => delete writes.member);
  refused('a record of oneself without asking', (writes) => delete writes.application);
  refused('asking for somebody else', (writes, act) => (act.by = 'lena'));
  refused('a guest', (writes, act) => (act.token = anonymous));
  refused('being accepted by oneself', ({application}) => (application.data.state = 'accepted'));
  refused('a steward who answered already', ({application}) => (application.data.answeredBy = 'stella'));
  refused('another name than one’s own', ({application}) => (application.data.name = 'Stella'));
  refused('joining all the same', undefined, acts.join);
  refused('joining by writing', undefined, acts.joinByReplying);
  refused('the place of somebody a list named', (writes, act, {path}) => {
    act.by = `k-${'1'.repeat(40)}`;
    writes.member.path = path(`members/${act.by}`);
    writes.application.path = path(`applications/${act.by}`);
  });

  test('is not for members', async () => {
    const alone = (community) => {
      const {by, writes} = acts.apply(community, {by: 'anna'});
      return {by, writes: {application: writes.application}};
    };
    await assertDenied(commitIn(approval, alone));
  });

  test('is not for who is suspended, though they asked before', async () => {
    await assertDenied(
      commitIn(async ({put}) => {
        await put('', {join: 'approval'});
        await put('restrictions/asa', {state: 'suspended', until: ago(-days(3))});
      }, acts.applyAgain),
    );
  });

  test('is not done by what was asked on another day', async () => {
    const asked = async ({put}) => {
      await put('', {join: 'approval'});
      await put('applications/otto', applicationFields({name: 'Otto'}));
    };
    await assertDenied(commitIn(asked, acts.apply, (writes) => delete writes.application));
  });

  test('can be done again in other words, also after a no', async () => {
    await commitIn(approval, acts.applyAgain);
    await commitIn(async ({put}) => {
      await put('', {join: 'approval'});
      await put('applications/asa', {state: 'declined', reason: 'No', answeredBy: 'stella', answeredByline: 'Stella'});
    }, acts.applyAgain);
  });

  test('gives no way past the stewards', async () => {
    const alone = (community) => {
      const {member, directory} = acts.accept(community).writes;
      return {by: 'asa', writes: {member, directory}};
    };
    await assertDenied(commitIn(approval, alone));
    await assertDenied(commitIn(approval, (community) => ({...acts.accept(community), by: 'asa'})));
    const leaving = ({path}) => ({
      by: 'asa',
      writes: {
        ...acts.leave({path}, {by: 'asa'}).writes,
      },
    });
    await assertDenied(commitIn(approval, leaving));
  });

  test('is read by whoever asks and by the stewards alone', async () => {
    const {path} = await aCommunity();
    for (const person of ['asa', 'stella']) await getDoc(doc(as(person), path('applications/asa')));
    for (const person of ['mona', 'anna', 'lena', 'otto', 'guest', 'nobody']) {
      await assertDenied(getDoc(doc(as(person), path('applications/asa'))));
    }
    const all = (person) => getDocs(query(collection(as(person), path('applications')), limit(100)));
    await all('stella');
    for (const person of ['mona', 'anna', 'asa', 'otto', 'guest', 'nobody']) await assertDenied(all(person));
  });
});

describe('letting in', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.accept);
  allows('whoever asks');
  for (const by of ['mona', 'anna', 'asa', 'lena', 'otto', 'guest', 'nobody']) {
    refuses(`${by}, who is no steward`, (writes, act) => (act.by = by));
  }
  refuses('in the name of another steward', ({application}) => (application.data.answeredBy = 'mona'));
  refuses('with a place among those who came long ago', ({member}) => (member.data.joinedAt = ago(days(30))));
  refuses('with a role', (writes) => changeMember(writes, {role: 'moderator'}));
  refuses('on a day to come', ({member, directory}) => {
    member.data.joinedOn = dayOf() + 9;
    const {entries} = directory.data;
    entries.asa = entries.asa.replace(`\n${dayOf()}\n`, `\n${dayOf() + 9}\n`);
  });
  refuses('to the list of known people', ({member, directory}, act, {path}) => {
    member.data.shard = 64;
    directory.path = path('directory/64');
    delete directory.data.entries;
  });
  refuses('without an answer', (writes) => delete writes.application);
  refuses('an answer alone', (writes) => {
    delete writes.member;
    delete writes.directory;
  });
  refuses('without being listed', (writes) => delete writes.directory);
  refusesIn('after it was taken back', ({put}) => put('applications/asa', {state: 'withdrawn'}));
  casesOf(acts.decline).allows('or not, and why');
  casesOf(acts.decline).refuses(
    'a no that ends what was accepted',
    ({application}) => (application.data.state = 'open'),
  );
  casesOf(acts.decline).refuses('a no by a moderator', (writes, act) => (act.by = 'mona'));
});

test('whoever asked comes in by themselves once the community is open', async () => {
  for (const join of ['open', 'approval']) {
    const community = await aCommunity();
    await community.put('', {join});
    const {member, directory} = acts.accept(community).writes;
    const coming = commit({by: 'asa', writes: {member, directory}});
    await (join === 'open' ? coming : assertDenied(coming));
  }
});

describe('an invitation', () => {
  const closed = joining('invitation');
  const at = (fields) => async (community) => {
    await closed(community);
    await community.put(`invitations/${invitation}`, fields);
  };
  const refused = (name, change, arrange = closed, build = acts.joinInvited) =>
    test(`refuses ${name}`, () => assertDenied(commitIn(arrange, build, change)));

  test('lets in who has it', () => commitIn(closed, acts.joinInvited));
  test('lets in who asked before', () => commitIn(closed, acts.arriveInvited));
  test('lets in one last', () => commitIn(at({used: 2}), acts.joinInvited));
  test('lets in to a private community', async () => {
    await commit(acts.joinInvited(await aCommunity({id: 'p-invited'})));
  });
  refused('to be used after it expired', undefined, at({expiresAt: ago(minutes(1))}));
  refused('to be used by more than it is for', undefined, at({used: 3}));
  refused('to be used uncounted', ({invitation: used}) => (used.data.used = 1));
  refused('to be counted twice', ({invitation: used}) => (used.data.used = 3));
  refused('to be counted for somebody else', ({invitation: used}) => (used.data.last = 'lena'));
  refused('to be left out', (writes) => delete writes.invitation);
  refused('to be counted without anybody coming', (writes) => {
    for (const name of ['member', 'directory', 'application']) delete writes[name];
  });
  refused('coming with it unnamed', ({application}) => (application.data.invitation = ''));
  refused('one that was never made', ({application, invitation: used}, act, {path}) => {
    application.data.invitation = 'z'.repeat(26);
    delete used.data;
    Object.assign(used, {
      type: 'merge',
      path: path(`invitations/${'z'.repeat(26)}`),
      data: {used: 1, last: 'otto', updatedAt: serverTimestamp()},
    });
  });
  refused('a role along with it', (writes) => changeMember(writes, {role: 'steward'}));
  refused('a guest', (writes, act) => (act.token = anonymous));
  refused('to be counted alone, for somebody else', (writes) => {
    for (const name of ['member', 'directory', 'application']) delete writes[name];
    writes.invitation.data.last = 'lena';
  });
  refused('two people at once', (writes, act, community) => {
    Object.assign(act.writes, {other: acts.joinInvited(community, {by: 'zoe'}).writes.member});
  });

  test('is not used again by whoever came with it', async () => {
    const community = await aCommunity();
    await closed(community);
    await commit(acts.joinInvited(community));
    const {application, invitation: used} = acts.joinInvited(community).writes;
    await assertDenied(commit({by: 'otto', writes: {application, invitation: used}}));
    await assertDenied(commit({by: 'otto', writes: {invitation: used}}));
    await assertDenied(commit(acts.joinInvited(community)));
  });

  test('is read by who knows its code, and listed for stewards alone', async () => {
    const {path} = await aCommunity();
    await getDoc(doc(as('otto'), path(`invitations/${invitation}`)));
    for (const person of ['guest', 'nobody']) {
      await assertDenied(getDoc(doc(as(person), path(`invitations/${invitation}`))));
    }
    const all = (person) => getDocs(query(collection(as(person), path('invitations')), limit(100)));
    await all('stella');
    for (const person of ['mona', 'anna', 'otto', 'guest', 'nobody']) await assertDenied(all(person));
  });

  const {allows, refuses} = casesOf(acts.invite);
  allows('to be made by a steward');
  for (const by of ['mona', 'anna', 'otto', 'guest', 'nobody']) refuses(`one by ${by}`, (writes, act) => (act.by = by));
  refuses('a code that one can guess', ({invitation: made}, act, {path}) => (made.path = path('invitations/guild')));
  refuses('one that never ends', ({invitation: made}) => (made.data.expiresAt = ago(days(-400))));
  refuses('one that brought in people already', ({invitation: made}) => (made.data.used = 1));
  refuses('one for any number', ({invitation: made}) => (made.data.limit = 1001));
  casesOf(acts.revoke).allows('to be taken back');
  casesOf(acts.revoke).refuses('to be taken back by a member', (writes, act) => (act.by = 'anna'));
  casesOf(acts.revoke).refuses('to hold longer', ({invitation: made}) => (made.data.expiresAt = ago(days(-90))));
  casesOf(acts.revoke).refuses('to be for more', ({invitation: made}) => (made.data.limit = 9));
});

describe('an answer of an earlier day', () => {
  const accepted = {state: 'accepted', answeredBy: 'stella', answeredByline: 'Stella'};
  const answered = async ({put}) => {
    await put('', {join: 'approval'});
    await put('applications/otto', applicationFields({name: 'Otto', ...accepted}));
  };
  test('lets nobody in', () => assertDenied(commitIn(answered, acts.join)));

  test('is not taken back by who was answered', async () => {
    await assertDenied(commitIn(({put}) => put('applications/asa', accepted), acts.withdrawApplication));
  });
});

describe('coming invited', () => {
  const closed = joining('invitation');
  const refused = (name, change, arrange = closed, build = acts.joinInvited) =>
    test(`refuses ${name}`, () => assertDenied(commitIn(arrange, build, change)));

  refused('a code that is none', (writes) => {
    writes.application.data.invitation = 'short';
    delete writes.invitation;
  });
  const countedBefore = async (community) => {
    await closed(community);
    await community.put(`invitations/${invitation}`, {last: 'otto'});
  };
  refused('an invitation that counted them before', (writes) => delete writes.invitation, countedBefore);
  const asBen = (community) => {
    const {by, writes} = acts.joinInvited(community, {by: 'ben'});
    return {by, writes: {application: writes.application, invitation: writes.invitation}};
  };
  refused('a member, who uses it up for nothing', undefined, closed, asBen);
});

describe('those who asked, and invitations', () => {
  for (const name of ['applications', 'invitations']) {
    test(`a steward lists ${name} by the page`, async () => {
      const all = collection(as('stella'), (await aCommunity()).path(name));
      await getDocs(query(all, limit(MAX_PAGE)));
      await assertDenied(getDocs(query(all, limit(MAX_PAGE + 1))));
    });
  }
});

describe('guests', () => {
  const welcome = (guests) => (community) => community.put('', {guests});
  const asGuest = (build) => (community) => {
    const act = build(community, {by: 'guest'});
    return {...act, token: anonymous};
  };
  const reacts = asGuest((community) => {
    const act = acts.react(community, {by: 'guest'});
    Object.assign(act.writes.guard, {data: {...act.writes.guard.data, count: 1, since: serverTimestamp()}});
    return act;
  });
  const read = async (guests, path, id) => {
    const community = await aCommunity({id});
    await community.put('', {guests});
    return getDoc(doc(as('guest'), community.path(path)));
  };

  for (const path of ['', 'threads/board', 'threads/board/posts/p1', 'terms/pod', 'members/anna', 'directory/0']) {
    test(`read ${path || 'the community'} where they may, and not elsewhere`, async () => {
      await read('read', path);
      await read('react', path);
      await assertDenied(read('none', path));
      await assertDenied(read('react', path, `p-guests-${path.length}`));
    });
  }

  test('react where they may, and not elsewhere', async () => {
    await commitIn(welcome('react'), reacts);
    await assertDenied(commitIn(welcome('read'), reacts));
    await assertDenied(commitIn(welcome('none'), reacts));
  });

  test('react as themselves, counted, with what there is to say', async () => {
    const refused = (change) => assertDenied(commitIn(welcome('react'), reacts, change));
    await refused(({post}) => (post.data.reactions = {anna: 'thanks'}));
    await refused(({post}) => (post.data.reactions = {guest: 'whatever'}));
    await refused((writes) => delete writes.guard);
    await refused(({guard}) => (guard.data.count = 21));
  });

  test('do nothing else, wherever they are welcome', async () => {
    for (const name of [
      'join',
      'apply',
      'reply',
      'beginThread',
      'proposeTerm',
      'keepState',
      'keepToSome',
      'keepPortrait',
    ]) {
      await assertDenied(commitIn(welcome('react'), asGuest(acts[name])), name);
    }
  });
});
