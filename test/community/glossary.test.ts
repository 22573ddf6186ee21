import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {proposeTerm, reviseTerm, termsIn} from '../../src/community/glossary.js';
import {join} from '../../src/community/membership.js';
import {refs} from '../../src/model/records.js';
import {entryOf, noWording, untouchedTerm} from '../../src/model/term.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const wording = {label: 'Spot capacity', aliases: ['spot'], gloss: 'Spare compute.', body: '', tags: []};
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
});
