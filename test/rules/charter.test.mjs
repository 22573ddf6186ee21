/** The charter: who proposes, who puts it into effect and when, who agrees, and what needs the agreement. */
import {describe, test} from 'node:test';
import {deleteField, serverTimestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {charterFields} from './community.mjs';
import {dayOf, packVoice} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit, placeOf} from './support.mjs';

const guest = (writes, act) => (act.token = anonymous);

describe('proposing a charter', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(acts.proposeCharter);
  allows('a member');
  allows('other words alone', ({charter}) => (charter.data.substance = 0));
  allows('what can take effect at once', ({charter}) => (charter.data.openUntil = dayOf()));
  allows('no day of review', ({charter}) => (charter.data.reviewOn = ''));
  allowsIn('to who has not agreed to the one in effect', ({put}) => put('members/ben', {charter: 0}));
  test('allows up to a hundred thousand of them', async () => {
    const community = await aCommunity();
    await community.put('charters/99999', charterFields(99_999));
    await commit(acts.proposeCharter(community, {number: 100_000}));
    await assertDenied(commit(acts.proposeCharter(community, {by: 'mona', number: 100_001})));
  });
  refuses('as a guest', guest);
  refuses('whoever left', (writes, act, community) => Object.assign(act, acts.proposeCharter(community, {by: 'lena'})));
  refuses('a number that leaves a gap', (writes, act, community) =>
    Object.assign(act, acts.proposeCharter(community, {number: 5})),
  );
  refuses('the number of another one', (writes, act, community) =>
    Object.assign(act, acts.proposeCharter(community, {number: 3})),
  );
  refuses('another number than it is kept under', ({charter}) => (charter.data.number = 5));
  refuses('a version in the place of one that is in effect no more', ({charter}) => (charter.data.base = 1));
  refuses('being in effect at once', ({charter}) => (charter.data.state = 'effective'));
  refuses('a decision', ({charter}) => (charter.data.decidedBy = 'stella'));
  refuses('somebody else’s name', ({charter}) => (charter.data.byline = 'Stella'));
  allows('talking about it for a month', ({charter}) => (charter.data.openUntil = dayOf() + 30));
  refuses('talking about it for ever', ({charter}) => (charter.data.openUntil = dayOf() + 33));
  refuses('what is not counted', (writes) => delete writes.guard);
  refusesIn('to who has done too much lately', ({put}) => put('guard/ben', {count: 60}));

  test('begins with a version that everyone is asked to agree to', async () => {
    const community = await aCommunity();
    await community.put('', {charter: deleteField(), binding: deleteField()});
    await assertDenied(
      commit(changed(acts.proposeCharter(community, {base: 0}), ({charter}) => (charter.data.substance = 0))),
    );
    await commit(acts.proposeCharter(community, {base: 0}));
  });
});

test('whoever left agrees to nothing', async () => {
  const community = await aCommunity();
  await community.put('members/lena', {charter: 1});
  await assertDenied(commit(acts.agreeToCharter(community, {by: 'lena'})));
});

test('a community’s first charter is number one', async () => {
  const begun = placeOf('first-charter');
  await commit(acts.found(begun));
  const proposing = (number) => {
    const act = acts.proposeCharter(begun, {by: 'otto', number, base: 0});
    opensWindow(act.writes.guard);
    return commit(act);
  };
  await assertDenied(proposing(2));
  await proposing(1);
});

describe('putting a charter into effect', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.adoptCharter);
  casesOf((community) => acts.adoptCharter(community, {number: 0})).refusesIn('that has no number', ({put}) =>
    put('charters/0', charterFields(0, {base: 2, substance: 0, state: 'proposed'})),
  );
  allows('a steward');
  refuses('its author', (writes, act, community) => Object.assign(act, acts.adoptCharter(community, {by: 'anna'})));
  refuses('a moderator', (writes, act, community) => Object.assign(act, acts.adoptCharter(community, {by: 'mona'})));
  refuses('without the community naming it', (writes) => delete writes.community);
  refuses('naming it alone', (writes) => delete writes.charter);
  refuses('asking all to agree to mere words', ({community}) => (community.data.binding = 3));
  refuses('asking nobody', ({community}) => (community.data.binding = 0));
  refuses('naming another one', ({community}) => (community.data.charter = 1));
  refuses('other words along the way', ({charter}) => (charter.data.purpose = 'To win.'));
  refusesIn('before all could talk about it', ({put}) => put('charters/3', {openUntil: dayOf() + 1}));
  refusesIn('in the place of another one than it was written for', ({put}) => put('charters/3', {base: 1}));
  refusesIn('once it was withdrawn', ({put}) => put('charters/3', {state: 'withdrawn'}));
  refusesIn('a second time', ({put}) => put('charters/3', {state: 'effective'}));

  const ofSubstance = ({put}) => put('charters/3', {substance: 1});
  const adopting = async (change = () => {}) => {
    const community = await aCommunity();
    await ofSubstance(community);
    return commit(changed(acts.adoptAndAgree(community), change));
  };
  test('asks all to agree where it says something else', async () => {
    await adopting();
    await assertDenied(adopting(({community}) => (community.data.binding = 2)));
    await assertDenied(adopting(({member}) => (member.data.charter = 2)));
  });
  test('never brings back what was in effect before', async () => {
    const community = await aCommunity();
    await assertDenied(
      commit({by: 'stella', writes: {community: {...acts.adoptCharter(community, {number: 1}).writes.community}}}),
    );
    await assertDenied(commit(acts.adoptCharter(community, {number: 1, binding: 1})));
  });
});

