/** A community that its stewards left alone: who may ask to look after it, who refuses, and when it is taken over. */
import {describe, test} from 'node:test';
import {deleteDoc, deleteField, doc} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {ago, days, stellaIsAway} from './community.mjs';
import {dayOf} from './model.mjs';
import {aCommunity, anonymous, assertDenied, commit, pastTheRules} from './support.mjs';

const withdrawn = ({put}) => put('adoptions/latest', {state: 'withdrawn', decidedBy: 'anna'});
const away = async (community) => {
  await stellaIsAway(community);
  await withdrawn(community);
};

/** @param arrange What differs from a community whose steward is away and where nobody asks. */
async function asking(arrange = () => {}, {change = () => {}, ...options} = {}) {
  const community = await aCommunity();
  await away(community);
  await arrange(community);
  const act = acts.askToAdopt(community, options);
  change(act.writes, act);
  return commit(act);
}

async function deciding(build, arrange = () => {}, change = () => {}) {
  const community = await aCommunity();
  await stellaIsAway(community);
  await arrange(community);
  const act = build(community);
  change(act.writes, act);
  return commit(act);
}

describe('asking to look after a community', () => {
  const allows = (name, ...given) => test(`is possible ${name}`, () => asking(...given));
  const refuses = (name, ...given) => test(`is not possible ${name}`, () => assertDenied(asking(...given)));
  const member = (uid, fields) => (community) => community.put(`members/${uid}`, fields);

  allows('where no steward was seen for 90 days');
  refuses('where one was a day later', member('stella', {activeOn: dayOf() - 89}));
  allows('to a moderator', undefined, {by: 'mona'});
  refuses('to a steward', undefined, {by: 'stella'});
  refuses('to whoever left', undefined, {by: 'lena'});
  refuses('to who only asks to join', undefined, {by: 'asa'});
  refuses('to who never joined', undefined, {by: 'otto'});
  refuses('to a guest', undefined, {change: (writes, act) => (act.token = anonymous)});
  refuses('to who is new', undefined, {by: 'nils'});
  refuses('to who joined 29 days ago', member('ben', {joinedAt: ago(days(29))}));
  allows('to who took part 30 days ago', member('ben', {activeOn: dayOf() - 30}));
  refuses('to who took part 31 days ago', member('ben', {activeOn: dayOf() - 31}));
  refuses('to who is suspended', ({put}) => put('restrictions/ben', {state: 'suspended', until: ago(-days(3))}));
  refuses('in the name of somebody else', undefined, {change: ({adoption}) => (adoption.data.by = 'anna')});
  refuses('from an earlier day', undefined, {change: ({adoption}) => (adoption.data.askedAt = ago(days(20)))});
  refuses('with the answer', undefined, {change: ({adoption}) => (adoption.data.state = 'adopted')});
  refuses('elsewhere than all look', undefined, {
    change: ({adoption}) => Object.assign(adoption, {type: 'create', path: adoption.path.replace('latest', 'other')}),
  });

  const two = (fields) => async (community) => {
    await community.put('', {stewards: 2});
    await community.put('members/mona', {role: 'steward', ...fields});
  };
  const both = {stewards: ['stella', 'mona']};
  allows('where all of two have been away', two({activeOn: dayOf() - 200}), both);
  refuses('where one of two is there', two({}), both);
  refuses('by naming one of two', two({activeOn: dayOf() - 200}));
  refuses('by naming one of two twice', two({}), {stewards: ['stella', 'stella']});
  refuses('by naming a member in the place of one who is there', two({}), {stewards: ['stella', 'anna']});
  refuses('by naming nobody', undefined, {stewards: []});
  refuses('by naming who is not there', two({}), {stewards: ['stella', 'ghost']});
  refuses('by naming a member', async ({put}) => put('members/anna', {activeOn: dayOf() - 90}), {stewards: ['anna']});

  const many = (count) => async (community) => {
    await community.put('', {stewards: count});
    for (let i = 1; i < count; i++) await community.put(`members/s${i}`, {role: 'steward', activeOn: 1});
  };
  const named = (count) => ({stewards: ['stella', ...Array.from({length: count - 1}, (_, i) => `s${i + 1}`)]});
  allows('where all of six have been away', many(6), named(6));
  for (const [i, which] of ['third', 'fourth', 'fifth', 'last'].entries()) {
    refuses(
      `where the ${which} of six is there`,
      async (community) => {
        await many(6)(community);
        await community.put(`members/s${i + 2}`, {activeOn: dayOf()});
      },
      named(6),
    );
  }
  refuses('where there are seven', many(7), named(7));

  const latest =
    (fields) =>
    ({put}) =>
      put('adoptions/latest', fields);
  refuses('while somebody else asks', latest({state: 'open', askedAt: ago(days(27))}));
  allows(
    'where somebody asked and did nothing further',
    latest({state: 'open', decidedBy: '', askedAt: ago(days(28))}),
  );
  refuses('where a steward said that they are there', latest({state: 'refused', decidedAt: ago(days(89))}));
  allows('where a steward said so long ago', latest({state: 'refused', decidedAt: ago(days(90))}));

  test('is possible for the first time', async () => {
    const community = await aCommunity();
    await stellaIsAway(community);
    const next = acts.askToAdopt(community, {again: false});
    await assertDenied(commit(next)); // There is one.
    await deleteDoc(doc(pastTheRules, community.path('adoptions/latest')));
    await commit(next);
  });
});

