import {forgetAddress, glossaryIn, glossaryOf, showGlossary, StubbornStore} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {voiceTerm} from '../../../src/community/agreement.js';
import {reviseTerm} from '../../../src/community/glossary.js';
import {noteMissingTerm, requestTerm} from '../../../src/community/term-requests.js';
import {noteUses} from '../../../src/community/term-uses.js';
import type {TermListElement} from '../../../src/elements/glossary/term-list.js';
import {threadIdOf} from '../../../src/model/ids.js';
import {CommunityError} from '../../../src/model/errors.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {queries} from '../../../src/store/queries.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  goneText,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const SAME = 'I understand it the same way';
const DIFFERENT = 'I see it differently';

describe('a living term in <praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const store = () => place.as('Grace').store;
  const term = async (id: string): Promise<Stored<'term'>> => (await store().get(refs.term(id)))!;
  const open = (id: string, as = 'Ada') => showGlossary(place, {as, termId: id});
  const press = async (page: Element, name: string) => (await findByRole(page, 'button', name)).click();
  const pressed = (page: Element, name: string) => byRole(page, 'button', name).getAttribute('aria-pressed');

  it('is agreed with the one who makes it enough, before everyone’s eyes', async () => {
    place = await glossaryOf({label: 'Zone', status: 'proposed'});
    for (const person of ['Ben', 'Cleo']) await voiceTerm(place.as(person), 'zone', '');
    const page = await open('zone');
    await findText(page, '2 understand it the same way');
    await findText(page, 'It is agreed once 1 more understands it the same way');
    await press(page, SAME);
    await findText(page, '3 understand it the same way');
    await findText(page, 'Agreed');
    expect(pressed(page, SAME)).to.equal('true');
    await press(page, SAME);
    await findText(page, '2 understand it the same way');
    expect((await term('zone')).status).to.equal('agreed');
  });

  it('has a conversation of its own, which has no address to move from', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await open('zone', 'Grace');
    await findText(page, 'Nobody has written here yet.');
    await findByRole(page, 'textbox', 'Write a reply');
    expect(queryByRole(page, 'button', 'This page had another address?')).to.equal(undefined);
  });

  it('is open again when one sees it differently, and they talk about it', async () => {
    place = await glossaryOf({label: 'Zone'});
    await voiceTerm(place.as('Ben'), 'zone', '');
    const page = await open('zone');
    await press(page, DIFFERENT);
    fill(await findByRole(page, 'textbox', 'How do you see it, and why?'), 'To us it is a room.');
    await press(page, 'Say so');
    await findText(page, '1 sees it differently');
    await findText(page, 'Seen differently');
    await findText(page, '1 understands it the same way');
    expect((await term('zone')).status).to.equal('proposed');
    const said = async () => (await store().query(queries.posts(threadIdOf('term:zone')))).map(({body}) => body);
    await waitUntil(async () => (await said()).length > 0);
    expect(await said()).to.deep.equal(['To us it is a room.']);
    await press(page, 'Take back what I said');
    await goneText(page, '1 sees it differently');
  });

  it('keeps a reason that was not sent, and one that was refused', async () => {
    place = await glossaryOf({label: 'Zone'});
    const stubborn = Object.assign(new StubbornStore(new LocalStore(place.id)), {
      refusal: new CommunityError('permission-denied'),
    });
    const page = await showGlossary(place, {as: 'Ada', termId: 'zone', store: stubborn});
    await press(page, DIFFERENT);
    fill(await findByRole(page, 'textbox', 'How do you see it, and why?'), 'Because of the walls.');
    await press(page, 'Say so');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'How do you see it, and why?');
    expect(box.value).to.equal('Because of the walls.');
    await findByRole(page, 'alert');
    fixtureCleanup();
    const again = await open('zone');
    await press(again, DIFFERENT);
    const kept = await findByRole<HTMLTextAreaElement>(again, 'textbox', 'How do you see it, and why?');
    expect(kept.value).to.equal('Because of the walls.');
  });

  it('can begin as a draft, that anybody proposes when it is ready', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await showGlossary(place, {as: 'Ada'});
    await press(page, 'Propose a term');
    fill(await findByRole(page, 'textbox', 'Term'), 'Room');
    fill(byRole(page, 'textbox', 'Short definition'), 'Four walls.');
    await press(page, 'Save as a draft');
    (await findByRole(page, 'link', 'Room')).click();
    await findText(page, 'Draft');
    expect(queryByRole(page, 'button', SAME)).to.equal(undefined);
    fixtureCleanup();
    const other = await open('room', 'Ben');
    await press(other, 'Propose it now');
    await findByRole(other, 'button', SAME);
    expect(await term('room')).to.include({status: 'proposed', author: place.as('Ada').viewer!.uid});
  });

  it('asks anew where what it means has changed', async () => {
    place = await glossaryOf({label: 'Zone'});
    await voiceTerm(place.as('Ada'), 'zone', '');
    const page = await open('zone');
    await findText(page, '1 understands it the same way');
    await reviseTerm(place.as('Ben'), await term('zone'), {gloss: 'A room.'}, {changesMeaning: true, note: 'Moved'});
    await findText(page, 'What it means has changed');
    expect(pressed(page, SAME)).to.equal('false');
  });

  it('lets the editor say that it means something else, and why', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await open('zone');
    await press(page, 'Edit');
    fill(await findByRole(page, 'textbox', 'Short definition'), 'A room.');
    fill(byRole(page, 'textbox', 'Why you change it'), 'We moved.');
    byRole(page, 'checkbox', 'It means something else now').click();
    await press(page, 'Save');
    await findText(page, 'A room.');
    expect(await term('zone')).to.include({meaning: 1, note: 'We moved.', status: 'proposed', editor: 'Ada'});
  });

  it('shows what it means where, its relations, its sources and where it is used', async () => {
    place = await glossaryOf(
      {
        label: 'CI',
        expansion: 'Continuous integration',
        avoid: ['Nightly build'],
        contexts: ['HR', 'IT'],
        senses: ['Corporate identity', 'Merging all day'],
        broader: ['practice'],
        concept: 'ci',
        sources: ['Grace, https://intranet.example/ci.'],
      },
      {label: 'Practice'},
      {label: 'Trunk', broader: ['ci']},
      {label: 'Build', related: ['ci']},
      {id: 'ci-fr', label: 'IC', lang: 'fr', concept: 'ci'},
    );
    await noteUses(place.as('Grace'), {key: 'https://intranet.example/wiki', title: 'How we ship', thread: ''}, ['ci']);
    const page = await open('ci');
    for (const text of ['Continuous integration', 'Nightly build', 'Corporate identity', 'Merging all day'])
      await findText(page, text);
    for (const name of ['Practice', 'Trunk', 'Build', 'IC']) await findByRole(page, 'link', name);
    expect((await findByRole<HTMLAnchorElement>(page, 'link', 'https://intranet.example/ci')).href).to.equal(
      'https://intranet.example/ci',
    );
    expect((await findByRole<HTMLAnchorElement>(page, 'link', 'How we ship')).href).to.equal(
      'https://intranet.example/wiki',
    );
    byRole(page, 'link', 'Trunk').click();
    await findByRole(page, 'heading', 'Trunk');
    expect(glossaryIn(page).termId).to.equal('trunk');
  });

  it('is looked after by whoever wants to, who can let go of it', async () => {
    place = await glossaryOf({label: 'Zone', status: 'proposed'});
    await voiceTerm(place.as('Ada'), 'zone', '');
    const page = await open('zone');
    await press(page, 'Look after it');
    await press(page, 'Let go of it');
    await findByRole(page, 'button', 'Look after it');
    expect(await term('zone')).to.include({steward: '', reviewBy: '', revision: 2, same: 1});
  });

  it('is given up by a steward, and leads to its successor', async () => {
    place = await glossaryOf({label: 'Zone'}, {label: 'Room'});
    const page = await open('zone', 'Grace');
    await findDetails(page);
    const status = await findByRole<HTMLSelectElement>(page, 'combobox', 'Status');
    status.value = 'deprecated';
    status.dispatchEvent(new Event('change', {bubbles: true}));
    fill(await findByRole(page, 'textbox', 'Use instead'), 'Rooom');
    await press(page, 'Save');
    await findText(page, 'No term of the glossary has this name.');
    fill(byRole(page, 'textbox', 'Use instead'), 'room');
    await press(page, 'Save');
    await findText(page, 'Use this instead:');
    expect(await term('zone')).to.include({status: 'deprecated', successor: 'room'});
    expect(queryByRole(page, 'button', SAME)).to.equal(undefined);
  });

  it('refuses a broader term that is none, and one that closes a circle', async () => {
    place = await glossaryOf({label: 'Zone'}, {label: 'Room', broader: ['zone']});
    const page = await open('zone');
    await press(page, 'Edit');
    await findDetails(page);
    fill(await findByRole(page, 'textbox', 'Broader terms'), 'Roof');
    await press(page, 'Save');
    await findText(page, 'Not in the glossary: Roof');
    fill(byRole(page, 'textbox', 'Broader terms'), 'Room');
    await press(page, 'Save');
    await findText(page, 'That goes in a circle: Zone → Room → Zone');
    fill(byRole(page, 'textbox', 'Broader terms'), '');
    fill(byRole(page, 'textbox', 'What it means elsewhere'), 'no colon');
    await press(page, 'Save');
    await findText(page, 'Each line needs a place');
    fill(byRole(page, 'textbox', 'What it means elsewhere'), 'HR: A team');
    await press(page, 'Save');
    await findText(page, 'A team');
    const {contexts, senses} = await term('zone');
    expect([contexts, senses]).to.deep.equal([['HR'], ['A team']]);
  });
});

