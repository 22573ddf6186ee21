import {createServer, request as ask} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';

/**
 * What becomes of a request: it is passed on, late if so told; `cut`: nobody gets it; `lost`: the backend gets it, and the answer is cut;
 * `hang`: it is taken, and nothing follows; `status`: the backend, or what stands before it, has trouble.
 *
 * @typedef {'pass' | 'cut' | 'lost' | 'hang' | {status: number} | {late: number}} Fault
 */

/**
 * A network between a page and the emulator that fails as a test wants it to.
 *
 * @param {string} backend - `host:port`.
 */
export async function startFaultProxy(backend) {
  const [hostname, port] = backend.split(':');
  /** @type {Fault} */
  let fault = 'pass';
  const open = new Set();
  /** Sessions that the backend has forgotten, as after it was started anew. */
  let forgotten = new Set();
  const sessions = new Set();
  /** How many requests to write the present fault has met. */
  let met = 0;

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });

  async function handle(request, response) {
    const what = fault;
    const session = new URL(request.url, 'http://x').searchParams.get('SID');
    if (session) sessions.add(session);
    const allow = {'access-control-allow-origin': request.headers.origin ?? '*', 'access-control-allow-headers': '*'};
    if (session && forgotten.has(session)) return response.writeHead(400, allow).end('Unknown SID');
    if (what !== 'pass' && request.url.includes('/Write/')) met++;
    if (what === 'cut') return request.socket.destroy();
    if (what === 'hang') return;
    if (what.status) return response.writeHead(what.status, allow).end();
    if (what.late) await wait(what.late);
    if (response.destroyed) return; // Cut while it waited: nobody would end it with the backend.
    const passed = ask(
      {hostname, port, path: request.url, method: request.method, headers: request.headers},
      (answer) => {
        if (what === 'lost') return request.socket.destroy();
        response.writeHead(answer.statusCode, answer.headers);
        response.flushHeaders();
        answer.on('error', () => response.destroy());
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    if (what === 'lost') {
      // The answer comes over another connection as well: none of them may bring it.
      passed.on('finish', () => cutAll());
    }
    request.pipe(passed);
  }

  function cutAll() {
    for (const socket of open) socket.destroy();
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${server.address().port}`,
    /** How many requests to write have met the fault that there is now. */
    get met() {
      return met;
    },
    /** From now on. Whatever is open is cut, unless it is only to be slow. @param {Fault} next */
    fail(next) {
      fault = next;
      met = 0;
      if (next !== 'pass' && next !== 'lost' && !next.late) cutAll();
    },
    mend() {
      fault = 'pass';
      cutAll(); // What hangs would hang on.
    },
    /** The backend was started anew. */
    restart() {
      forgotten = new Set(sessions);
      fault = 'pass';
      cutAll();
    },
    async close() {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
