import {expect} from '@open-wc/testing';
import {allTerms} from '../../src/community/all-terms.js';
import type {Community} from '../../src/community/community.js';
import {exportGlossary} from '../../src/community/glossary-export.js';
import {runImport, undoImport, type WrittenTerm} from '../../src/community/glossary-import.js';
import {reviseTerm, termsIn} from '../../src/community/glossary.js';
import {changedFields, planImport} from '../../src/community/import-plan.js';
import {join} from '../../src/community/membership.js';
import {ImportError} from '../../src/interchange/import-error.js';
import {readGlossary} from '../../src/interchange/read-glossary.js';
import type {TermImport} from '../../src/interchange/term-import.js';
import {refs} from '../../src/model/records.js';
import {noWording} from '../../src/model/term.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const anImport = (id: string, fields: Partial<TermImport> = {}): TermImport => ({
  id,
  lang: 'en',
  ...noWording,
  label: id,
  gloss: 'Spare compute.',
  ...fields,
});

describe('importing a glossary', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    await join(ada);
  });
  afterEach(() => place.close());

  const entries = async () => termsIn(await ada.store.query(queries.glossary()));
  const plan = async (...terms: TermImport[]) => planImport(await allTerms(ada.store), terms);
  const take = async (...terms: TermImport[]) => {
    const written: WrittenTerm[] = [];
    await runImport(ada, await plan(...terms), {wrote: (term) => written.push(term)});
    return written;
  };
  const term = async (id: string) => (await ada.store.get(refs.term(id)))!;

  it('adds what is new, revises what changed and leaves the rest and every status alone', async () => {
    await take(anImport('a'), anImport('b'));
    await ada.store.commit([
      {type: 'update', ref: refs.term('a'), data: {status: 'agreed', steward: 'grace', reviewBy: '2027-01-31'}},
    ]);
    const again = [anImport('a', {gloss: 'Other words.', status: 'deprecated'}), anImport('b'), anImport('c')];
    const {added, changed, unchanged} = await plan(...again);
    expect([added.length, changed.length, unchanged.length]).to.deep.equal([1, 1, 1]);
    expect(changedFields(changed[0]!)).to.deep.equal(['gloss']);

    const written = await take(...again);
    expect(written.map(({id}) => id).sort()).to.deep.equal(['a', 'c']);
    expect(await term('a')).to.include({
      status: 'agreed',
      steward: 'grace',
      reviewBy: '2027-01-31',
      gloss: 'Other words.',
      revision: 1,
    });
    expect((await plan(...again)).unchanged).to.have.length(3);
  });

  it('keeps what a file says nothing about', async () => {
    await take(anImport('a', {aliases: ['x'], tags: ['t'], broader: ['b']}), anImport('b'));
    await take({id: 'a', lang: 'en', label: 'a', gloss: 'Other words.', tags: []});
    expect(await term('a')).to.deep.include({gloss: 'Other words.', aliases: ['x'], broader: ['b'], tags: []});
  });

  it('proposes, whatever status a file gives; only what is deprecated stays so', async () => {
    const standing = {status: 'agreed', successor: '', steward: 'grace', reviewBy: '2027-01-31'} as const;
    await take(anImport('a', {standing}), anImport('b', {status: 'deprecated'}));
    expect(await term('a')).to.include({status: 'proposed', steward: '', reviewBy: ''});
    expect(await term('b')).to.include({status: 'deprecated'});
  });

  it('checks a whole file before it writes anything', async () => {
    await expectError(plan(anImport('a'), anImport('b', {label: 'x'.repeat(81)})), 'too-long');
    expect(await entries()).to.deep.equal([]);
  });

  it('refuses a term that would be broader than itself, and names the way round', async () => {
    await take(anImport('a', {broader: ['b']}), anImport('b', {label: 'Bee'}), anImport('c'));
    const cycle = async (...terms: TermImport[]) =>
      plan(...terms).then(
        () => undefined,
        (error: unknown) => (error instanceof ImportError ? error.problems[0] : error),
      );
    expect(await cycle(anImport('b', {label: 'Bee', broader: ['c']}), anImport('c', {broader: ['a']}))).to.deep.equal({
      code: 'cycle',
      value: 'Bee → c → a → Bee',
    });
    expect(await cycle(anImport('c', {broader: ['c']}))).to.include({code: 'cycle', value: 'c → c'});
    const deep = Array.from({length: 5000}, (_, i) => anImport(`t${i}`, {broader: [`t${i + 1}`]}));
    expect(await cycle(...deep)).to.equal(undefined);
  });

  it('leaves out links to nowhere, and says so', async () => {
    const {added, notices} = await plan(anImport('a', {broader: ['b', 'ghost'], related: ['phantom']}), anImport('b'));
    expect(added[0]).to.deep.include({broader: ['b'], related: []});
    expect(notices).to.deep.equal([
      {code: 'unknown-link', label: 'a', value: 'ghost'},
      {code: 'unknown-link', label: 'a', value: 'phantom'},
    ]);
  });

  it('takes terms of one name in, and says so', async () => {
    const {added, notices} = await plan(
      anImport('a', {label: 'Pod'}),
      anImport('b', {label: 'POD'}),
      anImport('c', {label: 'Pod', lang: 'fr'}),
    );
    expect(added).to.have.length(3);
    expect(notices).to.deep.equal([{code: 'same-name', label: 'Pod', value: '2'}]);
  });

  it('says where another name is the name of another term', async () => {
    await take(anImport('a', {label: 'Pod'}));
    const {added, notices} = await plan(
      anImport('b', {aliases: ['POD', 'b']}),
      anImport('c', {aliases: ['pod'], lang: 'fr'}),
    );
    expect(added).to.have.length(2);
    expect(notices).to.deep.equal([{code: 'ambiguous-name', label: 'b', value: 'POD'}]);
  });

  it('skips a new term whose name is taken, and what links to it loses its link', async () => {
    await take(anImport('a', {label: 'Pod'}));
    const {added, skipped, notices} = await plan(
      anImport('other', {label: 'pod'}),
      anImport('c', {related: ['other']}),
    );
    expect(skipped).to.deep.equal([{label: 'pod', lang: 'en', reason: 'name-taken'}]);
    expect(added.map(({id}) => id)).to.deep.equal(['c']);
    expect(notices[0]).to.include({code: 'unknown-link', value: 'other'});
  });

  it('spreads over shards before one is full', async () => {
    await take(...Array.from({length: 520}, (_, i) => anImport(`t${i}`)));
    expect(await ada.store.query(queries.glossary())).to.have.length(2);
    expect(await entries()).to.have.length(520);
  });

  it('stops when told to, and goes on where it stopped', async () => {
    const many = Array.from({length: 40}, (_, i) => anImport(`t${i}`));
    const stop = new AbortController();
    let done = 0;
    await runImport(ada, await plan(...many), {wrote: () => ++done === 5 && stop.abort(), signal: stop.signal});
    const written = (await entries()).length;
    expect(written).to.be.within(5, 20);
    expect(done).to.equal(written);
    expect((await plan(...many)).added).to.have.length(40 - written);
    await take(...many);
    expect(await entries()).to.have.length(40);
  });

  it('is for stewards, and so is taking it back', async () => {
    const grace = place.as('Grace');
    await expectError(runImport(grace, await plan(anImport('a'))), 'permission-denied');
    expect(await entries()).to.deep.equal([]);
    const written = await take(anImport('a'));
    await expectError(undoImport(grace, written, 'note'), 'permission-denied');
  });

  it('is taken back: what it changed as it was, what it added deprecated, what changed since left alone', async () => {
    await take(anImport('a'), anImport('b'));
    await ada.store.commit([{type: 'update', ref: refs.term('a'), data: {status: 'agreed'}}]);
    const written = await take(
      anImport('a', {gloss: 'Other words.', tags: ['x']}),
      anImport('b', {gloss: 'Other words.'}),
      anImport('c'),
      anImport('d'),
    );
    await reviseTerm(ada, await term('b'), {gloss: 'By hand.'});
    const left: string[] = [];
    await undoImport(ada, written, 'Taken back', {undid: ({id}, isLeft) => isLeft && left.push(id)});
    expect(left).to.deep.equal(['b']);
    expect(await term('a')).to.deep.include({
      gloss: 'Spare compute.',
      tags: [],
      status: 'agreed',
      revision: 2,
      note: 'Taken back',
    });
    expect(await term('b')).to.include({gloss: 'By hand.'});
    for (const id of ['c', 'd']) expect(await term(id)).to.include({status: 'deprecated', note: 'Taken back'});
    expect((await entries()).find(({id}) => id === 'c')).to.include({status: 'deprecated'});
  });

  it('brings back what was taken back, if the steward wants that, and takes it back again', async () => {
    const file = [anImport('a'), anImport('b'), anImport('c'), anImport('d', {status: 'deprecated'})];
    await undoImport(ada, await take(...file), 'Taken back');
    await reviseTerm(ada, await term('c'), {}, {successor: 'b'});
    const left = await plan(...file);
    expect(left).to.deep.include({added: [], changed: [], deprecated: 4, retired: 2});
    const back = await planImport(await allTerms(ada.store), file, {bringBack: true});
    expect(back).to.deep.include({deprecated: 2, retired: 2});
    expect(back.changed.map(({from, returns}) => [from.id, returns])).to.deep.equal([
      ['a', true],
      ['b', true],
    ]);
    const written: WrittenTerm[] = [];
    await runImport(ada, back, {wrote: (one) => written.push(one)});
    for (const id of ['a', 'b']) expect(await term(id)).to.include({status: 'proposed', gloss: 'Spare compute.'});
    expect((await entries()).find(({id}) => id === 'a')).to.include({status: 'proposed'});
    for (const id of ['c', 'd']) expect(await term(id)).to.include({status: 'deprecated'});
    await undoImport(ada, written, 'Once more');
    expect(await term('a')).to.include({status: 'deprecated', note: 'Once more', revision: 3});
  });
});

