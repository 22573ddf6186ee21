import {expect, fixtureCleanup, nextFrame, oneEvent} from '@open-wc/testing';
import type {ContributedEvent, FailedEvent} from '../../../src/events.js';
import {localUid} from '../../../src/model/ids.js';
import {MAX_BODY_LENGTH} from '../../../src/model/post.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {bodies, choose, Conversation, postWith} from '../../support/conversation.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneByRole,
  goneText,
  nameOf,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

/** A part of the box for writing, found without computing roles over a very long text. */
const byPart = (page: Element, part: string) =>
  page
    .querySelector('praxis-thread')!
    .shadowRoot!.querySelector('praxis-composer')!
    .shadowRoot!.querySelector<HTMLElement>(`[part~=${part}]`)!;

/** What is selected in the box that has the focus. */
const focusedText = () => {
  const {value, selectionStart, selectionEnd} = focused() as HTMLTextAreaElement;
  return value.slice(selectionStart, selectionEnd);
};

describe('writing in a thread', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const mainBox = (page: Node) => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
  const open = async (refuse?: RefusingStore['refusal']) => {
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    store.refusal = refuse;
    return {page, store};
  };

  it('begins a conversation, makes its author a member, and tells the page', async () => {
    const page = await conversation.open();
    const box = await mainBox(page);
    await findText(page, 'Your first post makes you a member.');
    fill(box, 'Hello **all**');
    setTimeout(() => byRole(page, 'button', 'Post').click());
    const {kind, id} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    expect(kind).to.equal('post');
    expect(await conversation.read(id)).to.include({body: 'Hello **all**', byline: 'Ada'});
    expect(bodies(page)).to.deep.equal(['Hello all']);
    expect(box.value).to.equal('');
    await goneText(page, 'Your first post makes you a member.');
    await findText(byRole(page.querySelector('praxis-thread')!, 'status'), 'Posted.');
    const member = await conversation.as('Ada').store.get(refs.member(localUid('Ada')));
    expect(member).to.include({status: 'active'});
  });

  it('posts with Ctrl and Enter', async () => {
    const page = await conversation.open();
    fill(await mainBox(page), 'by keyboard');
    await press('Control+Enter');
    await findText(page, 'Posted.');
    expect(bodies(page)).to.deep.equal(['by keyboard']);
  });

  it('makes one post of a hundred clicks, and says nothing of the ninety-nine', async () => {
    const page = await conversation.open();
    fill(await mainBox(page), 'impatient');
    const button = byRole(page, 'button', 'Post');
    for (let i = 0; i < 100; i++) button.click();
    await findText(page, 'Posted.');
    expect(await conversation.posts()).to.have.length(1);
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('says in place that a post needs a text', async () => {
    const page = await conversation.open();
    const box = await mainBox(page);
    fill(box, ' \n ');
    byRole(page, 'button', 'Post').click();
    expect(textOf(await findByRole(page, 'alert'))).to.equal('Write something first.');
    expect(focused()).to.equal(box);
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    fill(box, 'something');
    await goneByRole(page, 'alert');
  });

  it('says how much is too much, and keeps it', async () => {
    const page = await conversation.open();
    const box = await mainBox(page);
    const text = 'a line of text\n'.repeat(2000);
    fill(box, text);
    byRole(page, 'button', 'Post').click();
    const alert = await findByRole(page, 'alert');
    expect(textOf(alert)).to.equal('This is 29,999 characters long. At most 20,000 fit.');
    await findText(page, '10,000 characters too many');
    expect(box.value).to.equal(text);
    expect(await conversation.posts()).to.have.length(0);
  });

  it('takes a pasted megabyte about as fast as the browser’s own box does, and keeps it', async () => {
    const page = await conversation.open();
    const box = await mainBox(page);
    const plain = document.createElement('textarea');
    document.body.append(plain);
    const megabyte = `${'a line of a log '.repeat(6)}\n`.repeat(11_000);
    const timed = async (paste: () => void) => {
      const start = performance.now();
      paste();
      await nextFrame();
      await nextFrame();
      return performance.now() - start;
    };
    const ours = await timed(() => {
      fill(box, megabyte);
      byPart(page, 'send').click();
    });
    expect(box.value).to.equal(megabyte);
    const own = await timed(() => (plain.value = megabyte));
    plain.remove();
    expect(ours).to.be.below(5 * own + 500);
  });

  it('counts what is left only when it matters', async () => {
    const page = await conversation.open();
    const box = await mainBox(page);
    fill(box, 'x'.repeat(1000));
    expect(textOf(page)).not.to.include('left');
    fill(box, 'x'.repeat(MAX_BODY_LENGTH - 7));
    await findText(page, '7 characters left');
    fill(box, 'x'.repeat(MAX_BODY_LENGTH));
    await findText(page, '0 characters left');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
  });

  it('answers a post below it, and comes back to it', async () => {
    const first = await conversation.write('Ben', 'a question');
    await conversation.write('Ben', 'another');
    const page = await conversation.open();
    const reply = byRole(postWith(page, 'a question'), 'button', 'Reply');
    reply.click();
    const box = await findByRole(page, 'textbox', 'Reply to Ben');
    await waitUntil(() => focused() === box);
    fill(box, 'an answer');
    await press('Control+Enter');
    await findText(page, 'Posted.');
    expect(bodies(page)).to.deep.equal(['a question', 'an answer', 'another']);
    expect((await conversation.posts())[1]).to.include({body: 'an answer', parent: first.id});
    expect(queryByRole(page, 'textbox', 'Reply to Ben')).to.equal(undefined);
    expect(nameOf(focused()!)).to.equal('Reply');
  });

  it('closes an answer with Escape and keeps what was written', async () => {
    await conversation.write('Ben', 'a question');
    const page = await conversation.open();
    byRole(postWith(page, 'a question'), 'button', 'Reply').click();
    fill(await findByRole(page, 'textbox', 'Reply to Ben'), 'half an answer');
    await press('Escape');
    await goneByRole(page, 'textbox', 'Reply to Ben');
    await waitUntil(() => nameOf(focused()!) === 'Reply');
    await findText(postWith(page, 'a question'), 'Draft');
    byRole(postWith(page, 'a question'), 'button', 'Reply').click();
    const again = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Ben');
    await waitUntil(() => again.value === 'half an answer');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'textbox', 'Reply to Ben');
  });

  it('changes a post in place, with its history kept', async () => {
    const page = await conversation.open();
    fill(await mainBox(page), 'with a tpyo');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
    await choose(page, 'with a tpyo', 'Edit');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply');
    expect(box.value).to.equal('with a tpyo');
    await waitUntil(() => focused() === box);
    fill(box, 'without a typo');
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Saved.');
    expect(textOf(postWith(page, 'without a typo'))).to.include('edited');
    expect(nameOf(focused()!)).to.equal('More actions');
    const [post] = await conversation.posts();
    expect(post).to.include({body: 'without a typo', revision: 1});
    const before = await conversation.as('Ada').store.get(refs.postRevision(post!.thread, post!.id, 0));
    expect(before).to.include({body: 'with a tpyo'});
  });

  it('leaves a post as it is when its change is cancelled', async () => {
    await conversation.write('Ada', 'as it is');
    const page = await conversation.open();
    await choose(page, 'as it is', 'Edit');
    fill(await findByRole(page, 'textbox', 'Edit your reply'), 'something else');
    byRole(page, 'button', 'Cancel').click();
    await findText(page, 'as it is');
    await choose(page, 'as it is', 'Edit');
    expect((await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply')).value).to.equal('as it is');
  });

  it('deletes a post after asking, and keeps its place', async () => {
    const post = await conversation.write('Ada', 'regretted');
    await conversation.write('Ben', 'an answer', post);
    const page = await conversation.open();
    await choose(page, 'regretted', 'Delete');
    await findText(page, 'Delete this reply? Answers to it stay.');
    await waitUntil(() => nameOf(focused()!) === 'Delete');
    await press('Escape');
    await goneText(page, 'Delete this reply?');
    await waitUntil(() => nameOf(focused()!) === 'More actions');

    await choose(page, 'regretted', 'Delete');
    (await findByRole(page, 'button', 'Delete')).click();
    await findText(page, 'This reply was removed by its author.');
    await findText(page, 'The reply is deleted.');
    expect(bodies(page)[1]).to.equal('an answer');
    expect(focused()!.localName).to.equal('article');
    expect(await conversation.read(post.id)).to.include({state: 'removed', body: ''});
  });

  it('copies a link that leads to the post', async () => {
    const post = await conversation.write('Ben', 'by Ben');
    const page = await conversation.open();
    byRole(postWith(page, 'by Ben'), 'button', 'More actions').focus();
    await press('Enter');
    (await findByRole(page, 'menuitem', 'Copy link')).focus();
    await press('Enter');
    await findText(postWith(page, 'by Ben'), 'Link copied');
    const link = postWith(page, 'by Ben').shadowRoot!.querySelector<HTMLAnchorElement>('a.time')!;
    expect(link.hash).to.equal(`#praxis-${post.id}`);
    expect(link.pathname).to.equal(location.pathname);
  });

  it('offers to change only what one wrote', async () => {
    await conversation.write('Ben', 'by Ben');
    await conversation.write('Ada', 'by Ada');
    const page = await conversation.open();
    byRole(postWith(page, 'by Ben'), 'button', 'More actions').click();
    await findByRole(page, 'menuitem', 'Copy link');
    expect(queryByRole(page, 'menuitem', 'Edit')).to.equal(undefined);
    expect(queryByRole(page, 'menuitem', 'Delete')).to.equal(undefined);
  });

  it('shows what is sent at once, and that it is under way while there is no connection', async () => {
    const {page, store} = await open();
    store.goOffline();
    fill(await mainBox(page), 'from the train');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'from the train');
    await findText(postWith(page, 'from the train'), 'Sending…');
    expect((await mainBox(page)).value).to.equal('');
    fill(await mainBox(page), 'and another');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'and another');
    await findText(postWith(page, 'and another'), 'Sending…');
    store.goOnline();
    await goneText(page, 'Sending…');
    expect((await conversation.posts()).map(({body}) => body)).to.deep.equal(['from the train', 'and another']);
    expect(bodies(page)).to.deep.equal(['from the train', 'and another']);
  });

  it('keeps a refused post with the reason, and sends it when asked again', async () => {
    const {page, store} = await open('permission-denied');
    fill(await mainBox(page), 'precious');
    setTimeout(() => byRole(page, 'button', 'Post').click());
    const {error} = await oneEvent<FailedEvent>(page, 'praxis-failed');
    expect(error.code).to.equal('permission-denied');
    await findText(postWith(page, 'precious'), 'Not sent. This is not allowed here. Your text is safe on this device.');
    await findText(byRole(page.querySelector('praxis-thread')!, 'status'), 'Not sent. This is not allowed here.');
    expect(queryByRole(postWith(page, 'precious'), 'button', 'Reply')).to.equal(undefined);
    store.refusal = undefined;
    byRole(page, 'button', 'Try again').click();
    await findText(page, 'Posted.');
    expect(bodies(page)).to.deep.equal(['precious']);
    expect(await conversation.posts()).to.have.length(1);
  });

  it('gives the text of a refused answer back to where it was written', async () => {
    await conversation.write('Ben', 'a question');
    const {page} = await open('too-fast');
    byRole(postWith(page, 'a question'), 'button', 'Reply').click();
    fill(await findByRole(page, 'textbox', 'Reply to Ben'), 'an answer');
    await press('Control+Enter');
    await findText(page, 'That was a lot in a short time.');
    byRole(postWith(page, 'an answer'), 'button', 'Edit').click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Ben');
    await waitUntil(() => box.value === 'an answer' && focused() === box);
    expect(queryByRole(page, 'button', 'Discard')).to.equal(undefined);
  });

  it('adds the text of a refused post to what is written meanwhile', async () => {
    const {page} = await open('storage-full');
    const box = await mainBox(page);
    fill(box, 'first');
    byRole(page, 'button', 'Post').click();
    await findByRole(page, 'button', 'Discard');
    fill(box, 'second');
    byRole(postWith(page, 'first'), 'button', 'Edit').click();
    await waitUntil(() => box.value === 'second\n\nfirst');
  });

  it('copies the text of a refused post as it was written', async () => {
    const {page} = await open('permission-denied');
    fill(await mainBox(page), 'precious **text**');
    byRole(page, 'button', 'Post').click();
    const copyText = await findByRole(page, 'button', 'Copy text');
    let copied: string | undefined;
    document.addEventListener('copy', () => (copied = focusedText()), {once: true});
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('as on plain http'));
    copyText.focus();
    await press('Enter');
    await findText(postWith(page, 'precious text'), 'Text copied');
    navigator.clipboard.writeText = write;
    expect(copied).to.equal('precious **text**');
    expect(focused() === copyText).to.be.true;
    await findText(byRole(page.querySelector('praxis-thread')!, 'status'), 'Text copied');
  });

  it('lets the text of a refused post be copied, not edited, once the conversation is closed', async () => {
    await conversation.write('Ben', 'a question');
    const {page, store} = await open('permission-denied');
    fill(await mainBox(page), 'too late');
    byRole(page, 'button', 'Post').click();
    await findByRole(page, 'button', 'Edit');
    store.refusal = undefined;
    const close = {type: 'update', ref: refs.thread(conversation.place.id), data: {state: 'closed'}} as const;
    await conversation.as('Ben').store.commit([close]);
    await findText(page, 'This conversation is closed.');
    const post = postWith(page, 'too late');
    expect(queryByRole(post, 'button', 'Edit')).to.equal(undefined);
    byRole(post, 'button', 'Copy text').click();
    await findText(post, /Text copied|The text could not be copied\./);
    byRole(post, 'button', 'Try again').click();
    await findText(postWith(page, 'too late'), 'Not sent. This conversation is closed.');
    await expect(page).to.be.accessible();
    byRole(postWith(page, 'too late'), 'button', 'Discard').click();
    await goneText(page, 'too late');
  });

  it('discards a refused post when asked to', async () => {
    const {page} = await open('permission-denied');
    fill(await mainBox(page), 'never mind');
    byRole(page, 'button', 'Post').click();
    (await findByRole(page, 'button', 'Discard')).click();
    await findText(page, 'Nobody has written here yet.');
    await waitUntil(() => nameOf(focused()!) === 'Write a reply');
  });

  it('says why a post could not be deleted, and shows it again', async () => {
    await conversation.write('Ada', 'still here');
    const {page} = await open('permission-denied');
    await choose(page, 'still here', 'Delete');
    (await findByRole(page, 'button', 'Delete')).click();
    await findText(postWith(page, 'still here'), 'This is not allowed here.');
    await findByRole(postWith(page, 'still here'), 'button', 'More actions');
  });

  it('opens the box again with the text when a change is refused', async () => {
    await conversation.write('Ada', 'as it was');
    const {page, store} = await open('too-fast');
    await choose(page, 'as it was', 'Edit');
    fill(await findByRole(page, 'textbox', 'Edit your reply'), 'as it should be');
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Not sent. That was a lot in a short time.');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply');
    await waitUntil(() => box.value === 'as it should be');
    store.refusal = undefined;
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Saved.');
    expect(bodies(page)).to.deep.equal(['as it should be']);
  });

  it('goes on to the box for writing after signing in there', async () => {
    const page = await conversation.open({as: null});
    fill(await findByRole(page, 'textbox', 'Your name'), 'Ada');
    await press('Enter');
    const box = await mainBox(page);
    await waitUntil(() => focused() === box);
  });

  it('does not let anyone write in a closed conversation, and loses nothing when it closes meanwhile', async () => {
    await conversation.write('Ben', 'a question');
    const page = await conversation.open();
    fill(await mainBox(page), 'too late');
    const {store} = conversation.as('Ben');
    await store.commit([{type: 'update', ref: refs.thread(conversation.place.id), data: {state: 'closed'}}]);
    await findText(page, 'This conversation is closed.');
    expect(queryByRole(page, 'button', 'Reply')).to.equal(undefined);
    await store.commit([{type: 'update', ref: refs.thread(conversation.place.id), data: {state: 'open'}}]);
    const box = await mainBox(page);
    await waitUntil(() => box.value === 'too late');
  });
});
