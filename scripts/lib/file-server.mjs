import {readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Where pages hear that something changed: see `live-reload.mjs`. */
const CHANGES = '/changes';

/**
 * Serves what was built, from memory, and the files of a folder, on this machine alone.
 *
 * @param {{port: number, folder: string, built: (path: string) => Promise<string | Uint8Array | undefined>}} source - `built`: what
 *   was built last by its path, which begins with a slash. A build under way is waited for.
 * @returns {Promise<{tellOfChange: () => void, close: () => Promise<void>}>}
 */
export async function serveFiles({port, folder, built}) {
  const listening = new Set();
  const server = createServer((request, response) => {
    const {url = '/'} = request;
    if (url === CHANGES) {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'}).flushHeaders();
      listening.add(response);
      response.once('close', () => listening.delete(response));
      return;
    }
    void answer(url)
      .then(({name, content, moved}) => {
        if (moved) return response.writeHead(301, {location: moved}).end();
        const type = TYPES[extname(name)] ?? 'application/octet-stream';
        response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(content);
      })
      .catch(() => response.writeHead(404, {'content-type': 'text/plain'}).end('There is no such file.'));
  });

  /** Resolving an address takes its dots away, and `normalize` those that were encoded: none leads out of the folder. */
  async function answer(url) {
    const {pathname, search} = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    const content = await built(path);
    if (content) return {name: path, content};
    const name = join(folder, normalize(path));
    // Its pages lead on from below it, so its address ends with a slash.
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
    if (!path.endsWith('/') && (isFolder || (await built(`${path}/`))))
      return {name, moved: `${pathname.replace(/^\/+/, '/')}/${search}`};
    const file = isFolder ? join(name, 'index.html') : name;
    return {name: file, content: await readFile(file)};
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    tellOfChange: () => listening.forEach((response) => response.write('event: change\ndata:\n\n')),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}
