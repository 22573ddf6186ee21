import {build} from './build.js';
import {hasGlance, keyOf, standOf} from './key.js';
import {readerAt} from './reader.js';
import {takeGlance} from './shelf.js';

/** How long what the reader saw last is waited for before the element itself is loaded, in milliseconds. */
const PATIENCE = 200;

const keys = new WeakMap<Element, string>();

/** The key of what a view shows. */
export const keyShown = (view: Element): string | undefined => keys.get(view);

/**
 * Shows an element that is not defined yet as its reader saw it last. The element takes it away when it has something to show
 * itself. Never fails.
 *
 * @returns Settles when it is shown, or when it is not worth waiting any longer.
 */
export async function showGlance(element: Element): Promise<void> {
  if (!hasGlance(element.localName) || !isUntouched(element) || location.hash) return;
  await Promise.race([show(element).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function show(element: Element): Promise<void> {
  const stand = standOf(element);
  if (!stand) return;
  const reader = await readerAt(stand.community);
  if (reader === undefined) return;
  const key = keyOf(stand.says, reader);
  const glance = await takeGlance(key);
  if (!glance || !isUntouched(element)) return;
  const view = build(glance);
  keys.set(view, key);
  element.attachShadow({mode: 'open'}).append(view);
}

const isUntouched = (element: Element): boolean =>
  element.isConnected && !element.shadowRoot && !customElements.get(element.localName);
