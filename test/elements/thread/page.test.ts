import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import type {ReadyEvent} from '../../../src/events.js';
import type {ErrorCode} from '../../../src/model/errors.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {bodies, Conversation} from '../../support/conversation.js';
import {settled} from '../../support/element-contract.js';
import {byRole, fill, findByRole, findText, forgetViewer, queryByRole, show, textOf} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('the page of a thread', () => {
  const start = location.pathname + location.search;
  let community: string;
  beforeEach(() => {
    forgetViewer();
    community = freshCommunityId();
  });
  afterEach(() => {
    fixtureCleanup();
    document.head.querySelector('link[rel=canonical]')?.remove();
    history.replaceState(null, '', start);
  });

  const setCanonical = (href: string) => {
    const link = document.head.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? document.createElement('link');
    link.rel = 'canonical';
    link.href = href;
    document.head.append(link);
  };
  const open = async () => {
    const page = await show<HTMLElement>(
      html`<praxis-community name=${community} local-name="Ada"><praxis-thread></praxis-thread></praxis-community>`,
    );
    await settled(page);
    return page;
  };
  const say = async (page: HTMLElement, text: string) => {
    fill(await findByRole(page, 'textbox', 'Write a reply'), text);
    byRole(page, 'button', 'Post').click();
    await findText(page, text);
    await findText(page, 'Posted.');
  };

  it('is told with praxis-ready', async () => {
    setCanonical('https://intranet.example/a');
    const [event, page] = await Promise.all([oneEvent<ReadyEvent>(document, 'praxis-ready'), open()]);
    const keys = [event.key];
    page.addEventListener('praxis-ready', ({key}) => keys.push(key));
    setCanonical('https://intranet.example/b');
    await waitUntil(() => keys.at(-1) === 'https://intranet.example/b');
    page.querySelector('praxis-thread')!.threadKey = 'mine';
    await waitUntil(() => keys.at(-1) === 'mine');
  });

  it('changes with the history of a single-page app, and the former page’s posts are gone at once', async () => {
    history.pushState(null, '', '/page/one');
    const page = await open();
    await say(page, 'about page one');
    history.pushState(null, '', '/page/two');
    await waitUntil(() => !textOf(page).includes('about page one'));
    await findText(page, 'Nobody has written here yet.');
    await say(page, 'about page two');
    expect(bodies(page)).to.deep.equal(['about page two']);
    history.back();
    await findText(page, 'about page one');
    expect(bodies(page)).to.deep.equal(['about page one']);
  });

  it('is the same with another query or hash', async () => {
    history.pushState(null, '', '/page/one');
    const page = await open();
    await say(page, 'about page one');
    history.pushState(null, '', '/page/one?tab=2#there');
    const other = await open();
    await findText(other, 'about page one');
  });

  it('is not the one that a canonical link still names after the app went on', async () => {
    history.pushState(null, '', '/page/one');
    setCanonical('https://intranet.example/one');
    const page = await open();
    await say(page, 'about page one');
    history.pushState(null, '', '/page/two');
    await findText(page, 'Nobody has written here yet.');
    setTimeout(() => setCanonical('https://intranet.example/two'));
    expect((await oneEvent<ReadyEvent>(page, 'praxis-ready')).key).to.equal('https://intranet.example/two');
    await say(page, 'about page two');
    history.pushState(null, '', '/page/one');
    setCanonical('https://intranet.example/one');
    await waitUntil(() => bodies(page)[0] === 'about page one');
  });

  it('never mixes what arrives late from the page before', async () => {
    history.pushState(null, '', '/page/one');
    const page = await open();
    await say(page, 'about page one');
    for (let i = 0; i < 20; i++) {
      history.pushState(null, '', `/page/${i % 2 ? 'one' : 'two'}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (location.pathname === '/page/two') continue;
      expect(bodies(page).filter((body) => body !== 'about page one')).to.deep.equal([]);
    }
    history.pushState(null, '', '/page/two');
    await findText(page, 'Nobody has written here yet.');
  });
});

describe('a thread whose page moved', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  it('goes on where it was', async () => {
    await conversation.write('Ben', 'from before');
    const page = await conversation.open({key: 'new-key', previousKeys: `other, ${conversation.key}`});
    await findText(page, 'from before');
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'and on');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
    expect((await conversation.posts()).map(({body}) => body)).to.deep.equal(['from before', 'and on']);
  });

  describe('and cannot be read', () => {
    const breaking = async (breakage: ErrorCode = 'offline') => {
      await conversation.write('Ben', 'from before');
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      Object.assign(store, {broken: refs.thread(conversation.place.id).path, breakage});
      return store;
    };
    const openUnread = async (store: RefusingStore) => {
      const page = await conversation.open({key: 'new-key', previousKeys: conversation.key, store});
      await findText(page, 'There is no connection.');
      return page;
    };
    /** Somebody writes, and nothing of it is lost. */
    const goOn = async (page: HTMLElement) => {
      await findText(page, 'from before');
      expect(textOf(page)).not.to.include('There is no connection.');
      const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
      fill(box, 'and on');
      dispatchEvent(new Event('online'));
      byRole(page, 'button', 'Post').click();
      await findText(page, 'Posted.');
      expect((await conversation.posts()).map(({body}) => body)).to.deep.equal(['from before', 'and on']);
    };

    it('is not said to be nothing, no other begins meanwhile, and it is found once it can be', async () => {
      const store = await breaking();
      const page = await openUnread(store);
      await findByRole(page, 'button', 'Try again');
      expect(textOf(page)).not.to.include('Nobody has written here yet.');
      expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
      await expect(page).to.be.accessible();
      store.broken = undefined;
      dispatchEvent(new Event('online'));
      await goOn(page);
    });

    it('is looked for anew by whoever asks', async () => {
      const store = await breaking();
      const page = await openUnread(store);
      store.broken = undefined;
      (await findByRole(page, 'button', 'Try again')).click();
      await goOn(page);
    });

    it('is looked for anew on a page that was left while it was', async () => {
      const store = await breaking();
      const {asked, answer} = store.answerLate();
      const opening = conversation.open({key: 'new-key', previousKeys: conversation.key, store});
      await asked;
      const element = document.querySelector('praxis-thread')!;
      const page = element.parentElement!;
      element.remove();
      answer();
      await element.updateComplete;
      store.broken = undefined;
      page.append(element);
      await opening;
      await goOn(page);
    });

    for (const breakage of ['permission-denied', 'not-found'] as const)
      it(`is not there for whom it is ${breakage}`, async () => {
        const store = await breaking(breakage);
        const page = await conversation.open({key: 'new-key', previousKeys: conversation.key, store});
        await findText(page, 'Nobody has written here yet.');
        await findByRole(page, 'textbox', 'Write a reply');
        expect(queryByRole(page, 'button', 'Try again')).to.equal(undefined);
      });
  });

  it('is not looked for where the page has a conversation of its own', async () => {
    await conversation.write('Ben', 'from before');
    await post(conversation.as('Ben'), {id: createId(), thread: threadOfPage('new-key', 'New'), body: 'its own'});
    const page = await conversation.open({key: 'new-key', previousKeys: conversation.key});
    await findText(page, 'its own');
    expect(bodies(page)).to.deep.equal(['its own']);
  });

  it('is found under an address as an author copies it', async () => {
    const moved = new Conversation('https://old.example/guides/spot');
    await moved.write('Ben', 'from before');
    const page = await moved.open({key: 'new-key', previousKeys: 'https://OLD.example/guides/spot/index.html?utm=1'});
    await findText(page, 'from before');
    await moved.close();
  });
});
