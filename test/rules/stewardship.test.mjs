/** Who becomes a steward, and who is one no more, is in the log: who it was, by whom, and when. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {doc, getDoc, serverTimestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {actRecords, stellaIsAway} from './community.mjs';
import {NO_NAME} from './model.mjs';
import {aCommunity, as, assertDenied, casesOf, commit} from './support.mjs';

describe('making somebody a steward', () => {
  const {allows, refuses} = casesOf(acts.makeSteward);
  allows('a steward who tells it');
  refuses('who tells nobody', (writes) => ['act', 'guard'].forEach((part) => delete writes[part]));
  refuses('who does not count it', (writes) => delete writes.guard);
  refuses('who tells that somebody is one no more', ({act}) => (act.data.kind = 'release'));
  refuses('who tells that they took over', ({act}) => (act.data.kind = 'adopt'));
  refuses('who tells of somebody else', ({act}) => (act.data.target = 'members/ben'));
  refuses('who tells of a place below', ({act}) => (act.data.target = 'members/anna/facets/me'));
  refuses('who tells of another record', ({act}) => (act.data.target = 'guard/anna'));
  refuses('who gives another name', ({act}) => (act.data.reason = 'A fool'));
  refuses('who tells it of a post', ({act}) => (act.data.about = 'post'));
  refuses('who tells it under an id with spaces', (writes) => {
    writes.act.path = writes.act.path.replace('s-anna', 's anna');
    writes.guard.data.last = 'log/s anna';
  });
  refuses('telling it without doing it', (writes) =>
    ['member', 'directory', 'community'].forEach((part) => delete writes[part]),
  );
});

describe('a steward', () => {
  const two = async () => {
    const community = await aCommunity();
    await community.put('', {stewards: 2});
    await community.put('members/mona', {role: 'steward'});
    return community;
  };
  test('steps down, and it is told', async () => {
    const community = await two();
    const act = acts.giveRole(community, {by: 'mona', to: 'mona', role: 'member', stewards: -1});
    const silent = {...act, writes: {...act.writes}};
    delete silent.writes.act;
    await assertDenied(commit(silent));
    await commit(act);
    const entry = await getDoc(doc(as('nils'), community.path('log/s-mona')));
    assert.deepEqual([entry.get('kind'), entry.get('reason')], ['release', 'Mona']);
  });
  test('is banned for a reason that the log gives', async () => {
    const community = await two();
    await commit(acts.banSteward(community));
  });
  test('does not hide behind an entry of another day', async () => {
    const community = await two();
    for (const [path, said] of Object.entries(
      actRecords('old', {about: 'person', target: 'members/mona', kind: 'ban'}),
    ))
      await community.put(path, said);
    await community.put('guard/stella', {last: 'log/old'});
    const act = acts.giveRole(community, {to: 'mona', role: 'member', stewards: -1});
    for (const part of ['act', 'guard']) delete act.writes[part];
    await assertDenied(commit(act));
  });
  test('does not tell something else instead', async () => {
    const community = await two();
    const act = acts.giveRole(community, {to: 'mona', role: 'member', stewards: -1});
    const {act: entry, guard, notice} = acts.dismiss(community, {by: 'stella'}).writes;
    Object.assign(act.writes, {act: entry, guard, notice});
    await assertDenied(commit(act));
  });
});

describe('whoever takes over', () => {
  test('tells that they did', async () => {
    const community = await aCommunity();
    await stellaIsAway(community);
    const act = acts.takeOver(community);
    act.writes.act.data.kind = 'appoint';
    await assertDenied(commit(act));
    await commit(acts.takeOver(community));
  });
});

describe('whoever left', () => {
  const told = async () => {
    const community = await aCommunity();
    const said = {kind: 'appoint', about: 'person', target: 'members/lena', reason: 'Lena', of: '', days: 0, alone: 0};
    await community.put('log/s-lena', {
      ...said,
      actor: 'stella',
      byline: 'Stella',
      createdAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
    });
    return community;
  };
  const change = ({path}, by, data) =>
    commit({
      by,
      writes: {act: {type: 'update', path: path('log/s-lena'), data: {...data, updatedAt: serverTimestamp()}}},
    });
  test('takes their name off what the log says of them, and nothing else', async () => {
    const community = await told();
    await assertDenied(change(community, 'lena', {reason: 'Nobody'}));
    await assertDenied(change(community, 'lena', {byline: NO_NAME}));
    await assertDenied(change(community, 'lena', {}));
    await assertDenied(change(community, 'anna', {reason: NO_NAME}));
    await change(community, 'lena', {reason: NO_NAME});
  });
});
