import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {moveThread, threadAtPage} from '../../../src/community/pages.js';
import {closeThread, mergeThread} from '../../../src/community/thread-acts.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Kind, type Ref, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import type {Observer, Query} from '../../../src/store/store.js';
import {bodies, Conversation} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {settled} from '../../support/element-contract.js';
import {
  allByRole,
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
  show,
  textOf,
} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

const OLD = 'https://intranet.example/guides/spot';
const NEW = 'https://intranet.example/handbook/spot';

describe('a conversation on the move', () => {
  const start = location.pathname + location.search;
  let conversation: Conversation;
  let question: Stored<'post'>;
  /** Ben founds the community and is its steward; Ada begins the conversation. */
  beforeEach(async () => {
    conversation = new Conversation(OLD);
    await join(conversation.as('Ben'));
    question = await conversation.write('Ada', 'How do you name things?');
  });
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', start);
    await conversation.close();
  });

  const ben = () => conversation.as('Ben');
  const at = async (key: string) => (await threadAtPage(ben(), key)).thread;
  const move = async (from: string, to: string) => moveThread(ben(), (await at(from))!, to);
  const begin = async (key: string, title: string, body = title) => {
    const {id} = await threadAtPage(ben(), key);
    await post(ben(), {id: createId(), thread: {...threadOfPage(key, title), id}, body});
    return (await at(key))!;
  };
  const choosing = async (page: Node, item: string) => {
    (await findByRole(page, 'button', 'Conversation actions')).click();
    (await findByRole(page, 'menuitem', item)).click();
  };
  const address = (page: Node, name: string) => findByRole<HTMLInputElement>(page, 'textbox', name);
  const moving = async (page: Node, to: string) => {
    await choosing(page, 'Move to another page');
    fill(await address(page, 'Address of the other page'), to);
    byRole(page, 'button', 'Move').click();
  };

  describe('for who reads', () => {
    it('is gone from its page without a reload, which says where it went', async () => {
      const page = await conversation.open({as: 'Chloé'});
      await findText(page, 'How do you name things?');
      await move(OLD, NEW);
      await findText(page, /The conversation that was here has moved to intranet.example\/handbook\/spot ?\./);
      await goneText(page, 'How do you name things?');
      await findText(
        byRole(page.querySelector('praxis-thread')!, 'status'),
        'The conversation that was here has moved.',
      );
      expect(byRole<HTMLAnchorElement>(page, 'link', 'intranet.example/handbook/spot').href).to.equal(NEW);
      await findText(page, 'Another conversation can begin here.');
      await expect(page).to.be.accessible();
    });

    it('appears on its new page without a reload', async () => {
      const page = await conversation.open({as: 'Chloé', key: NEW});
      await findText(page, 'Nobody has written here yet.');
      await move(OLD, NEW);
      await findText(page, 'How do you name things?');
      expect(textOf(page)).not.to.include('has moved');
    });

    it('goes on at its new page', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({key: NEW});
      fill(await findByRole(page, 'textbox', 'Write a reply'), 'And on');
      byRole(page, 'button', 'Post').click();
      await findText(page, 'Posted.');
      expect(bodies(page)).to.deep.equal(['How do you name things?', 'And on']);
      expect((await conversation.posts()).map(({body}) => body)).to.deep.equal(bodies(page));
    });

    it('leaves room for another, beside which it is still known', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({as: 'Chloé'});
      fill(await findByRole(page, 'textbox', 'Write a reply'), 'Something else');
      byRole(page, 'button', 'Post').click();
      await findText(page, 'Posted.');
      expect(bodies(page)).to.deep.equal(['Something else']);
      await findText(page, 'The conversation that was here has moved');
      const again = await conversation.open({as: 'Dina'});
      await findText(again, 'Something else');
      expect(bodies(again)).to.deep.equal(['Something else']);
    });

    it('is shown again where it comes back to', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({as: 'Chloé'});
      await findText(page, 'has moved to');
      await move(NEW, OLD);
      await findText(page, 'How do you name things?');
      expect(textOf(page)).not.to.include('has moved');
    });

    it('is followed from a page that it was moved to, and on', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({as: 'Chloé', key: NEW});
      await findText(page, 'How do you name things?');
      await move(NEW, 'handbook');
      await findText(page, /The conversation that was here, .*A page.*, has moved to another page./);
      expect(bodies(page)).to.deep.equal([]);
    });

    it('is followed on as soon as that can be read, and nobody goes on writing here until then', async () => {
      await move(OLD, NEW);
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({as: 'Chloé', key: NEW, store});
      await findText(page, 'How do you name things?');
      store.broken = refs.thread(conversation.place.id).path;
      await move(NEW, 'handbook');
      await findText(page, 'There is no connection.');
      expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
      store.broken = undefined;
      dispatchEvent(new Event('online'));
      await findText(page, /has moved to another page./);
      await goneText(page, 'There is no connection.');
      await findByRole(page, 'textbox', 'Write a reply');
    });

    it('is known to be on the board alone', async () => {
      const page = await conversation.open({as: 'Chloé'});
      await move(OLD, '');
      await findText(page, 'is on the community’s board now.');
    });

    it('is reached by a link to one of its posts', async () => {
      await move(OLD, NEW);
      history.replaceState(null, '', `${start}#praxis-${question.id}`);
      const page = await conversation.open({as: 'Chloé'});
      const link = await findByRole<HTMLAnchorElement>(page, 'link', 'intranet.example/handbook/spot');
      expect(link.href).to.equal(`${NEW}#praxis-${question.id}`);
    });

    it('does not follow a single-page app to other pages', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({as: 'Chloé'});
      const element = page.querySelector('praxis-thread')!;
      await findText(page, 'has moved to');
      for (const [key, text] of [
        [NEW, 'How do you name things?'],
        ['nowhere', 'Nobody has written here yet.'],
        [OLD, 'has moved to'],
        [NEW, 'How do you name things?'],
      ] as const) {
        element.threadKey = key;
        await findText(page, text);
        expect(textOf(page).includes('has moved')).to.equal(key === OLD);
        expect(bodies(page)).to.have.length(key === NEW ? 1 : 0);
      }
    });

    it('is found by an earlier key where it has an alias', async () => {
      await move(OLD, NEW);
      const page = await conversation.open({as: 'Chloé', key: 'newest', previousKeys: NEW});
      await findText(page, 'How do you name things?');
    });

    it('costs a page whose conversation is its own nothing', async () => {
      const store = new WatchingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({as: 'Chloé', store});
      await findText(page, 'How do you name things?');
      expect(store.paths.filter((path) => path.startsWith('aliases/'))).to.deep.equal([]);
      expect(store.paths.filter((path) => /^threads\/[^/]+$/.test(path))).to.have.length(1);
    });

    it('offers them nothing', async () => {
      const page = await conversation.open({as: 'Chloé', key: 'nowhere'});
      await findText(page, 'Nobody has written here yet.');
      expect(queryByRole(page, 'button', 'This page had another address?')).to.equal(undefined);
    });
  });

  describe('for a steward', () => {
    it('is moved to the page at an address, however it is written', async () => {
      const page = await conversation.open({as: 'Ben'});
      await moving(page, ` ${NEW}/index.html?utm=1#top `);
      await findText(page, 'has moved to');
      await findText(page, 'The conversation is moved.');
      expect(await at(NEW)).to.include({key: NEW, title: 'A page'});
      await waitUntil(() => focused()?.id === 'heading');
    });

    it('is moved to a key', async () => {
      const page = await conversation.open({as: 'Ben'});
      await moving(page, 'handbook 12');
      await findText(page, 'has moved to another page');
      expect((await at('handbook 12'))?.key).to.equal('handbook 12');
    });

    it('is moved to the key that a page of this site says it has', async () => {
      const page = await conversation.open({as: 'Ben'});
      for (const [path, key] of [
        ['/demo/index.html', 'https://intranet.meridian.example/guides/batch-work'], // By its canonical link.
        ['/demo/playground/thread.html', 'https://intranet.meridian.example/guides/batch-work'], // By its tag.
        ['/demo/playground/threads.html', new URL('/demo/playground/threads.html', location.href).href],
      ] as const) {
        await moving(page, path);
        await findText(page, 'has moved to');
        await waitUntil(async () => (await at(key)) !== undefined);
        await move(key, OLD);
        await findText(page, 'How do you name things?');
      }
    });

    it('is kept on the board', async () => {
      const page = await conversation.open({as: 'Ben'});
      await choosing(page, 'Move to another page');
      (await findByRole(page, 'button', 'Keep it on the board only')).click();
      await findText(page, 'is on the community’s board now.');
    });

    it('is not moved where there is no address, where it is already, nor without its own', async () => {
      const page = await conversation.open({as: 'Ben'});
      await moving(page, ' ');
      await findText(page, 'Write the address first.');
      const box = await address(page, 'Address of the other page');
      expect(focused()).to.satisfy((element: Element) => element === box);
      fill(box, `${OLD}/`);
      byRole(page, 'button', 'Move').click();
      await findText(page, 'It is on that page already.');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      await expect(page).to.be.accessible();
    });

    it('is closed as a duplicate where that page has one of its own', async () => {
      const other = await begin(NEW, 'Naming');
      const page = await conversation.open({as: 'Ben'});
      await moving(page, NEW);
      await findText(page, 'That page has a conversation of its own: Naming');
      await expect(page).to.be.accessible();
      byRole(byRole(page, 'alert'), 'button', 'Close as a duplicate').click();
      await findText(page, 'This conversation goes on in Naming');
      await waitUntil(async () => (await at(OLD))?.mergedInto === other.id);
    });

    it('stays and says why when the store refuses', async () => {
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({as: 'Ben', store});
      await findText(page, 'How do you name things?');
      store.refusal = 'permission-denied';
      await moving(page, NEW);
      await findText(page, 'Not stored. This is not allowed here.');
      expect(bodies(page)).to.deep.equal(['How do you name things?']);
    });

    it('can be left alone: Escape closes the dialog, and the focus is where it was', async () => {
      const page = await conversation.open({as: 'Ben'});
      for (const item of ['Move to another page', 'Close as a duplicate']) {
        await choosing(page, item);
        await findByRole(page, 'dialog');
        await press('Escape');
        await goneByRole(page, 'dialog');
        await waitUntil(() => focused() !== null && nameOf(focused()!) === 'Conversation actions');
      }
      expect((await at(OLD))?.state).to.equal('open');
    });

    it('says what an author can write instead, to be copied', async () => {
      const page = await conversation.open({as: 'Ben'});
      await choosing(page, 'Move to another page');
      await findText(page, `previous-keys="${OLD}"`);
      byRole(page, 'button', 'Copy').click();
      await findText(page, /Copied|could not be copied/);
    });
  });

  describe('for a page that had another address', () => {
    const bringing = async (page: Node, from: string) => {
      (await findByRole(page, 'button', 'This page had another address?')).click();
      fill(await address(page, 'Former address of this page'), from);
      byRole(page, 'button', 'Bring it here').click();
    };

    for (const written of [
      OLD,
      `${OLD}/`,
      `${OLD}/index.html`,
      `${OLD}?a=1&b=2#c`,
      OLD.replace('intranet', 'INTRANET'),
    ])
      it(`comes along from ${written}`, async () => {
        const page = await conversation.open({as: 'Ben', key: NEW});
        await bringing(page, written);
        await findText(page, 'How do you name things?');
        expect((await at(NEW))?.id).to.equal(conversation.place.id);
        expect(await at(OLD)).to.equal(undefined);
      });

    it('is not found where nobody wrote', async () => {
      const page = await conversation.open({as: 'Ben', key: NEW});
      await bringing(page, `${OLD}s`);
      await findText(page, 'No conversation is known under this address.');
      await findText(page, `previous-keys="${OLD}s"`);
      await expect(page).to.be.accessible();
      fill(await address(page, 'Former address of this page'), OLD);
      await press('Enter');
      await findText(page, 'How do you name things?');
    });

    it('says why when the store refuses', async () => {
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({as: 'Ben', key: NEW, store});
      await findText(page, 'Nobody has written here yet.');
      store.refusal = 'offline';
      await bringing(page, OLD);
      await findText(page, 'Not stored. There is no connection.');
    });
  });

  describe('as a duplicate', () => {
    it('leads to the one it goes on in, and takes no more posts', async () => {
      const other = await begin(NEW, 'Naming');
      const page = await conversation.open({as: 'Chloé'});
      await findText(page, 'How do you name things?');
      await mergeThread(conversation.as('Ada'), conversation.place.id, other.id);
      await findText(page, 'This conversation goes on in Naming');
      expect(byRole<HTMLAnchorElement>(page, 'link', 'Naming').href).to.equal(NEW);
      expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
      expect(bodies(page)).to.deep.equal(['How do you name things?']);
      await findText(page, /Ada.? closed this conversation\./);
      await expect(page).to.be.accessible();
    });

    it('follows the other one to its next page', async () => {
      const other = await begin(NEW, 'Naming');
      await mergeThread(conversation.as('Ada'), conversation.place.id, other.id);
      const page = await conversation.open({as: 'Chloé'});
      await findByRole(page, 'link', 'Naming');
      await move(NEW, `${NEW}/2`);
      await waitUntil(() => byRole<HTMLAnchorElement>(page, 'link', 'Naming').href === `${NEW}/2`);
      await move(`${NEW}/2`, '');
      await findText(page, 'This conversation goes on in Naming (on the community’s board)');
    });

    it('is closed by its author, who chooses the other by its title', async () => {
      await begin('a', 'Where to sit');
      const other = await begin('b', 'How to name the things you own');
      await closeThread(ben(), (await begin('c', 'Where to stand')).id);
      const page = await conversation.open();
      await choosing(page, 'Close as a duplicate');
      await waitUntil(() => allByRole(page, 'radio').length === 3);
      await expect(page).to.be.accessible();
      byRole(byRole(page, 'dialog'), 'button', 'Close as a duplicate').click();
      await findText(page, 'Choose a conversation first.');
      fill(byRole(page, 'searchbox', 'Which conversation does it go on in?'), 'nmae thigns');
      await waitUntil(() => allByRole(page, 'radio').length === 1);
      byRole(page, 'radio', /^How to name the things you own/).click();
      await press('Enter');
      await findText(page, 'This conversation goes on in How to name the things you own');
      await waitUntil(async () => (await at(OLD))?.mergedInto === other.id);
      await waitUntil(() => nameOf(focused()!) === 'Conversation actions');
    });

    it('is closed by an address, of a page or on the board', async () => {
      const other = await begin(NEW, 'Naming');
      const page = await conversation.open();
      await choosing(page, 'Close as a duplicate');
      const box = await findByRole(page, 'searchbox', 'Which conversation does it go on in?');
      for (const [written, answer] of [
        [`${OLD}/`, 'That is this very conversation.'],
        ['https://intranet.example/nowhere', 'There is no conversation at this address.'],
        [`${NEW}/?x#y`, 'Naming'],
        [`https://intranet.example/board#thread=${other.id}`, 'Naming'],
      ] as const) {
        fill(box, written);
        await findText(byRole(page, 'dialog'), answer);
      }
      byRole(byRole(page, 'dialog'), 'button', 'Close as a duplicate').click();
      await findText(page, 'This conversation goes on in Naming');
    });

    it('is not one of a duplicate', async () => {
      const other = await begin(NEW, 'Naming');
      await mergeThread(ben(), other.id, (await begin('c', 'Names')).id);
      const page = await conversation.open();
      await choosing(page, 'Close as a duplicate');
      await waitUntil(() => allByRole(page, 'radio').length === 1);
      fill(byRole(page, 'searchbox', 'Which conversation does it go on in?'), NEW);
      await findText(page, 'That one was closed as a duplicate itself.');
    });

    it('is open again, and none any more', async () => {
      const other = await begin(NEW, 'Naming');
      await mergeThread(conversation.as('Ada'), conversation.place.id, other.id);
      const page = await conversation.open();
      await findText(page, 'This conversation goes on in Naming');
      await choosing(page, 'Reopen the conversation');
      await goneText(page, 'goes on in');
      await waitUntil(async () => (await at(OLD))?.mergedInto === '');
      await findByRole(page, 'textbox', 'Write a reply');
    });

    it('is open again when the store refuses', async () => {
      await begin(NEW, 'Naming');
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({store});
      await choosing(page, 'Close as a duplicate');
      (await findByRole(page, 'radio', /^Naming/)).click();
      store.refusal = 'permission-denied';
      byRole(byRole(page, 'dialog'), 'button', 'Close as a duplicate').click();
      await findText(page, 'Not stored. This is not allowed here.');
      expect(textOf(page)).not.to.include('goes on in');
      await findByRole(page, 'textbox', 'Write a reply');
    });
  });

  it('speaks French', async () => {
    await move(OLD, NEW);
    const page = await show<HTMLElement>(
      html`<praxis-community lang="fr" name=${conversation.community.id} local-name="Ben">
        <praxis-thread thread-key=${OLD}></praxis-thread>
      </praxis-community>`,
    );
    await settled(page);
    await findText(page, 'La conversation qui se tenait ici se poursuit sur intranet.example/handbook/spot');
    (await findByRole(page, 'button', 'Cette page avait une autre adresse ?')).click();
    await findByRole(page, 'textbox', 'Ancienne adresse de cette page');
  });
});

/** Remembers what was followed. */
class WatchingStore extends CountingStore {
  readonly paths: string[] = [];

  override watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
    if ('path' in target) this.paths.push(target.path);
    return super.watch(target, observer);
  }

  override get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    this.paths.push(ref.path);
    return super.get(ref, options);
  }
}
