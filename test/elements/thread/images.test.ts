import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {post} from '../../../src/community/discussion.js';
import {encodeImage} from '../../../src/elements/composer/encode-image.js';
import type {ContributedEvent} from '../../../src/events.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {imageMarkdown} from '../../../src/text/images.js';
import {choose, Conversation, postWith} from '../../support/conversation.js';
import {allByRole, byRole, fill, findByRole, findText, goneByRole, press} from '../../support/harness.js';
import {aPicture, paste, storedType} from '../../support/pictures.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

describe('images in a thread', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
  });

  /** Writes a text with an image, up to the moment before it is sent. */
  const compose = async (page: Element, text: string) => {
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
    fill(box, text);
    paste(box, [await aPicture()]);
    fill(await findByRole(page, 'textbox', 'Describe the image'), 'A teal half');
  };
  const send = async (page: Element) => {
    setTimeout(() => byRole(page, 'button', 'Post').click());
    const {id} = await oneEvent<ContributedEvent>(page, 'praxis-contributed');
    return (await conversation.read(id))!;
  };
  const enlarged = () => document.querySelector('praxis-community')!;

  /** Waits until the picture itself is there. */
  const shown = (page: Element) =>
    waitUntil(() => allByRole<HTMLImageElement>(page, 'img', 'A teal half')[0]?.naturalWidth === 40);

  /** Somebody else writes a post with an image, in another tab. */
  const illustrated = async (text: string) => {
    const image = await encodeImage(await aPicture());
    const body = `${text}\n\n${imageMarkdown({id: image.id, alt: 'A teal half'})}`;
    await post(conversation.as('Grace'), {id: createId(), thread: conversation.place, body, images: [image]});
    return {thread: conversation.place.id, id: image.id};
  };

  it('shows the image at once, and stores it beside its post', async () => {
    const page = await conversation.open();
    await compose(page, 'Look:');
    const {id, images, thread} = await send(page);
    await findByRole(postWith(page, 'Look:'), 'img', 'A teal half');
    const [[imageId, size] = []] = Object.entries(images);
    expect(size).to.equal('40x30');
    const stored = await conversation.as('Grace').store.get(refs.image(thread, imageId!));
    expect(stored).to.include({post: id, type: storedType()});
  });

  it('can be enlarged and made small again by keyboard, and the focus comes back', async () => {
    const page = await conversation.open();
    await compose(page, 'Look:');
    await send(page);
    const button = await findByRole(postWith(page, 'Look:'), 'button', 'Enlarge');
    button.focus();
    await press('Enter');
    await findByRole(enlarged(), 'dialog', 'A teal half');
    await expect(page).to.be.accessible();
    await press('Escape');
    await goneByRole(enlarged(), 'dialog', 'A teal half');
    expect((button.getRootNode() as ShadowRoot).activeElement === button).to.equal(true);
  });

  it('comes back into the box with a post that was refused', async () => {
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    await findByRole(page, 'textbox', 'Write a reply');
    store.refusal = 'permission-denied';
    await compose(page, 'Refused');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Not sent');
    await findByRole(postWith(page, 'Refused'), 'img', 'A teal half');
    store.refusal = undefined;
    byRole(page, 'button', 'Try again').click();
    await waitUntil(() => store.commits > 1);
    await findByRole(postWith(page, 'Refused'), 'button', 'Reply');
    await findByRole(postWith(page, 'Refused'), 'img', 'A teal half');
  });

  it('can be added to a post and taken out of it by its author', async () => {
    const written = await conversation.write('Ada', 'Only words');
    const page = await conversation.open();
    await choose(page, 'Only words', 'Edit');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply');
    paste(box, [await aPicture()]);
    fill(await findByRole(page, 'textbox', 'Describe the image'), 'A teal half');
    byRole(page, 'button', 'Save').click();
    await goneByRole(page, 'textbox', 'Edit your reply');
    await findByRole(postWith(page, 'Only words'), 'img', 'A teal half');
    await waitUntil(async () => (await conversation.read(written.id))!.revision === 1);
    expect(Object.values((await conversation.read(written.id))!.images)).to.deep.equal(['40x30']);

    await choose(page, 'Only words', 'Edit');
    await findByRole(page, 'textbox', 'Describe the image');
    byRole(page, 'button', 'Remove the image').click();
    byRole(page, 'button', 'Save').click();
    await waitUntil(async () => (await conversation.read(written.id))!.revision === 2);
    expect((await conversation.read(written.id))!.images).to.deep.equal({});
  });

  it('is read from the store by whoever comes near, and by nobody before', async () => {
    const {thread, id} = await illustrated('Look:');
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    await shown(page);
    expect(store.reads.filter(({path}) => path === refs.image(thread, id).path)).to.have.length(1);
  });

  it('says when it cannot be loaded, and tries again', async () => {
    const {thread, id} = await illustrated('Look:');
    const store = new RefusingStore(new LocalStore(conversation.community.id));
    store.broken = refs.image(thread, id).path;
    const page = await conversation.open({store});
    await findText(page, 'The image could not be loaded. A teal half');
    await expect(page).to.be.accessible();
    store.broken = undefined;
    byRole(postWith(page, 'Look:'), 'button', 'Try again').click();
    await shown(page);
  });

  it('is words where a text names one that its post does not have', async () => {
    await conversation.write('Grace', 'Somebody else’s ![a graph](image:x1)');
    const page = await conversation.open();
    await findText(page, 'Somebody else’s Image: a graph');
  });
});
