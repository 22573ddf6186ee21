import {Board, boardIn, choose, forgetAddress, rowOf, select, titles} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {join, leave} from '../../../src/community/membership.js';
import {acceptAnswer, closeThread, pinThread, setOutcome} from '../../../src/community/thread-acts.js';
import {refs} from '../../../src/model/records.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  goneText,
  nameOf,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

const filled = async (as = 'Ada') => {
  const board = new Board();
  await join(board.as('Ada'));
  await board.begin({title: 'Which tags?', kind: 'question', tags: ['cost']});
  await board.reply(
    'Ada',
    await board.begin({title: 'One zone', kind: 'decision', key: 'https://intranet.example/zones'}),
  );
  return board.show({as});
};

elementContract({
  tag: 'praxis-threads',
  states: {
    'of a new community': () =>
      show(html`
        <praxis-community name=${freshCommunityId()} local-name="Ada">
          <praxis-threads></praxis-threads>
        </praxis-community>
      `),
    'with conversations': () => filled(),
    'for a visitor': () => filled(''),
    'with the form': async () => {
      const page = await filled();
      byRole(page, 'button', 'Start a conversation').click();
      fill(await findByRole(page, 'textbox', 'Title'), 'Which tags');
      await findText(page, 'Has this been asked already?');
      return page;
    },
    'with nothing that fits': async () => {
      const page = await filled();
      fill(byRole(page, 'searchbox', 'Search conversations'), 'zzzzzz');
      await findText(page, 'No conversation for “zzzzzz”.');
      return page;
    },
    'with one open': async () => {
      const page = await filled();
      byRole(page, 'link', 'One zone').click();
      await findText(page, 'About One zone');
      forgetAddress();
      return page;
    },
  },
});

