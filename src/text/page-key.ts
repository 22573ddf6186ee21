import {CommunityError} from '../model/errors.js';

/** Longest key a thread can have, in UTF-16 units. */
export const MAX_PAGE_KEY_LENGTH = 500;

/** What a page and its author say about which page it is. */
export interface PageIdentity {
  /** What the author wrote as the key. */
  readonly threadKey?: string | null;
  /** The `href` of the page's canonical link. */
  readonly canonical?: string | null;
  /** The address of the page. */
  readonly url: string;
}

const INDEX_FILE = /\/(?:index|default)\.(?:html?|xhtml|php|aspx?|jsp)$/i;
/** Java servers put it in the path of whoever has no cookie. */
const SESSION_ID = /;jsessionid=[^/;]*/gi;
const ESCAPE = /%[\da-f]{2}/gi;
const UNRESERVED = /[\w.~-]/;

/**
 * The key that binds a conversation to a page. Pages with equal keys share one.
 *
 * The author's key is taken as written. A canonical address is the site's own decision: resolved, its hash dropped, and
 * otherwise kept, its query and slashes included. Any other address loses its query, hash, index file and trailing slashes;
 * its host is lower-cased and its escapes are written one way. http and https stay two pages, as do `www.` and none:
 * guessing that two addresses are one page would mix conversations, and `previous-keys` brings one along when a site moves.
 *
 * @throws {CommunityError} `too-long`.
 */
export function pageKey({threadKey, canonical, url}: PageIdentity): string {
  const key = threadKey?.trim() || canonicalKey(canonical, url) || urlKey(url);
  if (key.length <= MAX_PAGE_KEY_LENGTH) return key;
  throw new CommunityError('too-long', {
    detail: {field: 'thread-key', length: key.length, limit: MAX_PAGE_KEY_LENGTH},
  });
}

/** Of the address that a page says it has. */
export function canonicalKey(canonical: string | null | undefined, url: string): string | undefined {
  const href = canonical?.trim();
  if (!href) return undefined;
  const base = URL.canParse(url) ? url : undefined;
  if (!URL.canParse(href, base)) return undefined;
  const {protocol, host, pathname, search} = new URL(href, base);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${normalEscapes(pathname + search)}` : undefined;
}

/** Of the address under which a page was opened. */
export function urlKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  // The parser lower-cases the host and drops default ports and dot segments; credentials name a person, not a page.
  const url = new URL(address);
  const path = url.pathname.replace(SESSION_ID, '').replace(INDEX_FILE, '/').replace(/\/+$/, '');
  const isWeb = url.host !== '' || url.protocol === 'file:';
  return `${url.protocol}${isWeb ? '//' : ''}${url.host}${normalEscapes(path)}`;
}

/** `%7Eana` and `~ana` are one page, and so are `%c3` and `%C3`. */
function normalEscapes(path: string): string {
  return path.replace(ESCAPE, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}
