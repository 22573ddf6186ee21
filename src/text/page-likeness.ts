const INDEX_FILE = /\/(?:index|default|home)\.(?:html?|xhtml|php|aspx?|jsp)$/;

/**
 * What two keys have in common whose pages a person would take for one: http and https, with `www.` and without, with a query, an
 * index file or a slash at the end. To point them out, never to take one for the other: keys are compared exactly.
 */
export function likenessOf(key: string): string {
  const written = key.trim().toLowerCase();
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) return written.replace(/\/+$/, '');
  const {host, pathname} = new URL(written);
  return host.replace(/^www\./, '') + pathname.replace(INDEX_FILE, '/').replace(/\/+$/, '');
}
