import '../../../src/elements/community/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {threadAtPage} from '../../../src/community/pages.js';
import {createId} from '../../../src/model/ids.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneText,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const OLD = 'https://intranet.example/guides/spot';
const NEW = 'https://intranet.example/handbook/spot';

describe('the pages that have conversations, in <praxis-membership>', () => {
  let place: LocalCommunity;
  let amara: Community;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    amara = place.as('Amara');
    await join(amara);
    await join(place.as('Ada'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  async function say(key: string, title: string): Promise<void> {
    const {id} = await threadAtPage(amara, key);
    await post(amara, {id: createId(), thread: threadOfPage(key, title, id), body: 'Hello'});
  }
  const pages = async (name = 'Amara') => {
    forgetViewer();
    const page = await show(
      html`<praxis-community name=${place.id} local-name=${name}
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
    await findText(page, name === 'Amara' ? 'You are here: Steward' : 'You are here: Member');
    queryByRole(page, 'button', 'Pages and their conversations')?.click();
    return page;
  };
  const lookAt = async (page: Element, key: string, address: string) => {
    (await findByRole(page, 'button', `Move or merge: ${key}`)).click();
    fill(await findByRole(page, 'textbox', 'Address of the other page'), address);
    byRole(page, 'button', 'See what would happen').click();
  };

  it('are shown to stewards alone', async () => {
    await say(OLD, 'Spot machines');
    const page = await pages();
    const article = await findByRole(page, 'article', OLD);
    await findText(page, '1 page has a conversation');
    await waitUntil(() => textOf(article).includes('1 post · last post'));
    expect(textOf(article)).to.include('Spot machines');
    fixtureCleanup();
    expect(queryByRole(await pages('Ada'), 'button', 'Pages and their conversations')).to.equal(undefined);
  });

  it('give their conversation to another page, once it is said what happens, and take it back', async () => {
    await say(OLD, 'Spot machines');
    const page = await pages();
    await lookAt(page, OLD, NEW);
    await findText(page, 'That page has no conversation yet.');
    expect((await threadAtPage(amara, OLD)).thread).to.include({key: OLD});
    byRole(page, 'button', 'Move it').click();
    await findText(page, `is at ${NEW} now.`);
    await waitUntil(() => focused()?.id === 'done');
    const article = await findByRole(page, 'article', NEW);
    await waitUntil(() => textOf(article).includes('Whoever goes to these pages is led here:'));
    expect(textOf(article)).to.include(OLD).and.to.include('Amara');
    byRole(page, 'button', 'Undo').click();
    await findByRole(page, 'article', OLD);
    await goneText(page, 'Whoever goes to these pages');
  });

  it('that may be one are pointed out, and one comes to lead to the other', async () => {
    await say(OLD, 'Spot machines');
    await say(`${OLD}/`, 'Spot');
    await say('wiki', 'Wiki');
    const page = await pages();
    await findText(page, '2 addresses may be of a page that has another one as well.');
    (await findByRole(page, 'button', 'Show these')).click();
    await findText(page, '2 pages have a conversation');
    await lookAt(page, `${OLD}/`, OLD);
    await findText(page, 'That page has a conversation of its own');
    byRole(page, 'button', 'Close it and lead there').click();
    await findText(page, 'Leads to another conversation');
    expect((await threadAtPage(amara, `${OLD}/`, {fresh: true})).thread).to.include({state: 'closed'});
  });

  it('are found by address and title, and a page that is named wrongly changes nothing', async () => {
    await say(OLD, 'Spot machines');
    await say('wiki', 'All we know');
    const page = await pages();
    fill(await findByRole(page, 'searchbox', 'Find a page'), 'KNOW');
    await findText(page, '1 page has a conversation');
    await lookAt(page, 'wiki', 'wiki');
    await findText(page, 'That is the page it is on.');
    expect(queryByRole(page, 'button', 'Move it')).to.equal(undefined);
    fill(byRole(page, 'textbox', 'Address of the other page'), ' ');
    byRole(page, 'button', 'See what would happen').click();
    await findText(page, 'Write the address first.');
    fill(byRole(page, 'searchbox', 'Find a page'), 'nothing such');
    await findText(page, 'No page is called so.');
  });
});
