import '../../../src/elements/thread/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {markSeen} from '../../../src/community/reading.js';
import {join} from '../../../src/community/membership.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {byRole, findByRole, findText, focused, goneByRole, queryByRole, textOf} from '../../support/harness.js';
import {Conversation, postWith} from '../../support/conversation.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {RememberingStore} from '../../support/remembering-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('what a member has seen of <praxis-thread>', () => {
  let talk: Conversation;
  beforeEach(async () => {
    talk = new Conversation();
    await join(talk.as('Ada'));
  });
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
  });

  const ada = () => talk.as('Ada');
  const thread = async () => (await ada().store.get(refs.thread(talk.place.id)))!;
  const state = () => ada().store.get(refs.state(ada().viewer!.uid));

  it('marks what others wrote since their last visit, and divides it from what they know', async () => {
    await talk.write('Grace', 'Known.');
    await markSeen(ada(), await thread());
    await talk.write('Ada', 'My own.');
    await talk.write('Linus', 'Quite new.');
    const page = await talk.open();
    await findText(page, 'New since your last visit');
    const text = textOf(page);
    expect(text.indexOf('My own.')).to.be.below(text.indexOf('New since your last visit'));
    expect(text.indexOf('New since your last visit')).to.be.below(text.indexOf('Quite new.'));
    expect(textOf(postWith(page, 'Quite new.'))).to.include('New');
    for (const known of ['Known.', 'My own.']) expect(textOf(postWith(page, known))).not.to.include('New');
  });

  it('leads to the first of what is new, however far down', async () => {
    await talk.write('Grace', 'Known.');
    await markSeen(ada(), await thread());
    for (let i = 0; i < 5; i++) await talk.write('Linus', `New ${i}.`);
    const page = await talk.open({pageSize: 2});
    (await findByRole(page, 'button', '5 new')).click();
    await waitUntil(() => {
      const root = focused()?.getRootNode();
      return root instanceof ShadowRoot && textOf(root.host).includes('New 0.');
    });
  });

  it('marks what came meanwhile, though what this device kept is shown first', async () => {
    await talk.write('Grace', 'Known.');
    await markSeen(ada(), await thread());
    const store = new RememberingStore(talk.community.as('Ada').store);
    await store.remember(refs.thread(talk.place.id), queries.posts(talk.place.id));
    await talk.write('Linus', 'Quite new.');
    const page = await talk.open({store});
    await findText(page, 'Known.');
    expect(textOf(page)).not.to.include('Quite new.');
    store.confirm();
    await findText(page, 'New since your last visit');
    expect(textOf(postWith(page, 'Quite new.'))).to.include('New');
  });

  it('asks whether they were here before, where this device kept nothing of that', async () => {
    await talk.write('Grace', 'Known.');
    const store = new RememberingStore(talk.community.as('Ada').store);
    await store.remember(refs.state(ada().viewer!.uid));
    await markSeen(ada(), await thread());
    await talk.write('Linus', 'Quite new.');
    const page = await talk.open({store});
    await findText(page, 'Quite new.');
    expect(textOf(page)).not.to.include('New since your last visit');
    store.confirm();
    await findText(page, 'New since your last visit');
  });

  it('keeps the divider while they read, though others write', async () => {
    const root = await talk.write('Grace', 'Known.');
    await markSeen(ada(), await thread());
    await talk.write('Linus', 'Quite new.');
    const page = await talk.open();
    await findText(page, 'New since your last visit');
    await waitUntil(async () => (await state())!.seen[talk.place.id] === (await thread()).lastAt);
    await talk.write('Linus', 'Newer.', root);
    (await findByRole(page, 'button', '1 new reply')).click();
    await findByRole(page, 'button', '2 new');
    expect(textOf(page).indexOf('New since')).to.be.below(textOf(page).indexOf('Quite new.'));
  });

  it('marks nothing at the first visit, and notes it with one write', async () => {
    await talk.write('Grace', 'Hello.');
    const store = new RefusingStore(talk.community.as('Ada').store);
    const page = await talk.open({store});
    expect(textOf(page)).not.to.include('New');
    await waitUntil(() => store.commits === 1, 'never noted');
    expect((await state())!.seen).to.deep.equal({[talk.place.id]: (await thread()).lastAt});
    window.dispatchEvent(new Event('scroll'));
    page.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(store.commits).to.equal(1);
  });

  it('notes when they leave what arrived while they read', async () => {
    await talk.write('Grace', 'Hello.');
    const page = await talk.open();
    await waitUntil(async () => Boolean(await state()), 'never noted');
    await talk.write('Linus', 'Me too.');
    await findText(page, 'Me too.');
    const element = page.querySelector('praxis-thread')!;
    element.remove();
    await waitUntil(async () => (await state())!.seen[talk.place.id] === (await thread()).lastAt);
  });

  it('keeps nothing of visitors and of those who are no members', async () => {
    await talk.write('Grace', 'Hello.');
    const looking = [];
    for (const as of [null, 'Otto']) {
      const store = new RefusingStore(talk.community.as('Ada').store);
      const page = await talk.open({as, store});
      await findText(page, 'Hello.');
      if (as === null) expect(queryByRole(page, 'button', 'Follow')).to.be.undefined;
      looking.push(store);
    }
    // A member who began to look after them has seen it: so they have looked long enough.
    const members = new RefusingStore(talk.community.as('Ada').store);
    await talk.open({store: members});
    await waitUntil(() => members.commits === 1, 'never noted');
    expect(looking.map(({commits}) => commits)).to.deep.equal([0, 0]);
  });

  it('can be followed without joining, and from then on is new to them as well', async () => {
    await talk.write('Grace', 'Hello.');
    const otto = talk.as('Otto');
    const kept = () => otto.store.get(refs.state(otto.viewer!.uid));
    const page = await talk.open({as: 'Otto'});
    const follow = await findByRole(page, 'button', 'Follow');
    expect(queryByRole(page, 'button', 'Mute')).to.be.undefined;
    follow.click();
    await findByRole(page, 'button', 'Following');
    await findByRole(page, 'button', 'Mute');
    await waitUntil(async () => talk.place.id in ((await kept())?.seen ?? {}), 'never noted');
    expect((await kept())!.follows).to.deep.equal([talk.place.id]);
    page.remove();
    await talk.write('Grace', 'Are you there?');
    await findText(await talk.open({as: 'Otto'}), 'New since your last visit');
    expect(await otto.store.get(refs.member(otto.viewer!.uid))).to.be.undefined;
  });

  it('can be followed, or muted', async () => {
    await talk.write('Grace', 'Hello.');
    const page = await talk.open();
    (await findByRole(page, 'button', 'Follow')).click();
    await findByRole(page, 'button', 'Following');
    byRole(page, 'button', 'Mute').click();
    await findByRole(page, 'button', 'Muted');
    await findByRole(page, 'button', 'Follow');
    byRole(page, 'button', 'Muted').click();
    await goneByRole(page, 'button', 'Muted');
    expect(await state()).to.deep.include({follows: [], mutes: []});
  });
});
