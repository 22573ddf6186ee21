import '../../../src/elements/community/define.js';
import '../../../src/elements/glossary/define.js';
import '../../../src/elements/glossary/parts.js';
import '../../../src/elements/knowledge/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {supportPriority} from '../../../src/community/ballots.js';
import type {Community} from '../../../src/community/community.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {keepNote} from '../../../src/community/knowledge.js';
import {join} from '../../../src/community/membership.js';
import {moderate, takeBack} from '../../../src/community/moderation.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {noWording} from '../../../src/model/term.js';
import {byRole, fill, findByRole, findText, forgetViewer, goneByRole, goneText, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

const why = {reason: 'Insults', text: ''};
const told = 'You can write here again';

describe('whoever may not write for now', () => {
  let place: LocalCommunity;
  let [stella, ben]: Community[] = [];
  let act: string;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    [stella, ben] = ['Stella', 'Ben'].map((name) => place.as(name));
    await join(stella!);
    await join(ben!);
  });
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
    await place.close();
  });

  const suspend = async () => {
    act = await moderate(stella!, targetOf.person(ben!.viewer!.uid), 'suspend', {...why, days: 7});
  };
  const lift = async () => {
    await takeBack(stella!, (await stella!.store.get(refs.notice(act)))!, why);
  };
  const pageWith = (element: TemplateResult) =>
    show(html`<praxis-community name=${place.id} local-name="Ben">${element}</praxis-community>`);

  const writings = [
    {
      where: 'on the board',
      element: html`<praxis-threads></praxis-threads>`,
      begin: 'Start a conversation',
      send: 'Post',
      box: 'Title',
    },
    {
      where: 'in the glossary',
      element: html`<praxis-glossary></praxis-glossary>`,
      begin: 'Propose a term',
      send: 'Propose',
      box: 'Term',
    },
    {
      where: 'among what is known',
      element: html`<praxis-knowledge></praxis-knowledge>`,
      begin: 'Write a note',
      send: 'Keep this note',
      box: 'Title',
    },
    {
      where: 'among priorities',
      element: html`<praxis-priorities></praxis-priorities>`,
      begin: 'Suggest a priority',
      send: 'Suggest',
      box: 'What should we work on?',
    },
  ];

  for (const {where, element, begin, send, box} of writings) {
    it(`reads why ${where}, and is offered nothing that would be refused`, async () => {
      await suspend();
      const page = await pageWith(element);
      await findText(page, told);
      await goneByRole(page, 'button', begin);
      byRole(page, 'button', 'Why, and what you can do').click();
      const dialog = await findByRole(page, 'dialog', 'Why, and what you can do');
      await findText(dialog, 'Insults');
      await findByRole(dialog, 'button', 'Ask for another look');
      byRole(dialog, 'button', 'Close').click();
      await lift();
      await findByRole(page, 'button', begin);
      await goneText(page, told);
    });

    it(`keeps what they had begun ${where}, until they may send it`, async () => {
      const page = await pageWith(element);
      (await findByRole(page, 'button', begin)).click();
      const field = await findByRole<HTMLInputElement>(page, 'textbox', box);
      fill(field, 'Half a thought');
      byRole(page, 'button', send);
      await suspend();
      await findText(page, told);
      await findText(page, 'Your text is safe on this device.');
      await goneByRole(page, 'button', send);
      expect(byRole<HTMLInputElement>(page, 'textbox', box)).to.equal(field);
      expect(field.value).to.equal('Half a thought');
      await lift();
      await findByRole(page, 'button', send);
      expect(field.value).to.equal('Half a thought');
    });
  }

  it('does not say how they understand a term, nor change it', async () => {
    const wording = {...noWording, label: 'Ingress', gloss: 'The way in.'};
    const id = await proposeTerm(stella!, {...wording, lang: 'en'});
    await suspend();
    const page = await pageWith(html`<praxis-glossary term-id=${id}></praxis-glossary>`);
    await findText(page, 'The way in.');
    await findText(page, told);
    await goneByRole(page, 'button', 'I understand it the same way');
    await goneByRole(page, 'button', 'Edit');
    await lift();
    await findByRole(page, 'button', 'I understand it the same way');
  });

  it('neither changes a note nor says that it holds', async () => {
    const id = await keepNote(stella!, {title: 'Our ingress', summary: 'One.', tags: [], cites: [], isMine: true});
    await suspend();
    const page = await pageWith(html`<praxis-knowledge note-id=${id}></praxis-knowledge>`);
    await findText(page, told);
    await findByRole(page, 'heading', 'Our ingress');
    await goneByRole(page, 'button', 'Yes, still true');
    await goneByRole(page, 'button', 'Edit');
    await lift();
    await findByRole(page, 'button', 'Yes, still true');
  });

  it('takes a support back, and gives none', async () => {
    const ids: string[] = [];
    for (const title of ['Backups', 'Tests']) ids.push(await suggestPriority(stella!, {title, body: ''}));
    await supportPriority(ben!, ids[0]!, true);
    await suspend();
    const page = await pageWith(html`<praxis-priorities></praxis-priorities>`);
    await findText(page, told);
    await findText(page, 'Tests');
    const support = await findByRole(page, 'button', 'Support');
    expect(support.getAttribute('aria-pressed')).to.equal('true');
    support.click();
    await goneByRole(page, 'button', 'Support');
    expect((await stella!.store.get(refs.priority(ids[0]!)))!.supports).to.equal(0);
  });
});
