import {expectFocusOn, forgetAddress, glossaryOf, showGlossary, StubbornStore} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {reviseTerm, tendTerm} from '../../../src/community/glossary.js';
import {join} from '../../../src/community/membership.js';
import {restoreVersion, termHistory} from '../../../src/community/term-history.js';
import type {ContributedEvent} from '../../../src/events.js';
import {CommunityError} from '../../../src/model/errors.js';
import {localUid} from '../../../src/model/ids.js';
import {refs, type Kind, type Ref, type Stored} from '../../../src/model/records.js';
import type {Term} from '../../../src/model/term.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import type {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

/** A store that reads no earlier version as long as it is told so. */
class ForgetfulStore extends CountingStore {
  isForgetful = false;

  override async get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    if (ref.kind === 'termRevision' && this.isForgetful) throw new CommunityError('offline');
    return super.get(ref, options);
  }
}

describe('the history of a term', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await place.close();
  });

  const termIn = async (): Promise<Stored<'term'>> => (await place.as('Grace').store.get(refs.term('pod')))!;
  const revise = async (name: string, change: Partial<Term>, note = '', changesMeaning = false) =>
    reviseTerm(place.as(name), await termIn(), change, {note, changesMeaning});
  /** A term with three versions. */
  const threeVersions = async () => {
    place = await glossaryOf({label: 'Pod', gloss: 'Containers on one node.', aliases: ['pods'], editor: 'Grace'});
    await revise('Ben', {gloss: 'Containers on one machine.', aliases: ['pods', 'kube pod']}, 'Plainer');
    await revise('Ada', {gloss: 'Some containers on one machine.'}, '', true);
  };
  const open = async (shown: Parameters<typeof showGlossary>[1] = {}) => {
    const page = await showGlossary(place, {as: 'Ada', termId: 'pod', ...shown});
    const button = await findByRole(page, 'button', 'History');
    button.focus();
    button.click();
    const dialog = await findByRole(page, 'dialog', 'History of “Pod”');
    return {page, dialog};
  };
  const choose = (dialog: Node, name: string, place: number) => {
    const select = byRole<HTMLSelectElement>(dialog, 'combobox', name);
    select.selectedIndex = place;
    select.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const marked = (root: ParentNode, tag: 'ins' | 'del') => [...root.querySelectorAll(tag)].map((mark) => textOf(mark));
  const comparison = (dialog: Node) => byRole(dialog, 'region', 'What changed');

  it('has the author, the note and the time of each version, and what the last one changed', async () => {
    await threeVersions();
    const {page, dialog} = await open();
    await findText(dialog, 'First version');
    const [newest, second, first, ...rest] = allByRole(dialog, 'listitem').map((item) => textOf(item));
    expect(rest).to.deep.equal([]);
    expect(newest).to.match(/^Ada .+ Now New meaning Show changes$/);
    expect(second).to.match(/^Ben .+ Plainer Show changes Restore$/);
    expect(first).to.match(/^Grace .+ First version Restore$/);
    expect(textOf(comparison(dialog))).to.match(
      /Short definition .*added: Some .*Proposed .*The same in both: Term and Also called\./,
    );
    await expect(page).to.be.accessible();
    await press('Escape');
    await goneByRole(page, 'dialog');
    expectFocusOn('History');
  });

  it('names who looks after it, and says “Somebody” of whom nobody knows', async () => {
    place = await glossaryOf({label: 'Pod'});
    await join(place.as('Ben'));
    const tend = async (steward: string) => tendTerm(place.as('Grace'), await termIn(), {steward});
    await tend('nobody-here');
    await tend(localUid('Ben'));
    await tend(localUid('Grace'));
    const {dialog} = await open();
    await findText(dialog, 'First version');
    await findText(comparison(dialog), /removed: Ben .*added: Grace/);
    choose(dialog, 'From', 3);
    await findText(comparison(dialog), 'Looked after by added: Grace');
    choose(dialog, 'To', 2);
    await findText(comparison(dialog), 'added: Somebody');
  });

  it('compares any two versions, the earlier one first', async () => {
    await threeVersions();
    const {dialog} = await open();
    await findText(dialog, 'First version');
    choose(dialog, 'From', 2);
    await findText(comparison(dialog), 'kube pod');
    expect(marked(comparison(dialog), 'ins')).to.deep.equal([
      'added: kube pod end of what was added',
      'added: Some end of what was added',
      'added: containers end of what was added',
      'added: machine end of what was added',
      'added: Proposed end of what was added',
    ]);
    choose(dialog, 'To', 2);
    await findText(dialog, 'These two versions say the same.');
    choose(dialog, 'From', 0);
    await findText(comparison(dialog), 'kube pod');
    expect(byRole<HTMLSelectElement>(dialog, 'combobox', 'From').selectedIndex, 'turned around').to.equal(2);
  });

  it('shows what a version changed, from its place in the list', async () => {
    await threeVersions();
    const {dialog} = await open();
    await findText(dialog, 'First version');
    allByRole(dialog, 'button', /^Show changes/)[1]!.click();
    await findText(comparison(dialog), 'kube pod');
    expectFocusOn('What changed');
  });

  it('restores a version as a new one, with a note, and the meaning it had', async () => {
    await threeVersions();
    const {page, dialog} = await open();
    await findText(dialog, 'First version');
    allByRole(dialog, 'button', /^Restore/)
      .at(-1)!
      .click();
    const note = await findByRole<HTMLInputElement>(dialog, 'textbox', 'Note');
    expect(note.value).to.match(/^Version of .+ restored$/);
    await expect(page).to.be.accessible();
    fill(note, 'It was right at first');
    setTimeout(() => byRole(dialog, 'button', 'Restore this version').click());
    expect((await oneEvent<ContributedEvent>(page, 'praxis-contributed')).id).to.equal('pod');
    await waitUntil(() => allByRole(dialog, 'listitem').length === 4);
    await findText(allByRole(dialog, 'listitem')[0]!, 'It was right at first');
    await findText(byRole(dialog, 'status'), 'is back');
    expect(await termIn()).to.deep.include({
      gloss: 'Containers on one node.',
      aliases: ['pods'],
      note: 'It was right at first',
      editor: 'Ada',
      revision: 3,
      meaning: 3,
    });
    await press('Escape');
    await findText(page, 'Containers on one node.');
  });

  it('shows at once what somebody else stores meanwhile', async () => {
    await threeVersions();
    const {dialog} = await open();
    await findText(dialog, 'First version');
    await revise('Ben', {gloss: 'Containers.'}, 'Shorter');
    await findText(dialog, 'Shorter');
    expect(allByRole(dialog, 'listitem')).to.have.length(4);
  });

  it('is read by everyone, and restored by those who may change the term', async () => {
    await threeVersions();
    const {dialog} = await open({as: ''});
    await findText(dialog, 'First version');
    expect(allByRole(dialog, 'button', /^Show changes/)).to.have.length(2);
    expect(queryByRole(dialog, 'button', /^Restore/)).to.equal(undefined);
  });

  it('shows twenty versions, and the earlier ones when asked', async () => {
    place = await glossaryOf({label: 'Pod', editor: 'Grace'});
    for (let i = 1; i <= 22; i++) await revise('Grace', {gloss: `Wording ${i}.`}, `Change ${i}`);
    const {dialog} = await open();
    const more = await findByRole(dialog, 'button', 'Show earlier versions');
    expect(allByRole(dialog, 'listitem')).to.have.length(20);
    more.click();
    await findText(dialog, 'First version');
    expect(allByRole(dialog, 'listitem')).to.have.length(23);
    choose(dialog, 'From', 22);
    await findText(comparison(dialog), 'Wording 22');
    expect(queryByRole(dialog, 'button', 'Show earlier versions')).to.equal(undefined);
  });

  it('says why it cannot be read, and tries again', async () => {
    await threeVersions();
    const store = new ForgetfulStore(new LocalStore(place.id));
    store.isForgetful = true;
    const {page, dialog} = await open({store});
    await findText(await findByRole(dialog, 'alert'), 'The history could not be read. There is no connection.');
    await expect(page).to.be.accessible();
    store.isForgetful = false;
    byRole(dialog, 'button', 'Try again').click();
    await findText(dialog, 'First version');
  });

  it('says why a version could not be restored, and shows what is there', async () => {
    await threeVersions();
    const store = Object.assign(new StubbornStore(new LocalStore(place.id)), {refusal: undefined});
    const {dialog} = await open({store});
    await findText(dialog, 'First version');
    Object.assign(store, {refusal: new CommunityError('permission-denied')});
    allByRole(dialog, 'button', /^Restore/)[0]!.click();
    (await findByRole(dialog, 'button', 'Restore this version')).click();
    await findText(await findByRole(dialog, 'alert'), 'It could not be restored. This is not allowed here.');
    expect((await termIn()).revision).to.equal(2);
  });

  it('changes no meaning when the version meant the same', async () => {
    place = await glossaryOf({label: 'Pod', editor: 'Grace'});
    await revise('Ben', {gloss: 'Plainer.'});
    const ada = place.as('Ada');
    const versions = await termHistory(ada, await termIn());
    expect(versions.map(({number, isNewMeaning}) => [number, isNewMeaning])).to.deep.equal([
      [1, false],
      [0, false],
    ]);
    await restoreVersion(ada, await termIn(), versions[1]!, '');
    expect(await termIn()).to.include({gloss: 'What Pod means.', meaning: 0, revision: 2, note: ''});
  });
});
