import {aTerm, expectFocusOn, forgetAddress, glossaryIn, glossaryOf, showGlossary, StubbornStore} from './support.js';
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
  queryByRole,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {elementsIn} from '../term-card/support.js';

const write = (page: Node, name: string, text: string) => fill(byRole(page, 'textbox', name), text);
const valueOf = (page: Node, name: string) => byRole<HTMLInputElement>(page, 'textbox', name).value;
const more = (page: Element) =>
  elementsIn(page)
    .find((element): element is HTMLElement => element.localName === 'summary')!
    .click();
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

  it('proposes a term: the form closes, the term is there, and the page is told', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    write(page, 'Term', ' Landing   zone ');
    write(page, 'Also called', 'LZ, cloud foundation');
    write(page, 'Short definition', 'A prepared account.');
    write(page, 'Explanation', 'With **guard rails**.');
    setTimeout(() => propose(page));
    const {kind, id} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    expect([kind, id]).to.deep.equal(['term', 'landing-zone']);
    await goneByRole(page, 'textbox', 'Term');
    await findByRole(page, 'link', 'Landing zone');
    expectFocusOn('Landing zone');
    expect(textOf(page)).to.include('“Landing zone” is proposed.');
    expect(await termIn('landing-zone')).to.deep.include({
      label: 'Landing zone',
      aliases: ['LZ', 'cloud foundation'],
      gloss: 'A prepared account.',
      body: 'With **guard rails**.',
      status: 'proposed',
      lang: 'en',
      byline: 'Ada',
    });
  });

  it('says in place what is missing or too long, and goes to it', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    expect(textOf(page)).not.to.include('Give the term a name.');
    propose(page);
    await findText(page, 'Give the term a name.');
    await findText(page, 'Say in a sentence what it means.');
    expectFocusOn('Term');
    expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
    write(page, 'Term', 'Zone');
    write(page, 'Short definition', 'x'.repeat(201));
    await findText(page, 'This is 201 characters long. At most 200 fit.');
    await findText(page, '201 of 200 characters');
    propose(page);
    await expect(page).to.be.accessible();
    expectFocusOn('Short definition');
    expect(await place.as('Grace').store.get(refs.term('zone'))).to.be.undefined;
  });

  it('shows a term that has the name already, and ones like it, while one types', async () => {
    place = await glossaryOf(
      {label: 'Landing zone'},
      {label: 'Landing gear'},
      {label: 'Zone', id: 'zone-fr', lang: 'fr'},
    );
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    write(page, 'Term', 'landin');
    await findText(page, /There is already: (Landing (zone|gear) ?){2}/);
    write(page, 'Term', 'LANDING zone');
    await findText(page, 'This term is in the glossary already: Landing zone');
    write(page, 'Short definition', 'The same again.');
    propose(page);
    await findByRole(page, 'textbox', 'Term');
    byRole(page, 'link', 'Landing zone').click();
    await findText(page, 'Proposed by');
    byRole(page, 'link', 'Glossary').click();
    await begin(page);
    await findText(page, 'This is what you wrote before.');
    expect(valueOf(page, 'Short definition'), 'looking at the other term loses nothing').to.equal('The same again.');
  });

  it('says kindly that another term has the same name, and takes it', async () => {
    place = await glossaryOf({label: 'Landing zone', aliases: ['LZ']});
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    write(page, 'Term', 'Cloud foundation');
    write(page, 'Also called', 'CF, landing  zone');
    await findText(page, 'Another term has this name too.');
    expect(textOf(page)).to.include('Landing zone');
    write(page, 'Short definition', 'A prepared account.');
    setTimeout(() => propose(page));
    await oneEvent(page, 'praxis-contributed');
    expect((await termIn('cloud-foundation')).aliases).to.deep.equal(['CF', 'landing zone']);
  });

  it('finds terms that it has to do with by their other names', async () => {
    place = await glossaryOf({label: 'Landing zone', aliases: ['LZ']});
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    write(page, 'Term', 'Sandbox');
    write(page, 'Short definition', 'A place to try things.');
    more(page);
    write(page, 'Related terms', 'lz');
    setTimeout(() => propose(page));
    await oneEvent(page, 'praxis-contributed');
    expect((await termIn('sandbox')).related).to.deep.equal(['landing-zone']);
  });

  it('proposes in a language of the glossary', async () => {
    place = await glossaryOf({label: 'Cloud'}, {label: 'Nuage', id: 'cloud-fr', lang: 'fr'});
    const page = await begin(await showGlossary(place, {as: 'Ada'}));
    const language = byRole<HTMLSelectElement>(page, 'combobox', 'Language');
    expect(language.value).to.equal('en');
    language.value = 'fr';
    language.dispatchEvent(new InputEvent('input', {bubbles: true}));
    write(page, 'Term', 'Nœud');
    write(page, 'Short definition', 'Une machine.');
    setTimeout(() => propose(page));
    expect((await oneEvent<ContributedEvent>(page, 'praxis-contributed')).id).to.equal('nœud-fr');
  });

  it('begins with what was searched for', async () => {
    place = await glossaryOf({label: 'Pod'});
    const page = await showGlossary(place, {as: 'Ada'});
    fill(await findByRole(page, 'searchbox'), 'Blast radius');
    (await findByRole(page, 'button', 'Propose it')).click();
    await findByRole(page, 'textbox', 'Term');
    expect(valueOf(page, 'Term')).to.equal('Blast radius');
  });

  it('keeps what was written until it is sent, also over a reload', async () => {
    place = await glossaryOf({label: 'Pod'});
    const first = await begin(await showGlossary(place, {as: 'Ada'}));
    write(first, 'Term', 'Blast radius');
    write(first, 'Short definition', 'How much breaks.');
    byRole(first, 'button', 'Cancel').click();
    await goneByRole(first, 'textbox', 'Term');
    expectFocusOn('Propose a term');
    const again = await begin(await showGlossary(place, {as: 'Ada'}));
    await findText(again, 'This is what you wrote before.');
    expect(valueOf(again, 'Short definition')).to.equal('How much breaks.');
    byRole(again, 'button', 'Start over').click();
    await goneText(again, 'This is what you wrote before.');
    expect(valueOf(again, 'Term')).to.equal('');
    byRole(again, 'button', 'Cancel').click();
    const third = await begin(await showGlossary(place, {as: 'Ada'}));
    expect(textOf(third)).not.to.include('This is what you wrote before.');
  });

  it('offers what was written before when another term is begun', async () => {
    place = await glossaryOf({label: 'Pod'});
    const first = await begin(await showGlossary(place, {as: 'Ada'}));
    write(first, 'Term', 'Blast radius');
    byRole(first, 'button', 'Cancel').click();
    fill(await findByRole(first, 'searchbox'), 'Sidecar');
    (await findByRole(first, 'button', 'Propose it')).click();
    await findText(first, /about “ ?Blast radius ?” before\./);
    expect(valueOf(first, 'Term')).to.equal('Sidecar');
    byRole(first, 'button', 'Go on with it').click();
    await findText(first, 'This is what you wrote before.');
    expect(valueOf(first, 'Term')).to.equal('Blast radius');
  });

  it('gives the text back with the reason when the store refuses', async () => {
    place = await glossaryOf({label: 'Pod'});
    const store = stubborn(new CommunityError('too-fast'));
    const page = await begin(await showGlossary(place, {as: 'Ada', store}));
    write(page, 'Term', 'Blast radius');
    write(page, 'Short definition', 'How much breaks.');
    setTimeout(() => propose(page));
    expect((await oneEvent<FailedEvent>(page, 'praxis-failed')).error.code).to.equal('too-fast');
    await findText(page, /“ ?Blast radius ?” could not be stored. That was a lot in a short time\./);
    expect(valueOf(page, 'Short definition')).to.equal('How much breaks.');
    await expect(page).to.be.accessible();
    store.refusal = undefined;
    setTimeout(() => propose(page));
    await oneEvent(page, 'praxis-contributed');
    await findByRole(page, 'link', 'Blast radius');
  });

  it('offers the text again when the person is elsewhere by then', async () => {
    place = await glossaryOf({label: 'Pod'});
    const store = stubborn(new CommunityError('permission-denied'));
    const page = await begin(await showGlossary(place, {as: 'Ada', store}));
    write(page, 'Term', 'Blast radius');
    write(page, 'Short definition', 'How much breaks.');
    propose(page);
    glossaryIn(page).termId = 'pod';
    await findText(page, /“ ?Blast radius ?” could not be stored. This is not allowed here\./);
    expect(queryByRole(page, 'textbox', 'Term')).to.be.undefined;
    byRole(page, 'button', 'Open it again').click();
    await findByRole(page, 'textbox', 'Term');
    expect(valueOf(page, 'Short definition')).to.equal('How much breaks.');
    expect(allByRole(page, 'alert')).to.have.length(1);
  });

  it('arrives with the next visit when the page was closed before it did', async () => {
    place = await glossaryOf({label: 'Pod'});
    const store = stubborn();
    store.commit = () => new Promise<void>(() => undefined);
    const page = await begin(await showGlossary(place, {as: 'Ada', store}));
    write(page, 'Term', 'Blast radius');
    write(page, 'Short definition', 'How much breaks.');
    propose(page);
    await goneByRole(page, 'textbox', 'Term');
    page.remove();
    const again = await showGlossary(place, {as: 'Ada'});
    await findByRole(again, 'link', 'Blast radius');
    expect(queryByRole(again, 'alert')).to.equal(undefined);
  });

  it('is given back with the next visit, and why, where the store refuses it then', async () => {
    place = await glossaryOf({label: 'Pod'});
    const store = stubborn();
    store.commit = () => new Promise<void>(() => undefined);
    const page = await begin(await showGlossary(place, {as: 'Ada', store}));
    write(page, 'Term', 'Blast radius');
    write(page, 'Short definition', 'How much breaks.');
    propose(page);
    await goneByRole(page, 'textbox', 'Term');
    page.remove();
    await proposeTerm(place.as('Ben'), {
      ...aTerm({label: 'Blast radius', gloss: 'Something else.'}),
      status: 'proposed',
    });
    const again = await showGlossary(place, {as: 'Ada'});
    await findText(again, /“ ?Blast radius ?” could not be stored. This exists already./);
    byRole(again, 'button', 'Open it again').click();
    await findByRole(again, 'textbox', 'Term');
    expect(valueOf(again, 'Short definition')).to.equal('How much breaks.');
  });

  it('changes a term and keeps what was there', async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Old.', tags: ['platform']});
    const page = await edit('pod');
    await findByRole(page, 'heading', 'Edit “Pod”');
    write(page, 'Short definition', 'New.');
    write(page, 'Tags', 'platform, containers');
    setTimeout(() => byRole(page, 'button', 'Save').click());
    expect((await oneEvent<ContributedEvent>(page, 'praxis-contributed')).id).to.equal('pod');
    await findText(page, 'New.');
    await findText(page, 'Once');
    expectFocusOn('Edit');
    expect(await termIn('pod')).to.deep.include({gloss: 'New.', tags: ['platform', 'containers'], revision: 1});
    expect((await place.as('Grace').store.get(refs.termRevision('pod', 0)))?.gloss).to.equal('Old.');
  });

  it('follows what somebody else changes of fields that one did not touch', async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Old.', body: 'Old.'});
    const page = await edit('pod');
    write(page, 'Short definition', 'Mine.');
    await change('pod', {body: 'Theirs.'});
    await findText(page, 'What you did not touch follows their version.');
    expect([valueOf(page, 'Short definition'), valueOf(page, 'Explanation')]).to.deep.equal(['Mine.', 'Theirs.']);
    setTimeout(() => byRole(page, 'button', 'Save').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await termIn('pod')).to.deep.include({gloss: 'Mine.', body: 'Theirs.', revision: 2});
  });

  it('joins what both changed of one field, and says so', async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Containers on one node.', aliases: ['pods']});
    const page = await edit('pod');
    write(page, 'Short definition', 'Some containers on one node.');
    write(page, 'Also called', 'pods, podlet');
    await change('pod', {gloss: 'Containers on one machine.', aliases: ['pods', 'kube pod']});
    await findText(page, 'Grace changed this term in the meantime. Both your changes are in it: have a look');
    expect(valueOf(page, 'Short definition')).to.equal('Some containers on one machine.');
    expect(valueOf(page, 'Also called')).to.equal('pods, podlet, kube pod');
    const [, note] = [...byRole(page, 'form').querySelectorAll('summary')];
    note!.click();
    await findText(page, 'removed: node end of what was removed added: machine');
    await expect(page).to.be.accessible();
    setTimeout(() => byRole(page, 'button', 'Save').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await termIn('pod')).to.deep.include({gloss: 'Some containers on one machine.', revision: 2});
  });

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
    expectFocusOn('Explanation');
    expect([valueOf(page, 'Short definition'), valueOf(page, 'Explanation')]).to.deep.equal(['Mine.', 'Theirs.']);
    setTimeout(() => byRole(page, 'button', 'Save my version').click());
    await oneEvent(page, 'praxis-contributed');
    expect(await termIn('pod')).to.deep.include({gloss: 'Mine.', body: 'Theirs.', revision: 2});
  });

  it('comes back with both versions when the store finds the conflict', async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Old.'});
    const store = stubborn();
    const page = await edit('pod', store);
    write(page, 'Short definition', 'Mine.');
    const {commit} = store;
    store.commit = async (changes) => {
      store.commit = commit;
      await change('pod', {gloss: 'Theirs.'});
      await store.commit(changes);
    };
    setTimeout(() => byRole(page, 'button', 'Save').click());
    expect((await oneEvent<FailedEvent>(page, 'praxis-failed')).error.code).to.equal('conflict');
    await findText(page, 'both versions stand below');
    expect(valueOf(page, 'Short definition')).to.equal('Mine.');
    setTimeout(() => byRole(page, 'button', 'Save my version').click());
    await oneEvent(page, 'praxis-contributed');
    expect((await termIn('pod')).gloss).to.equal('Mine.');
  });

  it('has no way to change for those who may not', async () => {
    place = await glossaryOf({label: 'Pod', status: 'deprecated'});
    for (const as of ['', 'Ada']) {
      const page = await showGlossary(place, {as, termId: 'pod'});
      await findByRole(page, 'button', 'Copy link');
      expect(queryByRole(page, 'button', 'Edit')).to.be.undefined;
    }
    const steward = await showGlossary(place, {as: 'Grace', termId: 'pod'});
    await findByRole(steward, 'button', 'Edit');
  });
});
