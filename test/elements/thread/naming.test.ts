import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {join} from '../../../src/community/membership.js';
import {localUid} from '../../../src/model/ids.js';
import {choose, Conversation, postWith} from '../../support/conversation.js';
import {byRole, fill, findByRole, findText, focused, goneByRole} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('naming and quoting in a thread', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const setOff = (post: Element) =>
    Array.from(post.shadowRoot!.querySelectorAll('.rich-text bdi'), (name) => name.textContent);
  const theirs = async () => (await conversation.posts()).at(-1)!;

  it('mentions a member, sets their name off, and finds them anew after an edit', async () => {
    await join(conversation.as('Grace Hopper'));
    const page = await conversation.open();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
    box.focus();
    await sendKeys({type: 'Dear @gra'});
    (await findByRole(page, 'option', 'Grace Hopper')).click();
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Dear @Grace Hopper');
    const post = postWith(page, 'Dear');
    expect(setOff(post)).to.deep.equal(['@Grace Hopper']);
    await waitUntil(async () => (await conversation.posts()).length === 1);
    expect((await theirs()).mentions).to.deep.equal([localUid('Grace Hopper')]);

    await choose(page, 'Dear', 'Edit');
    const editor = await findByRole<HTMLTextAreaElement>(post, 'textbox', 'Edit your reply');
    expect(editor.value).to.equal('Dear @Grace Hopper');
    fill(editor, 'Dear Grace');
    byRole(post, 'button', 'Save').click();
    await waitUntil(async () => (await theirs()).revision === 1);
    expect(await theirs()).to.deep.include({body: 'Dear Grace', mentions: []});
    expect(setOff(post)).to.deep.equal([]);
  });

  it('quotes a post in the box that answers it, below what is there', async () => {
    await conversation.write('Grace', 'One.\n\n- **two**');
    const page = await conversation.open();
    await findText(page, 'One.');
    const post = postWith(page, 'One.');
    byRole(post, 'button', 'Reply').click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Grace');
    fill(box, 'I see.');
    await choose(page, 'One.', 'Quote');
    const text = 'I see.\n\n> Grace wrote:\n>\n> One.\n>\n> - **two**\n\n';
    await waitUntil(() => box.value === text, box.value);
    await waitUntil(() => focused() === box);
    expect(box.selectionStart).to.equal(text.length);
  });

  it('opens that box, with what was begun there before', async () => {
    await conversation.write('Grace', 'One.');
    const page = await conversation.open();
    await findText(page, 'One.');
    const post = postWith(page, 'One.');
    byRole(post, 'button', 'Reply').click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Grace');
    fill(box, 'Begun.');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'textbox', 'Reply to Grace');
    await choose(page, 'One.', 'Quote');
    const again = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Grace');
    await waitUntil(() => again.value === 'Begun.\n\n> Grace wrote:\n>\n> One.\n\n', again.value);
  });

  it('quotes only what is selected in the post', async () => {
    await conversation.write('Grace', 'One and two and three.');
    await conversation.write('Grace', 'Another.');
    const page = await conversation.open();
    await findText(page, 'Another.');
    const select = (post: Element, from: number, to: number) => {
      const text = post.shadowRoot!.querySelector('.rich-text p')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, from, text, to);
    };
    /** As a pointer does: pressed elsewhere, some browsers forget what was selected. */
    const quote = async (post: Element) => {
      const more = byRole(post, 'button', 'More actions');
      more.scrollIntoView({block: 'nearest'});
      const {left, top, width, height} = more.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
      (await findByRole(page, 'menuitem', 'Quote')).click();
    };
    const one = postWith(page, 'One and');
    select(one, 4, 11);
    await quote(one);
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Grace');
    await waitUntil(() => box.value === '> Grace wrote:\n>\n> and two\n\n', box.value);
    await sendKeys({type: 'Yes.'});
    expect(box.value).to.equal('> Grace wrote:\n>\n> and two\n\nYes.');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'textbox', 'Reply to Grace');
    select(one, 0, 3);
    await quote(postWith(page, 'Another.'));
    const other = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Grace');
    await waitUntil(() => other.value === '> Grace wrote:\n>\n> Another.\n\n', other.value);
  });
});
