import {once} from 'node:events';
import {createServer} from 'node:http';

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

/**
 * Serves pages of a test's own, and everything else as the demo has it, from an origin of its own.
 *
 * @param {string} demo - Address of the demo.
 * @param {(url: URL, request: import('node:http').IncomingMessage) => Answer | undefined | Promise<Answer | undefined>} own - Undefined for
 *   what the demo is to answer.
 */
export async function serveBesideDemo(demo, own) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', demo);
    const answer = await own(url, request);
    if (answer) return response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    const theirs = await fetch(url);
    const type = theirs.headers.get('content-type') ?? 'text/plain';
    response.writeHead(theirs.status, {'content-type': type}).end(Buffer.from(await theirs.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page with a community on the embedded store. @param {{script?: string, as?: string, show?: string}} what */
export function communityPage({script = '/dist/praxis.js', as = '', show = ''}) {
  const escaped = as.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Intranet</title>
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <praxis-community name="cloud-practice" local-name="${escaped}"></praxis-community>
    <main>${show}</main>
  </body>
</html>`;
}
