import {describe, test} from 'node:test';
import {serverTimestamp} from 'firebase/firestore/lite';
import {agreeTerm, importTerm, proposeTerm, reviseTerm, tendTerm} from './acts.mjs';
import {changeTerm} from './adjust.mjs';
import {ago, terms} from './community.mjs';
import {packTerm, TERM_STATUSES, versionIn} from './model.mjs';
import {aCommunity, anonymous, assertDenied, casesOf, commit} from './support.mjs';

describe('proposing a term', () => {
  const {allows, refuses, refusesIn} = casesOf(proposeTerm);

  allows('a member');
  allows('a draft', (writes) => changeTerm(writes, {status: 'draft'}));
  allows('a term that nobody looks after', ({term}) => Object.assign(term.data, {steward: '', reviewBy: ''}));
  refuses('a day to look again at what nobody looks after', ({term}) => (term.data.steward = ''));
  allows('a name in any script', (writes, act, community) =>
    Object.assign(act, proposeTerm(community, {label: 'クラウド'})),
  );
  allows('another document of the glossary', (writes, act, {path}) => {
    writes.term.data.shard = 63;
    writes.glossary.path = path('glossary/63');
  });
  refuses('a term that is agreed from the start', (writes) => changeTerm(writes, {status: 'agreed'}));
  refuses('a term that is deprecated from the start', (writes) => changeTerm(writes, {status: 'deprecated'}));
  refuses('a status that does not exist', (writes) => changeTerm(writes, {status: 'holy'}));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a term in the name of somebody else', ({term}) => (term.data.author = 'ben'));
  refuses('a term changed last by somebody else', ({term}) => (term.data.by = 'ben'));
  refuses("a term under somebody else's name", ({term}) => (term.data.byline = 'Stella'));
  refuses('a term that was revised before', ({term}) => (term.data.revision = 1));
  refuses('a counter that is a text', (writes) => changeTerm(writes, {same: '0'}));
  refuses("a date of one's own", ({term}) => (term.data.createdAt = ago(0)));
  refuses("a date of one's own for the change", ({term}) => (term.data.updatedAt = ago(0)));
  refuses('a glossary that does not exist', ({term, glossary}, act, {path}) => {
    term.data.shard = 64;
    glossary.path = path('glossary/64');
  });
  refuses('staying out of the glossary', (writes) => delete writes.glossary);
  refuses(
    'being listed in another document of the glossary',
    ({glossary}, act, {path}) => (glossary.path = path('glossary/1')),
  );
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'members/anna'));
  refuses('an id with spaces', ({term, glossary, guard}, act, {path}) => {
    term.path = path('terms/big node');
    Object.assign(glossary.data, {entries: {'big node': packTerm(term.data)}, last: 'big node'});
    guard.data.last = 'terms/big node';
  });
  refusesIn('by one who left', ({put}) => put('members/anna', {status: 'left'}));

  test('refuses two terms for one entry in the glossary', async () => {
    const community = await aCommunity();
    const one = importTerm(community).writes;
    const {term} = proposeTerm(community, {by: 'stella', label: 'Étiquette', counted: false}).writes;
    await assertDenied(commit({by: 'stella', writes: {...one, term2: term}}));
  });

  test('refuses writing over a term that is there', async () => {
    const community = await aCommunity();
    await commit(proposeTerm(community));
    await assertDenied(commit(proposeTerm(community, {by: 'ben'})));
  });
});

describe('bringing in a term', () => {
  const {allows, refusesIn} = casesOf(importTerm);

  for (const status of TERM_STATUSES) {
    allows(`a steward one that is ${status}, without a guard`, (writes) => changeTerm(writes, {status}));
  }
  allows('a steward who has it counted', (writes, act, community) => {
    Object.assign(act, proposeTerm(community, {by: 'stella', status: 'agreed'}));
  });
  refusesIn('by a steward who is none any more', ({put}) => put('members/stella', {role: 'moderator'}));
  for (const by of ['mona', 'anna', 'otto']) {
    test(`refuses ${by}, who is no steward`, async () => {
      await assertDenied(commit(proposeTerm(await aCommunity(), {by, counted: false})));
    });
  }
});