describe('withdrawing a proposal', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.withdrawCharter);
  allows('its author');
  allows('a steward', (writes, act, community) => Object.assign(act, acts.withdrawCharter(community, {by: 'stella'})));
  refuses('anyone else', (writes, act, community) => Object.assign(act, acts.withdrawCharter(community, {by: 'ben'})));
  refuses('in the name of somebody else', ({charter}) => (charter.data.decidedBy = 'stella'));
  refusesIn('what is in effect', ({put}) => put('charters/3', {state: 'effective'}));
});

describe('what a charter says', () => {
  for (const number of [1, 2, 3]) {
    test(`never changes: ${number}`, async () => {
      const {path} = await aCommunity();
      for (const by of ['anna', 'stella']) {
        const data = {purpose: 'To win.', updatedAt: serverTimestamp()};
        await assertDenied(commit({by, writes: {charter: {type: 'update', path: path(`charters/${number}`), data}}}));
      }
    });
  }
});

describe('agreeing to the charter', () => {
  const newer = async (community) => {
    await community.put('charters/3', {substance: 1, state: 'effective'});
    await community.put('', {charter: 3, binding: 3});
  };
  const agreeing = async (charter, change) => {
    const community = await aCommunity();
    await newer(community);
    return commit(changed(acts.agreeToCharter(community, {charter}), change));
  };
  test('is to the one in effect, and to no other', async () => {
    await agreeing(3);
    for (const other of [0, 1, 2, 4, 3.5]) await assertDenied(agreeing(other));
  });
  test('is one’s own to say', async () => {
    await assertDenied(agreeing(3, (writes, act) => (act.by = 'stella')));
    await assertDenied(agreeing(3, ({member}) => (member.data.role = 'steward')));
  });

  /** Acts of somebody who has not agreed to what is in effect by now. */
  const unagreed = async (build, arrange = () => {}) => {
    const community = await aCommunity();
    await newer(community);
    await arrange(community);
    return commit(await build(community));
  };
  for (const name of [
    'reply',
    'beginThread',
    'proposeTerm',
    'reviseTerm',
    'editPost',
    'react',
    'differ',
    'agreeWith',
  ]) {
    test(`is asked for: ${name}`, async () => {
      await assertDenied(unagreed(acts[name]));
      await unagreed(acts[name], ({put}) => put(`members/${acts[name]({path: String, id: 'x'}).by}`, {charter: 3}));
    });
  }
  for (const name of ['removePost', 'describeMyself', 'supportRequest', 'keepState', 'leave', 'noteUse']) {
    test(`is not asked for: ${name}`, () => unagreed(acts[name]));
  }
  test('is not asked for where somebody takes back what they said', async () => {
    await unagreed(acts.takeBackReaction);
    await unagreed(acts.withdrawDissent, ({put}) => put('threads/board', {dissents: {ben: 'Ben\nNo.'}}));
    await unagreed(acts.withdrawVoice, ({put}) =>
      put('terms/pod', {voices: {ben: packVoice({meaning: 0, name: 'Ben', reason: ''})}}),
    );
  });
  test('is nothing to guests, who react', () =>
    unagreed(
      (community) => {
        const act = acts.react(community, {by: 'guest'});
        Object.assign(act.writes.guard.data, {count: 1, since: serverTimestamp()});
        return {...act, token: anonymous};
      },
      ({put}) => put('', {guests: 'react'}),
    ));
  test('stays through other words', async () => {
    const community = await aCommunity();
    await commit(acts.adoptCharter(community));
    await commit(acts.reply(community));
  });
});

describe('joining', () => {
  test('is agreeing to the charter in effect, or leaves it for later; to no other', async () => {
    for (const charter of [0, 2]) await commit(acts.join(await aCommunity(), {charter}));
    for (const charter of [1, 3, -0]) await assertDenied(commit(acts.join(await aCommunity(), {charter})));
  });
  test('by writing is agreeing to it', async () => {
    await commit(acts.joinByReplying(await aCommunity()));
    await assertDenied(
      commit(changed(acts.joinByReplying(await aCommunity()), ({member}) => (member.data.charter = 0))),
    );
  });
  test('again is agreeing to it, or keeping what one agreed to', async () => {
    const back = async (charter) => {
      const community = await aCommunity();
      await community.put('members/lena', {charter: 1});
      return commit(acts.comeBack(community, charter === undefined ? {} : {charter}));
    };
    await back();
    await back(2);
    await assertDenied(back(0));
    await assertDenied(back(3));
  });
  test('is not agreed to by the steward who lets somebody in', async () => {
    const letIn = async (charter) => {
      const community = await aCommunity();
      await community.put('', {join: 'approval'});
      await community.put('members/asa', {charter: 0});
      const act = acts.accept(community);
      if (charter !== undefined) act.writes.member.data.charter = charter;
      return commit(act);
    };
    await letIn();
    await assertDenied(letIn(2));
  });
  test('is possible in a community that is older than charters', async () => {
    const community = await aCommunity();
    await community.put('', {charter: deleteField(), binding: deleteField()});
    await community.put('members/ben', {charter: deleteField()});
    await commit(acts.join(community, {charter: 0}));
    await commit(acts.reply(community));
  });
});

function changed(act, change) {
  change?.(act.writes, act);
  return act;
}
