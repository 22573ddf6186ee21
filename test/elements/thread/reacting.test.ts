import {expect, fixtureCleanup} from '@open-wc/testing';
import {react} from '../../../src/community/reactions.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {Conversation, postWith} from '../../support/conversation.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  goneByRole,
  nameOf,
  press,
  queryByRole,
} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('reacting in a conversation', () => {
  let conversation: Conversation;
  let question: Stored<'post'>;
  beforeEach(async () => {
    conversation = new Conversation();
    question = await conversation.write('Ben', 'How do you name things?');
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const set = (data: object) =>
    conversation
      .as('Ben')
      .store.commit([{type: 'update', ref: refs.thread(conversation.place.id), data: data as never}]);
  const say = async (page: Node, text: string, item: string) => {
    byRole(postWith(page, text), 'button', 'React').click();
    (await findByRole(page, 'menuitem', item)).click();
  };
  const stored = async () => Object.values((await conversation.read(question.id))!.reactions);

  it('shows at once what one says, and stores it', async () => {
    const page = await conversation.open();
    await say(page, 'name things', 'Thanks');
    await findByRole(page, 'button', 'Thanks 1 person');
    await waitUntil(async () => (await stored()).includes('thanks'));
    byRole(page, 'button', 'Thanks 1 person').click();
    await goneByRole(page, 'button', 'Thanks 1 person');
    await waitUntil(async () => (await stored()).length === 0);
  });

  it('shows what others say, and joins in with a press', async () => {
    const page = await conversation.open();
    await react(conversation.as('Chloé'), question, 'insight');
    (await findByRole(page, 'button', 'Insight 1 person')).click();
    const pill = await findByRole(page, 'button', 'Insight 2 people');
    expect(pill.ariaPressed).to.equal('true');
  });

  it('shows it before the store has it, and tells the page once it does', async () => {
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    const contributed: string[] = [];
    page.addEventListener('praxis-contributed', ({kind}) => contributed.push(kind));
    store.goOffline();
    await say(page, 'name things', 'Agree');
    await findByRole(page, 'button', 'Agree 1 person');
    expect([await stored(), contributed]).to.deep.equal([[], []]);
    store.goOnline();
    await waitUntil(() => contributed.length === 1);
    expect([await stored(), contributed]).to.deep.equal([['agree'], ['reaction']]);
    byRole(page, 'button', 'Agree 1 person');
  });

  it('takes back what the store refuses, and says why', async () => {
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    store.refusal = 'too-fast';
    await say(page, 'name things', 'Agree');
    await findText(page, '“Agree” was not stored. That was a lot in a short time.');
    expect(
      allByRole(page, 'status')
        .map(({textContent}) => textContent)
        .join(),
    ).to.include('“Agree” was not stored.');
    await goneByRole(page, 'button', 'Agree 1 person');
  });

  it('counts for visitors', async () => {
    await react(conversation.as('Chloé'), question, 'insight');
    const page = await conversation.open({as: null});
    await findText(page, 'Insight 1 person');
    expect(queryByRole(page, 'button', 'React')).to.equal(undefined);
  });

  it('only counts once a conversation is closed', async () => {
    await react(conversation.as('Chloé'), question, 'insight');
    await set({state: 'closed'});
    const page = await conversation.open();
    await findText(page, 'Insight 1 person');
    expect(queryByRole(page, 'button', 'React')).to.equal(undefined);
  });

  it('lets one have the same question, where one is asked', async () => {
    await conversation.write('Chloé', 'By what they do.', question);
    await set({kind: 'question'});
    const page = await conversation.open();
    byRole(postWith(page, 'By what they do'), 'button', 'React').click();
    await findByRole(page, 'menuitem', 'Thanks');
    expect(allByRole(page, 'menuitem').map(nameOf)).not.to.include('Same question');
    await press('Escape');
    await goneByRole(page, 'menuitem', 'Thanks');
    await say(page, 'How do you', 'Same question');
    await findByRole(page, 'button', 'Same question 1 person');
  });
});
