import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import type {FailedEvent} from '../../../src/events.js';
import {CommunityError, type ErrorCode} from '../../../src/model/errors.js';
import type {Kind, Ref, Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {choose, Conversation, postWith} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  focused,
  goneByRole,
  nameOf,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

/** A store that can be told to read no earlier version. */
class ForgetfulStore extends CountingStore {
  failure: ErrorCode | undefined;

  override async get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    if (ref.kind === 'postRevision' && this.failure) throw new CommunityError(this.failure);
    return super.get(ref, options);
  }
}

describe('the history of a post in a thread', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const write = async (name: string, ...bodies: string[]) => {
    const {id} = await conversation.write(name, bodies[0]!);
    for (const body of bodies.slice(1)) await conversation.edit(name, (await conversation.read(id))!, body);
    return (await conversation.read(id))!;
  };
  const dialogIn = (page: Node) => findByRole(page, 'dialog', 'History of this reply');
  const marked = (root: ParentNode, tag: 'ins' | 'del') => [...root.querySelectorAll(tag)].map((mark) => textOf(mark));

  it('shows each version with what it changed, and comes back to the post', async () => {
    await write('Ben', 'We meet on Monday.', 'We meet on Tuesday.', 'We meet on Tuesday at noon.');
    const page = await conversation.open();
    await choose(page, 'at noon', 'View history');
    const dialog = await dialogIn(page);
    await findText(dialog, 'First version');
    const versions = allByRole(dialog, 'listitem');
    expect(versions).to.have.length(3);
    expect(textOf(versions[0]!)).to.match(/^Ben .+ Now We meet on Tuesday added: at noon end of what was added \.$/);
    expect(marked(versions[1]!, 'del')).to.deep.equal(['removed: Monday end of what was removed']);
    expect(marked(versions[1]!, 'ins')).to.deep.equal(['added: Tuesday end of what was added']);
    expect(textOf(versions[2]!)).to.match(/First version We meet on Monday\.$/);
    expect(marked(versions[2]!, 'ins')).to.deep.equal([]);
    for (const time of dialog.querySelectorAll('time')) {
      expect(Date.parse(time.dateTime)).to.be.closeTo(Date.now(), 60_000);
      expect(textOf(time)).to.include(String(new Date().getFullYear()));
    }
    expect(allByRole(dialog, 'heading')).to.have.length(4);
    await expect(page).to.be.accessible();

    await press('Escape');
    await goneByRole(page, 'dialog');
    expect(nameOf(focused()!)).to.equal('More actions');
    expect((focused()!.getRootNode() as ShadowRoot).host.localName).to.equal('praxis-menu');
  });

  it('opens from the word that says so, for a visitor too', async () => {
    await write('Ben', 'before', 'after');
    const page = await conversation.open({as: null, readonly: true});
    const edited = byRole(postWith(page, 'after'), 'button', 'edited');
    edited.focus();
    await press('Enter');
    const dialog = await dialogIn(page);
    await findText(dialog, 'First version');
    const close = byRole(dialog, 'button', 'Close');
    expect(focused() === close).to.be.true;
    close.click();
    await goneByRole(page, 'dialog');
    expect(focused() === edited).to.be.true;
  });

  it('is not offered where nothing changed', async () => {
    await conversation.write('Ben', 'as it was');
    const page = await conversation.open();
    byRole(postWith(page, 'as it was'), 'button', 'More actions').click();
    await findByRole(page, 'menuitem', 'Copy link');
    expect(queryByRole(page, 'menuitem', 'View history')).to.equal(undefined);
  });

  it('is there for the author alone once the post is removed', async () => {
    const post = await write('Ada', 'said in anger', 'said in more anger');
    await conversation.remove('Ada', post);
    const others = await conversation.open({as: 'Ben'});
    await findText(others, 'This reply was removed by its author.');
    expect(queryByRole(byRole(others, 'article'), 'button')).to.equal(undefined);
    fixtureCleanup();

    const page = await conversation.open({as: 'Ada'});
    await findText(page, 'This reply was removed by its author.');
    await choose(page, 'removed by its author', 'View history');
    const dialog = await dialogIn(page);
    await findText(dialog, 'First version');
    const versions = allByRole(dialog, 'listitem').map((version) => textOf(version));
    expect(versions[0]).to.match(/Deleted$/);
    expect(versions[1]).to.match(/said in added: more end of what was added anger$/);
    await expect(page).to.be.accessible();
  });

  it('shows twenty versions, and the earlier ones when asked', async () => {
    await write('Ben', ...Array.from({length: 23}, (_, i) => `draft number ${i}`));
    const page = await conversation.open();
    await choose(page, 'draft number 22', 'View history');
    const dialog = await dialogIn(page);
    const more = await findByRole(dialog, 'button', 'Show earlier versions');
    expect(allByRole(dialog, 'listitem')).to.have.length(20);
    more.click();
    await findText(dialog, 'First version');
    expect(allByRole(dialog, 'listitem')).to.have.length(23);
    expect(queryByRole(dialog, 'button', 'Show earlier versions')).to.equal(undefined);
    await waitUntil(() => focused()?.getAttribute('data-version') === '2');
  });

  it('folds what is long and did not change', async () => {
    const long = 'a sentence that stays. '.repeat(60);
    await write('Ben', `${long}old`, `${long}new`);
    const page = await conversation.open();
    await choose(page, 'a sentence', 'View history');
    const dialog = await dialogIn(page);
    await findText(dialog, /[\d,]+ characters unchanged/);
    const [newest] = allByRole(dialog, 'listitem');
    expect(textOf(newest!).length).to.be.below(400);
    newest!.querySelector('summary')!.click();
    await waitUntil(() => textOf(newest!).length > 1300);
  });

  it('makes a line break visible that was all that changed', async () => {
    await write('Ben', 'one\ntwo', 'one\n\ntwo');
    const page = await conversation.open();
    await choose(page, 'one', 'View history');
    await findText(await dialogIn(page), 'added: ¶ end of what was added');
  });

  it('shows what was typed, never markup', async () => {
    await write('Ben', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(2)> **b**');
    const page = await conversation.open();
    await choose(page, 'onerror', 'View history');
    const dialog = await dialogIn(page);
    await findText(dialog, 'First version');
    expect(textOf(allByRole(dialog, 'listitem')[1]!)).to.include('<img src=x onerror=alert(1)>');
    expect(dialog.querySelector('img, b, strong') === null).to.be.true;
  });

  for (const [failure, message] of [
    ['offline', 'The history could not be read. There is no connection.'],
    ['unknown', 'The history could not be read. Something went wrong.'],
  ] as const) {
    it(`says why it cannot be read, and tries again: ${failure}`, async () => {
      await write('Ben', 'before', 'after');
      const store = new ForgetfulStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({store});
      store.failure = failure;
      setTimeout(() => void choose(page, 'after', 'View history'));
      const {error} = await oneEvent<FailedEvent>(page, 'praxis-failed');
      expect(error.code).to.equal(failure);
      const dialog = await dialogIn(page);
      await findText(byRole(dialog, 'alert'), message);
      await expect(page).to.be.accessible();
      store.failure = undefined;
      byRole(dialog, 'button', 'Try again').click();
      await findText(dialog, 'First version');
      expect(queryByRole(dialog, 'alert')).to.equal(undefined);
    });
  }

  it('begins anew when it is opened again', async () => {
    const post = await write('Ben', 'before', 'after');
    const page = await conversation.open();
    await choose(page, 'after', 'View history');
    await findText(await dialogIn(page), 'First version');
    await press('Escape');
    await goneByRole(page, 'dialog');
    await conversation.edit('Ben', post, 'afterwards');
    await findText(page, 'afterwards');
    await choose(page, 'afterwards', 'View history');
    const dialog = await dialogIn(page);
    await findText(dialog, 'First version');
    expect(allByRole(dialog, 'listitem')).to.have.length(3);
  });
});
