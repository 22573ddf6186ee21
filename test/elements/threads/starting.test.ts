import {Board, forgetAddress, titles} from './support.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {join} from '../../../src/community/membership.js';
import type {ContributedEvent} from '../../../src/events.js';
import {queries} from '../../../src/store/queries.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  goneByRole,
  goneText,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('starting a conversation on <praxis-threads>', () => {
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

  const start = async (page: Node) => {
    (await findByRole(page, 'button', 'Start a conversation')).click();
    return findByRole<HTMLInputElement>(page, 'textbox', 'Title');
  };

  const write = async (page: Node, title: string, body: string) => {
    fill(await start(page), title);
    fill(byRole(page, 'textbox', 'Your message'), body);
  };

  it('stores what was written as one thread with its first post, and lists it', async () => {
    const page = await board.show({as: 'Ada'});
    await start(page);
    byRole(page, 'radio', 'Idea').click();
    fill(byRole(page, 'textbox', 'Title'), '  A reading   group ');
    fill(byRole(page, 'textbox', 'Tags'), 'practice, books, practice');
    fill(byRole(page, 'textbox', 'Your message'), 'Every **other** Friday.');
    setTimeout(() => byRole(page, 'button', 'Post').click());
    const {kind} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    expect(kind).to.equal('post');
    await findByRole(page, 'link', 'A reading group');
    const [thread] = await board.as('Ada').store.query(queries.threads());
    expect(thread).to.deep.include({
      title: 'A reading group',
      kind: 'idea',
      tags: ['practice', 'books'],
      key: '',
      posts: 1,
    });
    const [post] = await board.as('Ada').store.query(queries.posts(thread!.id));
    expect(post).to.include({body: 'Every **other** Friday.', byline: 'Ada'});
    await start(page);
    expect(byRole<HTMLInputElement>(page, 'textbox', 'Title').value, 'the draft is gone').to.equal('');
  });

  it('begins with the title that an address asks for, once', async () => {
    const page = await board.show({as: 'Ada'});
    await findByRole(page, 'button', 'Start a conversation');
    location.hash = '#ask=Which%20ingress%3F';
    const title = await findByRole<HTMLInputElement>(page, 'textbox', 'Title');
    expect(title.value).to.equal('Which ingress?');
    expect(location.hash).to.equal('');
    byRole(page, 'button', 'Cancel').click();
    await goneByRole(page, 'textbox', 'Title');
  });

  it('says in half a sentence what each kind is', async () => {
    const page = await board.show({as: 'Ada'});
    await start(page);
    expect(allByRole(page, 'radio')).to.have.length(4);
    expect(textOf(page)).to.include('Something has to be settled');
  });

  it('shows what was asked already, while the title is typed', async () => {
    const thread = await board.begin({title: 'Which tags are mandatory?', kind: 'question'});
    const page = await board.show({as: 'Ada'});
    fill(await start(page), 'mandatory tag');
    await findText(page, 'Has this been asked already?');
    byRole(page, 'link', 'Which tags are mandatory?').click();
    await findText(page, 'About Which tags are mandatory?');
    expect(location.hash).to.equal(`#thread=${thread.id}`);
  });

  it('asks for a title and keeps the text meanwhile', async () => {
    const page = await board.show({as: 'Ada'});
    await write(page, ' ', 'All my thoughts.');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Give it a title.');
    expect(byRole<HTMLTextAreaElement>(page, 'textbox', 'Your message').value).to.equal('All my thoughts.');
    expect(await board.as('Ada').store.query(queries.threads())).to.have.length(0);
  });

  it('keeps a draft through cancelling and another visit', async () => {
    const page = await board.show({as: 'Ada'});
    await write(page, 'Half a title', 'Half a thought');
    byRole(page, 'button', 'Cancel').click();
    await waitUntil(() => !queryByRole(page, 'textbox', 'Title'));
    const again = await board.show({as: 'Ada'});
    await start(again);
    await waitUntil(() => byRole<HTMLInputElement>(again, 'textbox', 'Title').value === 'Half a title');
    await waitUntil(() => byRole<HTMLTextAreaElement>(again, 'textbox', 'Your message').value === 'Half a thought');
  });

  it('shows it at once where a store takes its time', async () => {
    const store = new RefusingStore(board.place.as('Ada').store);
    const page = await board.show({as: 'Ada', store});
    store.goOffline();
    await write(page, 'From the train', 'Slow here.');
    byRole(page, 'button', 'Post').click();
    await findByRole(page, 'link', 'From the train');
    expect(textOf(page)).to.include('Sending…');
    store.goOnline();
    await goneText(page, 'Sending…');
    expect(titles(page)).to.deep.equal(['From the train']);
  });

  it('brings the form back with the reason and all that was written when it is refused', async () => {
    const store = new RefusingStore(board.place.as('Ada').store);
    const page = await board.show({as: 'Ada', store});
    await write(page, 'Refused', 'All my thoughts.');
    byRole(page, 'radio', 'Decision').click();
    store.refusal = 'too-fast';
    byRole(page, 'button', 'Post').click();
    await findText(page, 'That was a lot in a short time.');
    await waitUntil(() => byRole<HTMLInputElement>(page, 'textbox', 'Title').value === 'Refused');
    await waitUntil(() => byRole<HTMLTextAreaElement>(page, 'textbox', 'Your message').value === 'All my thoughts.');
    expect(byRole<HTMLInputElement>(page, 'radio', 'Decision').checked).to.be.true;
    store.refusal = undefined;
    byRole(page, 'button', 'Post').click();
    await findByRole(page, 'link', 'Refused');
    await waitUntil(async () => (await board.as('Ada').store.query(queries.threads())).length === 1);
  });

  it('waits to give it back where the person reads something else', async () => {
    await board.begin({title: 'One zone'});
    const store = new RefusingStore(board.place.as('Ada').store);
    const page = await board.show({as: 'Ada', store});
    store.goOffline();
    await write(page, 'Refused later', 'All my thoughts.');
    byRole(page, 'button', 'Post').click();
    (await findByRole(page, 'link', 'One zone')).click();
    await findText(page, 'About One zone');
    store.refusal = 'permission-denied';
    store.goOnline();
    await findText(page, '“Refused later” could not be posted.');
    byRole(page, 'button', 'Open it again').click();
    await waitUntil(() => queryByRole<HTMLInputElement>(page, 'textbox', 'Title')?.value === 'Refused later');
    await waitUntil(() => byRole<HTMLTextAreaElement>(page, 'textbox', 'Your message').value === 'All my thoughts.');
  });

  it('asks visitors to sign in, and goes on from there', async () => {
    await board.begin({title: 'One zone'});
    const page = await board.show();
    byRole(page, 'button', 'Start a conversation').click();
    await findText(page, 'Sign in to start a conversation.');
  });

  it('starts only what the page is for', async () => {
    const page = await board.show({as: 'Ada', kind: 'question', tag: 'cost'});
    await start(page);
    expect(queryByRole(page, 'radio', 'Idea')).to.be.undefined;
    expect(byRole<HTMLInputElement>(page, 'textbox', 'Tags').value).to.equal('cost');
  });
});
