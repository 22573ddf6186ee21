import {expect, fixtureCleanup} from '@open-wc/testing';
import {setOutcome} from '../../../src/community/thread-acts.js';
import {changeWatched} from '../../../src/community/watched.js';
import type {ComposerElement} from '../../../src/elements/composer/composer.js';
import {bodies, choose, Conversation, postWith} from '../../support/conversation.js';
import {
  allByRole,
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  focused,
  goneText,
  nameOf,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

const question = 'Some would find “numbskull” hurtful.';

describe('a word that some find hurtful', () => {
  let conversation: Conversation;
  beforeEach(async () => {
    conversation = new Conversation();
    await conversation.write('Amara', 'Which ingress?');
    await changeWatched(conversation.as('Amara'), ['numbskull', 'dumb as a post'], []);
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  /** Once what asks is there, which is loaded while somebody writes. */
  const ready = (page: Node, tag: 'praxis-composer' | 'praxis-reason-form' = 'praxis-composer') =>
    waitUntil(() => {
      const boxes = [...everyElement(page)].filter((element) => element.localName === tag);
      return boxes.some((box) => (box as ComposerElement)['watching'].hint);
    }, `a ${tag} can ask`);
  const box = (page: Node, name = 'Write a reply') => findByRole<HTMLTextAreaElement>(page, 'textbox', name);
  const write = async (page: Node, text: string) => {
    fill(await box(page), text);
    await ready(page);
    byRole(page, 'button', 'Post').click();
  };

  it('is asked about before it is posted, and is posted by whoever means it', async () => {
    const page = await conversation.open();
    await write(page, 'What a numbskull.');
    await findText(page, question);
    await findText(page, 'Only you see this.');
    await waitUntil(() => focused() !== null && nameOf(focused()!) === 'Change it', 'the question has the focus');
    await expect(page).to.be.accessible();
    expect(bodies(page)).to.deep.equal(['Which ingress?']);
    byRole(page, 'button', 'Post anyway').click();
    await waitUntil(() => bodies(page).includes('What a numbskull.'), 'it is posted');
    await goneText(page, question);
    await waitUntil(async () => (await conversation.posts()).length === 2, 'the store has it');
  });

  it('is selected for whoever changes it, and nothing more is said', async () => {
    const page = await conversation.open();
    await write(page, 'Hm. What a numbskull!');
    (await findByRole(page, 'button', 'Change it')).click();
    const field = await box(page);
    await waitUntil(() => focused() === field, 'the box has the focus');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('numbskull');
    await goneText(page, question);
    fill(field, 'Hm. What a riddle!');
    byRole(page, 'button', 'Post').click();
    await waitUntil(() => bodies(page).includes('Hm. What a riddle!'), 'it is posted');
  });

  it('is asked about once in a text, and another one once more', async () => {
    const page = await conversation.open();
    await write(page, 'What a numbskull.');
    await findText(page, question);
    fill(await box(page), 'What a numbskull, dumb as a post.');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Some would find “dumb as a post” hurtful.');
    await goneText(page, question);
    fill(await box(page), 'What a NUMBSKULL, as dumb as a post is.');
    byRole(page, 'button', 'Post').click();
    await waitUntil(() => bodies(page).length === 2, 'it is posted');
  });

  it('is asked about where it stands among signs of Markdown', async () => {
    const page = await conversation.open();
    await write(page, 'What a **numb**skull.');
    await findText(page, question);
    (await findByRole(page, 'button', 'Change it')).click();
    const field = await box(page);
    await waitUntil(() => focused() === field, 'the box has the focus');
  });

  it('is asked about again in the next text', async () => {
    const page = await conversation.open();
    await write(page, 'numbskull');
    (await findByRole(page, 'button', 'Post anyway')).click();
    await waitUntil(() => bodies(page).length === 2, 'it is posted');
    await write(page, 'numbskull!');
    await findText(page, 'Some would find “numbskull” hurtful.');
  });

  it('is asked about again by whoever empties the box and begins anew', async () => {
    const page = await conversation.open();
    await write(page, 'numbskull');
    await findText(page, question);
    fill(await box(page), '');
    await goneText(page, question);
    await write(page, 'a numbskull');
    await findText(page, question);
  });

  it('is asked about on the way with the keyboard, and never holds anything back', async () => {
    const page = await conversation.open();
    fill(await box(page), 'numbskull');
    await ready(page);
    (await box(page)).focus();
    await press('Control+Enter');
    await findText(page, question);
    (await box(page)).focus();
    await press('Control+Enter');
    await waitUntil(() => bodies(page).length === 2, 'it is posted');
  });

  it('is asked about in an answer', async () => {
    const page = await conversation.open();
    byRole(page, 'button', 'Reply').click();
    fill(await box(page, 'Reply to Amara'), 'You numbskull');
    await ready(page);
    const [answer, thread] = allByRole(page, 'button', /^(?:Post|Reply)$/).filter(({part}) => part.contains('send'));
    expect(thread, 'there is a box for the thread, too').to.not.equal(undefined);
    answer!.click();
    await findText(page, question);
    expect((await conversation.posts()).length).to.equal(1);
  });

  it('is asked about in an edit only where it is new', async () => {
    const post = await conversation.write('Ada', 'That numbskull of a proxy');
    const page = await conversation.open({as: 'Ada'});
    await choose(page, post.body, 'Edit');
    fill(await box(page, 'Edit your reply'), 'That numbskull of a gateway');
    await ready(page);
    byRole(page, 'button', 'Save').click();
    await waitUntil(() => bodies(page).includes('That numbskull of a gateway'), 'it is saved');
    await findText(page, 'Saved.');
    await choose(page, 'That numbskull of a gateway', 'Edit');
    fill(await box(page, 'Edit your reply'), 'That numbskull, dumb as a post');
    await ready(page);
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Some would find “dumb as a post” hurtful.');
    (await findByRole(page, 'button', 'Save anyway')).click();
    await waitUntil(() => bodies(page).includes('That numbskull, dumb as a post'), 'it is saved');
    expect(textOf(postWith(page, 'dumb as a post'))).to.contain('Ada');
  });

  it('is asked about in why somebody sees it differently', async () => {
    await setOutcome(conversation.as('Amara'), conversation.place.id, 'agreed');
    const page = await conversation.open();
    (await findByRole(page, 'button', 'I see it differently')).click();
    fill(await box(page, 'Why do you see it differently?'), 'Only a numbskull would.');
    await ready(page, 'praxis-reason-form');
    byRole(page, 'button', 'Record it').click();
    await findText(page, question);
    (await findByRole(page, 'button', 'Record it anyway')).click();
    await findText(page, 'Only a numbskull would.');
    await goneText(page, question);
  });

  it('is said to nobody where there is no list', async () => {
    await changeWatched(conversation.as('Amara'), [], ['numbskull', 'dumb as a post']);
    const page = await conversation.open();
    fill(await box(page), 'numbskull');
    byRole(page, 'button', 'Post').click();
    await waitUntil(() => bodies(page).length === 2, 'it is posted');
    expect(queryByRole(page, 'button', 'Post anyway')).to.equal(undefined);
  });
});
