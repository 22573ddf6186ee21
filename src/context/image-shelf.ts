import type {DBSchema, IDBPDatabase} from 'idb';
import type {NewImage} from '../community/post-images.js';
import {timeOf} from '../model/ids.js';
import {imagesIn} from '../text/images.js';
import {leavesNothing} from './device.js';
import {openTable} from './device-table.js';

/** For how long an image is kept whose text was never sent, in milliseconds. */
const KEPT = 90 * 24 * 60 * 60 * 1000;

interface ShelfDatabase extends DBSchema {
  images: {key: string; value: NewImage};
}

let opening: Promise<IDBPDatabase<ShelfDatabase> | undefined> | undefined;
/** Those of this page. Where the browser keeps nothing for us, they last as long as it does. */
const memory = new Map<string, NewImage>();

/*
 * Images that stand in a text which is not in the store yet. They are kept on this device beside its draft, which names
 * them by id, so that neither a reload nor a refusal loses one.
 */

function open(): Promise<IDBPDatabase<ShelfDatabase> | undefined> {
  if (leavesNothing()) return Promise.resolve(undefined);
  opening ??= (async () => {
    const database = await openTable<ShelfDatabase>('praxis-images', 'images', () => (opening = undefined));
    for (const id of await database.getAllKeys('images'))
      if (timeOf(id) < Date.now() - KEPT) await database.delete('images', id);
    return database;
  })().catch(() => undefined);
  return opening;
}

export async function shelveImage(image: NewImage): Promise<void> {
  memory.set(image.id, image);
  await (await open())?.put('images', image, image.id).catch(() => undefined);
}

/** An image that this page has added or found on the shelf. */
export function imageAtHand(id: string): NewImage | undefined {
  return memory.get(id);
}

/** The images that a text names, as far as they are on the shelf. */
export async function shelvedImages(text: string): Promise<readonly NewImage[]> {
  const named = imagesIn(text).map(({id}) => id);
  const missing = named.filter((id) => !memory.has(id));
  const database = missing.length ? await open() : undefined;
  for (const id of missing) {
    const image = await database?.get('images', id).catch(() => undefined);
    if (image) memory.set(id, image);
  }
  return named.flatMap((id) => memory.get(id) ?? []);
}

/** Takes images off the shelf: the store has them, or nobody wants them. This page still shows them without reading. */
export async function unshelveImages(images: readonly Pick<NewImage, 'id'>[]): Promise<void> {
  if (!images.length) return;
  const database = await open();
  for (const {id} of images) await database?.delete('images', id).catch(() => undefined);
}
