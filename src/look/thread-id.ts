/**
 * What `threadIdOf` gives, as the browser works it out: so nothing has to be loaded for it. On plain http, as many intranets serve, it has no
 * `subtle`.
 */
export async function threadIdFor(key: string): Promise<string> {
  const {subtle} = crypto as {readonly subtle?: SubtleCrypto};
  if (!subtle) return (await import('../model/ids.js')).threadIdOf(key);
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(key)));
  return `k-${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
