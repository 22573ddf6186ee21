import {describe, test} from 'node:test';
import {serverTimestamp} from 'firebase/firestore/lite';
import {agreeWith, changeMeaning, disagreeWith, reviseTerm, tendTerm, withdrawVoice} from './acts.mjs';
import {changeTerm} from './adjust.mjs';
import {terms} from './community.mjs';
import {packTerm, packVoice} from './model.mjs';
import {aCommunity, assertDenied, casesOf, commit} from './support.mjs';

const voice = (name, reason = '', meaning = 0) => packVoice({meaning, name, reason});

describe('understanding a term the same way', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(agreeWith);

  allows('a member');
  allows('who said so of an earlier meaning', (writes, act, {put}) =>
    put('terms/pod', {voices: {ben: voice('Ben', '', 7)}}),
  );
  refuses('a voice of another meaning than there is', ({term}) => (term.data.voices.ben = voice('Ben', '', 1)));
  refuses('a voice under another name', ({term}) => (term.data.voices.ben = voice('Stella')));
  refuses('a voice in the name of somebody else', ({term}) => {
    term.data.voices = {anna: voice('Anna')};
  });
  refuses('two voices', ({term}) => (term.data.voices.anna = voice('Anna')));
  refuses('somebody else as the last who spoke', ({term}) => (term.data.voicedBy = 'anna'));
  refuses('another time than now', ({term}) => delete term.data.voicedAt);
  refuses('a voice that is counted as the other kind', ({term}) => {
    [term.data.same, term.data.different] = [term.data.different, term.data.same];
  });
  refuses('a voice that is not counted', ({term}) => delete term.data.same);
  refuses('a voice that counts twice', ({term}) => (term.data.same = 3));
  refuses('somebody who sees it differently along with it', ({term}) => (term.data.different = 1));
  refuses('another wording along the way', ({term}) => (term.data.gloss = 'Something else'));
  refuses('to agree the term before there are enough', ({term}, act, {path}) => {
    term.data.status = 'agreed';
    act.writes.glossary = {
      ...{type: 'merge', path: path('glossary/0')},
      data: {entries: {pod: packTerm({...terms.pod, status: 'agreed'})}, last: 'pod', updatedAt: term.data.updatedAt},
    };
  });
  refusesIn('of a draft', ({put}) => put('terms/pod', {status: 'draft'}));
  refusesIn('of what is deprecated', ({put}) => put('terms/pod', {status: 'deprecated'}));
  refusesIn('twice', ({put}) => put('terms/pod', {voices: {ben: voice('Ben')}, same: 2}));
  refusesIn('without agreeing the term where this is enough', ({put}) => put('', {agreeing: 2}));
  refusesIn('beside five hundred others', ({put}) =>
    put('terms/pod', {voices: Object.fromEntries(Array.from({length: 500}, (_, i) => [`u${i}`, voice('U')]))}),
  );
  allowsIn('where one sees it differently, and nothing is agreed', async ({put}) => {
    await put('', {agreeing: 2});
    await put('terms/pod', {different: 1, voices: {anna: voice('Anna', 'No.')}});
    await put('glossary/0', {entries: {pod: packTerm({...terms.pod, different: 1})}});
  });

  test('agrees the term with the one that is enough', async () => {
    const community = await aCommunity();
    await community.put('', {agreeing: 2});
    await commit(agreeWith(community, {status: 'agreed'}));
  });
});

describe('seeing a term differently', () => {
  const {allows, refuses, refusesIn} = casesOf(disagreeWith);

  allows('a member, who reopens what was agreed');
  allows('a reason of five hundred units', ({term}) => (term.data.voices.ben = voice('Ben', 'x'.repeat(500))));
  refuses('a reason that is longer', ({term}) => (term.data.voices.ben = voice('Ben', 'x'.repeat(501))));
  refuses('a reason of several lines', ({term}) => (term.data.voices.ben = `0\nOne\nTwo\nBen`));
  refuses('leaving it agreed', (writes) => {
    writes.term.data.status = 'agreed';
    writes.glossary.data.entries.service = packTerm({...terms.service, different: 1});
  });
  refuses('an entry in the glossary that does not say so', ({glossary}) => {
    glossary.data.entries.service = packTerm({...terms.service, status: 'proposed'});
  });
  refuses('keeping it from the glossary', (writes) => delete writes.glossary);
  refusesIn('by one who left', ({put}) => put('members/ben', {status: 'left'}));
});

test('a term that comes to be contested is so in the glossary, too', async () => {
  const act = async (change) => {
    const {by, writes} = disagreeWith(await aCommunity(), {id: 'pod'});
    change(writes);
    await commit({by, writes});
  };
  await act(() => undefined);
  await assertDenied(act((writes) => delete writes.glossary));
});

describe('taking back what one said of a term', () => {
  const {allows, refuses} = casesOf(withdrawVoice);
  allows('a member');
  allows('a member, after whom somebody else spoke', async ({term}, act, {put}) => {
    delete term.data.voicedBy;
    await put('terms/pod', {voicedBy: 'anna'});
  });
  refuses('and staying counted', ({term}) => delete term.data.same);
  refuses('and staying the last who spoke', ({term}) => delete term.data.voicedBy);
  refuses('and moving the time at which one spoke', ({term}) => (term.data.voicedAt = serverTimestamp()));
});

describe('a change of meaning', () => {
  const {allows, refuses, refusesIn} = casesOf(changeMeaning);
  const keepsAgreed = (writes) => {
    writes.term.data.status = 'agreed';
    writes.glossary.data.entries.service = packTerm({...terms.service, ...writes.term.data, different: 0});
  };

  allows('a member, who asks everyone anew');
  refuses('what stays agreed though it means something else', keepsAgreed);
  refuses('what is less than a proposal once it was agreed', (writes) => changeTerm(writes, {status: 'draft'}));
  refuses('voices that still count', ({term}) => (term.data.same = 1));
  refuses('a meaning of another revision', ({term}) => (term.data.meaning = 5));
  refuses('a meaning that is no number', ({term}) => (term.data.meaning = '1'));
  refuses('taking out what others said', ({term}) => (term.data.voices = {}));
  refusesIn('without a revision of what was before', ({put}) => put('terms/service', {revision: 3}));

  test('counts nobody out of a wording that means the same', async () => {
    const act = reviseTerm(await aCommunity());
    act.writes.term.data.same = 0;
    await assertDenied(commit(act));
  });
});

describe('looking after a term', () => {
  const {allows, refuses, refusesIn} = casesOf(tendTerm);

  allows('a member whom nobody asked');
  refuses('naming somebody else', ({term}) => (term.data.steward = 'anna'));
  refuses('a successor for what is not deprecated', ({term}) => (term.data.successor = 'service'));
  refuses('a day that is none', ({term}) => (term.data.reviewBy = '2030-02-32'));
  refuses('a day for a term of nobody', ({term}) => (term.data.steward = ''));
  const ofMona = {steward: 'mona'};
  refusesIn('that somebody looks after', ({put}) => put('terms/pod', ofMona));
});
