import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {join} from '../../../src/community/membership.js';
import {localUid} from '../../../src/model/ids.js';
import {Conversation, postWith} from '../../support/conversation.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneText,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('welcoming a newcomer', () => {
  let conversation: Conversation;
  beforeEach(async () => {
    conversation = new Conversation();
    await join(conversation.as('Ben'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  it('marks their first post, and asks others to answer it with their name', async () => {
    await conversation.write('Ana', 'Hello, I am new.');
    const page = await conversation.open({as: 'Ben'});
    await findText(postWith(page, 'Hello, I am new.'), 'First post');
    await findText(page, /Ana\u2069’s first post here\./);
    await expect(page).to.be.accessible();
    byRole(page, 'button', 'Say welcome').click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Ana');
    await waitUntil(() => box.value === '@Ana ');
    expect(focused() === box).to.equal(true);
    expect(queryByRole(page, 'button', 'Say welcome')).to.equal(undefined);
    await sendKeys({type: 'welcome!'});
    await press('Control+Enter');
    await findText(page, '@Ana welcome!');
    await waitUntil(async () => (await conversation.posts()).length === 2);
    const [, answer] = await conversation.posts();
    expect(answer!.mentions).to.deep.equal([localUid('Ana')]);
    expect(textOf(page)).not.to.include('first post here');
    expect(textOf(postWith(page, 'Hello, I am new.'))).to.include('First post');
  });

  it('goes on with an answer that was begun, and forces no name on it', async () => {
    await conversation.write('Ana', 'Hello, I am new.');
    const page = await conversation.open({as: 'Ben'});
    (await findByRole(page, 'button', 'Say welcome')).click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Ana');
    await waitUntil(() => box.value === '@Ana ');
    fill(box, 'Good to have you here');
    await press('Escape');
    (await findByRole(page, 'button', 'Say welcome')).click();
    const again = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Reply to Ana');
    await waitUntil(() => again.value === 'Good to have you here');
  });

  it('asks nobody once somebody answered, wherever they look', async () => {
    const first = await conversation.write('Ana', 'Hello, I am new.');
    const page = await conversation.open({as: 'Chloé'});
    await findText(page, 'first post here');
    await conversation.write('Ben', 'Welcome!', first);
    await goneText(page, 'first post here');
  });

  it('asks neither its author nor who only reads', async () => {
    await conversation.write('Ana', 'Hello, I am new.');
    for (const setting of [{as: 'Ana'}, {as: null}, {as: 'Ben', readonly: true}]) {
      const page = await conversation.open(setting);
      await findText(page, 'First post');
      expect(textOf(page)).not.to.include('first post here.');
    }
  });

  it('tells its author once that it was seen', async () => {
    const page = await conversation.open({as: 'Ana'});
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'Hello, I am new.');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Your first post here. Welcome!');
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'And a second one.');
    byRole(page, 'button', 'Post').click();
    await waitUntil(async () => (await conversation.posts()).length === 2);
    expect(textOf(postWith(page, 'And a second one.'))).not.to.include('Welcome!');
  });

  it('speaks to whoever founded the community as to anybody else', async () => {
    await conversation.write('Ben', 'I begin.');
    const page = await conversation.open({as: 'Ana'});
    await findText(page, 'I begin.');
    expect(textOf(page)).not.to.include('First post');
  });
});
