import {choice, id, text, time, type RecordOf} from './schema.js';

/** How many images one post can show. */
export const MAX_IMAGES = 4;

/** Longest image as it is stored, in base 64: 300 kB, so that a post and its four images fit into one commit. */
export const MAX_IMAGE_LENGTH = 400_000;

/** Largest width and height that an image is stored with, in pixels. */
export const MAX_IMAGE_EDGE = 1600;

/** An image of a post: stored beside it, so that nobody loads it before they come near. It never changes. */
export const imageSchema = {
  post: id(),
  type: choice('image/webp', 'image/jpeg'),
  /** Base 64. */
  data: text(1, MAX_IMAGE_LENGTH),
  author: id(),
  updatedAt: time(),
};

export type ImageRecord = RecordOf<typeof imageSchema>;

/** Width and height, in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an image as its post keeps it, such as `1600x900`; repeated in `firestore.rules`. */
export function packSize({width, height}: ImageSize): string {
  return `${width}x${height}`;
}

/** @returns Undefined for what is no size. */
export function unpackSize(entry: string | undefined): ImageSize | undefined {
  const [, width, height] = /^([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(entry ?? '') ?? [];
  return width && height ? {width: Number(width), height: Number(height)} : undefined;
}
