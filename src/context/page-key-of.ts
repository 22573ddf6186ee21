import {readPage} from '../text/page-head.js';
import {pageKey} from '../text/page-key.js';

/** How long a page may take to say which it is, in milliseconds. */
const PATIENCE = 4000;

/**
 * The key that the page at an address has for its conversation. A page of this site is asked: it may have a canonical
 * address, or a key that its author chose. Of any other page only the address is known.
 *
 * @param address Or a key, which stays as it is.
 * @throws {CommunityError} `too-long`.
 */
export async function keyOfPageAt(address: string): Promise<string> {
  if (!/^(?:https?:)?\//i.test(address) || !URL.canParse(address, location.href))
    return pageKey({url: '', threadKey: address});
  const {href, origin} = new URL(address, location.href);
  const said = origin === location.origin ? await askedFor(href).catch(() => undefined) : undefined;
  return pageKey({...said, url: href});
}

async function askedFor(url: string) {
  const response = await fetch(url, {signal: AbortSignal.timeout(PATIENCE)});
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return undefined;
  return readPage(await response.text());
}