describe('exporting a glossary', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    await join(ada);
    const terms = [
      ...Array.from({length: 120}, (_, i) =>
        anImport(`t${i}`, {broader: i ? ['t0'] : [], contexts: ['x'], senses: ['y']}),
      ),
      anImport('fr', {lang: 'fr'}),
    ];
    await runImport(ada, await planImport([], terms));
  });
  afterEach(() => place.close());

  it('gives every term a page after the other, and what is imported again changes nothing', async () => {
    const read: number[] = [];
    const file = (await exportGlossary(ada, {format: 'csv', lang: '', progress: (done) => read.push(done)}))!;
    expect(read).to.deep.equal([100, 121]);
    expect(file).to.include({name: `${ada.id}-glossary.csv`, count: 121});
    const {entries} = await readGlossary([new File([file.content], file.name)], 'en');
    const {added, changed, unchanged} = await planImport(await allTerms(ada.store), entries);
    expect([added.length, changed.length, unchanged.length]).to.deep.equal([0, 0, 121]);
  });

  it('may be one language, and is for whoever may read', async () => {
    const file = (await exportGlossary(place.as(null), {format: 'turtle', lang: 'fr'}))!;
    expect(file).to.include({name: `${ada.id}-glossary-fr.ttl`, count: 1});
    expect(await file.content.text()).to.include('skos:prefLabel "fr"@fr');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const progress = () => stop.abort();
    expect(await exportGlossary(ada, {format: 'json', lang: '', progress, signal: stop.signal})).to.equal(undefined);
  });
});
