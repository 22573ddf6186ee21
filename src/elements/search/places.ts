import {pageAddress} from '../../text/page-address.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf, homes, type Opened} from '../shared/address.js';
import type {SearchKind} from './adapter.js';

/** Where a page says that each kind of thing is: the address of a page with the board, the glossary, the directory. */
export type Pages = Readonly<Partial<Record<SearchKind, string | undefined>>>;

/**
 * The address of something: on the page that the author named for its kind; else here.
 *
 * @param key Of a conversation, its page: where nothing here opens conversations, it is read there.
 */
export function addressIn(pages: Pages, kind: SearchKind, id: string, key = ''): string {
  const page = pages[kind];
  if (page) return addressOf(kind, id, absolute(page));
  return (!isHere(kind, kind) && pageAddress(key)) || addressOf(kind, id);
}

/** Where a conversation is started; undefined where neither this page nor another one named has a board. */
export function addressToAsk({thread}: Pages, title: string): string | undefined {
  if (thread) return addressOf('ask', title, absolute(thread));
  return isHere('ask', 'thread') ? addressOf('ask', title) : undefined;
}

/** Whether an element of this page opens it, or a hub has one that it has not shown yet. */
const isHere = (opened: Opened, kind: SearchKind): boolean => AddressController.isServed(opened) || homes.has(kind);

/** Without what it opens itself. A page may write it relative to itself. */
function absolute(page: string): string {
  return (URL.canParse(page, document.baseURI) ? new URL(page, document.baseURI).href : page).split('#', 1)[0]!;
}
