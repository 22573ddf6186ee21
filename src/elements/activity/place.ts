import type {NewsItem} from '../../model/news.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf, addressOfPage, homes} from '../shared/address.js';

/** Where a thing can be seen, on this page or its own; undefined for the charter where no hub shows it. */
export function placeOf({kind, id, key = ''}: Pick<NewsItem, 'kind' | 'id' | 'key'>): string | undefined {
  if (kind === 'charter') return homes.has(kind) ? `${addressOfPage()}${homes.get(kind)!.hash}` : undefined;
  return kind === 'thread' ? (pageAddress(key) ?? addressOf('thread', id)) : addressOf(kind, id);
}
