import {CommunityError} from '../model/errors.js';
import {MAX_IMAGES, imageSchema, packSize, type ImageRecord, type ImageSize} from '../model/image.js';
import {refs, type Stored} from '../model/records.js';
import {validate} from '../model/schema.js';
import type {Change} from '../store/store.js';
import {removeEntry, serverTime, type Transform} from '../store/transforms.js';
import {imagesIn} from '../text/images.js';
import type {Community} from './community.js';

/** An image that goes to the store with the text that shows it. */
export interface NewImage extends ImageSize, Pick<ImageRecord, 'type' | 'data'> {
  /** From `createId()`. */
  readonly id: string;
}

/** The images that a text shows, out of those there are: their sizes by id, as its post keeps them. */
export function sizesIn(
  text: string,
  images: readonly NewImage[],
  stored: Stored<'post'>['images'] = {},
): Readonly<Record<string, string>> {
  const known = {...stored, ...Object.fromEntries(images.map((image) => [image.id, packSize(image)]))};
  const shown = imagesIn(text).filter(({id}) => Object.hasOwn(known, id));
  const {length} = shown;
  if (length > MAX_IMAGES) throw new CommunityError('too-many', {detail: {field: 'images', length, limit: MAX_IMAGES}});
  return Object.fromEntries(shown.map(({id}) => [id, known[id]!]));
}

/** What makes the sizes that a post keeps into others. */
export function changedSizes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Readonly<Record<string, string | Transform>> {
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  return {...after, ...Object.fromEntries(gone.map((id) => [id, removeEntry()]))};
}

/** Stores the images that a post keeps from now on. */
export function storeImages(
  {thread, id: post, author}: Pick<Stored<'post'>, 'thread' | 'id' | 'author'>,
  images: readonly NewImage[],
  isKept: (id: string) => boolean,
): Change[] {
  return images
    .filter(({id}) => isKept(id))
    .map(({id, type, data}): Change => {
      const image = {post, type, data, author};
      validate(imageSchema, image);
      return {type: 'create', ref: refs.image(thread, id), data: {...image, updatedAt: serverTime()}};
    });
}

/**
 * An image of a post. It never changes, so what this device knows will do.
 *
 * @throws {CommunityError} `not-found`, `permission-denied` (its post was removed), `offline` …
 */
export async function readImage({store}: Community, thread: string, id: string): Promise<Stored<'image'>> {
  const image = await store.get(refs.image(thread, id));
  if (!image) throw new CommunityError('not-found');
  return image;
}
