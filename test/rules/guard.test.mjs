import {describe, test} from 'node:test';
import {increment, serverTimestamp} from 'firebase/firestore/lite';
import {editPost, joinByReplying, proposeTerm, reply, reviseTerm} from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {ago, days, minutes} from './community.mjs';
import {GUARD_LIMIT, GUARD_LIMIT_NEWCOMER, GUARD_WINDOW} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

const guardOf =
  (uid, fields) =>
  ({put}) =>
    put(`guard/${uid}`, fields);
const acted =
  (count, before = minutes(1)) =>
  ({put}) =>
    put('guard/anna', {count, since: ago(before)});

describe('the guard of one who acted lately', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(reply);

  allows('one more');
  allowsIn('up to the limit', acted(GUARD_LIMIT - 1));
  refusesIn('beyond the limit', acted(GUARD_LIMIT));
  allowsIn('for what waited offline, after the window', acted(GUARD_LIMIT - 1, 2 * GUARD_WINDOW));
  refusesIn('beyond the limit even after the window, unless a new one opens', acted(GUARD_LIMIT, 2 * GUARD_WINDOW));
  refuses('one that does not count', ({guard}) => (guard.data.count = increment(0)));
  refuses('one that counts down', ({guard}) => (guard.data.count = increment(-1)));
  refuses('one that counts two', ({guard}) => (guard.data.count = increment(2)));
  refuses('a count of nothing', ({guard}) => (guard.data.count = 0));
  refuses('a window that began later', ({guard}) => (guard.data.since = serverTimestamp()));
  refuses('a window that began earlier', ({guard}) => (guard.data.since = ago(days(1))));
  refuses('a new window before the old one is over', ({guard}) => opensWindow(guard));
  refuses('another record than the one it is for', ({guard}) => (guard.data.last = 'threads/board/posts/p1'));
  refuses("a date of one's own", ({guard}) => (guard.data.updatedAt = ago(0)));
  refuses("a field of one's own", ({guard}) => (guard.data.note = 'x'));
  refuses('the guard of somebody else', ({guard}, act, {path}) => (guard.path = path('guard/ben')));
  refuses("the guard of somebody else along with one's own", (writes, act, {path}) => {
    writes.guard2 = {...writes.guard, path: path('guard/ben')};
  });
  refuses('a new record that is not counted', ({guard}) => (guard.data.made = increment(0)));
  refuses('a new record counted twice', ({guard}) => (guard.data.made = increment(2)));
  refuses('as many records as one likes', ({guard}) => (guard.data.made = 1000));
  refusesIn('beyond a million records', guardOf('anna', {made: 1_000_000}));
  refuses('writing the guard alone', (writes) => {
    delete writes.post;
    delete writes.thread;
  });
  refuses('writing the guard alone, for a record that is there', (writes) => {
    delete writes.post;
    delete writes.thread;
    Object.assign(writes.guard.data, {last: 'threads/board/posts/p1', made: increment(0)});
  });

  test('refuses two acts for the price of one', async () => {
    const community = await aCommunity();
    const one = reply(community).writes;
    const two = proposeTerm(community, {counted: false}).writes;
    await assertDenied(commit({by: 'anna', writes: {...one, ...two}}));
  });
});

describe('the window of a guard', () => {
  const opening = (community) => {
    const act = reply(community);
    opensWindow(act.writes.guard);
    return act;
  };
  const {refusesIn, allowsIn} = casesOf(opening);
  const justOver = acted(GUARD_LIMIT, GUARD_WINDOW + 1000);

  allowsIn('to open again when it is over', justOver);
  refusesIn('to open again a minute before', acted(GUARD_LIMIT, GUARD_WINDOW - minutes(1)));

  for (const [name, change] of Object.entries({
    'with a count in advance': {count: 2},
    'with a count of nothing': {count: 0},
    'earlier than now': {since: ago(minutes(1))},
    'later than now': {since: ago(-minutes(60))},
  })) {
    test(`refuses to open ${name}`, async () => {
      const community = await aCommunity();
      await justOver(community);
      const act = opening(community);
      Object.assign(act.writes.guard.data, change);
      await assertDenied(commit(act));
      await commit(opening(community));
    });
  }
});

describe('the first guard of a member', () => {
  const {allows, refuses} = casesOf(joinByReplying);

  allows('a first act');
  refuses('no guard at all', (writes) => delete writes.guard);
  refuses('a first act that counts as two', ({guard}) => (guard.data.count = 2));
  refuses('a window that began earlier', ({guard}) => (guard.data.since = ago(minutes(1))));
  refuses('records made before', ({guard}) => (guard.data.made = 2));
  refuses('a window without a beginning', ({guard}) => delete guard.data.since);
});

describe('the guard of a newcomer', () => {
  const byNils = (community) => reply(community, {by: 'nils'});
  const {refusesIn, allowsIn} = casesOf(byNils);
  const nilsActed = (count) => guardOf('nils', {count});

  allowsIn('up to the lower limit', nilsActed(GUARD_LIMIT_NEWCOMER - 1));
  refusesIn('beyond the lower limit', nilsActed(GUARD_LIMIT_NEWCOMER));
  refusesIn('a minute before the first day is over', async (community) => {
    await nilsActed(GUARD_LIMIT_NEWCOMER)(community);
    await community.put('members/nils', {joinedAt: ago(days(1) - minutes(1))});
  });
  allowsIn('beyond the lower limit once the first day is over', async (community) => {
    await nilsActed(GUARD_LIMIT_NEWCOMER)(community);
    await community.put('members/nils', {joinedAt: ago(days(1) + minutes(1))});
  });
});

describe('the guard counts what there is', () => {
  casesOf(editPost).allows('a change to a record, which is no new one');
  casesOf(editPost).refuses('a change counted as a new record', ({guard}) => (guard.data.made = increment(1)));
  casesOf(reviseTerm).refuses('a change counted as a new record', ({guard}) => (guard.data.made = increment(1)));
  casesOf(reviseTerm).refuses('its counterpart in the glossary', ({guard}) => (guard.data.last = 'glossary/0'));
  casesOf(reviseTerm).refuses('the revision, which is new', ({guard}) => {
    Object.assign(guard.data, {last: 'terms/pod/revisions/1', made: increment(1)});
  });
  casesOf(editPost).refuses('a guest', (writes, act) => (act.token = anonymous));

  for (const [last, made] of Object.entries({
    'glossary/0': 0,
    'directory/0': 0,
    'members/nils': 0,
    'state/anna': 1,
    'guard/anna': 0,
  })) {
    test(`refuses to count ${last} in passing`, async () => {
      const community = await aCommunity();
      const act = proposeTerm(community, {by: 'stella'});
      Object.assign(act.writes.guard.data, {last, made: increment(made)});
      await assertDenied(commit(act));
      await commit(proposeTerm(community, {by: 'stella'}));
    });
  }
});