describe('<praxis-threads>', () => {
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

  const three = async () => {
    const question = await board.begin({
      title: 'Which tags are mandatory?',
      kind: 'question',
      tags: ['cost', 'Practice'],
    });
    const idea = await board.begin({title: 'A reading group', kind: 'idea', tags: ['practice']});
    const talk = await board.begin({title: 'Retiring the build farm', by: 'Ada'});
    return {question, idea, talk};
  };

  it('lists what was said last first, with who, when and how much', async () => {
    const {question} = await three();
    await board.reply('Linus', question);
    await board.reply('Linus', question);
    const page = await board.show();
    expect(titles(page)).to.deep.equal(['Which tags are mandatory?', 'Retiring the build farm', 'A reading group']);
    const row = textOf(rowOf(page, 'Which tags are mandatory?'));
    for (const part of ['Question', 'Linus', 'cost', '2 replies']) expect(row).to.include(part);
    const time = rowOf(page, 'A reading group').querySelector('time')!;
    expect(time.title).to.match(/\d{4}/);
    expect(textOf(byRole(page, 'heading', 'Conversations 3'))).to.include('3');
  });

  it('says of a question that nobody has answered it', async () => {
    const {question} = await three();
    const page = await board.show();
    expect(textOf(rowOf(page, 'Which tags are mandatory?'))).to.include('No answer yet');
    expect(textOf(rowOf(page, 'A reading group'))).not.to.include('No answer yet');
    await board.reply('Linus', question);
    await goneText(page, 'No answer yet');
  });

  it('shows what others start and say, as it happens', async () => {
    const {idea} = await three();
    const page = await board.show();
    await board.begin({title: 'Something new'});
    await findByRole(page, 'link', 'Something new');
    await board.reply('Linus', idea);
    await waitUntil(() => titles(page)[0] === 'A reading group');
  });

  it('keeps pinned ones at the top, however old, whatever the order', async () => {
    const {question, idea} = await three();
    await pinThread(board.as('Ada'), question.id, true);
    const page = await board.show({pageSize: 1});
    expect(titles(page)).to.deep.equal(['Which tags are mandatory?', 'Retiring the build farm']);
    expect(textOf(rowOf(page, 'Which tags are mandatory?'))).to.include('Pinned');
    select(page, 'Order', 'newest');
    await board.begin({title: 'Something new'});
    await findByRole(page, 'link', 'Something new');
    expect(titles(page).slice(0, 2)).to.deep.equal(['Which tags are mandatory?', 'Something new']);
    byRole(page, 'button', 'Ideas').click();
    await waitUntil(() => titles(page).join() === 'A reading group');
    await pinThread(board.as('Ada'), idea.id, true);
    await findText(rowOf(page, 'A reading group'), 'Pinned');
    byRole(page, 'button', 'All').click();
    await waitUntil(() => titles(page).length === 3);
    await pinThread(board.as('Ada'), question.id, false);
    await waitUntil(() => !titles(page).includes('Which tags are mandatory?'));
    expect(titles(page)).to.deep.equal(['A reading group', 'Something new']);
  });

  it('does not call a pinned one unanswered that has an answer', async () => {
    const {question, idea} = await three();
    await board.reply('Linus', question);
    for (const {id} of [question, idea]) await pinThread(board.as('Ada'), id, true);
    const page = await board.show({sort: 'unanswered'});
    expect(titles(page)).to.deep.equal(['A reading group', 'Retiring the build farm']);
  });

  it('unpins what was read beyond the page as well', async () => {
    const {question} = await three();
    await pinThread(board.as('Ada'), question.id, true);
    const page = await board.show({pageSize: 2});
    byRole(page, 'button', 'Show more').click();
    await waitUntil(() => !queryByRole(page, 'button', 'Show more'));
    expect(titles(page)).to.deep.equal(['Which tags are mandatory?', 'Retiring the build farm', 'A reading group']);
    await pinThread(board.as('Ada'), question.id, false);
    await waitUntil(() => titles(page).at(-1) === 'Which tags are mandatory?');
    expect(textOf(page)).not.to.include('Pinned');
  });

  it('says where a conversation arrived', async () => {
    const {question, idea, talk} = await three();
    const reply = await board.reply('Linus', question);
    const ada = board.as('Ada');
    await acceptAnswer(ada, question.id, reply.lastPost);
    await setOutcome(ada, idea.id, 'converging');
    await setOutcome(ada, talk.id, 'agreed');
    await closeThread(ada, talk.id);
    const page = await board.show();
    expect(textOf(rowOf(page, 'Which tags are mandatory?'))).to.include('Answered');
    expect(textOf(rowOf(page, 'A reading group'))).to.include('Converging');
    for (const word of ['Agreed', 'Closed']) expect(textOf(rowOf(page, 'Retiring the build farm'))).to.include(word);
    await acceptAnswer(ada, question.id, undefined);
    await goneText(rowOf(page, 'Which tags are mandatory?'), 'Answered');
  });

  it('shows who takes part, and who wrote last', async () => {
    const {idea} = await three();
    await board.reply('Linus', idea);
    await board.reply('Ada', idea);
    const page = await board.show();
    const row = rowOf(page, 'A reading group');
    const names = byRole(row, 'img', /^Taking part/);
    expect(nameOf(names).replace(/[\u2068\u2069]/g, '')).to.equal('Taking part: Grace, Linus, and Ada');
    expect(names.children).to.have.length(3);
    expect(textOf(row)).to.match(/last post by \u2068Ada\u2069/);
    expect(textOf(rowOf(page, 'Retiring the build farm'))).not.to.include('last post by');
    await leave(board.as('Linus'));
    await findByRole(row, 'img', /Grace.*Ada.*1 other$/);
  });

  it('orders as one chooses', async () => {
    const {idea, talk} = await three();
    await board.reply('Linus', talk);
    await board.reply('Ada', talk);
    await board.reply('Linus', idea);
    const page = await board.show({sort: 'newest'});
    expect(titles(page)).to.deep.equal(['Retiring the build farm', 'A reading group', 'Which tags are mandatory?']);
    select(page, 'Order', 'active');
    await waitUntil(() => titles(page)[0] === 'A reading group');
    select(page, 'Order', 'top');
    await waitUntil(() => titles(page)[0] === 'Retiring the build farm');
    select(page, 'Order', 'unanswered');
    await waitUntil(() => titles(page).length === 1);
    expect(titles(page)).to.deep.equal(['Which tags are mandatory?']);
  });

  it('takes a conversation out of the unanswered when it is answered', async () => {
    const {question, idea} = await three();
    const page = await board.show({sort: 'unanswered', pageSize: 2});
    await board.reply('Linus', idea);
    await waitUntil(() => !titles(page).includes('A reading group'));
    expect(titles(page)).to.include(question.title);
  });

  it('reads on page by page, each conversation once', async () => {
    for (let i = 0; i < 5; i++) await board.begin({title: `Talk ${i}`});
    const page = await board.show({pageSize: 2});
    expect(titles(page)).to.deep.equal(['Talk 4', 'Talk 3']);
    byRole(page, 'button', 'Show more').click();
    await findByRole(page, 'link', 'Talk 1');
    await board.begin({title: 'Talk 5'}); // Pushes the second one out of the page that is followed.
    await findByRole(page, 'link', 'Talk 5');
    expect(titles(page)).to.deep.equal(['Talk 5', 'Talk 4', 'Talk 3', 'Talk 2', 'Talk 1']);
    (await findByRole(page, 'button', 'Show more')).click();
    await findByRole(page, 'link', 'Talk 0');
    await waitUntil(() => !queryByRole(page, 'button', 'Show more'));
    expect(titles(page)).to.deep.equal(['Talk 5', 'Talk 4', 'Talk 3', 'Talk 2', 'Talk 1', 'Talk 0']);
  });

  it('can be narrowed down by kind and tag together, and widened again', async () => {
    await three();
    const page = await board.show();
    byRole(page, 'button', 'practice').click();
    await waitUntil(() => titles(page).length === 2);
    byRole(page, 'button', 'Ideas').click();
    await waitUntil(() => titles(page).length === 1);
    expect(titles(page)).to.deep.equal(['A reading group']);
    byRole(page, 'button', 'Decisions').click();
    await findText(page, 'No conversation fits.');
    byRole(page, 'button', 'Show everything').click();
    await waitUntil(() => titles(page).length === 3);
  });

  it('keeps to the kind and tag that the page gives it', async () => {
    await three();
    const ideas = await board.show({kind: 'idea'});
    expect(titles(ideas)).to.deep.equal(['A reading group']);
    expect(queryByRole(ideas, 'button', 'Questions')).to.be.undefined;
    const costs = await board.show({tag: 'Cost'});
    expect(titles(costs)).to.deep.equal(['Which tags are mandatory?']);
  });

  it('finds by title and tag, forgives typing errors and says why', async () => {
    await three();
    const page = await board.show();
    const box = byRole(page, 'searchbox', 'Search conversations');
    fill(box, 'raeding');
    await waitUntil(() => titles(page).length === 1);
    expect(titles(page)).to.deep.equal(['A reading group']);
    expect(textOf(page)).to.include('Spelling corrected');
    fill(box, 'cost');
    await findText(page, 'Matched by its tag cost');
    expect(textOf(page)).to.include('1 conversation for “cost”');
    fill(box, 'zzzzzz');
    await findText(page, 'No conversation for “zzzzzz”.');
    byRole(page, 'button', 'Show everything').click();
    await waitUntil(() => titles(page).length === 3);
  });

  it('says what to do where nobody has said anything', async () => {
    const page = await board.show({as: 'Ada'});
    await findText(page, 'Nobody has started a conversation yet.');
    expect(allByRole(page, 'button', 'Start a conversation')).to.have.length(1);
    expect(queryByRole(page, 'searchbox')).to.be.undefined;
  });

  it('names the page of a conversation and leads there', async () => {
    await board.begin({title: 'Zones', key: 'https://intranet.example/guides/zones'});
    await board.begin({title: 'A key of its own', key: 'javascript:alert(1)'});
    const page = await board.show();
    const link = byRole<HTMLAnchorElement>(page, 'link', /On the page/);
    expect(link.href).to.equal('https://intranet.example/guides/zones');
    expect(textOf(link)).to.include('intranet.example/guides/zones');
  });

  it('speaks French', async () => {
    await three();
    const page = await board.show({lang: 'fr'});
    await findByRole(page, 'searchbox', 'Chercher des conversations');
    expect(textOf(page)).to.include('Pas encore de réponse');
  });

  it('marks what is new to a member, until they say that they have read it', async () => {
    await three();
    const page = await board.show({as: 'Ada'});
    await findText(rowOf(page, 'A reading group'), 'New');
    expect(textOf(rowOf(page, 'Retiring the build farm'))).not.to.include('New');
    byRole(page, 'button', 'Unread only').click();
    await waitUntil(() => titles(page).length === 2);
    byRole(page, 'button', 'Unread only').click();
    await choose(page, 'A reading group', 'Mark as read');
    await waitUntil(() => !textOf(rowOf(page, 'A reading group')).includes('New'));
    byRole(page, 'button', 'Mark all as read').click();
    await waitUntil(() => !queryByRole(page, 'button', 'Mark all as read'));
    expect(textOf(rowOf(page, 'Which tags are mandatory?'))).not.to.include('New');
  });

  it('keeps nothing of visitors and of those who are no members', async () => {
    await three();
    for (const as of ['', 'Otto']) {
      const page = await board.show({as});
      expect(queryByRole(page, 'button', 'Unread only'), as).to.be.undefined;
      byRole(rowOf(page, 'A reading group'), 'button', 'More actions').click();
      await findByRole(page, 'menuitem', 'Copy link');
      expect(queryByRole(page, 'menuitem', 'Follow'), as).to.be.undefined;
    }
  });

  it('follows and mutes conversations', async () => {
    await three();
    const page = await board.show({as: 'Ada'});
    await findText(page, 'Unread only');
    await choose(page, 'A reading group', 'Follow');
    await findText(rowOf(page, 'A reading group'), 'Following');
    byRole(page, 'button', 'Following').click();
    await waitUntil(() => titles(page).length === 1);
    byRole(page, 'button', 'Following').click();
    await choose(page, 'A reading group', 'Mute');
    await findText(rowOf(page, 'A reading group'), 'Muted');
    expect(textOf(rowOf(page, 'A reading group'))).not.to.include('Following');
    expect(textOf(rowOf(page, 'A reading group'))).not.to.include('New');
  });

  it('says when following did not work', async () => {
    const {idea} = await three();
    const store = new RefusingStore(board.place.as('Ada').store);
    const page = await board.show({as: 'Ada', store});
    await findText(page, 'Unread only');
    store.refusal = 'permission-denied';
    await choose(page, 'A reading group', 'Follow');
    await findText(page, 'This is not allowed here.');
    expect(await board.as('Ada').store.get(refs.state(board.as('Ada').viewer!.uid))).to.be.undefined;
    expect(boardIn(page).threadId).to.be.undefined;
    expect(titles(page)).to.include(idea.title);
  });
});
