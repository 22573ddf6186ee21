import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {proposeTerm} from '../../src/community/glossary.js';
import {join} from '../../src/community/membership.js';
import {
  answerRequestsFor,
  declineRequest,
  noteMissingTerm,
  requestTerm,
  supportRequest,
} from '../../src/community/term-requests.js';
import {noteUses} from '../../src/community/term-uses.js';
import {refs} from '../../src/model/records.js';
import {requestIdOf} from '../../src/model/request.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

let place: LocalCommunity;
let ada: Community;
let ben: Community;
beforeEach(async () => {
  place = new LocalCommunity();
  [ada, ben] = [place.as('Ada'), place.as('Ben')];
  await join(ada);
  await join(ben);
});
afterEach(() => place.close());

describe('requests for terms', () => {
  const request = async (label: string) => ada.store.get(refs.request(requestIdOf(label)));

  it('gather what was searched and used, without who did', async () => {
    await noteMissingTerm(ben, ' Error  budget ', 'searches');
    await noteMissingTerm(ada, 'error budget', 'searches');
    await noteMissingTerm(ada, 'ERROR BUDGET', 'uses');
    const {label, searches, uses, wanted, supporters} = (await request('Error budget'))!;
    expect({label, searches, uses, wanted, supporters}).to.deep.equal({
      ...{label: 'Error budget', searches: 2, uses: 1, wanted: 3},
      supporters: {},
    });
    expect(JSON.stringify(await request('Error budget'))).not.to.contain('Ben');
  });

  it('make nobody a member who only searched', async () => {
    const visitor = place.as('Vera');
    await noteMissingTerm(visitor, 'SLO', 'searches');
    expect(await request('SLO')).to.equal(undefined);
    expect(await ada.store.get(refs.member(visitor.viewer!.uid))).to.equal(undefined);
  });

  it('count each who asks once, and take it back', async () => {
    await requestTerm(ben, 'SLO');
    await requestTerm(ben, 'SLO');
    await requestTerm(ada, 'slo');
    expect((await request('SLO'))!.wanted).to.equal(2);
    await supportRequest(ben, (await request('SLO'))!, false);
    expect(Object.values((await request('SLO'))!.supporters)).to.deep.equal(['Ada']);
    await supportRequest(ben, (await request('SLO'))!, true);
    expect((await request('SLO'))!.wanted).to.equal(2);
  });

  it('are listed by how much they are wanted, until they are answered or declined', async () => {
    await requestTerm(ben, 'SLO');
    await requestTerm(ben, 'Toil');
    await requestTerm(ada, 'Toil');
    await requestTerm(ada, 'Blah');
    const listed = async () => (await ada.store.query(queries.requests())).map(({label}) => label);
    expect((await listed())[0]).to.equal('Toil');
    const id = await proposeTerm(ben, {label: 'Toil', gloss: 'Work that a machine could do.', lang: 'en'});
    await answerRequestsFor(ben, id, ['Toil', 'toil', '']);
    await declineRequest(ada, 'blah');
    expect(await listed()).to.deep.equal(['SLO']);
    expect(await request('Toil')).to.include({state: 'answered', term: id});
    await noteMissingTerm(ada, 'Toil', 'searches');
    expect(await request('Toil')).to.include({searches: 0});
  });

  it('need something to ask for', async () => {
    await expectError(requestTerm(ada, ' … '), 'empty');
    await expectError(requestTerm(ada, 'x'.repeat(81)), 'too-long');
  });
});

describe('uses of terms', () => {
  const page = {key: 'https://intranet.example/a', title: ' A ', thread: ''};

  it('are noted once for a page and grow', async () => {
    expect(await noteUses(ben, page, ['pod', 'node'])).to.equal(true);
    expect(await noteUses(ada, page, ['pod', 'mesh'])).to.equal(true);
    const [use, ...more] = await ada.store.query(queries.usesOfTerm('pod'));
    expect(more).to.have.length(0);
    expect(use).to.include({key: page.key, title: 'A'});
    expect(use!.terms).to.deep.equal(['pod', 'node', 'mesh']);
    expect(await ada.store.query(queries.usesOfTerm('zone'))).to.have.length(0);
  });

  it('are found wherever a term is used, the latest first', async () => {
    await noteUses(ada, page, ['pod']);
    await noteUses(ada, {key: '', title: 'Which?', thread: 'board'}, ['pod']);
    const found = await ada.store.query(queries.usesOfTerm('pod'));
    expect(found.map(({title}) => title)).to.deep.equal(['Which?', 'A']);
  });

  it('are noted by members alone', async () => {
    expect(await noteUses(place.as('Vera'), page, ['pod'])).to.equal(false);
    expect(await noteUses(place.as(null), page, ['pod'])).to.equal(false);
    expect(await ada.store.query(queries.usesOfTerm('pod'))).to.have.length(0);
  });

  it('are a hundred at most', async () => {
    const many = Array.from({length: 120}, (_, i) => `t${i}`);
    expect(await noteUses(ada, page, many)).to.equal(true);
    expect((await ada.store.query(queries.usesOfTerm('t99')))[0]!.terms).to.have.length(100);
    expect(await noteUses(ada, page, ['more'])).to.equal(true);
  });
});
