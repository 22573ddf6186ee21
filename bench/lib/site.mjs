import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';
import {freePort} from '../../scripts/lib/process.mjs';

/** How a site serves its scripts. */
const KEPT = 'max-age=3600';

/**
 * Serves a site on this machine alone, compressed as an intranet would.
 *
 * @param {(url: URL, method: string, body: string) => {type: string, body: Uint8Array | string} | undefined} answer - What there is.
 */
export async function serveSite(answer) {
  const server = createServer(async (request, response) => {
    let sent = '';
    for await (const chunk of request) sent += chunk;
    const given = answer(new URL(request.url ?? '/', 'http://localhost'), request.method ?? 'GET', sent);
    if (!given) return void response.writeHead(404).end();
    const isKept = given.type === 'text/javascript' || given.type === 'text/css';
    const headers = {'content-encoding': 'gzip', 'cache-control': isKept ? KEPT : 'no-store'};
    response.writeHead(200, {'content-type': given.type, ...headers}).end(gzipSync(given.body, {level: 9}));
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}
