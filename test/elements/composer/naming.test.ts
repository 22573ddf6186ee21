import '../../../src/elements/composer/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {readDraft} from '../../../src/context/drafts.js';
import {Formats} from '../../../src/context/formats.js';
import type {ComposerElement} from '../../../src/elements/composer/composer.js';
import type {Lookup} from '../../../src/elements/composer/lookup.js';
import type {SendEvent} from '../../../src/elements/composer/mentioning.js';
import en from '../../../src/locales/en.js';
import ja from '../../../src/locales/ja.js';
import {createId} from '../../../src/model/ids.js';
import type {Person} from '../../../src/model/member.js';
import {entryOf, noWording, untouchedTerm, type TermEntry} from '../../../src/model/term.js';
import {aPerson as somebody} from '../../support/a-person.js';
import {markMentions} from '../../../src/text/mark-mentions.js';
import {unmarkMentions} from '../../../src/text/mentions.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneByRole,
  nameOf,
  press,
  queryByRole,
  show,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

const aPerson = (uid: string, name: string, title = ''): Person => {
  return somebody({uid, name, title, skills: ['Batch jobs']});
};
const aTerm = (label: string, ...aliases: string[]): TermEntry => {
  const term = {id: label, label, status: 'agreed' as const, lang: 'en', gloss: `What ${label} is.`, aliases};
  return entryOf({...noWording, ...untouchedTerm, ...term});
};

const people = [
  aPerson('u-ada', 'Ada Lovelace', 'Engineer'),
  aPerson('u-amara', 'Amara'),
  aPerson('u-kim1', 'Kim Lee', 'Buyer'),
  aPerson('u-kim2', 'Kim Lee', 'Planner'),
];
const terms = [aTerm('Kubernetes', 'K8s'), aTerm('Continuous integration', 'CI')];

