import {build} from './build.js';
import {hasGlance, keyOf, standOf} from './key.js';
import {readerAt} from './reader.js';
import {takeGlance} from './shelf.js';

/** How long what the reader saw last is waited for before the element itself is loaded, in milliseconds. */
const PATIENCE = 200;

/** The room that the element itself takes in the page once it is defined, so that nothing below moves then: see `apart.styles.ts`. */
const ROOM =
  ':host{display:block}:host(:not(:last-child)){margin-block-end:var(--praxis-distance,calc(40px*var(--praxis-density,1)))}';

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
  const root = element.attachShadow({mode: 'open'});
  const room = new CSSStyleSheet();
  room.replaceSync(ROOM);
  root.adoptedStyleSheets = [room]; // The element puts its own in its place.
  root.append(view);
}

const isUntouched = (element: Element): boolean =>
  element.isConnected && !element.shadowRoot && !customElements.get(element.localName);
