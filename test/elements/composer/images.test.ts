import '../../../src/elements/composer/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {draftKey} from '../../../src/context/drafts.js';
import {Formats} from '../../../src/context/formats.js';
import type {ComposerElement} from '../../../src/elements/composer/composer.js';
import type {SendEvent} from '../../../src/elements/composer/mentioning.js';
import en from '../../../src/locales/en.js';
import {createId} from '../../../src/model/ids.js';
import {imagesIn} from '../../../src/text/images.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneByRole,
  press,
  queryByRole,
  show,
} from '../../support/harness.js';
import {aPicture, paste, storedType} from '../../support/pictures.js';
import {waitUntil} from '../../support/wait-until.js';

describe('images in <praxis-composer>', () => {
  let sent: SendEvent[];
  beforeEach(() => (sent = []));
  afterEach(fixtureCleanup);

  const open = async (given: Partial<ComposerElement> = {}) => {
    const composer = await show<ComposerElement>(
      html`<praxis-composer @send=${(event: SendEvent) => sent.push(event)}></praxis-composer>`,
    );
    Object.assign(composer, {
      ...{strings: en, formats: Formats.for('en'), label: 'Write a reply', action: 'Post'},
      ...given,
    });
    await composer.updateComplete;
    return composer;
  };
  const box = (composer: Node) => byRole<HTMLTextAreaElement>(composer, 'textbox', 'Write a reply');
  const words = (composer: Node) => findByRole<HTMLInputElement>(composer, 'textbox', 'Describe the image');

  it('takes what is pasted, asks what it shows, and sends it with its text', async () => {
    const composer = await open();
    fill(box(composer), 'Look:');
    expect(paste(box(composer), [await aPicture()])).to.equal(true);
    fill(await words(composer), 'A teal half');
    await expect(composer).to.be.accessible();
    byRole(composer, 'button', 'Post').click();
    const [{detail: text, images} = {} as SendEvent] = sent;
    expect(imagesIn(text)).to.deep.equal([{id: images[0]!.id, alt: 'A teal half'}]);
    expect(text.startsWith('Look:\n\n![A teal half]')).to.equal(true);
    expect(images[0]).to.include({type: storedType(), width: 40, height: 30});
  });

  it('asks once for words that are missing, and sends without when asked again', async () => {
    const composer = await open();
    paste(box(composer), [await aPicture()]);
    await words(composer);
    byRole(composer, 'button', 'Post').click();
    await findText(await findByRole(composer, 'alert'), 'for those who cannot see it');
    expect(focused() === (await words(composer))).to.equal(true);
    expect(sent).to.have.length(0);
    byRole(composer, 'button', 'Post').click();
    expect(sent).to.have.length(1);
  });

  it('does not send when somebody presses Enter in the words', async () => {
    const composer = await open();
    paste(box(composer), [await aPicture()]);
    fill(await words(composer), 'A teal half');
    await press('Enter');
    expect(focused() === box(composer)).to.equal(true);
    expect(sent).to.have.length(0);
  });

  it('takes what is dropped, and what is chosen', async () => {
    const composer = await open();
    const dropped = new DataTransfer();
    dropped.items.add(await aPicture());
    const drop = (type: string) =>
      box(composer).dispatchEvent(
        new DragEvent(type, {dataTransfer: dropped, bubbles: true, composed: true, cancelable: true}),
      );
    expect(drop('dragover'), 'the browser would leave the page').to.equal(false);
    await findText(composer, 'Drop the image to add it.');
    expect(drop('drop')).to.equal(false);
    await words(composer);

    const chooser = composer.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    let isOpen = false;
    chooser.addEventListener('click', (event) => {
      isOpen = true;
      event.preventDefault(); // The window of the system would stay open.
    });
    byRole(composer, 'button', 'Add an image').click();
    expect(isOpen).to.equal(true);
    const chosen = new DataTransfer();
    chosen.items.add(await aPicture({width: 30}));
    chooser.files = chosen.files;
    chooser.dispatchEvent(new Event('change'));
    await waitUntil(() => allByRole(composer, 'textbox', 'Describe the image').length === 2);
  });

  it('prefers the text where a spreadsheet offers a picture of it as well', async () => {
    const composer = await open();
    expect(paste(box(composer), [await aPicture()], '1\t2')).to.equal(false);
    await composer.updateComplete;
    expect(queryByRole(composer, 'list', 'Images')).to.equal(undefined);
  });

  it('says what is wrong with a file, and keeps the text', async () => {
    const composer = await open();
    fill(box(composer), 'My text');
    paste(box(composer), [new File(['MZ\u0090'], 'holiday.png', {type: 'image/png'})]);
    await findText(await findByRole(composer, 'alert'), 'no image that a browser can show');
    expect(box(composer).value).to.equal('My text');
    await expect(composer).to.be.accessible();
  });

  it('takes four, and says so at the fifth', async () => {
    const composer = await open();
    paste(box(composer), await Promise.all([1, 2, 3, 4, 5].map((width) => aPicture({width}))));
    await findText(await findByRole(composer, 'alert'), 'At most 4 images fit into one post.');
    expect(imagesIn(box(composer).value)).to.have.length(4);
  });

  it('takes an image out, and forgets one whose text is deleted', async () => {
    const composer = await open();
    fill(box(composer), 'Look:');
    paste(box(composer), [await aPicture()]);
    await words(composer);
    byRole(composer, 'button', 'Remove the image').click();
    await goneByRole(composer, 'list', 'Images');
    expect(box(composer).value.trim()).to.equal('Look:');
    paste(box(composer), [await aPicture()]);
    await words(composer);
    fill(box(composer), 'Look');
    await goneByRole(composer, 'list', 'Images');
  });

  it('is there again with its draft, picture and words', async () => {
    const key = draftKey('test', createId());
    const composer = await open({draftKey: key});
    paste(box(composer), [await aPicture()]);
    fill(await words(composer), 'A teal half');
    window.dispatchEvent(new Event('pagehide')); // The last moment in which a draft is kept.
    const again = await open({draftKey: key});
    expect((await words(again)).value).to.equal('A teal half');
    byRole(again, 'button', 'Post').click();
    expect(sent.at(-1)!.images).to.have.length(1);
  });

  it('says which image is no longer there', async () => {
    const composer = await open();
    fill(box(composer), '![gone](image:gone1)');
    await findText(composer, 'no longer on this device');
  });

  it('shows it in the preview, as its post will', async () => {
    const composer = await open();
    paste(box(composer), [await aPicture()]);
    fill(await words(composer), 'A teal half');
    byRole(composer, 'button', 'Preview').click();
    await findByRole(await findByRole(composer, 'group', 'Preview'), 'img', 'A teal half');
  });
});
