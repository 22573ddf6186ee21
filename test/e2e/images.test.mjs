import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {BACKENDS, found, Place, postWith, useBrowser} from './support.mjs';

const use = useBrowser();
const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});
const words = (page) => page.getByRole('textbox', {name: 'Describe the image'});
const post = (page) => page.getByRole('button', {name: 'Post', exact: true}).last();
const picture = (page, text) => postWith(page, text).getByRole('img', {name: 'A striped wall'});

for (const backend of BACKENDS) {
  describe(`an image in a post, ${backend}`, () => {
    let place, ada;
    beforeEach(async () => {
      place = await Place.open(use.browser, backend);
      ada = await place.person('Ada Lovelace');
      await found(ada, backend);
      await box(ada).waitFor();
    });
    afterEach(async () => {
      assert.deepEqual(ada.problems, []);
      await place.close();
    });
    const choose = (name, buffer, mimeType = 'image/png') =>
      ada.locator('praxis-composer input[type=file]').setInputFiles({name, mimeType, buffer});

    it('of thirty megabytes is made small, described, and seen by somebody else', async () => {
      await box(ada).fill('Look at this');
      await choose('wall.bmp', bitmap(3200, 3200), 'image/bmp');
      await words(ada).fill('A striped wall');
      await post(ada).click();
      await picture(ada, 'Look at this').waitFor();

      const grace = await place.person('Grace Hopper');
      await postWith(grace, 'Look at this').scrollIntoViewIfNeeded();
      const image = postWith(grace, 'Look at this').locator('img'); // Before, words stand in its place.
      await image.waitFor();
      assert.equal(await image.evaluate(({naturalWidth}) => naturalWidth), 1600);
    });

    it('that is a program in disguise is refused with a reason, and the text stays', async () => {
      await box(ada).fill('What I wrote');
      await choose('holiday.png', Buffer.from('MZ\x90\x00\x03 this is a program'));
      await ada.getByText('This file is no image that a browser can show.').waitFor();
      assert.equal(await box(ada).inputValue(), 'What I wrote');
    });

    it('is there again after a crash, with its words', async () => {
      await box(ada).fill('Before the crash');
      await choose('wall.bmp', bitmap(64, 64), 'image/bmp');
      await words(ada).fill('A striped wall');
      await ada.reload();
      await words(ada).waitFor();
      assert.equal(await words(ada).inputValue(), 'A striped wall');
      await post(ada).click();
      await picture(ada, 'Before the crash').waitFor();
    });
  });
}

/** A picture as Windows stores it: three bytes for each of its pixels, striped. */
function bitmap(width, height) {
  const size = width * height * 3;
  const bytes = Buffer.alloc(54 + size);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let i = 0; i < size; i++) bytes[54 + i] = (Math.floor(i / 30) % 2) * 200 + (i % 50);
  return bytes;
}
