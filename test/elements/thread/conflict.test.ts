import {expect, fixtureCleanup} from '@open-wc/testing';
import {refs, type Stored} from '../../../src/model/records.js';
import {bodies, choose, Conversation} from '../../support/conversation.js';
import {byRole, fill, findByRole, findText, goneByRole, press, queryByRole} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a post that changes while it is edited', () => {
  let conversation: Conversation;
  let post: Stored<'post'>;
  let page: HTMLElement;
  beforeEach(async () => {
    conversation = new Conversation();
    post = await conversation.write('Ada', 'at first');
    page = await conversation.open();
    await choose(page, 'at first', 'Edit');
    fill(await findByRole(page, 'textbox', 'Edit your reply'), 'mine');
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const box = () => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply');

  it('says so, shows what it says now, and keeps what is being written', async () => {
    await conversation.edit('Ada', post, 'theirs');
    await findText(page, 'This reply changed while you were writing. Now it says: theirs');
    expect((await box()).value).to.equal('mine');
    expect(queryByRole(page, 'button', 'Save')).to.equal(undefined);
    await expect(page).to.be.accessible();
  });

  it('can be saved over what it says now, with both kept in its history', async () => {
    await conversation.edit('Ada', post, 'theirs');
    (await findByRole(page, 'button', 'Save mine over it')).click();
    await findText(page, 'Saved.');
    expect(bodies(page)).to.deep.equal(['mine']);
    expect(await conversation.read(post.id)).to.include({body: 'mine', revision: 2});
  });

  it('can be left as it says now', async () => {
    await conversation.edit('Ada', post, 'theirs');
    (await findByRole(page, 'button', 'Discard mine')).click();
    await goneByRole(page, 'textbox', 'Edit your reply');
    expect(bodies(page)).to.deep.equal(['theirs']);
    expect(await conversation.read(post.id)).to.include({body: 'theirs', revision: 1});
  });

  it('does not lose the text to the Escape key', async () => {
    await conversation.edit('Ada', post, 'theirs');
    await findByRole(page, 'button', 'Discard mine');
    (await box()).focus();
    await press('Escape');
    await goneByRole(page, 'textbox', 'Edit your reply');
    const again = await conversation.open();
    const field = await findByRole<HTMLTextAreaElement>(again, 'textbox', 'Edit your reply');
    await waitUntil(() => field.value === 'mine');
    await findByRole(again, 'button', 'Save mine over it');
  });

  it('loses neither text when it changes once more in the moment of saving', async () => {
    await conversation.edit('Ada', post, 'theirs');
    const save = await findByRole(page, 'button', 'Save mine over it');
    const read = (await conversation.read(post.id))!;
    const edited = conversation.edit('Ada', read, 'theirs again');
    save.click();
    await edited;
    const isSaved = () => bodies(page)[0] === 'mine';
    await waitUntil(() => isSaved() || queryByRole(page, 'button', 'Save mine over it'));
    // A box that is drawn again takes what was written from the device.
    if (!isSaved()) await waitUntil(async () => (await box()).value === 'mine', 'what was written is lost');
    const {revision} = (await conversation.read(post.id))!;
    const kept = await Promise.all(
      Array.from({length: revision}, (_, i) =>
        conversation.as('Ada').store.get(refs.postRevision(post.thread, post.id, i)),
      ),
    );
    expect(kept.map((before) => before?.body).slice(0, 2)).to.deep.equal(['at first', 'theirs']);
  });

  it('keeps the text when the post is deleted elsewhere, and has nothing to save it to', async () => {
    await conversation.remove('Ada', post);
    await findText(page, 'This reply was deleted while you were writing.');
    expect((await box()).value).to.equal('mine');
    expect(queryByRole(page, 'button', /Save/)).to.equal(undefined);
    byRole(page, 'button', 'Discard mine').click();
    await goneByRole(page, 'textbox', 'Edit your reply');
    await findText(page, 'This reply was removed by its author.');
  });
});
