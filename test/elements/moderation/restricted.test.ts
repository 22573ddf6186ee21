import '../../../src/elements/account/define.js';
import '../../../src/elements/charter/define.js';
import '../../../src/elements/community/define.js';
import '../../../src/elements/glossary/define.js';
import '../../../src/elements/glossary/parts.js';
import '../../../src/elements/knowledge/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/members/define.js';
import '../../../src/elements/term/define.js';
import '../../../src/elements/thread/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {supportPriority} from '../../../src/community/ballots.js';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {keepNote} from '../../../src/community/knowledge.js';
import {join} from '../../../src/community/membership.js';
import {moderate, takeBack} from '../../../src/community/moderation.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import type {PostElement} from '../../../src/elements/post/post.js';
import {createId, threadIdOf} from '../../../src/model/ids.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {noWording} from '../../../src/model/term.js';
import {choose, postWith} from '../../support/conversation.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

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
    show<CommunityElement>(html`<praxis-community name=${place.id} local-name="Ben">${element}</praxis-community>`);

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
    {
      where: 'beside the charter',
      element: html`<praxis-charter></praxis-charter>`,
      begin: 'Write the charter',
      send: 'Propose',
      box: 'Purpose',
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

  it('reads it once where a conversation stands below', async () => {
    const term = await proposeTerm(stella!, {...noWording, label: 'Ingress', gloss: 'The way in.', lang: 'en'});
    const page = await pageWith(html`<praxis-glossary term-id=${term}></praxis-glossary>`);
    const box = await findByRole(page, 'textbox', 'Write a reply');
    await suspend();
    await findText(page, told);
    await waitUntil(() => !box.checkVisibility(), 'the conversation has no box');
    expect(textOf(page).split(told)).to.have.length(2);
    await lift();
    await findByRole(page, 'textbox', 'Write a reply');
  });

  for (const {where, element, begin, box} of writings.slice(1, 3)) {
    it(`finds no form ${where} once they may again, for which they signed in meanwhile`, async () => {
      const page = await pageWith(element);
      await findByRole(page, 'button', begin);
      await page.signOut();
      await suspend();
      (await findByRole(page, 'button', begin)).click();
      await page.signIn({method: 'local', name: 'Ben'});
      await findText(page, told);
      await goneByRole(page, 'button', begin);
      await lift();
      await findByRole(page, 'button', begin);
      await goneText(page, told);
      expect(queryByRole(page, 'textbox', box)).to.equal(undefined);
    });
  }

  for (const [item, send] of [
    ['Turn into a term', 'Propose'],
    ['Turn into a knowledge note', 'Keep this note'],
  ] as const) {
    it(`keeps what they had begun with “${item}”, until they may send it`, async () => {
      await post(stella!, {
        ...{id: createId(), thread: {id: threadIdOf('board'), key: 'board', title: 'Which ingress?'}},
        body: 'A pod is a group.',
      });
      const page = await pageWith(html`<praxis-thread thread-key="board" loading="eager"></praxis-thread>`);
      await findText(page, 'A pod is a group.');
      await waitUntil(() => (postWith(page, 'A pod is a group.') as PostElement).canDefine);
      await choose(page, 'A pod is a group.', item);
      const dialog = await findByRole(page, 'dialog', item.includes('note') ? 'A new note' : 'Propose a term');
      await findByRole(dialog, 'button', send);
      await suspend();
      await findText(dialog, told);
      await goneByRole(dialog, 'button', send);
      await findText(dialog, 'Your text is safe on this device.');
      await lift();
      await findByRole(dialog, 'button', send);
    });
  }

  it('says in the card of a term no more that they see it differently', async () => {
    const wording = {...noWording, label: 'Ingress', gloss: 'The way in.'};
    await proposeTerm(stella!, {...wording, lang: 'en'});
    const page = await pageWith(html`<p>Our <praxis-term>Ingress</praxis-term></p>`);
    const link = await findByRole(page, 'link', 'Ingress');
    link.click();
    (await findByRole(document.body, 'button', 'I see it differently')).click();
    const card = await findByRole(document.body, 'dialog', 'Ingress');
    const field = await findByRole<HTMLTextAreaElement>(card, 'textbox');
    fill(field, 'Half a thought');
    byRole(card, 'button', 'Record it');
    await suspend();
    await findText(card, told);
    await goneByRole(card, 'button', 'Record it');
    expect(field.value).to.equal('Half a thought');
    byRole(card, 'button', 'Cancel').click();
    await goneByRole(card, 'textbox');
    expect(queryByRole(card, 'button', 'I see it differently')).to.equal(undefined);
    byRole(card, 'button', 'Why, and what you can do').click();
    await findByRole(page, 'dialog', 'Why, and what you can do');
  });

  it('finds no box in the card of a term for which they signed in meanwhile', async () => {
    await proposeTerm(stella!, {...noWording, label: 'Ingress', gloss: 'The way in.', lang: 'en'});
    const page = await pageWith(html`<p>Our <praxis-term>Ingress</praxis-term></p>`);
    await findByRole(page, 'link', 'Ingress');
    await page.signOut();
    await suspend();
    (await findByRole(page, 'link', 'Ingress')).click();
    (await findByRole(document.body, 'button', 'I see it differently')).click();
    const card = await findByRole(document.body, 'dialog', 'Ingress');
    fill(await findByRole(card, 'textbox', 'Your name'), 'Ben');
    byRole(card, 'button', 'Sign in').click();
    await findText(card, told);
    // Once that is said, it is decided: a box would be there by then.
    await waitUntil(
      () => focused()?.textContent.includes('Why, and what you can do'),
      'the focus is on what they may do',
    );
    expect(queryByRole(card, 'textbox')).to.equal(undefined);
    expect(queryByRole(card, 'button', 'I see it differently')).to.equal(undefined);
    await lift();
    await findByRole(card, 'button', 'I see it differently');
    expect(queryByRole(card, 'textbox')).to.equal(undefined);
  });

  it('reads it above their profile, which keeps what they wrote', async () => {
    const page = await pageWith(html`<praxis-members></praxis-members>`);
    (await findByRole(page, 'button', 'Edit my profile')).click();
    const field = await findByRole<HTMLInputElement>(page, 'textbox', 'Pronouns');
    fill(field, 'they');
    await suspend();
    await findText(page, told);
    await goneByRole(page, 'button', 'Save');
    expect(byRole<HTMLInputElement>(page, 'textbox', 'Pronouns').value).to.equal('they');
    await lift();
    await findByRole(page, 'button', 'Save');
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

  it('keeps the other words that they began for a priority, until they may save them', async () => {
    location.hash = `#priority=${await suggestPriority(ben!, {title: 'Backups', body: ''})}`;
    const page = await pageWith(html`<praxis-priorities></praxis-priorities>`);
    (await findByRole(page, 'button', 'Edit')).click();
    const field = await findByRole<HTMLInputElement>(page, 'textbox', 'What should we work on?');
    fill(field, 'Half a thought');
    byRole(page, 'button', 'Save');
    await suspend();
    await findText(page, told);
    await goneByRole(page, 'button', 'Save');
    await findText(page, 'Your text is safe on this device.');
    expect(field.value).to.equal('Half a thought');
    await lift();
    (await findByRole(page, 'button', 'Save')).click();
    await findByRole(page, 'heading', 'Half a thought');
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
    support.focus();
    support.click();
    await goneByRole(page, 'button', 'Support');
    await waitUntil(() => focused()?.textContent.includes('0 supports'), 'the focus is where they were');
    expect((await stella!.store.get(refs.priority(ids[0]!)))!.supports).to.equal(0);
  });
});
