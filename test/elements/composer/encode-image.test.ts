import {expect} from '@open-wc/testing';
import {encodeImage} from '../../../src/elements/composer/encode-image.js';
import {MAX_IMAGE_EDGE, MAX_IMAGE_LENGTH} from '../../../src/model/image.js';
import {expectError} from '../../support/expect-error.js';
import {aPhoto, aPicture, storedType} from '../../support/pictures.js';

describe('making an image small enough', () => {
  it('keeps the size of a small one, as WebP where it can be written', async () => {
    expect(await encodeImage(await aPicture())).to.include({type: storedType(), width: 40, height: 30});
  });

  it('makes a large one as large as is stored, and keeps its proportions', async () => {
    const {width, height} = await encodeImage(await aPicture({width: 4000, height: 1000}));
    expect([width, height]).to.deep.equal([MAX_IMAGE_EDGE, MAX_IMAGE_EDGE / 4]);
  });

  it('gives up quality, then size, until even noise fits', async () => {
    const file = await aPicture({width: 2400, height: 2400, noise: true});
    expect(file.size).to.be.above(10_000_000);
    const {data, width} = await encodeImage(file);
    expect(data.length).to.be.below(MAX_IMAGE_LENGTH);
    expect(width).to.be.within(400, 1600);
  });

  it('forgets where it was taken, and remembers how it was held', async () => {
    const photo = await aPhoto();
    expect(await photo.text()).to.include('GPS 48.8584');
    const {data, width, height} = await encodeImage(photo);
    expect(atob(data)).not.to.match(/GPS|Exif/);
    expect([width, height], 'turned upright').to.deep.equal([20, 60]);
  });

  it('refuses what is no image, whatever it is called', async () => {
    const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3])], 'holiday.png', {type: 'image/png'});
    await expectError(encodeImage(program), 'image-unreadable');
    await expectError(encodeImage(new File([], 'empty.png', {type: 'image/png'})), 'image-unreadable');
    const page = new File(['<svg onload="alert(1)"/>'], 'drawing.svg', {type: 'image/svg+xml'});
    await expectError(encodeImage(page), 'image-unreadable');
  });

  it('does not even open what is beyond all measure', async () => {
    const endless = {size: 60 * 1024 * 1024} as Blob;
    await expectError(encodeImage(endless), 'image-too-large');
  });
});
