/**
 * What those who moderate cannot do though they may act: by half, twice, for another record than the one they name, or by
 * the word of an earlier day. Most of it a client of ours would never write.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {collection, doc, getDoc, getDocs, limit, query, serverTimestamp, where} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {actRecords, ago, appealFields, days, notes} from './community.mjs';
import {DAYS_OF_BAN, MAX_PAGE, noFacets, reportIdOf} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied, commit} from './support.mjs';

const P3 = 'threads/board/posts/p3';
const H1 = 'threads/other/posts/h1';

/** Arranges that Mona acted on a day before. */
const acted = async ({put}, id, fields) => {
  for (const [path, said] of Object.entries(actRecords(id, fields))) await put(path, said);
};

/** The same act under another id. */
function under(id, {writes, ...act}) {
  const renamed = (value) => (value === 'a1' ? id : value === 'log/a1' ? `log/${id}` : value);
  const rename = ({path, data, ...write}) => ({
    ...write,
    path: path.replace(/\/a1$/, `/${id}`),
    data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, renamed(value)])),
  });
  return {...act, writes: Object.fromEntries(Object.entries(writes).map(([name, write]) => [name, rename(write)]))};
}

function without(act, ...parts) {
  for (const part of parts) delete act.writes[part];
  return act;
}

describe('what is read of moderation', () => {
  for (const at of ['reports/none', 'notices/none', 'appeals/none']) {
    test(`tells a colleague that there is no ${at}`, async () => {
      const {path} = await aCommunity();
      assert.equal((await getDoc(doc(as('anna'), path(at)))).exists(), false);
      await assertDenied(getDoc(doc(as('anna', anonymous), path(at))));
    });
  }
  for (const [name, field] of [
    ['reports', 'by'],
    ['notices', 'person'],
    ['appeals', 'person'],
  ]) {
    test(`comes by the page: ${name}`, async () => {
      const {path} = await aCommunity();
      const list = (who, count, token) => getDocs(query(collection(as(who, token), path(name)), limit(count)));
      const mine = (who, token) =>
        getDocs(query(collection(as(who, token), path(name)), where(field, '==', who), limit(MAX_PAGE)));
      await list('mona', MAX_PAGE);
      await assertDenied(list('mona', MAX_PAGE + 1));
      await assertDenied(list('mona', MAX_PAGE, anonymous));
      await mine('ben');
      await assertDenied(
        getDocs(query(collection(as('anna'), path(name)), where(field, '==', 'mona'), limit(MAX_PAGE))),
      );
      await assertDenied(mine('ben', anonymous));
      await assertDenied(list('ben', MAX_PAGE));
    });
  }
});

test('who may not write is told to them and to those who moderate', async () => {
  const {path} = await aCommunity();
  const read = (who, token) => getDoc(doc(as(who, token), path('restrictions/ben')));
  for (const reader of ['ben', 'mona', 'stella']) await read(reader);
  for (const other of ['anna', 'lena', 'otto', 'nobody']) await assertDenied(read(other), other);
  await assertDenied(read('ben', anonymous));
});

describe('a report', () => {
  test('is made anew only once it was answered', async () => {
    const community = await aCommunity();
    const again = acts.reportAgain(community);
    await assertDenied(commit(again));
    await community.put(`reports/${reportIdOf('anna', P3)}`, {state: 'answered', act: 'hid'});
    await commit(again);
  });
  test('is about what it says that it is about', async () => {
    const community = await aCommunity();
    const others = ['threads/board/posts/p3', 'threads/board', 'terms/pod', 'priorities/meet', 'notes/ingress'];
    for (const said of [
      ...others.map((target) => ({about: 'person', target, quote: ''})),
      {about: 'thread', target: 'priorities/meet', quote: 'Title of meet'},
      {about: 'thread', target: 'notes/ingress', quote: 'Our ingress'},
      {about: 'term', target: 'terms/pod/revisions/0', quote: 'The smallest unit'},
      {about: 'note', target: 'notes/ingress/revisions/0', quote: notes.ingress.summary},
    ]) {
      await assertDenied(commit(acts.report(community, {by: 'nils', ...said})), JSON.stringify(said));
    }
  });
  test('is answered once, by whatever act', async () => {
    const community = await aCommunity();
    await commit(acts.dismiss(community));
    await assertDenied(commit(under('a2', acts.dismiss(community))));
    await commit(without(under('a2', acts.dismiss(community)), 'report'));
  });
});

describe('an act', () => {
  test('has an id without spaces', async () => {
    const act = without(acts.dismiss(await aCommunity()), 'report');
    await assertDenied(commit(under('a 1', act)));
    await commit(under('a-1', act));
  });
  test('says that it hid only what it hid in this very commit', async () => {
    const community = await aCommunity();
    const hidesNothing = () => without(acts.hidePost(community), 'post', 'revision', 'report');
    await assertDenied(commit(hidesNothing()), 'It is there.');
    await community.put(P3, {state: 'hidden'});
    await assertDenied(commit(hidesNothing()), 'It was hidden before.');
    await assertDenied(commit(without(acts.hidePost(community), 'report')));
  });
  test('says of a post what is done to posts', async () => {
    const act = without(acts.lockThread(await aCommunity()), 'thread');
    for (const part of ['act', 'notice']) act.writes[part].data.kind = 'hide';
    await assertDenied(commit(act));
  });
  test('has the post hidden, not removed', async () => {
    const {revision, post} = acts.hidePost(await aCommunity()).writes;
    post.data.state = 'removed';
    await assertDenied(commit({by: 'mona', writes: {revision, post}}));
  });
  test('brings a post back, and one of another kind does not', async () => {
    const community = await aCommunity();
    await community.put('guard/mona', {last: 'log/hid'});
    const {revision, post} = acts.restorePost(community, {by: 'mona'}).writes;
    await assertDenied(commit({by: 'mona', writes: {revision, post}}));
  });
  test('is told on the day it is done', async () => {
    const community = await aCommunity();
    const {[`log/x1`]: entry, [`notices/x1`]: notice} = actRecords('x1', {target: P3});
    await community.put('log/x1', entry);
    const late = {type: 'create', path: community.path('notices/x1'), data: notice};
    await assertDenied(commit({by: 'mona', writes: {notice: late}}));
  });
});