describe('what needs somebody in <praxis-glossary>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const press = async (page: Element, name: string | RegExp) => (await findByRole(page, 'button', name)).click();

  it('gathers what is asked for, seen differently, due and proposed', async () => {
    place = await glossaryOf(
      {label: 'Zone', status: 'proposed'},
      {label: 'Room'},
      {label: 'Wall', reviewBy: '2020-01-31'},
      {label: 'Roof', reviewBy: '2999-01-31'},
    );
    const ben = place.as('Ben');
    await requestTerm(ben, 'Door');
    await noteMissingTerm(ben, 'Door', 'searches');
    await voiceTerm(ben, 'room', 'No walls.');
    const page = await showGlossary(place, {as: 'Grace'});
    await press(page, /^To look after/);
    for (const name of ['Asked for 1', 'Seen differently 1', 'To be looked at again 1', 'Proposed 1'])
      await findByRole(page, 'heading', name);
    await findText(page, 'searched once · 1 person asks');
    expect(textOf(page)).not.to.contain('Roof');
    await press(page, 'I want to know too');
    await findText(page, '2 people ask');
    await press(page, 'Answer it');
    const label = await findByRole<HTMLInputElement>(page, 'textbox', 'Term');
    expect(label.value).to.equal('Door');
    fill(byRole(page, 'textbox', 'Short definition'), 'A way in.');
    await press(page, 'Propose');
    await findByRole(page, 'heading', 'Proposed 2');
    await goneByRole(page, 'heading', /^Asked for/);
    await press(page, 'All terms');
    await findByRole(page, 'searchbox', 'Search terms');
  });

  it('begins with what is in the language of the reader, and says which the others are in', async () => {
    place = await glossaryOf(
      {label: 'Zone', status: 'proposed'},
      {label: 'Bord', lang: 'fr', status: 'proposed'},
      {label: 'Room', status: 'proposed'},
    );
    const page = await showGlossary(place, {as: 'Grace'});
    await press(page, /^To look after/);
    await findByRole(page, 'heading', 'Proposed 3');
    expect(allByRole(page, 'link').map(textOf)).to.deep.equal(['Room', 'Zone', 'Bord']);
    await findText(page, 'French');
  });

  it('lets a steward say how many it takes to agree a term', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await showGlossary(place, {as: 'Grace'});
    await press(page, 'To look after');
    const count = await findByRole<HTMLInputElement>(page, 'spinbutton', /^How many must understand/);
    count.value = '101';
    count.dispatchEvent(new Event('change'));
    await findByRole(page, 'alert');
    count.value = '5';
    count.dispatchEvent(new Event('change'));
    await goneByRole(page, 'alert');
    await waitUntil(async () => (await place.as('Grace').store.get(refs.community()))?.agreeing === 5);
  });

  it('says so when nothing waits', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await showGlossary(place, {as: 'Grace'});
    await press(page, 'To look after');
    await findText(page, 'Nothing waits for anybody.');
  });

  it('takes in what was searched in vain when somebody asks for it', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await showGlossary(place, {as: 'Grace'});
    fill(await findByRole(page, 'searchbox'), 'Turnstile');
    await press(page, 'Ask for it');
    await findText(page, '“Turnstile” is on the list of terms asked for.');
    const [request] = await place.as('Grace').store.query(queries.requests());
    expect(request).to.include({label: 'Turnstile', wanted: 1});
  });

  it('notes what somebody looked for in vain, once they have stopped typing and terms can be searched', async () => {
    place = await glossaryOf({label: 'Zone'});
    const page = await showGlossary(place, {as: 'Grace'});
    const list = (await findByRole(page, 'searchbox')).getRootNode() as ShadowRoot;
    const host = list.host as TermListElement;
    await waitUntil(() => host.find);
    const {find} = host;
    host.find = undefined; // As long as its code is on the way.
    fill(await findByRole(page, 'searchbox'), 'Turnstil');
    fill(await findByRole(page, 'searchbox'), 'Turnstile');
    await host.updateComplete;
    host.find = find;
    const requests = () => place.as('Grace').store.query(queries.requests());
    await waitUntil(async () => (await requests()).length > 0, undefined, {timeout: 20_000, interval: 100});
    expect((await requests()).map(({label, searches}) => [label, searches])).to.deep.equal([['Turnstile', 1]]);
  }).timeout(25_000);
});

/** Opens what is folded, once there is something. */
async function findDetails(page: Element): Promise<void> {
  await waitUntil(() => disclosures(page).length > 0);
  disclosures(page).forEach((details) => (details.open = true));
}

function disclosures(root: ParentNode): HTMLDetailsElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLDetailsElement ? [element] : []),
    ...(element.shadowRoot ? disclosures(element.shadowRoot) : []),
  ]);
}
