import {expect, fixtureCleanup} from '@open-wc/testing';
import {LONG} from '../../../src/model/nudge.js';
import {Conversation} from '../../support/conversation.js';
import {byRole, fill, findByRole, findText, goneText, queryByRole} from '../../support/harness.js';

describe('a nudge', () => {
  let conversation: Conversation;
  beforeEach(async () => {
    localStorage.removeItem('praxis:dismissed');
    conversation = new Conversation();
    await conversation.write('Ben', 'a question');
    for (let i = 1; i < LONG; i++) await conversation.write('Ada', `thought ${i}`);
  });
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  const open = async (nudges = '') => {
    const page = await conversation.open({as: 'Ada'});
    page.querySelector('praxis-thread')!.nudges = nudges;
    return page;
  };
  const box = (page: Node) => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
  const reminder = 'Much of this conversation is by you.';

  it('is shown to somebody who writes much of a conversation, once there is something in the box', async () => {
    const page = await open();
    const field = await box(page);
    expect(queryByRole(page, 'button', 'Got it')).to.equal(undefined);
    fill(field, 'And another thing');
    await findText(page, reminder);
    await expect(page).to.be.accessible();
    fill(field, '');
    await goneText(page, reminder);
  });

  it('goes with what it was about', async () => {
    const page = await open();
    fill(await box(page), 'And another thing');
    await findText(page, reminder);
    byRole(page, 'button', 'Post').click();
    await findText(page, 'And another thing');
    await goneText(page, reminder);
  });

  it('is never shown again in a conversation where it was dismissed', async () => {
    const page = await open();
    fill(await box(page), 'And another thing');
    (await findByRole(page, 'button', 'Got it')).click();
    await goneText(page, reminder);
    const again = await open();
    fill(await box(again), 'One more');
    await again.querySelector('praxis-thread')!.updateComplete;
    expect(queryByRole(again, 'button', 'Got it')).to.equal(undefined);
  });

  it('is shown to nobody where the page does not want it', async () => {
    for (const nudges of ['off', 'unread same-person']) {
      const page = await open(nudges);
      fill(await box(page), 'And another thing');
      await page.querySelector('praxis-thread')!.updateComplete;
      expect(queryByRole(page, 'button', 'Got it'), nudges).to.equal(undefined);
      fill(await box(page), '');
    }
  });
});
