import '../../../src/elements/community/define.js';
import '../../../src/elements/thread/define.js';
import {ContextProvider} from '@lit/context';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {communityContext} from '../../../src/context/community-context.js';
import {refs} from '../../../src/model/records.js';
import type {Store} from '../../../src/store/store.js';
import {Conversation} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {findText, show} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

/** Knows which lists were asked for. */
class AskedStore extends CountingStore {
  readonly asked = new Set<string>();
  override watch: CountingStore['watch'] = (target, observer) => {
    if ('name' in target) this.asked.add(target.name);
    return this.store.watch(target, observer);
  };
}

describe('<praxis-thread> whose store ended, and was opened anew', () => {
  let talk: Conversation;
  beforeEach(async () => {
    talk = new Conversation();
    await join(talk.as('Ada'));
    await talk.write('Grace', 'A landing zone.');
  });
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
  });

  /** Shows Ada the conversation. Gives the way to have her page go on with another store. */
  async function open(first: Store): Promise<(next: Store) => void> {
    const page = await show<HTMLElement>(html`<praxis-community><div></div></praxis-community>`);
    const place = page.querySelector('div')!;
    const value = (store: Store) => ({community: talk.community.as('Ada', store)});
    const provider = new ContextProvider(place, {context: communityContext, initialValue: value(first)});
    const thread = document.createElement('praxis-thread');
    thread.threadKey = talk.key;
    place.append(thread);
    await findText(page, 'A landing zone.');
    return (next) => provider.setValue(value(next));
  }

  it('notes in the new one what was read, where the old one did not take it any more', async () => {
    const {store} = talk.as('Ada');
    const old = new RefusingStore(store);
    old.refusal = 'offline';
    const goOn = await open(old);
    await waitUntil(() => old.commits === 1, 'never noted');
    goOn(new RefusingStore(store));
    const {lastAt} = (await store.get(refs.thread(talk.place.id)))!;
    const seen = async () => (await store.get(refs.state(talk.as('Ada').viewer!.uid)))?.seen;
    await waitUntil(async () => (await seen())?.[talk.place.id] === lastAt, 'not noted anew');
    expect(old.commits).to.equal(1);
  });

  it('follows the terms and the notes of the new one', async () => {
    const {store} = talk.as('Ada');
    const [old, next] = [new AskedStore(store), new AskedStore(store)];
    const isFollowed = ({asked}: AskedStore) => {
      window.dispatchEvent(new PointerEvent('pointermove')); // Somebody is there.
      return asked.has('glossary') && asked.has('knowledge');
    };
    const goOn = await open(old);
    await waitUntil(() => isFollowed(old), 'never followed');
    goOn(next);
    await waitUntil(() => isFollowed(next), 'not followed anew');
  });
});
