import {Board, boardIn, forgetAddress, titles} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import type {NavigateEvent} from '../../../src/events.js';
import {join} from '../../../src/community/membership.js';
import {queries} from '../../../src/store/queries.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneText,
  nameOf,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('opening a conversation on <praxis-threads>', () => {
  let board: Board;
  beforeEach(async () => {
    board = new Board();
    await join(board.as('Ada'));
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await board.close();
  });

  const open = async (page: Node, title: string) => (await findByRole(page, 'link', title)).click();

  it('opens it in place and in the address, and the Back button leads back to it', async () => {
    const thread = await board.begin({title: 'One zone', tags: ['regions'], kind: 'decision'});
    const page = await board.show();
    await open(page, 'One zone');
    await findText(page, 'About One zone');
    expect(location.hash).to.equal(`#thread=${thread.id}`);
    expect(boardIn(page).getAttribute('thread-id')).to.equal(thread.id);
    expect(nameOf(focused()!)).to.include('One zone');
    expect(queryByRole(page, 'searchbox')).to.be.undefined;
    for (const part of ['Decision', 'regions']) expect(textOf(page)).to.include(part);
    history.back();
    await findByRole(page, 'searchbox');
    expect(location.hash).to.equal('');
    expect(nameOf(focused()!)).to.equal('One zone');
    history.forward();
    await findText(page, 'About One zone');
    byRole(page, 'link', 'Conversations').click();
    await findByRole(page, 'searchbox');
  });

  it('opens what a colleague linked to, also a page of it that is not loaded, at the post they meant', async () => {
    const thread = await board.begin({title: 'Long ago'});
    for (let i = 0; i < 3; i++) await board.begin({title: `Talk ${i}`});
    const [first] = await board.as('Ada').store.query(queries.posts(thread.id));
    history.replaceState(null, '', `#thread=${thread.id}&praxis-${first!.id}`);
    const page = await board.show({pageSize: 1});
    await findText(page, 'About Long ago');
    const post = byRole(page, 'article', 'Grace');
    await waitUntil(() => (post.getRootNode() as ShadowRoot).host.hasAttribute('highlighted'));
    const time = post.querySelector<HTMLAnchorElement>('a.time')!;
    expect(time.hash).to.equal(`#thread=${thread.id}&praxis-${first!.id}`);
  });

  it('finds it afterwards by what was said in it', async () => {
    const thread = await board.begin({title: 'One zone'});
    await board.reply('Grace', thread, 'Whoever reads this far: **latency** to the second harbour was never measured.');
    const page = await board.show({as: 'Ada'});
    fill(await findByRole(page, 'searchbox'), 'harbour');
    await findText(page, 'No conversation for “harbour”.');
    fill(byRole(page, 'searchbox'), '');
    await open(page, 'One zone');
    await findText(page, 'About One zone');
    history.back();
    fill(await findByRole(page, 'searchbox'), 'harbour');
    await findText(page, 'In a post: …far: latency to the second harbour was never measured.');
    await findByRole(page, 'link', 'One zone');
    fill(byRole(page, 'searchbox'), 'zone');
    await goneText(page, 'In a post');
  });

  it('stays open when one goes to something else on the page', async () => {
    const thread = await board.begin({title: 'One zone'});
    const page = await board.show({threadId: thread.id});
    await findText(page, 'About One zone');
    location.hash = 'section';
    await new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
    expect(boardIn(page).threadId).to.equal(thread.id);
  });

  it('lets the page take people elsewhere', async () => {
    const thread = await board.begin({title: 'One zone'});
    const page = await board.show();
    page.addEventListener('praxis-navigate', (event) => event.preventDefault(), {once: true});
    const link = await findByRole<HTMLAnchorElement>(page, 'link', 'One zone');
    setTimeout(() => link.click());
    const {kind, id, href} = await oneEvent<NavigateEvent>(page, 'praxis-navigate');
    expect({kind, id, href}).to.deep.equal({kind: 'thread', id: thread.id, href: link.href});
    expect(boardIn(page).threadId).to.be.undefined;
  });

  it('takes answers in the conversation that is open, also that of a page', async () => {
    const thread = await board.begin({title: 'Zones', key: 'https://intranet.example/zones'});
    const page = await board.show({as: 'Ada'});
    await open(page, 'Zones');
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'Two, I think.');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Two, I think.');
    await waitUntil(async () => (await board.read(thread.id)).posts === 2);
    byRole(page, 'link', 'Conversations').click();
    await findText(page, '1 reply');
  });

  it('says when there is no such conversation', async () => {
    await board.begin({title: 'One zone'});
    const page = await board.show({threadId: 'nowhere'});
    await findText(page, 'This conversation is not here.');
    byRole(page, 'link', 'Conversations').click();
    await findByRole(page, 'link', 'One zone');
  });

  it('notes what a member has seen once they looked', async () => {
    const thread = await board.begin({title: 'One zone'});
    const page = await board.show({as: 'Ada'});
    await findText(page, 'Unread only');
    await open(page, 'One zone');
    await findText(page, 'About One zone');
    const ada = board.as('Ada');
    const {refs} = await import('../../../src/model/records.js');
    const seen = async () => (await ada.store.get(refs.state(ada.viewer!.uid)))?.seen[thread.id];
    await waitUntil(async () => (await seen()) === thread.lastAt, 'never noted');
    byRole(page, 'link', 'Conversations').click();
    await findByRole(page, 'link', 'One zone');
    await goneText(page, 'Mark all as read');
    expect(titles(page)).to.deep.equal(['One zone']);
  });
});
