import {build} from './build.js';
import {hasGlance, isFirestore, keyOf, standOf, type Told} from './key.js';
import {readerAt} from './reader.js';
import {takeGlance} from './shelf.js';

/** How long what the reader saw last is waited for before the element itself is loaded, in milliseconds. */
const PATIENCE = 200;

/** The room that the element itself takes in the page once it is defined, so that nothing below moves then: see `apart.styles.ts`. */
const ROOM =
  ':host{display:block}:host([hidden]){display:none}:host(:not(:last-child)){margin-block-end:var(--praxis-distance,calc(40px*var(--praxis-density,1)))}';

/** How high it is before it has read anything. */
const EMPTY = ':host{min-block-size:378px}';

const keys = new WeakMap<Element, string>();

/** Draws what there is to read first where a reader saw nothing before. @returns Undefined where there is nothing of it. */
export type Look = (element: Element, community: Told | undefined, reader: string) => Promise<HTMLElement | undefined>;

/** The key of what a view shows. */
export const keyShown = (view: Element): string | undefined => keys.get(view);

/**
 * Shows an element that is not defined yet as its reader saw it last; where they did not see it before, what there is to read first, once
 * that is there. The element takes it away when it has something to show itself. Never fails.
 *
 * @param look Loads what draws that.
 * @returns Settles when what they saw is shown, or when it is not worth waiting any longer.
 */
export async function showGlance(element: Element, look?: () => Promise<Look>): Promise<void> {
  if (!hasGlance(element.localName) || !isUntouched(element) || location.hash) return;
  const showing = show(element, look).catch(() => undefined);
  await Promise.race([showing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function show(element: Element, look: (() => Promise<Look>) | undefined): Promise<void> {
  const stand = standOf(element);
  if (!stand) return;
  const {community, says} = stand;
  const reader = await readerAt(community);
  if (reader === undefined) return;
  const key = keyOf(says, reader);
  const glance = await takeGlance(key);
  if (glance) put(element, build(glance), key);
  else if (look && !isFirestore(community)) void lookFirst().catch(() => undefined);

  async function lookFirst(): Promise<void> {
    const view = await (await look!())(element, community, reader!);
    // The page may have become another one meanwhile.
    const now = standOf(element);
    if (view && now && keyOf(now.says, reader!) === key) put(element, view, key);
  }
}

function put(element: Element, view: HTMLElement, key: string): void {
  if (!isUntouched(element)) return;
  keys.set(view, key);
  roomIn(element, ROOM).append(view);
}

/** Keeps the room of an element that is not defined for now, so that nothing moves when it is. */
export function keepRoom(element: Element): void {
  if (hasGlance(element.localName) && !element.shadowRoot) roomIn(element, ROOM + EMPTY);
}

function roomIn(element: Element, styles: string): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({mode: 'open'});
  const room = new CSSStyleSheet();
  room.replaceSync(styles);
  root.adoptedStyleSheets = [room]; // The element puts its own in its place.
  return root;
}

const isUntouched = (element: Element): boolean =>
  element.isConnected && !element.shadowRoot?.firstChild && !customElements.get(element.localName);
