/** Priorities: who suggests, supports and moves them on; and that no support is forged, doubled or overspent. */
import {describe, test} from 'node:test';
import {arrayRemove, arrayUnion, deleteField, doc, getDoc, increment, serverTimestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {priorityFields, thisSeason} from './community.mjs';
import {renewalIdOf, seasonAfter, seasonBefore, seasonOf} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf, commit} from './support.mjs';

const before = seasonBefore(thisSeason);
const guest = (writes, act) => (act.token = anonymous);
const somebodyElse = (build, by) => (writes, act, community) => Object.assign(act, build(community, {by}));
const ended = ({put}) => put('priorities/docs', {state: 'done'});
const past =
  (id) =>
  ({put}) =>
    put(`priorities/${id}`, {season: before});

describe('suggesting a priority', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.suggestPriority);
  allows('a member');
  allows('no more than a title', ({priority}) => (priority.data.body = ''));
  allows('conversations and terms that have to do with it', ({priority}) =>
    Object.assign(priority.data, {threads: ['board'], terms: ['pod']}),
  );
  refuses('a guest', guest);
  refuses('whoever left', somebodyElse(acts.suggestPriority, 'lena'));
  refuses('a season that is over', ({priority}) => (priority.data.season = before));
  refuses('a season to come', ({priority}) => (priority.data.season = seasonAfter(thisSeason)));
  refuses('a season of another length', ({priority}) => (priority.data.season = seasonOf(Date.now(), 'half')));
  refuses('being supported from the start', ({priority}) => (priority.data.supports = 1));
  refuses('being worked on from the start', ({priority}) => (priority.data.state = 'active'));
  refuses('a reason from the start', ({priority}) => (priority.data.reason = 'Because'));
  refuses('who decided from the start', ({priority}) => (priority.data.stateBy = 'stella'));
  refuses('their name', ({priority}) => (priority.data.stateByline = 'Stella'));
  refuses('somebody who takes it on without a word', ({priority}) => (priority.data.owners = {mona: 'Mona'}));
  refuses('an outcome from the start', ({priority}) => (priority.data.outcome = 'Great.'));
  refuses('somebody else’s root', ({priority}) => (priority.data.root = 'docs'));
  refuses('what is not counted', (writes) => delete writes.guard);
  refuses('the place of one that is to be renewed', ({priority, guard}, act, {path}) => {
    const id = renewalIdOf('docs', seasonAfter(thisSeason));
    priority.path = path(`priorities/${id}`);
    priority.data.root = id;
    guard.data.last = `priorities/${id}`;
  });
  refusesIn('to who has not agreed to the charter', ({put}) => put('members/ben', {charter: 1}));
  refusesIn('to who may not write for now', ({put}) =>
    put('restrictions/ben', {state: 'suspended', until: new Date(Date.now() + 1e7), act: 'hid', updatedAt: new Date()}),
  );

  test('goes by the length of the community’s seasons', async () => {
    for (const length of ['half', 'year', 'quarter']) {
      const community = await aCommunity();
      await community.put('', {seasons: length});
      const suggesting = (season) => {
        const act = acts.suggestPriority(community);
        act.writes.priority.data.season = season;
        return commit(act);
      };
      for (const other of ['quarter', 'half', 'year'].filter((other) => other !== length)) {
        await assertDenied(suggesting(seasonOf(Date.now(), other)));
      }
      await suggesting(seasonOf(Date.now(), length));
    }
  });
  test('goes by quarters where nobody said otherwise', async () => {
    const community = await aCommunity();
    await community.put('', {seasons: deleteField(), supports: deleteField()});
    await commit(acts.suggestPriority(community));
    await commit(acts.supportPriority(community));
  });
});

