import {CommunityError} from '../../model/errors.js';
import {MAX_PORTRAIT_LENGTH, PORTRAIT_EDGE} from '../../model/portrait.js';
import {base64, encoded, openPicture} from '../composer/encode-image.js';
import type {Picture} from './written.js';

/** How much of its edge and quality a portrait keeps: the first that fits is taken. */
const STEPS: readonly (readonly [edge: number, quality: number])[] = [
  [PORTRAIT_EDGE, 0.85],
  [PORTRAIT_EDGE, 0.7],
  [PORTRAIT_EDGE, 0.5],
  [PORTRAIT_EDGE / 2, 0.6],
];

/**
 * Draws the middle of a picture anew, as a small square. What its file said beside it, such as where it was taken, is gone.
 *
 * @throws {CommunityError} `image-too-large`, or `image-unreadable` for what this browser cannot show.
 */
export async function encodePortrait(file: Blob): Promise<Picture> {
  const picture = await openPicture(file);
  const side = Math.min(picture.width, picture.height);
  // A face is more often above the middle of an upright picture than below it.
  const [x, y] = [Math.floor((picture.width - side) / 2), Math.floor((picture.height - side) / 3)];
  const square = await createImageBitmap(picture, x, y, side, side);
  picture.close();
  try {
    for (const [edge, quality] of STEPS) {
      const length = Math.min(edge, side);
      const blob = await encoded(square, {width: length, height: length}, quality);
      const data = await base64(blob);
      if (data.length <= MAX_PORTRAIT_LENGTH) return {type: blob.type as Picture['type'], data};
    }
    throw new CommunityError('image-too-large');
  } finally {
    square.close();
  }
}
