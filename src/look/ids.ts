/*
 * What `threadIdOf` and `localUid` give, as the browser works it out: so nothing has to be loaded for it. On plain http, as many intranets serve,
 * it has no `subtle`, and what the element uses is waited for.
 */

export async function threadIdFor(key: string): Promise<string> {
  return `k-${await hash(key)}`;
}

export async function localUidFor(name: string): Promise<string> {
  return `local-${(await hash(name.trim().toLowerCase())).slice(0, 20)}`;
}

async function hash(text: string): Promise<string> {
  const {subtle} = crypto as {readonly subtle?: SubtleCrypto};
  if (!subtle) return (await import('../model/digest.js')).digestOf(text);
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