describe('an act that takes another one back', () => {
  const restoring = (change) => {
    return async (arrange = () => {}) => {
      const community = await aCommunity();
      await arrange(community);
      const act = without(acts.restorePost(community), 'appeal');
      change?.(act.writes);
      return commit(act);
    };
  };
  test('is possible without an appeal', () => restoring()());
  test('names the act', () => assertDenied(restoring(({act}) => (act.data.of = ''))()));
  test('names an act about the same record', () =>
    assertDenied(
      restoring(({act}) => (act.data.of = 'x1'))((community) =>
        acted(community, 'x1', {target: 'threads/other/posts/q1'}),
      ),
    ));
  test('names an act about a record of the same kind', () =>
    assertDenied(restoring()(({put}) => put('log/hid', {about: 'thread'}))));
  test('names an act that it is the reverse of', () =>
    assertDenied(restoring()(({put}) => put('log/hid', {kind: 'ask'}))));
});

describe('an appeal', () => {
  test('is for what was done, not for what was decided about it', async () => {
    const community = await aCommunity();
    await acted(community, 'stands', {kind: 'uphold', target: H1});
    await assertDenied(commit(acts.appeal(community, {act: 'stands'})));
    await acted(community, 'stands', {kind: 'warn', target: H1});
    await commit(acts.appeal(community, {act: 'stands'}));
  });
  for (const kind of ['ask', 'hide', 'lock', 'warn', 'suspend', 'ban']) {
    test(`is for: ${kind}`, async () => {
      const community = await aCommunity();
      await acted(community, 'x1', {kind, target: H1});
      await commit(acts.appeal(community, {act: 'x1'}));
    });
  }
  test('is decided by what is said about it, and on that day', async () => {
    const community = await aCommunity();
    const {writes} = acts.uphold(community);
    const {appeal} = writes;
    const decided = (id) => commit({by: 'stella', writes: {appeal: {...appeal, data: {...appeal.data, decision: id}}}});
    await acted(community, 'x1', {kind: 'uphold', target: H1});
    await community.put('log/x1', {of: 'hid'});
    await assertDenied(decided('x1'), 'It was said on a day before.');
    // Decides on another one, and says so of this one as well.
    await acted(community, 'h2', {target: H1});
    await community.put('appeals/h2', appealFields());
    const other = acts.uphold(community, {of: 'h2'}).writes;
    other.appeal.path = community.path('appeals/h2');
    await assertDenied(commit({by: 'stella', writes: {...other, more: appeal}}));
    await commit({by: 'stella', writes: other});
  });
});

describe('a restriction', () => {
  const alone = ({writes: {restriction}}, by) => commit({by, writes: {restriction}});
  test('is for stewards, whatever the log says', async () => {
    const community = await aCommunity();
    await acted(community, 'a1', {kind: 'suspend', days: 7, target: P3, actor: 'stella', byline: 'Stella'});
    for (const by of ['mona', 'ben']) await assertDenied(alone(acts.suspend(community), by), by);
    await assertDenied(alone(acts.suspend(community), 'stella'), 'The log says so of another day.');
  });
  test('is nobody’s own to set', async () => {
    const {writes} = acts.suspend(await aCommunity());
    writes.restriction.path = writes.restriction.path.replace('ben', 'stella');
    await assertDenied(alone({writes}, 'stella'));
  });
  test('reaches whoever left', async () => {
    const community = await aCommunity();
    await community.put('members/ben', {status: 'left', role: 'moderator'});
    await commit(acts.suspend(community));
  });
  test('is a ban only where the log says so', async () => {
    const community = await aCommunity();
    const act = acts.suspend(community);
    Object.assign(act.writes, acts.leave(community, {by: 'ben'}).writes);
    Object.assign(act.writes.restriction.data, {state: 'banned', until: ago(-days(DAYS_OF_BAN))});
    await assertDenied(commit(act));
    await commit(acts.ban(community));
  });
  test('ends by an act that lifts it alone', async () => {
    const act = acts.suspend(await aCommunity());
    Object.assign(act.writes.restriction.data, {state: 'free', until: serverTimestamp()});
    await assertDenied(commit(act));
  });
});

describe('whoever is banned', () => {
  test('gives back the role of a moderator with it', async () => {
    const community = await aCommunity();
    const act = without(acts.banSteward(community), 'community');
    await commit(act);
  });
});

describe('whoever is suspended, about themselves', () => {
  const says = async (facets) => {
    const community = await aCommunity();
    await community.put('restrictions/ben', {state: 'suspended', until: ago(-days(3))});
    const act = acts.keepToSome(community);
    Object.assign(act.writes.facet.data, noFacets, facets);
    return commit(act);
  };
  test('takes back all that they showed to some', () => says({}));
  test('says nothing else', async () => {
    await assertDenied(says({title: 'Victim'}));
    await assertDenied(says({skills: ['Complaining']}));
  });
});