describe('refusing and withdrawing it', () => {
  test('is for any steward, whenever they come', () => deciding(acts.refuseAdoption));
  test('is for no member', async () => {
    for (const by of ['anna', 'ben', 'mona', 'otto']) {
      await assertDenied(deciding((community) => acts.refuseAdoption(community, {by})));
    }
  });
  test('is for whoever asked, and nobody else', async () => {
    await deciding(acts.withdrawAdoption);
    for (const by of ['ben', 'stella']) {
      await assertDenied(deciding((community) => acts.withdrawAdoption(community, {by})));
    }
  });
  test('is done once', async () => {
    for (const state of ['refused', 'withdrawn', 'adopted']) {
      const decided = ({put}) => put('adoptions/latest', {state});
      await assertDenied(deciding(acts.refuseAdoption, decided));
      await assertDenied(deciding(acts.withdrawAdoption, decided));
    }
  });
});

describe('taking over', () => {
  const allows = (name, ...given) => test(`is possible ${name}`, () => deciding(acts.takeOver, ...given));
  const refuses = (name, ...given) =>
    test(`is not possible ${name}`, () => assertDenied(deciding(acts.takeOver, ...given)));
  const asked =
    (fields) =>
    ({put}) =>
      put('adoptions/latest', fields);

  allows('for who asked, after two weeks');
  allows('for a moderator who did', async (community) => {
    await community.put('members/anna', {role: 'moderator'});
  });
  allows('on the fourteenth day', asked({askedAt: ago(days(14))}));
  refuses('a day before', asked({askedAt: ago(days(13))}));
  refuses('once a steward refused', asked({state: 'refused'}));
  refuses('once it was withdrawn', asked({state: 'withdrawn'}));
  refuses('for somebody else', asked({by: 'ben'}));
  refuses('where a steward was seen meanwhile', ({put}) => put('members/stella', {activeOn: dayOf() - 1}));
  refuses('where there is another steward by now', ({put}) => put('', {stewards: 2}));
  refuses('for who left', ({put}) => put('members/anna', {status: 'left'}));
  refuses('for who is suspended', ({put}) => put('restrictions/anna', {state: 'suspended', until: ago(-days(3))}));
  refuses(
    'for who is a steward by now',
    ({put}) => put('members/anna', {role: 'steward'}),
    (writes) => ['member', 'directory', 'community'].forEach((part) => delete writes[part]),
  );
  refuses('without saying so', undefined, (writes) => delete writes.adoption);
  refuses('without the role', undefined, (writes) =>
    ['member', 'directory', 'community'].forEach((part) => delete writes[part]),
  );
  refuses('without being counted', undefined, (writes) => delete writes.community);
  refuses('without the directory', undefined, (writes) => delete writes.directory);
  refuses('and counting two', undefined, ({community}) => (community.data.stewards = 3));
  refuses('and counting none', undefined, ({community}) => (community.data.stewards = 1));
  refuses('and counting somebody else', undefined, ({community}) => (community.data.lastRole = 'ben'));
  refuses('and changing the settings', undefined, ({community}) => (community.data.join = 'approval'));
  refuses('as a moderator only', undefined, ({member}) => (member.data.role = 'moderator'));
  refuses('and taking the role of the others', undefined, (writes, act) => {
    Object.assign(
      writes,
      acts.giveRole(
        {path: (path) => writes.adoption.path.replace('adoptions/latest', path)},
        {
          ...{by: act.by, to: 'stella', role: 'member', stewards: 1},
        },
      ).writes,
    );
  });
  refuses('and making a friend a steward', undefined, (writes) => {
    const friend = acts.giveRole(
      {path: (path) => writes.adoption.path.replace('adoptions/latest', path)},
      {to: 'ben', role: 'steward'},
    );
    Object.assign(writes, {friend: friend.writes.member});
  });

  test('is done once: what was taken over makes nobody else a steward', async () => {
    const community = await aCommunity();
    await stellaIsAway(community);
    await commit(acts.takeOver(community));
    const again = acts.takeOver(community, {by: 'ben'});
    delete again.writes.adoption;
    await assertDenied(commit(again));
    await assertDenied(commit(acts.takeOver(community, {by: 'ben'})));
  });

  test('is done once: who gave the role back does not take it again', async () => {
    const community = await aCommunity();
    await community.put('adoptions/latest', {state: 'adopted', decidedBy: 'anna', decidedAt: ago(days(1))});
    await assertDenied(
      commit(acts.giveRole(community, {by: 'anna', to: 'anna', role: 'steward', stewards: 1})),
      'They took it over before, in a commit of its own.',
    );
  });

  test('leaves those who were stewards what they are, and they may refuse no more', async () => {
    const community = await aCommunity();
    await stellaIsAway(community);
    await commit(acts.takeOver(community));
    await assertDenied(commit(acts.refuseAdoption(community)));
    await commit(acts.changeSettings(community));
  });
});

describe('what is asked', () => {
  test('cannot be written while the record of who asks is not there', async () => {
    const community = await aCommunity();
    await away(community);
    await community.put('members/ben', {activeOn: deleteField()});
    await assertDenied(commit(acts.askToAdopt(community)));
  });
});