describe('supporting a priority', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(acts.supportPriority);
  allows('a member');
  refuses('a guest', guest);
  refuses('whoever left', somebodyElse(acts.supportPriority, 'lena'));
  refuses('a count without a ballot', (writes) => delete writes.ballot);
  refuses('a ballot without a count', (writes) => delete writes.priority);
  refuses('what is not counted', (writes) => delete writes.guard);
  refuses('two for the price of one', ({priority}) => (priority.data.supports = increment(2)));
  refuses('a ballot in somebody else’s name', ({ballot}, act, {path}) => (ballot.path = path('ballots/nils')));
  refuses('a ballot that names another one as well', ({ballot}) => (ballot.data.supports = ['docs', 'meet']));
  refuses('a ballot that names another one', ({ballot}) =>
    Object.assign(ballot.data, {supports: ['meet'], last: 'meet'}),
  );
  refuses('a ballot that names it twice', ({ballot}) => (ballot.data.supports = ['docs', 'docs']));
  refuses('a ballot that does not say what it is about', ({ballot}) => (ballot.data.last = ''));
  refuses('a ballot of another season', ({ballot}) => (ballot.data.season = before));
  refuses('one more along the way', (writes, act, {path}) => {
    writes.other = {
      type: 'update',
      path: path('priorities/meet'),
      data: {supports: increment(1), updatedAt: serverTimestamp()},
    };
  });
  refuses('other words along the way', ({priority}) => (priority.data.title = 'Mine'));
  refusesIn('in a season that is over', past('docs'));
  refusesIn('once it has ended', ended);
  allowsIn('while it is only suggested', ({put}) => put('priorities/docs', {state: 'suggested'}));
  refusesIn('to who has done too much lately', ({put}) => put('guard/ben', {count: 60}));

  test('is anew in each season', async () => {
    const community = await aCommunity();
    await community.put('ballots/ben', {
      season: before,
      supports: ['old'],
      asked: [],
      last: 'old',
      updatedAt: new Date(),
    });
    const act = acts.supportPriority(community);
    act.writes.ballot.type = 'update';
    await commit(act);
  });
});

describe('supporting another priority', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(acts.supportAnother);
  allows('a member');
  refuses('dropping what one supports without its count', ({ballot}) => (ballot.data.supports = ['meet']));
  refuses('swapping both at once', ({ballot}, act) => {
    ballot.data.supports = ['meet'];
    act.writes.other = {
      ...{type: 'update', path: act.writes.priority.path.replace('meet', 'docs')},
      data: {supports: increment(-1), updatedAt: serverTimestamp()},
    };
  });
  const supporting =
    (count) =>
    ({put}) =>
      put('ballots/anna', {supports: Array.from({length: count}, (_, i) => `s${i}`)});
  allowsIn('with the last support that is left', supporting(4));
  refusesIn('with none left', supporting(5));
  refusesIn('where each has fewer', ({put}) => put('', {supports: 1}));
  allowsIn('where each has more', async (community) => {
    await community.put('', {supports: 6});
    await supporting(5)(community);
  });
  refusesIn('that one supports already', ({put}) => put('ballots/anna', {supports: ['docs', 'meet']}));
});

describe('taking a support back', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(acts.takeSupportBack);
  allows('a member');
  allowsIn('of what has ended', ended);
  allowsIn('also to who left', ({put}) => put('members/anna', {status: 'left'}));
  allowsIn('beyond what each has by now', ({put}) => put('', {supports: 1}));
  refuses('a guest', guest);
  refuses('a count without a ballot', (writes) => delete writes.ballot);
  refuses('a ballot without a count', (writes) => delete writes.priority);
  refuses('two at once', ({priority}) => (priority.data.supports = increment(-2)));
  refuses('more of it', ({priority}) => (priority.data.supports = increment(1)));
  refuses('what another one gave', (writes, act, community) =>
    Object.assign(act, acts.takeSupportBack(community, {id: 'meet'})),
  );
  refusesIn('in a season that is over', past('docs'));
  casesOf((community) => {
    const act = acts.takeSupportBack(community);
    act.writes.ballot.data.supports = [];
    return act;
  }).refusesIn('along with another one, which is not counted', ({put}) =>
    put('ballots/anna', {supports: ['docs', 'meet']}),
  );

  test('is not there for whoever supports nothing', async () => {
    const {path} = await aCommunity();
    const touch = {supports: increment(-1), updatedAt: serverTimestamp()};
    await assertDenied(
      commit({by: 'ben', writes: {priority: {type: 'update', path: path('priorities/docs'), data: touch}}}),
    );
  });
  test('gives it for another one', async () => {
    const community = await aCommunity();
    await community.put('', {supports: 1});
    await assertDenied(commit(acts.supportAnother(community)));
    await commit(acts.takeSupportBack(community));
    await commit(acts.supportAnother(community));
    await assertDenied(commit(acts.supportAnother(community, {id: 'docs'})));
  });
});

