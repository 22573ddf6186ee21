const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** Whether an address made by `safeHref` may lead to another site. */
export function isExternal(href: string): boolean {
  return /^https?:/.test(href);
}

/** Whether an address made by `safeHref` leads to something a browser shows, so not to a mail or telephone program. */
export function isPage(href: string): boolean {
  return isExternal(href) || !SCHEME.test(href);
}
