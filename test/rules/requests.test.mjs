import {describe, test} from 'node:test';
import {deleteField, increment, serverTimestamp} from 'firebase/firestore/lite';
import {
  answerRequest,
  askAgain,
  declineRequest,
  missAgain,
  missTerm,
  noteUse,
  noteUseInThread,
  supportRequest,
} from './acts.mjs';
import {ago, days} from './community.mjs';
import {useOfPage} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

describe('missing a term', () => {
  const {allows, refuses, refusesIn} = casesOf(missTerm);

  allows('a member who looked for it');
  allows('a member who used it', ({request}) => Object.assign(request.data, {searches: 0, uses: 1}));
  allows('a member who asks for it by name', ({request}) => {
    Object.assign(request.data, {searches: 0, supporters: {anna: 'Anna'}});
  });
  refuses('a request that counts nothing', ({request}) => Object.assign(request.data, {searches: 0, wanted: 0}));
  refuses('a request that is wanted by many at once', ({request}) =>
    Object.assign(request.data, {searches: 5, wanted: 5}),
  );
  refuses('a request that is wanted once and counted twice', ({request}) => (request.data.uses = 1));
  refuses('asking in the name of somebody else', ({request}) =>
    Object.assign(request.data, {searches: 0, supporters: {ben: 'Ben'}}),
  );
  refuses('an id with spaces', ({request, guard}, act, {path}) => {
    request.path = path('requests/big quota');
    guard.data.last = 'requests/big quota';
  });
  refuses('asking under another name', ({request}) =>
    Object.assign(request.data, {searches: 0, supporters: {anna: 'Ben'}}),
  );
  refuses('a request that is answered from the start', ({request}) => (request.data.state = 'answered'));
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('a guard that takes it for a contribution', ({guard}) => (guard.data.made = increment(1)));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));
});

describe('missing it again', () => {
  const {allows, refuses} = casesOf(missAgain);
  allows('a member');
  refuses('counting twice', ({request}) => Object.assign(request.data, {uses: increment(2), wanted: increment(2)}));
  refuses('counting one thing and not the sum', ({request}) => delete request.data.wanted);
  refuses('taking one away for another', ({request}) =>
    Object.assign(request.data, {uses: increment(2), searches: increment(-1)}),
  );
});

test('whoever is suspended may take back that they want it', async () => {
  const community = await aCommunity();
  await community.put('restrictions/mona', {state: 'suspended', until: ago(-days(3))});
  const takesBack = supportRequest(community, {by: 'mona'});
  Object.assign(takesBack.writes.request.data, {supporters: {mona: deleteField()}, wanted: increment(-1)});
  await assertDenied(commit(missAgain(community, {by: 'mona'})));
  await commit(takesBack);
});

describe('what a request counts', () => {
  const {refuses, refusesIn} = casesOf(missAgain);
  refuses('fewer uses than there were', ({request}) => Object.assign(request.data, {searches: 6, uses: 0}));
  const most = 1_000_000;
  const searchedAgain = (community) => {
    const act = missAgain(community);
    act.writes.request.data = {searches: increment(1), wanted: increment(1), updatedAt: serverTimestamp()};
    return act;
  };
  casesOf(searchedAgain).refusesIn('more searches than a million', ({put}) =>
    put('requests/mesh', {searches: most, uses: 0, supporters: {mona: deleteField()}, wanted: most}),
  );
  refusesIn('more than three million', ({put}) => put('requests/mesh', {wanted: 3 * most}));
});

describe('supporting a request', () => {
  const {allows, refuses, refusesIn} = casesOf(supportRequest);
  allows('a member');
  refuses('for somebody else', ({request}) => (request.data.supporters = {ben: 'Ben'}));
  refuses('without the sum', ({request}) => delete request.data.wanted);
  refusesIn('beside two hundred others', ({put}) =>
    put('requests/mesh', {
      supporters: Object.fromEntries(Array.from({length: 199}, (_, i) => [`u${i}`, 'U'])),
      wanted: 205,
    }),
  );
});

describe('answering a request', () => {
  const {allows, refuses, refusesIn} = casesOf(answerRequest);
  allows('a member');
  refuses('with a term that is not there', ({request}) => (request.data.term = 'ghost'));
  refusesIn('that another term answers', ({put}) => put('requests/mesh', {state: 'answered', term: 'service'}));
});

describe('taking a request off the list', () => {
  const {allows, refusesIn} = casesOf(declineRequest);
  allows('a steward');
  refusesIn('that is answered', ({put}) => put('requests/mesh', {state: 'answered', term: 'pod'}));
  test('is not for a member', async () => {
    await assertDenied(commit(declineRequest(await aCommunity(), {by: 'anna'})));
  });
  test('can be taken back by a steward alone', async () => {
    const community = await aCommunity();
    await community.put('requests/mesh', {state: 'declined'});
    await assertDenied(commit(askAgain(community, {by: 'anna'})));
    await commit(askAgain(community));
  });
});

describe('noting where terms are used', () => {
  const {allows, refuses, refusesIn} = casesOf(noteUse);
  const PAGE = 'https://intranet.example/größe';
  const noted = {key: PAGE, title: 'Sizes', thread: ''};
  allows('a member on a page');
  refuses('the id of another page', ({use}) => (use.data.key = 'https://elsewhere.example'));
  refuses('no page', ({use}) => (use.data.key = ''));
  refusesIn('what is noted already', ({put}) => put(`uses/${useOfPage(PAGE)}`, {...noted, terms: ['service', 'pod']}));
  refuses('no term', ({use}) => (use.data.terms = []));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));

  test('takes nothing away that others noted', async () => {
    const community = await aCommunity();
    await commit(noteUse(community));
    const less = noteUse(community);
    less.writes.use.data.terms = ['pod'];
    await assertDenied(commit(less));
  });
});

describe('noting where terms are used in a conversation', () => {
  const {allows, refuses} = casesOf(noteUseInThread);
  allows('a member');
  refuses('a title of its own', ({use}) => (use.data.title = 'Click here'));
  refuses('another conversation', ({use}) => (use.data.thread = 'other'));
  refuses('another page', ({use}) => (use.data.key = 'https://elsewhere.example'));
});
