import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {planImport, runImport, type TermImport} from '../../src/community/glossary-import.js';
import {proposeTerm, reviseTerm, termsIn} from '../../src/community/glossary.js';
import {join} from '../../src/community/membership.js';
import {refs} from '../../src/model/records.js';
import {entryOf, noWording, untouchedTerm} from '../../src/model/term.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const wording = {label: 'Spot capacity', aliases: ['spot'], gloss: 'Spare compute.', body: '', tags: []};
const anImport = (id: string, fields: Partial<TermImport> = {}): TermImport => {
  return {...wording, id, label: id, aliases: [], lang: 'en', ...fields};
};

describe('the glossary', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    await join(ada);
  });
  afterEach(() => place.close());

  const entries = async () => termsIn(await ada.store.query(queries.glossary()));

  it('lists a term as soon as it is proposed', async () => {
    const id = await proposeTerm(ada, {...wording, lang: 'en'});
    expect(id).to.equal('spot-capacity');
    expect(await entries()).to.deep.equal([
      entryOf({...noWording, ...untouchedTerm, ...wording, id, status: 'proposed', lang: 'en'}),
    ]);
  });

  it('holds a name once in a language, and says so', async () => {
    await proposeTerm(ada, {...wording, lang: 'en'});
    await expectError(proposeTerm(ada, {...wording, label: 'spot   CAPACITY', lang: 'en'}), 'already-exists');
    await proposeTerm(ada, {...wording, lang: 'fr'});
    expect((await entries()).map(({id}) => id).sort()).to.deep.equal(['spot-capacity', 'spot-capacity-fr']);
  });

  it('tidies what a person typed', async () => {
    const id = await proposeTerm(ada, {...wording, label: ' A  B ', aliases: [' ab', 'ab ', '', 'A B'], lang: 'en'});
    expect(await ada.store.get(refs.term(id))).to.deep.include({label: 'A B', aliases: ['ab']});
  });

  it('keeps the wording that a revision replaces', async () => {
    const id = await proposeTerm(ada, {...wording, lang: 'en'});
    const read = (await ada.store.get(refs.term(id)))!;
    await reviseTerm(place.as('Grace'), read, {...wording, gloss: 'Cheaper compute.'});
    expect(await ada.store.get(refs.term(id))).to.include({gloss: 'Cheaper compute.', revision: 1, byline: 'Ada'});
    const [kept] = await ada.store.query(queries.termRevisions(id));
    expect(kept).to.include({gloss: 'Spare compute.', revision: 0, by: ada.viewer!.uid});
    expect((await entries())[0]).to.include({gloss: 'Cheaper compute.'});
    await expectError(reviseTerm(ada, read, {...wording, gloss: 'Too late.'}), 'conflict');
  });

  it('imports what is new, revises what changed and leaves the rest and every status alone', async () => {
    await runImport(ada, await planImport(ada, [anImport('a'), anImport('b')]));
    await ada.store.commit([{type: 'update', ref: refs.term('a'), data: {status: 'agreed'}}]);
    const again = [anImport('a', {gloss: 'Other words.', status: 'deprecated'}), anImport('b'), anImport('c')];
    const plan = await planImport(ada, again);
    expect([plan.added.length, plan.changed.length, plan.unchanged]).to.deep.equal([1, 1, 1]);

    const counted: number[] = [];
    await runImport(ada, plan, {progress: (done) => counted.push(done)});
    expect(counted).to.deep.equal([1, 2]);
    expect(await ada.store.get(refs.term('a'))).to.include({status: 'agreed', gloss: 'Other words.', revision: 1});
    expect((await planImport(ada, again)).unchanged).to.equal(3);
  });

  it('checks a whole file before it writes anything', async () => {
    await expectError(planImport(ada, [anImport('a'), anImport('b', {label: 'x'.repeat(81)})]), 'too-long');
    expect(await entries()).to.deep.equal([]);
  });

  it('spreads over shards before one is full', async () => {
    const many = Array.from({length: 520}, (_, i) => anImport(`t${i}`));
    await runImport(ada, await planImport(ada, many));
    const shards = await ada.store.query(queries.glossary());
    expect(shards).to.have.length(2);
    expect(await entries()).to.have.length(520);
  });

  it('stops when told to, and goes on where it stopped', async () => {
    const many = Array.from({length: 40}, (_, i) => anImport(`t${i}`));
    const stop = new AbortController();
    await runImport(ada, await planImport(ada, many), {
      progress: (done) => done === 5 && stop.abort(),
      signal: stop.signal,
    });
    const written = (await entries()).length;
    expect(written).to.be.within(5, 20);
    const plan = await planImport(ada, many);
    expect(plan.added).to.have.length(40 - written);
    await runImport(ada, plan);
    expect(await entries()).to.have.length(40);
  });

  it('is imported into by stewards only', async () => {
    const grace = place.as('Grace');
    await expectError(runImport(grace, await planImport(grace, [anImport('a')])), 'permission-denied');
    expect(await entries()).to.deep.equal([]);
  });
});