describe('a ballot', () => {
  test('is nobody’s to read but its member’s', async () => {
    const {path} = await aCommunity();
    for (const person of ['stella', 'mona', 'ben', 'lena', 'otto', 'guest', 'nobody']) {
      await assertDenied(getDoc(doc(as(person), path('ballots/anna'))));
    }
    await getDoc(doc(as('anna'), path('ballots/anna')));
  });
  test('is kept by members alone', async () => {
    const {path} = await aCommunity();
    const empty = {season: thisSeason, supports: [], asked: [], last: '', updatedAt: serverTimestamp()};
    const keeping = (by) => commit({by, writes: {ballot: {type: 'create', path: path(`ballots/${by}`), data: empty}}});
    await assertDenied(keeping('otto'));
    await assertDenied(keeping('lena'));
    await keeping('ben');
  });
  test('is not emptied to vote twice', async () => {
    const {path} = await aCommunity();
    const emptying = (data) =>
      commit({
        by: 'anna',
        writes: {ballot: {type: 'update', path: path('ballots/anna'), data: {...data, updatedAt: serverTimestamp()}}},
      });
    await assertDenied(emptying({supports: [], last: ''}));
    await assertDenied(emptying({supports: [], last: 'docs'}));
    await assertDenied(emptying({supports: arrayRemove('docs'), season: before, last: ''}));
    await emptying({asked: [], last: ''});
  });
  test('does not lend a support to what was voted on before', async () => {
    const {path} = await aCommunity();
    // The latest vote was on this one: what is only asked about is no vote.
    const again = (last) =>
      commit({
        by: 'anna',
        writes: {
          ballot: {type: 'update', path: path('ballots/anna'), data: {asked: [], last, updatedAt: serverTimestamp()}},
          priority: {
            ...{type: 'update', path: path('priorities/docs')},
            data: {supports: increment(1), updatedAt: serverTimestamp()},
          },
          guard: acts.supportPriority({path}, {by: 'anna'}).writes.guard,
        },
      });
    await assertDenied(again(''));
    await assertDenied(again('docs'));
  });
});

describe('renewing a priority', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(acts.renewPriority);
  allows('a member');
  refuses('a guest', guest);
  refuses('without a support', (writes) => delete writes.ballot);
  refuses('with two', ({priority}) => (priority.data.supports = 2));
  refuses('what is not counted', (writes) => delete writes.guard);
  refuses('other words', ({priority}) => (priority.data.title = 'Mine'));
  refuses('another author', ({priority}) => (priority.data.author = 'mona'));
  refuses('another season than this', ({priority}) => (priority.data.season = seasonAfter(thisSeason)));
  refuses('under another id', ({priority, ballot, guard}, act, {path}) => {
    priority.path = path('priorities/w2');
    Object.assign(ballot.data, {supports: ['w2'], last: 'w2'});
    guard.data.last = 'priorities/w2';
  });
  refuses('one of this season', ({priority}) => (priority.data.renewedFrom = 'docs'));
  refuses('a ballot that names another one', ({ballot}) => (ballot.data.last = 'docs'));
  allowsIn('that was worked on', async ({put}) => put('priorities/old', {state: 'suggested'}));
  refusesIn('that was done', ({put}) => put('priorities/old', {state: 'done'}));
  refusesIn('that was set aside', ({put}) => put('priorities/old', {state: 'set-aside'}));

  test('goes on as it was, once', async () => {
    const community = await aCommunity();
    const worked = priorityFields('old', {state: 'active', owners: {ben: 'Ben'}, outcome: 'Some.'});
    await community.put('priorities/old', {...worked, season: before});
    await assertDenied(commit(acts.renewPriority(community)));
    await commit(acts.renewPriority(community, {before: worked}));
    await assertDenied(commit(acts.renewPriority(community, {before: worked})));
  });
  test('is not for who left', async () => {
    const community = await aCommunity();
    await community.put('ballots/lena', {
      season: before,
      supports: ['old'],
      asked: [],
      last: '',
      updatedAt: new Date(),
    });
    const act = acts.renewPriority(community, {by: 'lena'});
    opensWindow(act.writes.guard);
    await assertDenied(commit(act));
  });
});

