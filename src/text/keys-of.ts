import {canonicalKey, MAX_PAGE_KEY_LENGTH, urlKey} from './page-key.js';

/**
 * The keys that an author or a steward may mean by one: as written, and of an address also those that its page may have,
 * with it as its canonical address and without.
 *
 * @param base The address of the page where it is written.
 */
export function keysOf(written: string, base: string): string[] {
  const keys = [written, ...addressKeys(written, base)];
  return [...new Set(keys)].filter(({length}) => length > 0 && length <= MAX_PAGE_KEY_LENGTH);
}

function addressKeys(address: string, base: string): string[] {
  if (!/^(?:https?:)?\//i.test(address) || !URL.canParse(address, base)) return [];
  const {href} = new URL(address, base);
  return [canonicalKey(href, base) ?? href, urlKey(href)];
}
