import {expect, fixtureCleanup} from '@open-wc/testing';
import {openDB} from 'idb';
import {join} from '../../../src/community/membership.js';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import {acceptAnswer, changeKind, closeThread, differ, setOutcome} from '../../../src/community/thread-acts.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {choose, Conversation, postWith} from '../../support/conversation.js';
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
  textOf,
} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

const NOTE = 'Turn into a knowledge note';

describe('leading a conversation', () => {
  let conversation: Conversation;
  let question: Stored<'post'>;
  let answer: Stored<'post'>;
  /** Ben founds the community and is its steward; Ada begins the conversation. */
  beforeEach(async () => {
    conversation = new Conversation();
    await join(conversation.as('Ben'));
    question = await conversation.write('Ada', 'How do you name things?');
    answer = await conversation.write('Chloé', 'By what they do.', question);
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const id = () => conversation.place.id;
  const record = async () => (await conversation.as('Reader').store.get(refs.thread(id())))!;
  const choosing = async (page: Node, item: string) => {
    (await findByRole(page, 'button', 'Conversation actions')).click();
    (await findByRole(page, 'menuitem', item)).click();
  };
  const items = async (page: Node) => {
    (await findByRole(page, 'button', 'Conversation actions')).click();
    await findByRole(page, 'menu', 'Conversation actions');
    return allByRole(page, 'menuitem').map(nameOf);
  };

  it('is left to a newer version where that made it what this one does not know', async () => {
    const database = await openDB(`praxis:${conversation.as('Ben').id}`);
    const row = (await database.get('records', refs.thread(id()).path)) as {data: object};
    await database.put('records', {...row, data: {...row.data, kind: 'poll'}});
    database.close();
    const page = await conversation.open({as: 'Ben'});
    await findText(page, /made by a newer version of this page/);
    await findText(page, 'By what they do.');
    expect(queryByRole(page, 'button', 'Conversation actions')).to.equal(undefined);
  });

  it('offers its author what an author may, and a steward more', async () => {
    const common = [
      'Mark as converging',
      'Mark as agreed',
      'Make it a question',
      'Make it an idea',
      'Make it a decision',
    ];
    const asAuthor = [...common, 'Close the conversation', 'Close as a duplicate', 'I see it differently'];
    expect(await items(await conversation.open())).to.deep.equal([...asAuthor, NOTE]);
    const asSteward = [...asAuthor, 'Move to another page', 'Pin to the board', NOTE, 'Report'];
    expect(await items(await conversation.open({as: 'Ben'}))).to.deep.equal(asSteward);
  });

  it('offers others to differ, to make a note of it and to report it, and no more, and nothing where one only reads', async () => {
    expect(await items(await conversation.open({as: 'Chloé'}))).to.deep.equal(['I see it differently', NOTE, 'Report']);
    expect(await items(await conversation.open({as: 'Newcomer'}))).to.deep.equal([
      'I see it differently',
      NOTE,
      'Report',
    ]);
    for (const setting of [{as: null}, {readonly: true}]) {
      const page = await conversation.open(setting);
      await findText(page, 'By what they do.');
      expect(queryByRole(page, 'button', 'Conversation actions')).to.equal(undefined);
    }
  });

  it('changes its kind, and shows it', async () => {
    const page = await conversation.open();
    await choosing(page, 'Make it a question');
    await waitUntil(async () => (await record()).kind === 'question');
    await findText(page, 'Question');
    expect(await items(page)).not.to.include('Mark as agreed');
  });

  it('marks an answer, shows it below the question, and takes it back', async () => {
    await changeKind(conversation.as('Ada'), id(), 'question');
    const page = await conversation.open();
    await choose(page, 'By what they do', 'Mark as answer');
    const card = await findByRole(page, 'region', /^Answer, accepted by .*Ada/);
    expect(textOf(card))
      .to.include('By what they do.')
      .and.match(/From .*Chloé/);
    expect(byRole<HTMLAnchorElement>(card, 'link', 'Read it in its place').hash).to.equal(`#praxis-${answer.id}`);
    await waitUntil(async () => (await record()).accepted === answer.id);
    expect(textOf(postWith(page, 'Chloé'))).to.match(/Answer/);
    await expect(page).to.be.accessible();
    byRole(postWith(page, 'Chloé'), 'button', 'More actions').click();
    (await findByRole(page, 'menuitem', 'No longer the answer')).click();
    await goneByRole(page, 'region', /^Answer/);
    await waitUntil(async () => (await record()).accepted === '');
  });

  it('offers to mark neither the question nor, to others, an answer', async () => {
    await changeKind(conversation.as('Ada'), id(), 'question');
    const page = await conversation.open();
    byRole(postWith(page, 'How do you'), 'button', 'More actions').click();
    await findByRole(page, 'menuitem', 'Edit');
    expect(queryByRole(page, 'menuitem', 'Mark as answer')).to.equal(undefined);
    const theirs = await conversation.open({as: 'Chloé'});
    byRole(postWith(theirs, 'By what'), 'button', 'More actions').click();
    await findByRole(theirs, 'menuitem', 'Edit');
    expect(queryByRole(theirs, 'menuitem', 'Mark as answer')).to.equal(undefined);
  });

  it('shows an answer that stands far below, and none that was removed', async () => {
    await changeKind(conversation.as('Ada'), id(), 'question');
    const far = await conversation.write('Dina', 'Much later, but right.');
    await acceptAnswer(conversation.as('Ada'), id(), far.id);
    const page = await conversation.open({pageSize: 1});
    expect(textOf(await findByRole(page, 'region', /^Answer/))).to.include('Much later, but right.');
    await conversation.remove('Dina', far);
    await goneByRole(page, 'region', /^Answer/);
  });

  it('shows where it arrived', async () => {
    const page = await conversation.open();
    await choosing(page, 'Mark as converging');
    expect(textOf(await findByRole(page, 'region', 'Outcome'))).to.include('Converging');
    await choosing(page, 'Mark as agreed');
    await findText(page, 'Agreed');
    await waitUntil(async () => (await record()).outcome === 'agreed');
    await expect(page).to.be.accessible();
  });

  it('records who sees it differently, and why', async () => {
    await setOutcome(conversation.as('Ada'), id(), 'agreed');
    const page = await conversation.open({as: 'Chloé'});
    (await findByRole(page, 'button', 'I see it differently')).click();
    const box = await findByRole(page, 'textbox', 'Why do you see it differently?');
    await waitUntil(() => focused() === box);
    byRole(page, 'button', 'Record it').click();
    await findByRole(page, 'alert');
    await expect(page).to.be.accessible();
    fill(box, 'Names should say why.');
    await press('Enter');
    await findText(page, 'Names should say why.');
    expect(textOf(byRole(page, 'region', 'Outcome'))).to.match(/Chloé.* sees it differently/);
    await waitUntil(async () => Object.keys((await record()).dissents).length === 1);
    expect(queryByRole(page, 'button', 'I see it differently')).to.equal(undefined);
    byRole(page, 'button', 'Withdraw').click();
    await goneText(page, 'Names should say why.');
    await waitUntil(async () => Object.keys((await record()).dissents).length === 0);
  });

  it('records it of a discussion that has not arrived anywhere, from its menu', async () => {
    const page = await conversation.open({as: 'Chloé'});
    await choosing(page, 'I see it differently');
    const box = await findByRole(page, 'textbox', 'Why do you see it differently?');
    await waitUntil(() => focused() === box);
    await press('Escape');
    await goneByRole(page, 'textbox', 'Why do you see it differently?');
    await waitUntil(() => nameOf(focused()!) === 'Conversation actions');
    expect(queryByRole(page, 'region', 'Outcome')).to.equal(undefined);
    await choosing(page, 'I see it differently');
    fill(await findByRole(page, 'textbox', 'Why do you see it differently?'), 'Too early to say.');
    await press('Enter');
    await findText(byRole(page, 'region', 'Outcome'), 'Too early to say.');
    await expect(page).to.be.accessible();
    await waitUntil(async () => Object.keys((await record()).dissents).length === 1);
    expect(await items(page)).to.deep.equal([NOTE, 'Report']);
    await press('Escape');
    byRole(page, 'button', 'Withdraw').click();
    await goneByRole(page, 'region', 'Outcome');
    await waitUntil(() => nameOf(focused()!) === 'Conversation actions');
  });

  it('offers a question nothing to differ from', async () => {
    await changeKind(conversation.as('Ada'), id(), 'question');
    const page = await conversation.open({as: 'Chloé'});
    await findText(page, 'By what they do.');
    expect(await items(page)).to.deep.equal([NOTE, 'Report']);
  });

  it('shows others why somebody differs, and lets them take nothing away', async () => {
    await changeKind(conversation.as('Ada'), id(), 'decision');
    await differ(conversation.as('Chloé'), id(), 'It costs too much.');
    const page = await conversation.open({as: null});
    await findText(page, 'It costs too much.');
    expect(queryByRole(page, 'button', 'Withdraw')).to.equal(undefined);
    expect(queryByRole(page, 'button', 'I see it differently')).to.equal(undefined);
  });

  it('gives a reason back that the store refuses', async () => {
    await setOutcome(conversation.as('Ada'), id(), 'agreed');
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({as: 'Chloé', store});
    (await findByRole(page, 'button', 'I see it differently')).click();
    fill(await findByRole(page, 'textbox', 'Why do you see it differently?'), 'Because.');
    store.refusal = 'offline';
    byRole(page, 'button', 'Record it').click();
    await findText(page, 'Not stored. There is no connection.');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Why do you see it differently?');
    byRole(page, 'alert');
    expect(box.value).to.equal('Because.');
  });

  describe('by one after the other on one page', () => {
    const WHY = 'Why do you close this conversation?';
    const become = (page: HTMLElement, name: string) => (page as CommunityElement).signIn({method: 'local', name});
    const says = (page: Node, text: string) =>
      waitUntil(() => queryByRole<HTMLTextAreaElement>(page, 'textbox', WHY)?.value === text, `“${text}” is there`);

    it('shows a reason that was begun to its writer alone', async () => {
      const page = await conversation.open();
      await choosing(page, 'Close the conversation');
      fill(await findByRole(page, 'textbox', WHY), 'Ben is right.');
      await become(page, 'Ben');
      await goneByRole(page, 'textbox', WHY);
      await become(page, 'Ada');
      await says(page, 'Ben is right.');
      await become(page, 'Ben');
      await goneByRole(page, 'textbox', WHY);
      await choosing(page, 'Close the conversation');
      const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', WHY);
      expect(box.value).to.equal('');
      fill(box, 'I am.');
      await become(page, 'Ada');
      await goneByRole(page, 'textbox', WHY);
      await choosing(page, 'Close the conversation');
      await says(page, 'Ben is right.');
    });

    it('gives a reason that was not stored back to its writer alone', async () => {
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({store});
      await choosing(page, 'Close the conversation');
      fill(await findByRole(page, 'textbox', WHY), 'Ben is right.');
      store.goOffline();
      store.refusal = 'offline';
      const before = store.commits;
      byRole(page, 'button', 'Close it').click();
      await waitUntil(() => store.commits > before, 'it is on its way');
      await become(page, 'Ben');
      await findByRole(page, 'button', 'Conversation actions');
      store.goOnline();
      await findText(page, 'Not stored. There is no connection.');
      expect(queryByRole(page, 'textbox', WHY)).to.equal(undefined);
      await become(page, 'Ada');
      await says(page, 'Ben is right.');
    });
  });

  it('is closed with a reason, and opened again by a steward', async () => {
    const page = await conversation.open();
    await choosing(page, 'Close the conversation');
    fill(await findByRole(page, 'textbox', 'Why do you close this conversation?'), 'Settled.');
    byRole(page, 'button', 'Close it').click();
    await findText(page, /Ada.* closed this conversation\./);
    await findText(page, 'Settled.');
    await waitUntil(async () => (await record()).state === 'closed');
    expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
    const theirs = await conversation.open({as: 'Ben'});
    await choosing(theirs, 'Reopen the conversation');
    await findByRole(theirs, 'textbox', 'Write a reply');
    await waitUntil(async () => (await record()).state === 'open');
  });

  it('is opened again by who closed it', async () => {
    const page = await conversation.open();
    await choosing(page, 'Close the conversation');
    (await findByRole(page, 'button', 'Close it')).click();
    await findText(page, /Ada.* closed this conversation\./);
    await choosing(page, 'Reopen the conversation');
    await findByRole(page, 'textbox', 'Write a reply');
  });

  it('leaves the box for a reason with the Escape key', async () => {
    const page = await conversation.open();
    await choosing(page, 'Close the conversation');
    (await findByRole(page, 'textbox', 'Why do you close this conversation?')).focus();
    await press('Escape');
    await goneByRole(page, 'textbox', 'Why do you close this conversation?');
    expect((await record()).state).to.equal('open');
    expect(nameOf(focused()!)).to.equal('Conversation actions');
  });

  it('is pinned to the board', async () => {
    const page = await conversation.open({as: 'Ben'});
    await choosing(page, 'Pin to the board');
    await findText(page, 'Pinned');
    await waitUntil(async () => (await record()).pinned === 1);
    await choosing(page, 'Unpin from the board');
    await waitUntil(async () => (await record()).pinned === 0);
  });

  it('shows without a reason that it is closed', async () => {
    await closeThread(conversation.as('Ben'), id());
    const page = await conversation.open();
    await findText(page, /Ben.* closed this conversation\./);
    await expect(page).to.be.accessible();
  });
});
