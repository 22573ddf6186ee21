import {safeHref} from './links.js';

/** The address of the page that has this key, if the key is one. */
export function pageAddress(key: string): string | undefined {
  return /^https?:\/\//i.test(key) ? safeHref(key) : undefined;
}
