import {expect} from '@open-wc/testing';
import {adoptCharter, proposeCharter} from '../../src/community/charter.js';
import type {Community} from '../../src/community/community.js';
import {editPost, post, removePost, threadOfPage} from '../../src/community/discussion.js';
import {join} from '../../src/community/membership.js';
import {moderate} from '../../src/community/moderation.js';
import {closeThread, reopenThread} from '../../src/community/thread-acts.js';
import {draftKey, draftsUnder} from '../../src/context/drafts.js';
import {editDelivery} from '../../src/context/outbox/edit-delivery.js';
import type {Letter} from '../../src/context/outbox/letter.js';
import {Outbox} from '../../src/context/outbox/outbox.js';
import {postDelivery} from '../../src/context/outbox/post-delivery.js';
import {CHARTER_FIELDS, type CharterWording} from '../../src/model/charter.js';
import {createId} from '../../src/model/ids.js';
import {targetOf} from '../../src/model/moderation.js';
import {refs} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';
import {RefusingStore} from '../support/refusing-store.js';
import {waitUntil} from '../support/wait-until.js';

const WORDING = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;

describe('an outbox', () => {
  const thread = threadOfPage('a-page', 'A page');
  let place: LocalCommunity;
  let stella: Community;
  let stops: (() => void)[];

  beforeEach(async () => {
    place = new LocalCommunity();
    stops = [];
    stella = place.as('Stella');
    await join(stella);
    await write(stella, 'A question');
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await Promise.resolve();
    await place.close();
  });

  async function write(by: Community, body: string) {
    const id = createId();
    await post(by, {id, thread, body});
    return (await stella.store.get(refs.post(thread.id, id)))!;
  }

  /** Somebody comes to a page of the community. */
  function visit(name = 'Ben') {
    const store = new RefusingStore(new LocalStore(place.id));
    const community = place.as(name, store);
    const outbox = Outbox.of(community)!;
    const stop = outbox.follow(() => undefined);
    stops.push(stop);
    const send = (body: string, parent = '') => {
      const id = createId();
      void outbox.send(postDelivery, {id, thread, parent, body, mentions: []}, {id}).catch(() => undefined);
      return id;
    };
    return {store, community, outbox, send, leave: stop};
  }

  /** They write while there is no connection, and close the page. */
  async function writeAndLeave(body: string, parent = '') {
    const {store, send, leave} = visit();
    store.goOffline();
    const id = send(body, parent);
    await waitUntil(async () => (await kept()).length > 0);
    leave();
    await Promise.resolve();
    return id;
  }

  const kept = async () => [...(await draftsUnder(draftKey('sent', place.id, place.as('Ben').viewer!.uid))).keys()];
  const bodies = async () => {
    const collection = `threads/${thread.id}/posts`;
    const found = await stella.store.query({
      ...{name: 'posts', kind: 'post' as const, collection, where: [], order: [['path', 'asc']] as const},
    });
    return found.map(({body}) => body);
  };
  const isEmpty = async ({outbox}: {outbox: Outbox}) => outbox.letters.length === 0 && (await kept()).length === 0;
  const outcome = async ({outbox}: {outbox: Outbox}) => {
    await outbox.ready;
    let letter: Letter | undefined;
    await waitUntil(() => (letter = outbox.letters.find(({status}) => status !== 'sending')) !== undefined);
    return letter!;
  };

  it('keeps what it sends until the store has it', async () => {
    const {store, outbox, send} = visit();
    store.goOffline();
    send('an answer');
    await waitUntil(async () => (await kept()).length === 1);
    expect(outbox.letters).to.have.length(1);
    store.goOnline();
    await waitUntil(() => isEmpty({outbox}));
    expect(await bodies()).to.deep.equal(['A question', 'an answer']);
  });

  it('delivers once what a page that was closed had not delivered', async () => {
    await writeAndLeave('on its way');
    const visits = Array.from({length: 20}, () => visit()); // As many tabs.
    for (const each of visits) await waitUntil(() => isEmpty(each));
    expect(await bodies()).to.deep.equal(['A question', 'on its way']);
    const commits = visits.reduce((sum, {store}) => sum + store.commits, 0);
    expect(commits).to.be.lessThan(4); // A post, and what is noted beside it.
  });

  it('sends nothing that has arrived after its page was closed', async () => {
    const id = await writeAndLeave('on its way');
    await post(place.as('Ben'), {id, thread, body: 'on its way'});
    const later = visit();
    await waitUntil(() => isEmpty(later));
    expect(later.store.commits).to.equal(0);
    expect(await bodies()).to.deep.equal(['A question', 'on its way']);
  });

  it('waits for its writer where somebody else was signed in by the time that it was refused', async () => {
    const store = new RefusingStore(new LocalStore(place.id));
    const ben = place.as('Ben', store);
    const session = {...ben.session, viewer: ben.session.viewer};
    const outbox = Outbox.of({...ben, session})!;
    stops.push(outbox.follow(() => undefined));
    store.goOffline();
    store.refusal = 'permission-denied';
    const id = createId();
    void outbox.send(postDelivery, {id, thread, parent: '', body: 'mine', mentions: []}, {id}).catch(() => undefined);
    await waitUntil(async () => (await kept()).length === 1 && store.commits === 1);
    session.viewer = place.as('Carl').session.viewer;
    store.goOnline();
    const letter = await outcome({outbox});
    expect([letter.status, letter.error?.code]).to.deep.equal(['waiting', 'signed-out']);
    const later = visit();
    await waitUntil(() => isEmpty(later));
    expect(await bodies()).to.deep.equal(['A question', 'mine']);
  });

  it('waits for its writer where their session ended before the store was given it', async () => {
    const store = new RefusingStore(new LocalStore(place.id));
    const ben = place.as('Ben', store);
    const session = {...ben.session, viewer: ben.session.viewer};
    const outbox = Outbox.of({...ben, session})!;
    stops.push(outbox.follow(() => undefined));
    const id = createId();
    const sent = outbox.send(postDelivery, {id, thread, parent: '', body: 'mine', mentions: []}, {id});
    session.viewer = place.as('Carl').session.viewer;
    await expectError(sent, 'signed-out');
    expect(store.commits).to.equal(0);
    expect(await kept()).to.have.length(1);
    const later = visit();
    await waitUntil(() => isEmpty(later));
    expect(await bodies()).to.deep.equal(['A question', 'mine']);
  });

  it('waits for its writer: nobody else delivers it', async () => {
    await writeAndLeave('on its way');
    const other = visit('Carl');
    await other.outbox.ready;
    expect(other.outbox.letters).to.deep.equal([]);
    expect(await bodies()).to.deep.equal(['A question']);
    const later = visit();
    await waitUntil(() => isEmpty(later));
    expect(await bodies()).to.deep.equal(['A question', 'on its way']);
  });

  it('tries again by itself what only lacks a connection', async () => {
    const page = visit();
    page.store.refusal = 'offline';
    page.send('an answer');
    expect(await outcome(page)).to.include({status: 'waiting'});
    page.store.refusal = undefined;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => isEmpty(page));
    expect(await bodies()).to.deep.equal(['A question', 'an answer']);
  });

  it('keeps what was refused, and why, over visits until its writer decides', async () => {
    const {store, send, outbox, leave} = visit();
    store.refusal = 'too-fast';
    send('an answer');
    expect(await outcome({outbox})).to.include({status: 'refused'});
    leave();
    const later = visit();
    const {id, error} = await outcome(later);
    expect(error).to.have.property('code', 'too-fast');
    expect(later.store.commits, 'sent without being asked').to.equal(0);
    later.outbox.retry(id);
    await waitUntil(() => isEmpty(later));
    expect(await bodies()).to.deep.equal(['A question', 'an answer']);
  });

  it('gives back what was refused to whoever wants to say it otherwise', async () => {
    const page = visit();
    page.store.refusal = 'permission-denied';
    const id = page.send('an answer');
    await outcome(page);
    expect(page.outbox.take(id)?.content).to.include({body: 'an answer'});
    await waitUntil(() => isEmpty(page));
  });

  describe('says why what was written yesterday cannot be stored today', () => {
    const meanwhile = (what: string, code: string, act: (ben: Community) => Promise<unknown>) => {
      it(what, async () => {
        await write(place.as('Ben'), 'I am Ben');
        await writeAndLeave('an answer');
        await act(place.as('Ben'));
        const later = visit();
        const letter = await outcome(later);
        expect(letter.error).to.have.property('code', code);
        expect(letter).to.include({status: 'refused'});
        expect(await kept()).to.have.length(1);
        expect(await bodies()).not.to.include('an answer');
      });
    };

    meanwhile('the conversation was closed', 'closed', () => closeThread(stella, thread.id, 'All is said'));
    meanwhile('the charter changed', 'agreement-needed', async () => {
      const draft = {...WORDING, name: 'Cloud', purpose: 'To learn', note: '', changesSubstance: true, daysOpen: 0};
      await adoptCharter(stella, {number: await proposeCharter(stella, draft, 0)});
    });
    meanwhile('its writer was suspended', 'suspended', (ben) =>
      moderate(stella, targetOf.person(ben.viewer!.uid), 'suspend', {reason: 'For now', text: '', days: 7}),
    );

    it('what it answers was taken away', async () => {
      const question = await write(stella, 'Who knows?');
      await writeAndLeave('I do', question.id);
      await removePost(stella, question);
      const letter = await outcome(visit());
      expect(letter.error).to.have.property('code', 'answered-gone');
      expect(await bodies()).not.to.include('I do');
    });

    it('and delivers it once the reason is gone and its writer tries again', async () => {
      await writeAndLeave('an answer');
      await closeThread(stella, thread.id, 'All is said');
      const later = visit();
      const {id} = await outcome(later);
      await reopenThread(stella, thread.id);
      later.outbox.retry(id);
      await waitUntil(() => isEmpty(later));
      expect(await bodies()).to.deep.equal(['A question', 'an answer']);
    });
  });

  describe('with a change to a post', () => {
    const changeAndLeave = async (body: string) => {
      const read = await write(place.as('Ben'), 'as it was');
      const {store, outbox, leave} = visit();
      store.goOffline();
      void outbox.send(editDelivery, {read, body}).catch(() => undefined);
      await waitUntil(async () => (await kept()).length > 0);
      leave();
      return read;
    };

    it('delivers it once', async () => {
      await changeAndLeave('as it is');
      const later = visit();
      await waitUntil(() => isEmpty(later));
      expect(await bodies()).to.deep.equal(['A question', 'as it is']);
    });

    it('sees that it arrived, though its writer changed it again since', async () => {
      const read = await changeAndLeave('as it is');
      const ben = place.as('Ben');
      await editPost(ben, read, 'as it is');
      await editPost(ben, (await ben.store.get(refs.post(thread.id, read.id)))!, 'as it became');
      const later = visit();
      await waitUntil(() => isEmpty(later));
      expect(later.store.commits).to.equal(0);
      expect(await bodies()).to.deep.equal(['A question', 'as it became']);
    });

    it('keeps it where its writer, on another device, made something else of the post', async () => {
      const read = await changeAndLeave('as it is');
      await editPost(place.as('Ben'), read, 'as the phone says');
      const letter = await outcome(visit());
      expect(letter.error).to.have.property('code', 'conflict');
      expect(letter.content).to.include({body: 'as it is'});
      expect(await bodies()).to.deep.equal(['A question', 'as the phone says']);
    });
  });
});