describe('taking a priority on', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.takeOnPriority);
  allows('a member');
  refuses('a guest', guest);
  refuses('for somebody else', ({priority}) => (priority.data.owners = {mona: 'Mona'}));
  refuses('under another name', ({priority}) => (priority.data.owners = {anna: 'Stella'}));
  refuses('what is not counted', (writes) => delete writes.guard);
  refusesIn('twice', ({put}) => put('priorities/docs', {owners: {anna: 'Anna'}}));
  refusesIn('beside eight others', ({put}) =>
    put('priorities/docs', {owners: Object.fromEntries(Array.from({length: 7}, (_, i) => [`u${i}`, 'U']))}),
  );
  refusesIn('once it has ended', ended);
  refusesIn('in a season that is over', past('docs'));
});

describe('letting go of a priority', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.letGoOfPriority);
  allows('who took it on');
  refuses('putting somebody else in their place', ({priority}) => (priority.data.owners.mona = 'Mona'));
  refusesIn('that somebody else took on', ({put}) =>
    put('priorities/docs', {owners: {ben: deleteField(), anna: 'Anna'}}),
  );
  casesOf((community) => {
    const act = acts.letGoOfPriority(community);
    act.writes.priority.data.owners = {anna: deleteField()};
    return act;
  }).refusesIn('for somebody else', ({put}) => put('priorities/docs', {owners: {anna: 'Anna'}}));
});

describe('saying a priority in other words', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.rewordPriority);
  allows('its author');
  refuses('who took it on', somebodyElse(acts.rewordPriority, 'ben'));
  refuses('a steward', somebodyElse(acts.rewordPriority, 'stella'));
  refuses('without a word of it', ({priority}) => delete priority.data.editedAt);
  refuses('unnoticed', ({priority}) => delete priority.data.changedAt);
  refusesIn('in a season that is over', past('docs'));
});

describe('moving a priority on', () => {
  const {allows, refuses, refusesIn} = casesOf(acts.movePriority);
  allows('its author');
  for (const by of ['ben', 'mona', 'stella']) allows(`who leads it: ${by}`, somebodyElse(acts.movePriority, by));
  refuses('anyone else', somebodyElse(acts.movePriority, 'nils'));
  for (const state of ['suggested', 'set-aside']) allows(state, ({priority}) => (priority.data.state = state));
  allows('without a reason', ({priority}) => (priority.data.reason = ''));
  refuses('setting it aside without a reason', ({priority}) =>
    Object.assign(priority.data, {state: 'set-aside', reason: ''}),
  );
  refuses('to where it is', ({priority}) => (priority.data.state = 'active'));
  refuses('in somebody else’s name', ({priority}) => (priority.data.stateByline = 'Stella'));
  refuses('more supports along the way', ({priority}) => (priority.data.supports = 9));
  refusesIn('in a season that is over', past('docs'));
});

describe('saying what came of a priority', () => {
  const {allows, refuses} = casesOf(acts.noteOutcome);
  allows('who took it on');
  allows('taking it back', ({priority}) => (priority.data.outcome = ''));
  refuses('anyone else', somebodyElse(acts.noteOutcome, 'nils'));
  refuses('unnoticed', ({priority}) => delete priority.data.changedAt);
});

describe('saying what has to do with a priority', () => {
  const {allows, refuses} = casesOf(acts.linkPriority);
  allows('who took it on');
  refuses('anyone else', somebodyElse(acts.linkPriority, 'nils'));
  refuses('more than eight', ({priority}) => (priority.data.terms = arrayUnion(...'abcdefghi')));
});

describe('reporting a priority', () => {
  const {allows, refuses, refusesIn} = casesOf((community) =>
    acts.report(community, {about: 'priority', target: 'priorities/meet', quote: 'Title of meet\n\nWhy meet'}),
  );
  allows('a member');
  refuses('other words than its own', ({report}) => (report.data.quote = 'Title of meet'));
  refusesIn('that is one’s own', ({put}) => put('priorities/meet', {author: 'mona'}));
  casesOf((community) =>
    acts.report(community, {about: 'priority', target: 'priorities/short', quote: 'Title of short'}),
  ).refusesIn('with words that it lacks', ({put}) => put('priorities/short', priorityFields('short', {author: 'ben'})));

  test('quotes its title where there is no more', async () => {
    const community = await aCommunity();
    await community.put('priorities/short', priorityFields('short', {author: 'ben', body: ''}));
    await commit(acts.report(community, {about: 'priority', target: 'priorities/short', quote: 'Title of short'}));
  });
});
