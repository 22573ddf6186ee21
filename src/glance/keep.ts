import type {Glance} from './glance.js';
import {inStore} from './shelf.js';

/** How many are kept, the newest: a page more or less, for whoever reads many. */
const MOST = 30;

/** Keeps a glance, and lets go of the oldest. */
export async function keepGlance(glance: Glance): Promise<void> {
  await inStore('readwrite', (store) => store.put(glance));
  const keys = (await inStore('readonly', (store) => store.index('at').getAllKeys())) as string[] | undefined;
  const old = keys?.slice(0, -MOST) ?? [];
  if (old.length) await inStore('readwrite', (store) => old.map((key) => store.delete(key)).at(-1)!);
}

/** Lets go of all: somebody else comes, or what is shown is in another language. */
export async function dropGlances(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}
