import {expect, fixtureCleanup} from '@open-wc/testing';
import {markSeen} from '../../../src/community/reading.js';
import {join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {bodies, Conversation} from '../../support/conversation.js';
import {byRole, findByRole, findText, focused, goneByRole, queryByRole, textOf} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('opening a long thread', () => {
  let talk: Conversation;
  beforeEach(async () => {
    talk = new Conversation();
    await join(talk.as('Ada'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
  });

  const write = async (from: number, to: number) => {
    for (let number = from; number <= to; number++) await talk.write('Grace', `Post ${number}.`);
  };
  const note = async () => {
    const ada = talk.as('Ada');
    await markSeen(ada, (await ada.store.get(refs.thread(talk.place.id)))!);
  };
  const hasFocus = (text: string) =>
    waitUntil(() => {
      const root = focused()?.getRootNode();
      return root instanceof ShadowRoot && textOf(root.host).includes(text);
    });

  it('shows a short beginning and what is new to whoever comes back, without moving the page', async () => {
    await write(1, 20);
    await note();
    await write(21, 24);
    const page = await talk.open({pageSize: 12});
    await findText(page, 'New since your last visit');
    await waitUntil(() => bodies(page).length === 7);
    expect(bodies(page).map((body) => parseInt(body.slice(5)))).to.deep.equal([1, 2, 3, 21, 22, 23, 24]);
    expect([window.scrollY, focused()?.localName]).to.deep.equal([0, 'body']);
    (await findByRole(page, 'button', '4 new')).click();
    await hasFocus('Post 21.');
  });

  it('reads what was left out when asked to', async () => {
    await write(1, 12);
    await note();
    await write(13, 14);
    const page = await talk.open({pageSize: 10});
    await waitUntil(() => bodies(page).length === 5);
    (await findByRole(page, 'button', 'Show earlier ones')).click();
    await waitUntil(() => bodies(page).length === 14);
    expect(bodies(page).map((body) => parseInt(body.slice(5)))).to.deep.equal(
      Array.from({length: 14}, (_, place) => place + 1),
    );
    await goneByRole(page, 'button', /^Show/);
  });

  it('counts no further than it reads', async () => {
    await write(1, 5);
    await note();
    await write(6, 30);
    const page = await talk.open();
    await findByRole(page, 'button', '10+ new');
    await waitUntil(() => bodies(page).length === 14);
  });

  it('opens at the beginning for whoever knows all of it', async () => {
    await write(1, 12);
    await note();
    const page = await talk.open({pageSize: 8});
    await waitUntil(() => bodies(page).length === 8);
    expect(queryByRole(page, 'button', / new$/)).to.equal(undefined);
  });

  it('leads to the end, past what stands before it', async () => {
    await write(1, 30);
    const page = await talk.open({pageSize: 5});
    (await findByRole(page, 'button', 'Go to the end')).click();
    await hasFocus('Post 30.');
    expect(bodies(page).map((body) => parseInt(body.slice(5)))).to.deep.equal([1, 2, 3, 4, 5, 26, 27, 28, 29, 30]);
    await goneByRole(page, 'button', 'Go to the end');
    expect(byRole(page, 'button', 'Show earlier ones')).to.exist;
  });

  it('leads to the end of the newest first as well: to how it began', async () => {
    await write(1, 20);
    const page = await talk.open({pageSize: 5, sort: 'newest'});
    (await findByRole(page, 'button', 'Go to the end')).click();
    await hasFocus('Post 1.');
    expect(bodies(page).map((body) => parseInt(body.slice(5)))).to.deep.equal([20, 19, 18, 17, 16, 5, 4, 3, 2, 1]);
  });

  it('has no way to the end where the end is near', async () => {
    await write(1, 8);
    const page = await talk.open({pageSize: 5});
    expect(queryByRole(page, 'button', 'Go to the end')).to.equal(undefined);
  });
});
