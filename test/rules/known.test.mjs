/** People whom a list named before they came: who says so, and who turns out to be one of them. */
import {describe, test} from 'node:test';
import {deleteField} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {changeMember} from './adjust.mjs';
import {ago, days, kim} from './community.mjs';
import {dayOf, DIRECTORY_SHARD_SIZE, noFacets} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const noSteward = ['mona', 'anna', 'lena', 'otto', 'guest', 'nobody'];

describe('bringing in a list', () => {
  const {allows, refuses} = casesOf(acts.listKnown);
  allows('somebody who has not come yet');
  for (const by of noSteward) refuses(`${by}, who is no steward`, (writes, act) => (act.by = by));
  refuses('an id that anybody may have', (writes, act, {path}) => (writes.member.path = path('members/noor')));
  refuses('a member', ({member}) => (member.data.status = 'active'));
  refuses('a role', ({member}) => (member.data.role = 'steward'));
  refuses('words in their mouth', ({member}) => (member.data.involvement = 'core'));
  refuses('evidence for them', ({member}) => (member.data.evidence = ['term:pod Pods']));
  refuses('a place among the members', ({member, directory}, act, {path}) => {
    member.data.shard = 0;
    directory.path = path('directory/0');
  });
  refuses('somebody who is not listed', ({directory}) => (directory.data.entries = {}));
  refuses('somebody of whom the directory says nothing', (writes) => delete writes.directory);
  refuses('a member in the list of known people', ({directory}) => (directory.data.entries = {anna: 'Anna'}));

  test('has a date of its own in no list', async () => {
    const {directory} = acts.changeKnown(await aCommunity()).writes;
    directory.data.updatedAt = ago(0);
    await assertDenied(commit({by: 'stella', writes: {directory}}));
  });

  test('lists many at once', async () => {
    const community = await aCommunity();
    const uids = Array.from({length: 100}, (_, i) => `k-${String(i).padStart(40, '0')}`);
    const one = acts.listKnown(community).writes;
    const entries = Object.fromEntries(uids.map((uid) => [uid, Object.values(one.directory.data.entries)[0]]));
    const members = uids.map((uid) => [uid, {...one.member, path: community.path(`members/${uid}`)}]);
    const directory = {...one.directory, data: {...one.directory.data, entries}};
    await commit({by: 'stella', writes: {...Object.fromEntries(members), directory}});
    await commit(acts.listKnown(community, {uid: `k-${'f'.repeat(40)}`}));
    await assertDenied(commit({by: 'anna', writes: {directory}}));
  });

  test('holds as many entries in a document as are foreseen, and no more', async () => {
    const community = await aCommunity();
    const crowd = (count) =>
      Object.fromEntries(Array.from({length: count}, (_, i) => [`k-${String(i).padStart(40, '0')}`, 'x'.repeat(300)]));
    await community.put('directory/64', {entries: crowd(DIRECTORY_SHARD_SIZE - 2)});
    await commit(acts.listKnown(community, {uid: `k-${'f'.repeat(40)}`}));
    await assertDenied(commit(acts.listKnown(community, {uid: `k-${'e'.repeat(40)}`})));
  });

  casesOf(acts.changeKnown).allows('a change of what it says');
  casesOf(acts.changeKnown).refuses('a change by a member', (writes, act) => (act.by = 'anna'));
  casesOf(acts.changeKnown).refusesIn('to somebody who came', ({put}) =>
    put(`members/${kim.uid}`, {status: 'claimed'}),
  );
  casesOf(acts.markKnownLeft).allows('marking somebody as left');
  casesOf(acts.markKnownLeft).refusesIn('marking somebody as left who came', ({put}) =>
    put(`members/${kim.uid}`, {status: 'claimed'}),
  );
  casesOf(acts.markKnownLeft).refuses('marking somebody as left by a member', (writes, act) => (act.by = 'anna'));
  casesOf(acts.markKnownLeft).refuses('somebody left who stays listed', ({directory}) => delete directory.data.entries);
});

describe('turning out to be somebody known', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.claim);
  allows('whoever has the address');
  allows('in whatever case it is written', (writes, act) => {
    act.token = {email: 'KIM.LEE@EXAMPLE.COM', email_verified: true};
  });
  refuses('another address', (writes, act) => (act.token = {email: 'ben@example.com', email_verified: true}));
  refuses('an address that is not confirmed', (writes, act) => (act.token = {email: kim.email, email_verified: false}));
  refuses('no address', (writes, act) => (act.token = undefined));
  refuses('a guest', (writes, act) => (act.token = {...anonymous, email: kim.email, email_verified: true}));
  refuses('a steward without the address', (writes, act) => Object.assign(act, {by: 'stella', token: undefined}));
  refuses('somebody who is no member', (writes, act, community) =>
    Object.assign(act, acts.claim(community, {by: 'otto'})),
  );
  refuses('in the name of somebody else', ({member}) => (member.data.claimedBy = 'anna'));
  refuses('leaving behind what the list said', ({member}) => (member.data.title = 'Analyst'));
  refuses('leaving behind a list of it', ({member}) => (member.data.skills = ['SQL']));
  refuses('saying something else in that place', ({member}) => (member.data.about = 'Mine'));
  refuses('staying in the directory', ({directory}) => delete directory.data.entries);
  refuses('a role', ({member}) => (member.data.role = 'steward'));
  refusesIn('twice', ({put}) => put(`members/${kim.uid}`, {status: 'claimed', claimedBy: 'anna', ...noFacets}));
  refusesIn('for whoever left', ({put}) => put('members/ben', {status: 'left'}));
  refusesIn('after they were marked as left', ({put}) => put(`members/${kim.uid}`, {status: 'left'}));
});

describe('somebody who belongs to the organisation no more', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.retire);
  allows('to be taken out by a steward');
  for (const by of noSteward) refuses(`${by} to take them out`, (writes, act) => (act.by = by));
  refuses('to stay listed', ({directory}) => delete directory.data.entries);
  refusesIn('if they are a steward', ({put}) => put('members/ben', {role: 'steward'}));
  refusesIn('twice', ({put}) => put('members/ben', {status: 'left'}));

  test('may come back', async () => {
    const community = await aCommunity();
    await commit(acts.retire(community));
    await assertDenied(commit(acts.reply(community, {by: 'ben'})));
    await commit(acts.comeBack(community, {by: 'ben'}));
  });
});

describe('showing that one takes part', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.showActivity);
  allows('after a contribution');
  refuses('somebody else', (writes, act) => (act.by = 'ben'));
  refuses('something else along with it', ({member}) => (member.data.title = 'Boss'));
  refuses('another entry', ({directory}) => (directory.data.entries.anna = deleteField()));
  refusesIn('without a contribution', ({put}) => put('guard/anna', {updatedAt: ago(days(1))}));
  refuses('on a day to come', (writes) => changeMember(writes, {activeOn: dayOf() + 9}));
  refusesIn('within a week', ({put}) => put('members/anna', {activeOn: Math.floor(Date.now() / 86_400_000) - 6}));
});
