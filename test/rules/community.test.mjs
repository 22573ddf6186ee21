import {describe, test} from 'node:test';
import {deleteField, serverTimestamp} from 'firebase/firestore/lite';
import {changeSettings, found, giveRole, makeSteward} from './acts.mjs';
import {ago} from './community.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit, placeOf} from './support.mjs';

describe('founding a community', () => {
  const foundNext = ({id}) => found(placeOf(`${id}-next`));
  const {allows, refuses} = casesOf(foundNext);
  const foundAs = (id) => (writes, act) => Object.assign(act, found(placeOf(id)));

  allows('anyone in the organisation to found one and be its steward');
  allows('founding a private one', foundAs('p-quiet'));
  allows('a name of 64 characters', foundAs('n'.repeat(64)));
  refuses('a name of 65 characters', foundAs('n'.repeat(65)));
  refuses('a name in capitals', foundAs('Cloud'));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a person who is not signed in', (writes, act) => (act.by = 'nobody'));
  refuses('a door that is closed from the start', ({community}) => (community.data.join = 'closed'));
  refuses('more stewards than there are', ({community}) => (community.data.stewards = 2));
  refuses('counting somebody else as the steward', ({community}) => (community.data.lastRole = 'anna'));
  refuses('founding in the name of somebody else', ({community}) => (community.data.createdBy = 'anna'));
  refuses("a date of one's own", ({community}) => (community.data.createdAt = ago(0)));
  refuses("a date of one's own for the change", ({community}) => (community.data.updatedAt = ago(0)));
  refuses('a community without its steward', (writes) => {
    delete writes.member;
    delete writes.directory;
  });
  refuses('a steward without a community', (writes) => delete writes.community);
  refuses('making somebody else the steward', (writes, act, {id}) => {
    const {community} = writes;
    Object.assign(writes, found(placeOf(`${id}-next`), {by: 'anna'}).writes, {community});
  });
  refuses("being a plain member of one's own community", (writes) => {
    writes.member.data.role = 'member';
    writes.directory.data.entries.otto = writes.directory.data.entries.otto.replace('steward', 'member');
  });

  test('refuses taking over a community that exists', async () => {
    const community = await aCommunity();
    await assertDenied(commit(found(community)));
  });
});

describe('changing the settings', () => {
  const {allows, refuses} = casesOf(changeSettings);

  allows('a steward to rename the community');
  allows('changing the name alone', ({community}) => delete community.data.about);
  for (const by of ['mona', 'anna', 'lena', 'otto', 'guest', 'nobody']) {
    refuses(`${by}, who is no steward`, (writes, act) => (act.by = by));
  }
  refuses('a steward who is signed in as a guest', (writes, act) => (act.token = anonymous));
  refuses('an empty name', ({community}) => (community.data.name = ''));
  refuses('more watched words than fit', ({community}) => (community.data.watched = Array(101).fill('x')));
  refuses('an endless watched word', ({community}) => (community.data.watched = ['x'.repeat(61)]));
  refuses('watched words that are none', ({community}) => (community.data.watched = [{word: 'x'}]));
  test('is possible in a community that is older than the list of watched words', async () => {
    const community = await aCommunity();
    await community.put('', {watched: deleteField()});
    const act = changeSettings(community);
    delete act.writes.community.data.watched;
    await commit(act);
    await commit(changeSettings(community));
  });
  refuses('an endless description', ({community}) => (community.data.about = 'x'.repeat(2001)));
  refuses("a date of one's own", ({community}) => (community.data.updatedAt = ago(0)));
  refuses('no date at all', ({community}) => delete community.data.updatedAt);
  const others = {join: 'closed', createdBy: 'anna', createdAt: serverTimestamp(), lastRole: 'anna', stewards: 2};
  for (const [field, value] of Object.entries(others)) {
    refuses(`another ${field} among the settings`, ({community}) => (community.data[field] = value));
  }
});

describe('counting the stewards', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(makeSteward);

  allows('one more with the member who becomes one');
  allowsIn('up to a thousand', ({put}) => put('', {stewards: 999}));
  refusesIn('beyond a thousand', ({put}) => put('', {stewards: 1000}));
  refuses('two more for one', ({community}) => (community.data.stewards = 3));
  refuses('one less for one more', ({community}) => (community.data.stewards = 0));
  refuses('the same number for one more', ({community}) => (community.data.stewards = 1));
  refuses('counting nobody in particular', ({community}) => (community.data.lastRole = ''));
  refuses('counting somebody else', ({community}) => (community.data.lastRole = 'ben'));
  refuses('counting a steward who is one already', ({community}) => (community.data.lastRole = 'stella'));
  refuses('a count without a change of role', (writes) => {
    delete writes.member;
    delete writes.directory;
  });
  refuses('a count for one who is a steward already', (writes, act, {path}) => {
    act.writes = {community: {...writes.community, path: path('')}};
    act.writes.community.data.lastRole = 'stella';
  });
  refuses('a count down for one who is no steward', (writes, act) => {
    act.writes = {community: writes.community};
    Object.assign(writes.community.data, {stewards: 0, lastRole: 'ben'});
  });
  refuses('a change of role without the count', (writes) => delete writes.community);
  refuses('renaming the community in the same stroke', ({community}) => (community.data.name = 'Mine'));
  refuses("a date of one's own", ({community}) => (community.data.updatedAt = ago(0)));
  refuses('a count for a role that is none of a steward', (writes, act, community) => {
    Object.assign(writes, giveRole(community, {role: 'moderator', stewards: 1}).writes);
  });
});

describe('stepping down as a steward', () => {
  const stepDown = (community) => giveRole(community, {by: 'stella', to: 'mona', role: 'member', stewards: -1});
  const {refusesIn, allowsIn} = casesOf(stepDown);
  const monaToo = async ({put}) => {
    await put('', {stewards: 2});
    await put('members/mona', {role: 'steward'});
  };

  allowsIn('when another one stays', monaToo);
  refusesIn('of someone who is none', () => {});
  refusesIn('when the count is not there to go down', async (community) => {
    await monaToo(community);
    await community.put('', {stewards: 1});
  });

  test('allows a steward to step down themselves', async () => {
    const community = await aCommunity();
    await monaToo(community);
    await commit(giveRole(community, {by: 'stella', to: 'stella', role: 'member', stewards: -1}));
  });

  test('refuses the last steward stepping down', async () => {
    const community = await aCommunity();
    await assertDenied(commit(giveRole(community, {by: 'stella', to: 'stella', role: 'member', stewards: -1})));
  });

  test('refuses counting up for a step down', async () => {
    const community = await aCommunity();
    await monaToo(community);
    await assertDenied(commit(giveRole(community, {by: 'stella', to: 'mona', role: 'member', stewards: 1})));
  });
});
