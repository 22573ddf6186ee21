import {aTerm, forgetAddress, glossaryIn, glossaryOf, showGlossary, StubbornStore} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {proposeTerm, reviseTerm} from '../../../src/community/glossary.js';
import type {ContributedEvent, FailedEvent} from '../../../src/events.js';
import {CommunityError} from '../../../src/model/errors.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  nameOf,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';

const write = (page: Node, name: string, text: string) => fill(byRole(page, 'textbox', name), text);
const valueOf = (page: Node, name: string) => byRole<HTMLInputElement>(page, 'textbox', name).value;
const propose = (page: Node) => byRole(page, 'button', 'Propose').click();

/** Opens the form to propose a term. */
async function begin(page: Element) {
  (await findByRole(page, 'button', 'Propose a term')).click();
  await findByRole(page, 'textbox', 'Term');
  return page;
}

describe('writing in <praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const termIn = async (id: string): Promise<Stored<'term'>> => (await place.as('Grace').store.get(refs.term(id)))!;

  /** Somebody else stores another version of a term. */
  const change = async (id: string, changes: Partial<Stored<'term'>>) => {
    const before = await termIn(id);
    await reviseTerm(place.as('Grace'), before, {...before, ...changes});
  };

  const edit = async (id: string, store?: StubbornStore) => {
    const page = await showGlossary(place, {as: 'Ada', termId: id, ...(store && {store})});
    (await findByRole(page, 'button', 'Edit')).click();
    await findByRole(page, 'textbox', 'Term');
    return page;
  };

  const stubborn = (refusal?: CommunityError) => Object.assign(new StubbornStore(new LocalStore(place.id)), {refusal});

  it('shows both versions of a field that both changed, and lets one choose', async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Old.', body: 'Old.'});
    const page = await edit('pod');
    write(page, 'Short definition', 'Mine.');
    write(page, 'Explanation', 'Mine.');
    await change('pod', {gloss: 'Theirs.', body: 'Theirs.'});
    await findText(page, 'both versions stand below');
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Use theirs: Explanation').click();
    await goneByRole(page, 'button', 'Use theirs: Explanation');
    expect(nameOf(focused()!)).to.equal('Explanation');
    expect([valueOf(page, 'Short definition'), valueOf(page, 'Explanation')]).to.deep.equal(['Mine.', 'Theirs.']);
    setTimeout(() => byRole(page, 'button', 'Save my version').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await termIn('pod')).to.deep.include({gloss: 'Mine.', body: 'Theirs.', revision: 2});
  });

});
