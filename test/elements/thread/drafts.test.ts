import {expect, fixtureCleanup} from '@open-wc/testing';
import {draftKey, draftsUnder} from '../../../src/context/drafts.js';
import {DraftPlaces} from '../../../src/elements/thread/draft-places.js';
import type {ThreadElement} from '../../../src/elements/thread/thread.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {bodies, choose, Conversation, postWith} from '../../support/conversation.js';
import {FreshPage} from '../../support/fresh-page.js';
import {byRole, fill, findByRole, findText, goneText, queryByRole, textOf} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('what is not sent yet', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const box = (page: Node, name = 'Write a reply') => findByRole<HTMLTextAreaElement>(page, 'textbox', name);
  const isKept = (text: string, key = conversation.key) =>
    waitUntil(async () => {
      const kept = await draftsUnder(new DraftPlaces(conversation.as('Ada'), new Conversation(key).place.id).replies);
      return [...kept.values()].some((draft) => draft.text === text);
    }, `“${text}” was never kept`);

  const sent = () => {
    const {id, viewer} = conversation.as('Ada');
    return draftsUnder(draftKey('sent', id, viewer!.uid));
  };

  it('is there again after a reload', async () => {
    const markup = `<praxis-community name="${conversation.community.id}" local-name="Ada">
      <praxis-thread thread-key="${conversation.key}"></praxis-thread></praxis-community>`;
    const load = async () => {
      const page = await FreshPage.open(markup);
      await page.load('/src/elements/community/define.ts');
      await page.load('/src/elements/thread/define.ts');
      const thread = page.document.querySelector('praxis-thread')!;
      await waitUntil(() => thread.shadowRoot?.querySelector('praxis-composer')?.shadowRoot?.querySelector('textarea'));
      return {page, box: thread.shadowRoot!.querySelector('praxis-composer')!.shadowRoot!.querySelector('textarea')!};
    };
    const first = await load();
    first.box.value = 'half a thought';
    first.box.dispatchEvent(new first.page.window.InputEvent('input'));
    first.page.window.dispatchEvent(new first.page.window.Event('pagehide'));
    await isKept('half a thought');
    first.page.close();
    const second = await load();
    await waitUntil(() => second.box.value === 'half a thought');
    second.page.close();
  });

  it('is kept when the page is hidden or the element leaves, without waiting for a pause', async () => {
    const page = await conversation.open();
    fill(await box(page), 'before it was hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await isKept('before it was hidden');
    fill(await box(page), 'before it went');
    page.remove();
    await isKept('before it went');
  });

  it('is shown in its own thread only, and only to its writer', async () => {
    const page = await conversation.open();
    fill(await box(page), 'for this page');
    await isKept('for this page');
    const thread = page.querySelector('praxis-thread') as ThreadElement;
    thread.threadKey = 'another page';
    await waitUntil(async () => (await box(page)).value === '');
    thread.threadKey = conversation.key;
    await waitUntil(async () => (await box(page)).value === 'for this page');
    const other = await conversation.open({as: 'Ben'});
    const theirs = await box(other);
    await findText(other, 'Nobody has written here yet.');
    expect(theirs.value).to.equal('');
  });

  it('is kept for each answer by itself', async () => {
    await conversation.write('Ben', 'a question');
    await conversation.write('Chloé', 'another question');
    const page = await conversation.open();
    byRole(postWith(page, 'a question'), 'button', 'Reply').click();
    fill(await box(page, 'Reply to Ben'), 'for Ben');
    await isKept('for Ben');
    const again = await conversation.open();
    await findText(postWith(again, 'a question'), 'Draft');
    expect(textOf(postWith(again, 'another question'))).not.to.include('Draft');
    expect((await box(again)).value).to.equal('');
    byRole(postWith(again, 'a question'), 'button', 'Reply').click();
    await waitUntil(async () => (await box(again, 'Reply to Ben')).value === 'for Ben');
  });

  it('is in its box again when it was a change to a post', async () => {
    await conversation.write('Ada', 'as it was');
    const page = await conversation.open();
    await choose(page, 'as it was', 'Edit');
    fill(await box(page, 'Edit your reply'), 'as it will be');
    page.remove();
    const again = await conversation.open();
    const field = await box(again, 'Edit your reply');
    await waitUntil(() => field.value === 'as it will be');
    byRole(again, 'button', 'Cancel').click();
    await goneText(again, 'Save');
    const third = await conversation.open();
    await findText(third, 'as it was');
    expect(queryByRole(third, 'textbox', 'Edit your reply')).to.equal(undefined);
  });

  it('is forgotten once it is sent', async () => {
    const page = await conversation.open();
    fill(await box(page), 'sent');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
    const place = new DraftPlaces(conversation.as('Ada'), conversation.place.id);
    await waitUntil(async () => (await draftsUnder(place.replies)).size + (await sent()).size === 0);
    const again = await conversation.open();
    expect((await box(again)).value).to.equal('');
  });

  it('arrives with the next visit when the page was closed before it did', async () => {
    await conversation.write('Ben', 'a question');
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    store.goOffline();
    byRole(postWith(page, 'a question'), 'button', 'Reply').click();
    fill(await box(page, 'Reply to Ben'), 'on its way');
    byRole(page.querySelector('praxis-thread')!.shadowRoot!.querySelector('.answer')!, 'button', 'Post').click();
    await findText(page, 'Sending…');
    page.remove();
    const again = await conversation.open();
    await findText(again, 'on its way');
    await goneText(again, 'Sending…');
    expect(bodies(again)).to.deep.equal(['a question', 'on its way']);
    await waitUntil(async () => (await sent()).size === 0);
    expect((await conversation.posts())[1]).to.include({body: 'on its way', depth: 1});
  });

  it('is not shown as unsent when it arrived after the page was closed', async () => {
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    store.goOffline();
    fill(await box(page), 'arrives later');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Sending…');
    const [draft] = (await sent()).values();
    page.remove();
    await conversation.write('Ada', 'arrives later', undefined, draft!.sentAs);
    const again = await conversation.open();
    await findText(again, 'arrives later');
    await waitUntil(async () => (await sent()).size === 0);
    expect(textOf(again)).not.to.include('Not sent');
    expect(bodies(again)).to.deep.equal(['arrives later']);
  });
});
