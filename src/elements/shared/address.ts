import type {NavigateEvent} from '../../events.js';

/**
 * What an address can open on a page: `#term=ID`, `#thread=ID`, `#member=UID`, `#note=ID`, `#priority=ID`, and with `#ask=TITLE` a
 * board to ask on; perhaps with more behind an `&`.
 */
export type Opened = 'term' | 'thread' | 'member' | 'note' | 'priority' | 'ask';

/** What an address opens. */
export const OPENED = /^#(term|thread|member|note|priority|ask)=([^&]+)/;

/** Where on a page the list of a kind is: in a section that the address names, perhaps the one shown where it names none. */
interface Home {
  readonly hash: string;
  readonly isFirst: boolean;
}

/** The sections of a hub in which things of a kind are opened. On a page without one, nothing open is nothing in the address. */
export const homes = new Map<Opened | NavigateEvent['kind'], Home>();

/**
 * The address of this page with something open; without an id, with nothing open.
 *
 * @param page The address of this page with nothing open, for whoever makes many links: to ask for it is slow.
 */
export function addressOf(kind: Opened, id?: string, page = addressOfPage()): string {
  return id ? `${page}#${kind}=${encodeURIComponent(id)}` : `${page}${homes.get(kind)?.hash ?? ''}`;
}

/** The address of this page with nothing open. */
export function addressOfPage(): string {
  // The whole address: a relative one would be read against the page's <base>.
  return location.href.split('#', 1)[0]!;
}

/** The id of what the address opens, if it is of this kind. */
export function openedInAddress(kind: Opened): string | undefined {
  const [, named, id] = OPENED.exec(location.hash) ?? [];
  if (named !== kind) return undefined;
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id; // A percent sign that somebody typed.
  }
}
