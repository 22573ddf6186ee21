import type {NewImage} from '../../community/post-images.js';
import {CommunityError} from '../../model/errors.js';
import {createId} from '../../model/ids.js';
import {MAX_IMAGE_EDGE, MAX_IMAGE_LENGTH, type ImageSize} from '../../model/image.js';

/** What a browser is asked to open, at most, in bytes: more than any camera's picture. */
export const MAX_FILE_SIZE = 50 * 1024 * 1024;

/** What an image should take, in bytes of its file: a full screen, legibly. */
const TARGET = 200 * 1024;

/** How much of its size and quality an image keeps, in the order in which it is tried: the first that fits is taken. */
const STEPS: readonly (readonly [scale: number, quality: number])[] = [
  [1, 0.85],
  [1, 0.7],
  [0.75, 0.75],
  [0.75, 0.6],
  [0.5, 0.7],
  [0.5, 0.5],
  [0.25, 0.5],
];

/**
 * Draws a picture anew, small enough to be stored with a post. What its file said beside it, such as where and when it
 * was taken, is gone; the direction in which it was held is kept. Of one that moves, the first frame stays.
 *
 * @throws {CommunityError} `image-too-large`, or `image-unreadable` for what this browser cannot show.
 */
export async function encodeImage(file: Blob): Promise<NewImage> {
  const picture = await openPicture(file);
  try {
    return await fitted(picture);
  } finally {
    picture.close();
  }
}

/** @throws {CommunityError} `image-too-large`, or `image-unreadable`. */
export async function openPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > MAX_FILE_SIZE) {
    throw new CommunityError('image-too-large', {detail: {length: file.size, limit: MAX_FILE_SIZE}});
  }
  return createImageBitmap(file)
    .catch(() => throughElement(file))
    .catch((cause: unknown) => {
      throw new CommunityError('image-unreadable', {cause});
    });
}

/** Firefox makes no bitmap of a file whose camera was held upright, and shows it all the same. */
async function throughElement(file: Blob): Promise<ImageBitmap> {
  if (file.type === 'image/svg+xml') throw new TypeError('A drawing is no picture.');
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return await createImageBitmap(image);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

async function fitted(picture: ImageBitmap): Promise<NewImage> {
  const full = Math.min(1, MAX_IMAGE_EDGE / Math.max(picture.width, picture.height));
  let smallest: {blob: Blob; size: ImageSize} | undefined;
  for (const [scale, quality] of STEPS) {
    const size = scaled(picture, full * scale);
    const blob = await encoded(picture, size, quality);
    if (!smallest || blob.size < smallest.blob.size) smallest = {blob, size};
    if (blob.size <= TARGET) break;
  }
  const {blob, size} = smallest!;
  const data = await base64(blob);
  if (data.length > MAX_IMAGE_LENGTH) throw new CommunityError('image-too-large');
  return {id: createId(), type: blob.type as NewImage['type'], data, ...size};
}

function scaled({width, height}: ImageSize, scale: number): ImageSize {
  const edge = (length: number) => Math.max(1, Math.round(length * scale));
  return {width: edge(width), height: edge(height)};
}

/** Draws a picture in a size, as WebP where the browser can. */
export async function encoded(picture: ImageBitmap, {width, height}: ImageSize, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new CommunityError('image-too-large'); // There is no memory for it.
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const webp = writesWebP() ? await toBlob(canvas, 'image/webp', quality) : null;
  if (webp?.type === 'image/webp') return webp;
  // Safari writes no WebP. JPEG knows no transparency: what was clear becomes white, not black.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  const jpeg = await toBlob(canvas, 'image/jpeg', quality);
  if (!jpeg) throw new CommunityError('image-too-large');
  return jpeg;
}

let canWrite: boolean | undefined;

/** Asked of the smallest picture: where WebP is not written, a PNG comes instead, which takes long for a large one. */
function writesWebP(): boolean {
  canWrite ??= Object.assign(document.createElement('canvas'), {width: 1, height: 1})
    .toDataURL('image/webp')
    .startsWith('data:image/webp');
  return canWrite;
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

export function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new CommunityError('image-unreadable', {cause: reader.error}));
    reader.readAsDataURL(blob);
  });
}
