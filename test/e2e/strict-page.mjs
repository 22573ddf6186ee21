import {once} from 'node:events';
import {createServer} from 'node:http';

/**
 * The strictest policy that every element works under, as `docs/security.md` gives it. Nothing inline, no `eval`, no styles of
 * ours, and no text that becomes a script or markup: Lit's own policy makes templates of what the program says, nothing else can.
 */
export const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `img-src blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

/**
 * Serves a page of our own under that policy, everything else as the demo has it, and takes what browsers report.
 *
 * @param {string} demo - Address of the demo.
 * @param {{script?: string, policy?: string}} [options]
 */
export async function serveStrictly(demo, {script = '/dist/praxis.js', policy = POLICY} = {}) {
  /** @type {string[]} */
  const reports = [];
  const server = createServer(async (request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', demo);
    if (pathname === '/reports') {
      let text = '';
      for await (const chunk of request) text += chunk;
      reports.push(text);
      return response.writeHead(204).end();
    }
    if (pathname === '/strict.html') {
      const headers = {'content-type': 'text/html', 'content-security-policy': `${policy}; report-uri /reports`};
      return response.writeHead(200, headers).end(pageOf(searchParams, script));
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const answer = await fetch(new URL(request.url ?? '/', demo));
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, {'content-type': type}).end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    reports,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `?as=NAME&show=HTML`. */
function pageOf(parameters, script) {
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Intranet</title>
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <praxis-community name="cloud-practice" local-name="${escaped(parameters.get('as') ?? '')}"></praxis-community>
    <main>${parameters.get('show') ?? ''}</main>
  </body>
</html>`;
}
