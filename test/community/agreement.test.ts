import {expect} from '@open-wc/testing';
import {agreementOn, voiceTerm} from '../../src/community/agreement.js';
import type {Community} from '../../src/community/community.js';
import {proposeTerm, reviseTerm, tendTerm, termsIn} from '../../src/community/glossary.js';
import {join} from '../../src/community/membership.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('agreement on a term', () => {
  let place: LocalCommunity;
  let ada: Community;
  let ben: Community;
  let cleo: Community;
  let id: string;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, ben, cleo] = [place.as('Ada'), place.as('Ben'), place.as('Cleo')];
    await join(ada);
    id = await proposeTerm(ada, {label: 'Zone', gloss: 'A data centre.', lang: 'en'});
  });
  afterEach(() => place.close());

  const read = async () => (await ada.store.get(refs.term(id)))!;
  const entry = async () => termsIn(await ada.store.query(queries.glossary()))[0]!;

  it('is there once enough understand it the same way', async () => {
    await voiceTerm(ada, id, '');
    await voiceTerm(ben, id, '');
    expect(await read()).to.include({status: 'proposed', same: 2, different: 0});
    await voiceTerm(cleo, id, '');
    expect(await read()).to.include({status: 'agreed', same: 3});
    expect(await entry()).to.include({status: 'agreed', contested: false});
    expect(agreementOn(await read()).same.map(({name}) => name)).to.have.members(['Ada', 'Ben', 'Cleo']);
  });

  it('takes as many as the community says', async () => {
    await ada.store.commit([{type: 'update', ref: refs.community(), data: {agreeing: 1, updatedAt: 5}}]);
    await voiceTerm(ben, id, '');
    expect((await read()).status).to.equal('agreed');
  });

  it('ends when one sees it differently, and says why', async () => {
    for (const person of [ada, ben, cleo]) await voiceTerm(person, id, '');
    await voiceTerm(place.as('Dora'), id, ' To us \n it is a room. ');
    expect(await read()).to.include({status: 'proposed', same: 3, different: 1});
    expect(await entry()).to.include({status: 'proposed', contested: true});
    const [voice] = agreementOn(await read()).different;
    expect(voice).to.include({name: 'Dora', reason: 'To us it is a room.'});
  });

  it('comes back when the last one who saw it differently does no more', async () => {
    for (const person of [ada, ben, cleo]) await voiceTerm(person, id, '');
    const dora = place.as('Dora');
    await voiceTerm(dora, id, 'No.');
    await voiceTerm(dora, id, undefined);
    expect(await read()).to.include({status: 'agreed', same: 3, different: 0});
    expect(await entry()).to.include({contested: false});
  });

  it('has one voice a person', async () => {
    await voiceTerm(ben, id, '');
    await voiceTerm(ben, id, '');
    await voiceTerm(ben, id, 'Or is it?');
    expect(await read()).to.include({same: 0, different: 1});
  });

  it('is asked for anew where the meaning changed, and only there', async () => {
    for (const person of [ada, ben, cleo]) await voiceTerm(person, id, '');
    await reviseTerm(ben, await read(), {gloss: 'A data centre, spelt better.'}, {note: 'Spelling'});
    expect(await read()).to.include({status: 'agreed', same: 3, meaning: 0, note: 'Spelling', editor: 'Ben'});
    await reviseTerm(ben, await read(), {gloss: 'A room.'}, {changesMeaning: true});
    expect(await read()).to.include({status: 'proposed', same: 0, different: 0, meaning: 2});
    const {same, earlier} = agreementOn(await read());
    expect([same.length, earlier.length]).to.deep.equal([0, 3]);
    await voiceTerm(ada, id, '');
    expect(await read()).to.include({same: 1});
  });

  it('refuses a reason that is too long, and a term that is not there', async () => {
    await expectError(voiceTerm(ben, id, 'x'.repeat(501)), 'too-long');
    await expectError(voiceTerm(ben, 'ghost', ''), 'not-found');
  });

  it('is looked after whatever somebody else wrote meanwhile', async () => {
    const read0 = await read();
    await reviseTerm(ben, read0, {gloss: 'A room.'});
    await tendTerm(ada, read0, {status: 'agreed', reviewBy: '2030-01-31'});
    expect(await read()).to.include({gloss: 'A room.', status: 'agreed', reviewBy: '2030-01-31', revision: 2});
  });

  it('keeps the version before, with what was said about it', async () => {
    await reviseTerm(ada, await read(), {}, {status: 'deprecated', successor: 'region', note: 'Out of use'});
    expect(await read()).to.include({status: 'deprecated', successor: 'region', revision: 1});
    expect(await ada.store.get(refs.termRevision(id, 0))).to.include({status: 'proposed', note: '', editor: 'Ada'});
    await reviseTerm(ada, await read(), {}, {status: 'proposed'});
    expect(await read()).to.include({successor: '', revision: 2});
    await reviseTerm(ada, await read(), {}, {status: 'proposed'});
    expect(await read()).to.include({revision: 2});
  });
});