describe('naming people and terms in <praxis-composer>', () => {
  let sent: {text: string; mentions: readonly string[]}[];
  let reads: string[];
  beforeEach(() => ([sent, reads] = [[], []]));
  afterEach(fixtureCleanup);

  const lookup = (given: Partial<Lookup> = {}): Lookup => ({
    people: async () => (reads.push('people'), people),
    terms: async () => (reads.push('terms'), terms),
    ...given,
  });

  const open = async (given: Partial<ComposerElement> = {}) => {
    const composer = await show<ComposerElement>(
      html`<praxis-composer
        .strings=${en}
        .formats=${Formats.for('en')}
        .label=${'Write a reply'}
        .action=${'Post'}
        @send=${({detail, mentions}: SendEvent) => sent.push({text: unmarkMentions(detail), mentions})}
      ></praxis-composer>`,
    );
    Object.assign(composer, {lookup: lookup(), ...given});
    await composer.updateComplete;
    composer.focus();
    return {composer, box: byRole<HTMLTextAreaElement>(composer, 'textbox')};
  };
  const options = (composer: Node) => allByRole(composer, 'option').map(nameOf);
  const current = (composer: ComposerElement, box: Element) =>
    composer.shadowRoot!.getElementById(box.getAttribute('aria-activedescendant') ?? 'none');

  it('opens a list of people, which arrow keys walk through, and Enter chooses from', async () => {
    const {composer, box} = await open();
    await sendKeys({type: 'Hi @a'});
    await findByRole(composer, 'listbox', 'People');
    expect(options(composer)).to.have.members(['Ada Lovelace Engineer', 'Amara']);
    await findText(composer, '2 suggestions');
    const first = nameOf(current(composer, box)!);
    expect(
      allByRole(composer, 'option')
        .filter((option) => option.ariaSelected === 'true')
        .map(nameOf),
    ).to.deep.equal([first]);
    await press('ArrowDown');
    await composer.updateComplete;
    expect(nameOf(current(composer, box)!)).not.to.equal(first);
    await press('ArrowDown');
    await composer.updateComplete;
    expect(nameOf(current(composer, box)!)).to.equal(first);
    await press('ArrowUp');
    await sendKeys({type: 'da'});
    await composer.updateComplete;
    await goneByRole(composer, 'option', 'Amara');
    await press('Enter');
    expect(box.value).to.equal('Hi @Ada Lovelace ');
    await goneByRole(composer, 'listbox');
    expect(box.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(focused()).to.equal(box);
    await sendKeys({type: 'hello'});
    byRole(composer, 'button', 'Post').click();
    expect(sent).to.deep.equal([{text: 'Hi @Ada Lovelace hello', mentions: ['u-ada']}]);
  });

  it('is accessible while the list is open', async () => {
    const {composer} = await open();
    await sendKeys({type: '@a'});
    await findByRole(composer, 'listbox');
    await expect(composer).to.be.accessible();
  });

  it('opens a list of terms, found by their other names too, and Tab chooses', async () => {
    const {composer, box} = await open();
    await sendKeys({type: '#k8s'});
    await findByRole(composer, 'listbox', 'Terms');
    expect(options(composer)).to.deep.equal(['Kubernetes What Kubernetes is.']);
    await press('Tab');
    expect(box.value).to.equal('#Kubernetes ');
    expect(focused()).to.equal(box);
  });

  it('lets one choose with a pointer, and go on writing', async () => {
    const {composer, box} = await open();
    await sendKeys({type: '@ama'});
    const option = await findByRole(composer, 'option', 'Amara');
    const {x, y} = option.getBoundingClientRect();
    expect([x, y].every((place) => place > 0)).to.equal(true);
    const press = new MouseEvent('mousedown', {bubbles: true, cancelable: true});
    option.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
    option.click();
    expect(box.value).to.equal('@Amara ');
    expect(focused()).to.equal(box);
  });

  it('closes at Escape and nothing else does, and stays closed for that name', async () => {
    const {composer} = await open({cancelLabel: 'Cancel'});
    let heard = 0;
    const listen = () => heard++;
    document.addEventListener('keydown', listen);
    let isCancelled = false;
    composer.addEventListener('cancel', () => (isCancelled = true));
    await sendKeys({type: '@a'});
    await findByRole(composer, 'listbox');
    heard = 0;
    await press('Escape');
    document.removeEventListener('keydown', listen);
    await goneByRole(composer, 'listbox');
    expect([heard, isCancelled]).to.deep.equal([0, false]);
    await sendKeys({type: 'd'});
    await composer.updateComplete;
    expect(queryByRole(composer, 'listbox')).to.equal(undefined);
    await sendKeys({type: ' @am'});
    await findByRole(composer, 'listbox');
  });

  it('closes when somebody goes elsewhere', async () => {
    const {composer} = await open();
    await sendKeys({type: '@a'});
    await findByRole(composer, 'listbox');
    byRole(composer, 'button', 'Post').focus();
    await goneByRole(composer, 'listbox');
  });

  it('sends with Control and Enter though the list is open', async () => {
    const {composer} = await open();
    await sendKeys({type: '@Amara'});
    await findByRole(composer, 'listbox');
    await press('Control+Enter');
    expect(sent).to.deep.equal([{text: '@Amara', mentions: ['u-amara']}]);
  });

  it('reads nothing before somebody types a sign, and then once', async () => {
    const {composer} = await open();
    await sendKeys({type: 'Hello, 3 # 4 @ 5'});
    await composer.updateComplete;
    expect(reads).to.deep.equal([]);
  });

  it('works where there is nobody to look up, and where that fails', async () => {
    const {composer, box} = await open({lookup: undefined});
    await sendKeys({type: '@a'});
    await press('Enter');
    expect(box.value).to.equal('@a\n');
    composer.lookup = lookup({people: () => Promise.reject(new Error('offline'))});
    await sendKeys({type: '@am'});
    await composer.updateComplete;
    byRole(composer, 'button', 'Post').click();
    expect(sent).to.deep.equal([{text: '@a\n@am', mentions: []}]);
  });

  it('finds who comes while somebody looks for them', async () => {
    let here = people;
    let tell = () => {};
    const {composer, box} = await open({
      lookup: lookup({
        people: async () => here,
        follow: (_what, changed) => ((tell = changed), () => (tell = () => {})),
      }),
    });
    await sendKeys({type: '@gr'});
    await composer.updateComplete;
    expect(box.hasAttribute('aria-activedescendant')).to.be.false;
    here = [...people, aPerson('u-grace', 'Grace')];
    tell();
    await findByRole(composer, 'option', 'Grace');
    await press('Enter');
    expect(box.value).to.equal('@Grace ');
  });

  it('speaks to the one of two with the same name who was chosen', async () => {
    const {composer} = await open();
    await sendKeys({type: '@kim'});
    (await findByRole(composer, 'option', 'Kim Lee Planner')).click();
    byRole(composer, 'button', 'Post').click();
    expect(sent[0]!.mentions).to.deep.equal(['u-kim2']);
    fill(byRole(composer, 'textbox'), '@Amara and @nobody');
    byRole(composer, 'button', 'Post').click();
    expect(sent[1]!.mentions).to.deep.equal(['u-amara']);
  });

  it('still knows who was chosen when the page was left before the text was sent', async () => {
    const draftKey = `naming/${createId()}`;
    const {composer} = await open({draftKey});
    await sendKeys({type: '@kim'});
    (await findByRole(composer, 'option', 'Kim Lee Planner')).click();
    fixtureCleanup();
    await waitUntil(async () => (await readDraft(draftKey))?.text === '@Kim Lee ');
    const again = await open({draftKey});
    await waitUntil(() => again.box.value === '@Kim Lee ');
    byRole(again.composer, 'button', 'Post').click();
    expect(sent[0]!.mentions).to.deep.equal(['u-kim2']);
    await waitUntil(async () => (await readDraft(draftKey)) === undefined);
  });

  it('keeps whom a text spoke to, though two have that name or nobody can be looked up', async () => {
    const before = markMentions('Hi @Kim Lee!', [people[3]!]);
    const given = {initial: before.text, mentions: before.mentions};
    const known = await open(given);
    expect(known.box.value).to.equal('Hi @Kim Lee!');
    await Promise.resolve();
    fill(known.box, 'Hi @Kim Lee, again');
    byRole(known.composer, 'button', 'Post').click();
    const unknown = await open({...given, lookup: undefined});
    fill(unknown.box, 'Hi @Kim Lee, again');
    byRole(unknown.composer, 'button', 'Post').click();
    expect(sent.map(({mentions}) => mentions)).to.deep.equal([['u-kim2'], ['u-kim2']]);
  });

  it('says so when a text speaks to more people than a post can', async () => {
    const crowd = Array.from({length: 11}, (_, n) => aPerson(`u${n}`, `Person${String.fromCharCode(65 + n)}`));
    const {composer, box} = await open({lookup: lookup({people: async () => crowd})});
    const text = crowd.map(({name}) => `@${name}`).join(' ');
    fill(box, text);
    await composer.updateComplete;
    await Promise.resolve();
    byRole(composer, 'button', 'Post').click();
    await findText(composer, 'At most 10 people can be mentioned in one post.');
    expect(sent).to.deep.equal([]);
    expect(box.value).to.equal(text);
  });

  it('finds emoji by what people call them, though there is nobody to look up', async () => {
    const {composer, box} = await open({lookup: undefined});
    await sendKeys({type: 'Well done :cel'});
    await findByRole(composer, 'listbox', 'Emoji');
    expect(options(composer)).to.deep.equal(['party']);
    await press('Enter');
    expect(box.value).to.equal('Well done 🎉 ');
  });

  it('takes the sign of full width away with the name of an emoji, of one kana too', async () => {
    const {composer, box} = await open({strings: ja, formats: Formats.for('ja')});
    await sendKeys({type: 'どうぞ。：め'});
    await findByRole(composer, 'option', '芽');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(box.value).to.equal('どうぞ。🌱 ');
  });

  it('chooses nothing behind a colon between two words before somebody goes to it', async () => {
    const {composer, box} = await open({strings: ja, formats: Formats.for('ja')});
    await sendKeys({type: '曜日：火'});
    await findByRole(composer, 'option', '火');
    expect(box.hasAttribute('aria-activedescendant')).to.equal(false);
    await press('Enter');
    await goneByRole(composer, 'listbox');
    expect(box.value).to.equal('曜日：火\n');
    await sendKeys({type: '了解：時計'});
    await findByRole(composer, 'option', '時計');
    await press('ArrowUp');
    await composer.updateComplete;
    expect(nameOf(current(composer, box)!)).to.equal('時計');
    await press('Enter');
    expect(box.value).to.equal('曜日：火\n了解⏰ ');
  });

  it('finds emoji by English where what the reader calls them cannot be loaded, and asks for it again', async () => {
    let isOffline = true;
    const emoji = () => (isOffline ? Promise.reject(new TypeError('Failed to fetch')) : ja.emoji());
    const {composer} = await open({strings: {...ja, emoji}, formats: Formats.for('ja')});
    await sendKeys({type: ':cel'});
    await findByRole(composer, 'option', 'party');
    isOffline = false;
    await sendKeys({type: 'e'});
    await findByRole(composer, 'option', 'お祝い');
  });

  it('sets names off in the preview', async () => {
    const {composer, box} = await open();
    fill(box, 'Hi @Amara');
    await composer.updateComplete;
    await Promise.resolve();
    byRole(composer, 'button', 'Preview').click();
    await composer.updateComplete;
    expect(byRole(composer, 'group', 'Preview').querySelector('bdi')!.textContent).to.equal('@Amara');
  });
});
