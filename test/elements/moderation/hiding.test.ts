import '../../../src/elements/community/define.js';
import '../../../src/elements/glossary/define.js';
import '../../../src/elements/knowledge/define.js';
import '../../../src/elements/moderation/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {keepNote} from '../../../src/community/knowledge.js';
import {changeRole, join} from '../../../src/community/membership.js';
import {appeal, moderate} from '../../../src/community/moderation.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {report} from '../../../src/community/reports.js';
import {targetOf, type Target} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  goneByRole,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const RUDE = 'Our boss is an ass';
const why = {reason: 'It insults somebody'};

describe('what is hidden beside posts', () => {
  let place: LocalCommunity;
  let stella: Community;
  let anna: Community;
  let ben: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    [stella, anna, ben] = ['Stella', 'Anna', 'Ben'].map((name) => place.as(name)) as [Community, Community, Community];
    for (const person of [stella, anna, ben]) await join(person);
  });
  afterEach(() => {
    fixtureCleanup();
    location.hash = '';
  });

  const seenBy = (name: string, element: TemplateResult) => {
    fixtureCleanup();
    return show(html`<praxis-community name=${place.id} local-name=${name}>${element}</praxis-community>`);
  };
  const toldWhy = async (page: Element, heading: string) => {
    byRole(page, 'button', 'Why, and what you can do').click();
    const dialog = await findByRole(page, 'dialog', heading);
    await findText(dialog, why.reason);
    await findText(dialog, 'What you wrote');
    [...everyElement(dialog)].find(({localName}) => localName === 'summary')!.dispatchEvent(new MouseEvent('click'));
    await findText(dialog, RUDE);
    byRole(dialog, 'button', 'Ask for another look');
  };
  const hide = (about: Target) => moderate(stella, about, 'hide', why);

  it('is a term: others read that it is, its author why', async () => {
    const id = await proposeTerm(ben, {label: 'Ass', gloss: RUDE, lang: 'en'});
    await hide(targetOf.term(id));
    const term = html`<praxis-glossary term-id=${id}></praxis-glossary>`;
    const others = await seenBy('Anna', term);
    await findText(others, 'This term was hidden by those who moderate.');
    expect(queryByRole(others, 'button', 'Why, and what you can do')).to.equal(undefined);
    expect(textOf(others)).not.to.contain(RUDE);
    const own = await seenBy('Ben', term);
    await findText(own, 'This term was hidden by those who moderate.');
    await toldWhy(own, 'Why the term is hidden');
  });

  it('is a note, and a priority, which is in no list', async () => {
    const note = await keepNote(ben, {title: 'Our boss', summary: RUDE});
    await hide(targetOf.note(note));
    const page = await seenBy('Ben', html`<praxis-knowledge note-id=${note}></praxis-knowledge>`);
    await findText(page, 'This note was hidden by those who moderate.');
    await toldWhy(page, 'Why the note is hidden');

    const priority = await suggestPriority(ben, {title: RUDE, body: 'Is he not?'});
    await suggestPriority(ben, {title: 'A better boss', body: ''});
    await hide(targetOf.priority(priority));
    const all = await seenBy('Ben', html`<praxis-priorities></praxis-priorities>`);
    await findText(all, 'A better boss');
    expect(textOf(all)).not.to.contain('Is he not?');
    location.hash = `#priority=${priority}`;
    await findText(all, 'This priority was hidden by those who moderate.');
    await toldWhy(all, 'Why the priority is hidden');
  });

  it('is the title of a conversation, which goes on', async () => {
    await post(ben, {id: 'p1', thread: {id: 'board', key: '', title: RUDE}, body: 'Is he not?'});
    await hide(targetOf.thread('board'));
    const board = html`<praxis-threads></praxis-threads>`;
    const page = await seenBy('Ben', board);
    (await findByRole(page, 'link', 'Hidden title')).click();
    await findText(page, 'The title of this conversation was hidden by those who moderate.');
    await findText(page, 'Is he not?');
    expect(textOf(page)).not.to.contain(RUDE);
    await toldWhy(page, 'Why the title is hidden');
  });

  it('stands in the log beside who became a steward, with their name', async () => {
    await changeRole(stella, anna.viewer!.uid, 'steward');
    await changeRole(anna, anna.viewer!.uid, 'member');
    const page = await seenBy('Ben', html`<praxis-moderation></praxis-moderation>`);
    await findText(page, /Stella\s*made\s*Anna\s*a steward/);
    await findText(page, /Anna\s*stepped down as a steward/);
    expect(queryByRole(page, 'button', 'Show it')).to.equal(undefined);
  });

  it('is hidden from the queue, and comes back at the word of who is asked again', async () => {
    await post(ben, {id: 'p1', thread: {id: 'board', key: '', title: RUDE}, body: 'Is he not?'});
    await report(anna, targetOf.thread('board'), {reason: 'abuse', note: ''});
    const page = await seenBy('Stella', html`<praxis-moderation></praxis-moderation>`);
    (await findByRole(page, 'button', 'Hide it')).click();
    fill(await findByRole(page, 'textbox', 'Reason'), why.reason);
    byRole(page, 'button', 'Hide it').click();
    await findText(page, 'hid the title of a conversation');
    const notice = (await stella.store.query(queries.noticesOn('threads/board')))[0]!;
    await appeal(ben, notice, 'I meant the donkey.');
    await findText(page, 'I meant the donkey.');
    expect(textOf(page)).to.contain(RUDE);
    byRole(page, 'button', 'Restore it').click();
    fill(await findByRole(page, 'textbox', 'Reason'), 'It is a donkey');
    byRole(page, 'button', 'Restore it').click();
    await goneByRole(page, 'heading', 'Asked to be looked at again');
    expect(await ben.store.get(refs.thread('board'))).to.include({title: RUDE});
  });
});
