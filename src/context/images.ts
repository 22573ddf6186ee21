import type {Community} from '../community/community.js';
import {readImage} from '../community/post-images.js';
import {unpackSize, type ImageRecord, type ImageSize} from '../model/image.js';
import type {Stored} from '../model/records.js';
import type {Store} from '../store/store.js';
import {imageAtHand} from './image-shelf.js';

/** An image as it can be shown. */
export type ShownImage = Pick<ImageRecord, 'type' | 'data'>;

/** The images that a text may show, by id. */
export interface ImageSource {
  /** Undefined where there is no such image: the text shows its words instead. */
  size(id: string): ImageSize | undefined;
  /** @throws {CommunityError} See `readImage`. */
  load(id: string): Promise<ShownImage>;
}

const caches = new WeakMap<Store, Map<string, Promise<ShownImage>>>();

/** The images of a post. Each is read once a page, when somebody comes near. */
export function imagesOf(community: Community, {thread, images}: Stored<'post'>): ImageSource {
  const cache = caches.get(community.store) ?? new Map<string, Promise<ShownImage>>();
  caches.set(community.store, cache);
  return {
    size: (id) => (Object.hasOwn(images, id) ? unpackSize(images[id]) : undefined),
    load: (id) => {
      const known = cache.get(id) ?? read(community, thread, id);
      cache.set(id, known);
      known.catch(() => cache.delete(id)); // The next one to ask tries again.
      return known;
    },
  };
}

async function read(community: Community, thread: string, id: string): Promise<ShownImage> {
  return imageAtHand(id) ?? readImage(community, thread, id);
}
