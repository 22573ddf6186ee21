import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {proposeTerm} from '../../../src/community/glossary.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {CountingStore} from '../../support/counting-store.js';
import {Conversation, choose, postWith} from '../../support/conversation.js';
import {allByRole, byRole, fill, findByRole, findText, goneByRole, queryByRole, textOf} from '../../support/harness.js';
import {StubbornStore} from '../glossary/support.js';
import {waitUntil} from '../../support/wait-until.js';

/** Waits as long as it takes to load what links and explains terms. */
const appear = (isThere: () => boolean, message?: string) => waitUntil(isThere, message);

/** Somebody is there: then the glossary is read. */
const stir = () => window.dispatchEvent(new PointerEvent('pointermove'));

const linksIn = (page: Element) =>
  allByRole(page, 'article').flatMap((article) =>
    [...article.querySelectorAll<HTMLAnchorElement>('[data-praxis-term]')].map(({textContent}) => textContent),
  );

class QueryCounter extends CountingStore {
  readonly asked: string[] = [];
  override watch: CountingStore['watch'] = (target, observer) => {
    if ('name' in target) this.asked.push(target.name);
    return this.store.watch(target, observer);
  };
}

describe('Terms in a conversation', () => {
  let talk: Conversation;

  beforeEach(() => {
    talk = new Conversation();
  });
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
  });

  const term = (label: string, gloss: string, aliases: string[] = []) =>
    proposeTerm(talk.as('Grace'), {label, gloss, aliases, lang: 'en'});

  describe('named in posts', () => {
    it('are links once somebody reads, first in each post, with a card', async () => {
      await term('Landing zone', 'A prepared account.');
      await talk.write('Bo', 'A landing zone is **not** a zone. `landing zone`');
      await talk.write('Cy', 'Landing zones, or one Landing zone?');
      const page = await talk.open();
      expect(linksIn(page)).to.deep.equal([]);
      stir();
      await appear(() => linksIn(page).length === 2);
      expect(linksIn(page)).to.deep.equal(['landing zone', 'Landing zones']);
      const link = postWith(page, 'Landing zones').shadowRoot!.querySelector<HTMLElement>('[data-praxis-term]')!;
      link.focus();
      link.click();
      await findText(await findByRole(document.body, 'dialog', 'Landing zone'), 'A prepared account.');
    });

    it('are links in posts that come later', async () => {
      await term('Landing zone', 'A prepared account.');
      await talk.write('Bo', 'A landing zone.');
      const page = await talk.open();
      stir();
      await appear(() => linksIn(page).length === 1);
      await talk.write('Cy', 'Another landing zone.');
      await appear(() => linksIn(page).length === 2);
    });

    it('move nothing, and leave what holds no name as it was', async () => {
      await term('Landing zone', 'A prepared account.');
      await talk.write('Bo', 'Nothing here.\n\nA landing zone.');
      const page = await talk.open();
      const body = postWith(page, 'Nothing here').shadowRoot!.querySelector('[part~=body]')!;
      const [first, second] = body.children;
      const {height} = body.getBoundingClientRect();
      stir();
      await appear(() => linksIn(page).length === 1);
      expect(body.children[0] === first).to.be.true;
      expect(body.children[1] === second).to.be.false;
      expect(body.getBoundingClientRect().height).to.equal(height);
    });

    it('cost one query, and none before somebody stays', async () => {
      await talk.write('Bo', 'A landing zone.');
      const store = new QueryCounter(new LocalStore(talk.community.id));
      await talk.open({store});
      expect(store.asked).not.to.include('glossary');
      stir();
      await appear(() => store.asked.includes('glossary'));
      stir();
      await talk.write('Cy', 'Another landing zone.');
      await findText(document.body, 'Another landing zone.');
      expect(store.asked.filter((name) => name === 'glossary')).to.have.length(1);
    });
  });

  describe('made of posts', () => {
    const form = () => findByRole(document.body, 'form', 'Propose a term');

    const value = (root: Element, name: string) => byRole<HTMLTextAreaElement>(root, 'textbox', name).value;

    it('begin with what the post says, and name its author as the source', async () => {
      const post = await talk.write('Bo', 'A landing zone is a prepared account. It has guard rails.');
      const page = await talk.open();
      await choose(page, 'guard rails', 'Turn into a term');
      const shown = await form();
      expect(value(shown, 'Term')).to.equal('');
      expect(value(shown, 'Short definition')).to.equal('A landing zone is a prepared account.');
      expect(value(shown, 'Explanation')).to.equal(post.body);
      fill(byRole(shown, 'textbox', 'Term'), 'Landing zone');
      const contributed = oneEvent(page, 'praxis-contributed');
      byRole(shown, 'button', 'Propose').click();
      await goneByRole(document.body, 'dialog');
      await findText(page, '“ Landing zone ” is proposed as a term.');
      const {kind, id} = (await contributed) as unknown as {kind: string; id: string};
      expect([kind, id]).to.deep.equal(['term', 'landing-zone']);
      const made = (await talk.as('Reader').store.get(refs.term('landing-zone')))!;
      expect(made.status).to.equal('proposed');
      expect(made.sources).to.have.length(1);
      expect(made.sources[0]).to.match(new RegExp(`^Bo, http.*#praxis-${post.id}$`));
      await appear(() => linksIn(page).includes('landing zone'), 'the post links its new term');
      expect(allByRole(page, 'status').map(textOf).join()).to.include('“Landing zone” is proposed.');
    });

    it('take what is selected as their name', async () => {
      await talk.write('Bo', 'A landing zone is a prepared account.');
      const page = await talk.open();
      const tile = postWith(page, 'landing zone');
      const text = tile.shadowRoot!.querySelector('[part~=body] p')!.firstChild!;
      document.getSelection()!.setBaseAndExtent(text, 2, text, 14);
      const button = byRole(tile, 'button', 'More actions');
      button.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      button.click();
      (await findByRole(tile, 'menuitem', 'Propose a term')).click();
      expect(value(await form(), 'Term')).to.equal('landing zone');
      document.getSelection()!.removeAllRanges();
    });

    it('come back where the store refuses them', async () => {
      await talk.write('Bo', 'A landing zone is a prepared account.');
      const store = new StubbornStore(new LocalStore(talk.community.id));
      const page = await talk.open({store});
      await choose(page, 'landing zone', 'Turn into a term');
      fill(byRole(await form(), 'textbox', 'Term'), 'Landing zone');
      store.refusal = new Error('Nobody home');
      byRole(document.body, 'button', 'Propose').click();
      (await findByRole(page, 'button', 'Open it again')).click();
      expect(value(await form(), 'Term')).to.equal('Landing zone');
      store.refusal = undefined;
      byRole(document.body, 'button', 'Propose').click();
      await findText(page, 'is proposed as a term');
      expect(queryByRole(page, 'button', 'Open it again')).to.equal(undefined);
    });

    it('are not offered to whoever only reads', async () => {
      await talk.write('Bo', 'A landing zone.');
      const page = await talk.open({as: null});
      expect(queryByRole(page, 'button', 'More actions')).to.equal(undefined);
    });
  });

  it('are noted with a post that names them, and so are acronyms that nobody defined', async () => {
    await term('Landing zone', 'A prepared account.');
    await talk.write('Ada', 'Hello.');
    const page = await talk.open({as: 'Ada'});
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'Our landing zone has an SLO.');
    (await findByRole(page, 'button', 'Post')).click();
    const {store} = talk.as('Grace');
    await waitUntil(async () => (await store.query(queries.requests())).length > 0);
    expect((await store.query(queries.requests())).map(({label, uses}) => [label, uses])).to.deep.equal([['SLO', 1]]);
    const [use] = await store.query(queries.usesOfTerm('landing-zone'));
    expect(use?.thread).to.equal(talk.place.id);
  });
});
