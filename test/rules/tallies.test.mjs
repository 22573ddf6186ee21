import {describe, test} from 'node:test';
import {increment} from 'firebase/firestore/lite';
import {editPost, proposeTerm, talliedReply} from './acts.mjs';
import {tallyFields, tallyOf} from './community.mjs';
import {aCommunity, assertDenied, casesOf, commit} from './support.mjs';

const year = new Date().getUTCFullYear();

describe('counting a post in a tally', () => {
  const {allows, refuses} = casesOf(talliedReply);

  allows('the first of a year');
  test('allows one more after that, in another month', async () => {
    const community = await aCommunity();
    await commit(talliedReply(community, {by: 'ben', month: 11}));
  });
  for (const month of [1, 3, 4, 12])
    allows(`month ${month}`, (writes, act, community) => Object.assign(act, talliedReply(community, {month})));
  allows('one that waited for years without a connection', (writes, act, community) =>
    Object.assign(act, talliedReply(community, {year: year - 3})),
  );

  for (const [name, place] of [
    ["somebody else's tally", (community) => tallyOf(community.id, 'ben')],
    ['a tally of another community', () => tallyOf('elsewhere', 'anna')],
    ['a tally under a name', () => `tallies/${year}/people/anna`],
    ['a year written otherwise', (community) => tallyOf(community.id, 'anna', `0${year}`)],
  ]) {
    refuses(name, ({tally}, act, community) => (tally.path = community.path(place(community))));
  }
  refuses('a month that is none', ({tally}) => (tally.data.month = 13));
  refuses('another month than is counted', ({tally}) => (tally.data.month = 3));
  refuses('two for one', ({tally}) => (tally.data.total = increment(2)));
  refuses('two of a month for one', ({tally}) => (tally.data.m2 = increment(2)));
  refuses('none of a quarter for one', ({tally}) => (tally.data.q1 = increment(0)));
  refuses('one of another month besides', ({tally}) => (tally.data.m3 = increment(1)));
  refuses('a half', ({tally}) => (tally.data.total = 0.5));
  refuses('without a post', (writes) => {
    delete writes.post;
    delete writes.thread;
    delete writes.guard;
  });
  refuses('for what is counted elsewhere', (writes, act, community) => {
    const {tally} = writes;
    Object.assign(act, editPost(community));
    act.writes.tally = tally;
  });

  refuses('for a term', (writes, act, community) => {
    const {tally} = writes;
    Object.assign(act, proposeTerm(community));
    act.writes.tally = tally;
  });

  test('refuses to count less than before', async () => {
    const community = await aCommunity();
    const act = talliedReply(community, {by: 'ben'});
    Object.assign(act.writes.tally.data, tallyFields({total: 1, q1: 1, m2: 1, month: 2}));
    await assertDenied(commit(act));
  });
  test('refuses more than a million', async () => {
    const community = await aCommunity();
    await community.put(tallyOf(community.id, 'ben'), {total: 1_000_000});
    await assertDenied(commit(talliedReply(community, {by: 'ben'})));
  });
});