describe('revising a term', () => {
  const {allows, refuses, refusesIn} = casesOf(reviseTerm);

  allows('any member');
  allows('to make a proposal a draft', (writes) => changeTerm(writes, {status: 'draft'}));
  allows('the explanation alone, which the glossary does not show', ({term, glossary}) => {
    term.data = {body: 'Longer.', revision: 2, by: 'ben', editor: 'Ben', updatedAt: serverTimestamp()};
    glossary.data.entries.pod = packTerm(terms.pod);
  });
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a member who agrees a term', (writes) => changeTerm(writes, {status: 'agreed'}));
  refuses('a member who deprecates a term', (writes) => changeTerm(writes, {status: 'deprecated'}));
  refuses('a status that does not exist', (writes) => changeTerm(writes, {status: 'holy'}));
  refuses('a change in the name of somebody else', ({term}) => (term.data.by = 'anna'));
  refuses('no revision of the wording before', (writes) => delete writes.revision);
  refuses('a revision number that stays', ({term}) => (term.data.revision = 1));
  refuses('a revision number that jumps', ({term}) => (term.data.revision = 3));
  refuses("a date of one's own", ({term}) => (term.data.updatedAt = ago(0)));
  refuses('an old entry in the glossary', (writes) => delete writes.glossary);
  refuses('an act that the guard does not count', (writes) => delete writes.guard);
  refuses('an act that the guard counts for something else', ({guard}) => (guard.data.last = 'members/ben'));
  refuses('an empty name', (writes) => changeTerm(writes, {label: ''}));
  for (const [field, value] of Object.entries({
    lang: 'de',
    byline: 'Stella',
    author: 'anna',
    createdAt: serverTimestamp(),
  })) {
    refuses(`another ${field} along the way`, (writes) => changeTerm(writes, {[field]: value}));
  }
  refuses('moving to another document of the glossary', (writes, act, {path}) => {
    changeTerm(writes, {shard: 1});
    writes.glossary.path = path('glossary/1');
  });
  test('refuses a change that the glossary does not take up, though the same term changed there last', async () => {
    const community = await aCommunity();
    await community.put('glossary/0', {last: 'pod'});
    const {term, revision, guard} = reviseTerm(community).writes;
    await assertDenied(commit({by: 'ben', writes: {term, revision, guard}}));
  });
  test('refuses an act that the guard counted before', async () => {
    const community = await aCommunity();
    await community.put('guard/ben', {last: 'terms/pod'});
    const {term, revision, glossary} = reviseTerm(community).writes;
    await assertDenied(commit({by: 'ben', writes: {term, revision, glossary}}));
  });
  refusesIn('by one who left', ({put}) => put('members/ben', {status: 'left'}));
  refusesIn('after a million changes', ({put}) => put('terms/pod', {revision: 1_000_000}));
});

describe('the status of a term', () => {
  const statuses = (by, from, to) => async (community) => {
    await community.put('terms/pod', {status: from});
    const act = reviseTerm(community, {by, status: to, counted: by !== 'stella'});
    act.writes.revision.data.status = from;
    return act;
  };

  for (const from of TERM_STATUSES) {
    for (const to of TERM_STATUSES) {
      const mayAnyone =
        (from === to && from !== 'deprecated') || [from, to].every((status) => ['draft', 'proposed'].includes(status));
      for (const by of ['ben', 'mona', 'stella']) {
        const may = mayAnyone || by === 'stella';
        test(`${may ? 'allows' : 'refuses'} ${by} to turn ${from} into ${to}`, async () => {
          const writing = commit(await statuses(by, from, to)(await aCommunity()));
          await (may ? writing : assertDenied(writing));
        });
      }
    }
  }
});

describe('giving up a term', () => {
  const giveUp = (community) => {
    const act = reviseTerm(community, {by: 'stella', status: 'deprecated', counted: false});
    changeTerm(act.writes, {successor: 'service'});
    return act;
  };
  const {allows, refuses} = casesOf(giveUp);
  allows('a steward, who says what takes its place');
  refuses('a moderator', (writes, act) => (act.by = 'mona'));
  refuses('itself in its place', (writes) => changeTerm(writes, {successor: 'pod'}));
  refuses('another in its place while it holds', (writes) => changeTerm(writes, {status: 'agreed'}));

  test('is not changed by a member who names another in its place', async () => {
    const community = await aCommunity();
    const given = {...terms.pod, status: 'deprecated', successor: 'service'};
    await community.put('terms/pod', given);
    const act = reviseTerm(community, {status: 'deprecated'});
    Object.assign(act.writes.revision.data, versionIn(given));
    changeTerm(act.writes, {successor: ''});
    await assertDenied(commit(act));
  });
});

describe('letting go of a term', () => {
  const held = {...terms.pod, steward: 'ben', reviewBy: '2030-06-30'};
  const letGo = (community) => {
    const act = tendTerm(community);
    Object.assign(act.writes.revision.data, versionIn(held));
    Object.assign(act.writes.term.data, {steward: '', reviewBy: ''});
    return act;
  };
  const holding = ({put}) => put('terms/pod', held);
  casesOf(letGo).allowsIn('by whoever looks after it', holding);
  casesOf((community) => ({...letGo(community), by: 'anna'})).refusesIn('by somebody else', holding);
  casesOf((community) => {
    const act = letGo(community);
    act.writes.term.data.steward = 'nils';
    return act;
  }).refusesIn('to a colleague who was not asked', holding);
});

describe('agreeing a term', () => {
  const {allows, refuses} = casesOf(agreeTerm);

  allows('a steward, without a guard');
  refuses('a steward who is signed in as a guest', (writes, act) => (act.token = anonymous));
  refuses('no revision of the wording before', (writes) => delete writes.revision);
  refuses('an old entry in the glossary', (writes) => delete writes.glossary);
});
