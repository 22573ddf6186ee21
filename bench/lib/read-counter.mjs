import {createServer, request} from 'node:http';

/**
 * Stands between a browser and a Firestore emulator, passes everything on, and counts what Firestore would bill as reads:
 * each document given to a listener or a query, one for a document that is not there, and one for a query without results.
 *
 * @param {string} emulator - `host:port`.
 */
export async function countReads(emulator) {
  const [hostname, port] = emulator.split(':');
  let reads = 0;
  const server = createServer((incoming, outgoing) => {
    const onwards = request(
      {hostname, port, path: incoming.url, method: incoming.method, headers: {...incoming.headers, host: emulator}},
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        const counter = new Counter((count) => (reads += count));
        answer.setEncoding('utf8');
        answer.on('data', (text) => {
          counter.take(text);
          outgoing.write(text);
        });
        answer.on('end', () => {
          counter.end();
          outgoing.end();
        });
        // A listener that is left ends in the middle of its answer.
        answer.on('error', () => {
          counter.end();
          outgoing.destroy();
        });
      },
    );
    onwards.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onwards.destroy());
    incoming.pipe(onwards);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    host: `127.0.0.1:${address.port}`,
    /** How many were read since the last call. */
    take() {
      const taken = reads;
      reads = 0;
      return taken;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/** Reads one answer as it comes. Its parts may be cut anywhere, so only what is certain to be whole is looked at. */
class Counter {
  #rest = '';
  #filled = new Set();

  /** @param {(count: number) => void} add */
  constructor(add) {
    this.add = add;
  }

  take(text) {
    this.#rest += text;
    const event = /"(?:documentChange|documentDelete|found|missing|targetChange)":/g;
    const starts = [...this.#rest.matchAll(event)].map(({index}) => index);
    // The last event may not be whole yet.
    const whole = starts.slice(0, -1);
    whole.forEach((start, i) => this.#event(this.#rest.slice(start, starts[i + 1])));
    if (starts.length > 0) this.#rest = this.#rest.slice(starts.at(-1));
    if (/^"targetChange":\{[^{}]*\}/.test(this.#rest)) {
      this.#event(this.#rest);
      this.#rest = '';
    }
  }

  end() {
    if (this.#rest.startsWith('"')) this.#event(this.#rest);
    this.#rest = '';
  }

  #event(text) {
    const targets = /"(?:targetIds|removedTargetIds)":\[([\d,]*)\]/.exec(text)?.[1]?.split(',') ?? [];
    if (!text.startsWith('"targetChange"')) {
      this.add(1);
      for (const target of targets) this.#filled.add(target);
    } else if (text.includes('"CURRENT"')) {
      for (const target of targets) if (!this.#filled.has(target)) this.add(1);
    }
  }
}
