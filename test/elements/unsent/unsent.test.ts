import '../../../src/elements/community/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {closeThread, reopenThread} from '../../../src/community/thread-acts.js';
import {Outbox} from '../../../src/context/outbox/outbox.js';
import {postDelivery} from '../../../src/context/outbox/post-delivery.js';
import {createId} from '../../../src/model/ids.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {byRole, findByRole, findText, forgetViewer, goneByRole, goneText, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('what was refused, on a page about something else', () => {
  const thread = threadOfPage('another-page', 'Night shifts');
  let place: LocalCommunity;
  let stella: Community;

  beforeEach(async () => {
    place = new LocalCommunity();
    stella = place.as('Stella');
    await join(stella);
    await post(stella, {id: createId(), thread, body: 'Who runs them?'});
    const store = new RefusingStore(new LocalStore(place.id));
    store.goOffline();
    const outbox = Outbox.of(place.as('Ben', store))!;
    const leave = outbox.follow(() => undefined);
    const id = createId();
    const letter = {id, thread, parent: '', body: 'I do, with **Ada**', mentions: []};
    void outbox.send(postDelivery, letter, {id}).catch(() => undefined);
    await store.get({kind: 'community', path: ''});
    leave();
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const open = () => {
    forgetViewer();
    return show<HTMLElement>(html`<praxis-community name=${place.id} local-name="Ben"></praxis-community>`);
  };
  const answers = async () => (await stella.store.get({kind: 'thread', path: `threads/${thread.id}`}))!.posts;

  /** The notice goes as the message is on its way. */
  const arrived = () => waitUntil(async () => (await answers()) >= 2, 'it never arrived');

  it('arrives from there without a word', async () => {
    const page = await open();
    await findText(page, ''); // The element is there.
    await arrived();
    expect(textOf(page)).not.to.include('not sent');
  });

  it('says what it was and why, and is sent once the reason is gone', async () => {
    await closeThread(stella, thread.id, 'All is said');
    const page = await open();
    await findText(page, 'Your message in “Night shifts” was not sent.');
    await findText(page, 'This conversation is closed.');
    await findText(page, 'I do, with **Ada**');
    await expect(page).to.be.accessible();
    await reopenThread(stella, thread.id);
    byRole(page, 'button', 'Try again').click();
    await goneText(page, 'Your message in');
    await arrived();
    expect(await answers()).to.equal(2);
  });

  it('is thrown away by its writer alone', async () => {
    await closeThread(stella, thread.id, 'All is said');
    const page = await open();
    (await findByRole(page, 'button', 'Discard')).click();
    await goneByRole(page, 'button', 'Discard');
    await reopenThread(stella, thread.id);
    page.remove();
    const again = await open();
    await findText(again, '');
    expect(await answers()).to.equal(1);
  });
});
