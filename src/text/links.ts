const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const TWO_SLASHES = /^[/\\]{2}/;

/** Control characters hide a scheme from a reader and not from a browser; the others reorder what is read. */
const DECEIVING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Longest address that servers and proxies commonly accept. */
const MAX_HREF_LENGTH = 2000;

/**
 * An address that is safe to put in a link, or undefined.
 *
 * Safe are http, https, mailto and tel, written as the URL standard has them, and addresses relative to the page, as they
 * are. `//host` is taken as https, since what it means would depend on the page. An address with a user name is refused:
 * `https://bank.example@evil.example` is made to be misread.
 */
export function safeHref(raw: string): string | undefined {
  const href = raw.trim();
  if (!href || href.length > MAX_HREF_LENGTH || DECEIVING.test(href)) return undefined;
  if (TWO_SLASHES.test(href)) return absolute(`https:${href}`);
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme) return SCHEMES.includes(scheme) ? absolute(href) : undefined;
  return URL.canParse(href, 'https://page.invalid/') ? href : undefined;
}

function absolute(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return url.username || url.password ? undefined : url.href;
}
