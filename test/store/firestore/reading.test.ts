import '../../../src/elements/threads/define.js';
import '../../../src/elements/community/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {found, join} from '../../../src/community/membership.js';
import {follow, markAllSeen, markSeen, mute} from '../../../src/community/reading.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {byRole, fill, findByRole, findText, show} from '../../support/harness.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';
import {configAs, freshCommunity, Opened, tokenOf, warmUpEmulator} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a board in Firestore, under its rules', () => {
  warmUpEmulator();
  const opened = new Opened();
  let id: string;
  let ada: Community;
  let bo: Community;
  beforeEach(async () => {
    id = freshCommunity();
    [ada, bo] = [await communityOf('ada'), await communityOf('bo')];
    await found(ada, 'Practice');
    await join(bo);
  });
  afterEach(async () => {
    fixtureCleanup();
    await opened.close();
  });

  async function communityOf(uid: string): Promise<Community> {
    return {...(await opened.open(configAs(uid, id))), id, viewer: {uid, name: uid}};
  }

  const begin = async (title: string): Promise<Stored<'thread'>> => {
    const thread = {id: createId(), key: '', title, kind: 'question' as const, tags: ['cost']};
    await post(ada, {id: createId(), thread, body: `About ${title}`});
    return (await ada.store.get(refs.thread(thread.id), {fresh: true}))!;
  };

  it('takes what a member saw, follows and mutes, and keeps the rest of their notes', async () => {
    const thread = await begin('One zone');
    await markSeen(bo, thread);
    await follow(bo, thread.id);
    await mute(bo, 'another');
    await mute(bo, thread.id);
    await markAllSeen(bo);
    const state = await bo.store.get(refs.state('bo'), {fresh: true});
    expect(state).to.deep.include({
      seen: {[thread.id]: thread.lastAt},
      follows: [],
      mutes: ['another', thread.id],
      mail: 'off',
    });
    expect(state!.caughtUpAt).to.be.above(thread.lastAt);
  });

  it('lists conversations, takes a new one and opens it', async () => {
    await begin('One zone');
    const page = await show<HTMLElementTagNameMap['praxis-community']>(html`
      <praxis-community
        name=${id}
        backend="firestore"
        project-id=${projectId}
        emulator=${firestoreEmulator!.replace(/^[^:]+/, 'bo.localhost')}
        .getIdToken=${async () => tokenOf('bo')}
      >
        <praxis-threads></praxis-threads>
      </praxis-community>
    `);
    await waitUntil(() => page.querySelector('praxis-threads')!.shadowRoot?.querySelector('praxis-thread-list'));
    await findByRole(page, 'link', 'One zone');
    await findText(page, 'New');
    byRole(page, 'button', 'Start a conversation').click();
    fill(await findByRole(page, 'textbox', 'Title'), 'Two zones');
    fill(byRole(page, 'textbox', 'Your message'), 'Would be better.');
    byRole(page, 'button', 'Post').click();
    (await findByRole(page, 'link', 'Two zones')).click();
    await findText(page, 'Would be better.');
    history.replaceState(null, '', location.pathname + location.search);
    await waitUntil(
      async () =>
        (await ada.store.query((await import('../../../src/store/queries.js')).queries.threads())).length === 2,
    );
  });
});
