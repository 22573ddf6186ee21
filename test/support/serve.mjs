import {createServer} from 'node:http';
import {extname} from 'node:path';

const TYPES = {'.js': 'text/javascript', '.html': 'text/html; charset=utf-8'};

/**
 * Serves what it is asked for on a free port of this machine.
 *
 * @param {(path: string) => Promise<{name: string, body: string | Uint8Array | undefined, headers?: Record<string, string>}>} read - `name` says by its end what
 *   kind of file it is. Without a body, there is none.
 */
export async function serve(read) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    void read(pathname)
      .then(({name, body, headers}) => {
        if (body === undefined) throw new Error(name);
        response
          .writeHead(200, {'content-type': TYPES[extname(name)] ?? 'application/octet-stream', ...headers})
          .end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
