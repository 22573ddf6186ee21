import {createServer, request} from 'node:http';

/** Firestore bills an aggregation as one read for each so many entries of an index. */
const ENTRIES_A_READ = 1000;

const NOTHING = {reads: 0, own: 0, writes: 0, bytes: 0};

/**
 * Stands between a browser and a Firestore emulator, passes everything on, and counts what Firestore would bill.
 *
 * - Reads: each document given to a listener or a query, one for a document that is not there, one for a query without results, one
 *   for each thousand entries that an aggregation goes through, as far as its answer tells.
 * - Writes: each document that a commit writes.
 *
 * What rules read is not seen here. What is the reader's own, their membership and their notes of what they have seen, is counted apart:
 * all elements of a page share it.
 *
 * @param {string} emulator - `host:port`.
 * @param {string} uid - Of who reads.
 */
export async function countReads(emulator, uid = 'ada') {
  const [hostname, port] = emulator.split(':');
  const isOwn = (text) => new RegExp(`/(?:members|state)/${uid}"`).test(text);
  let counted = {...NOTHING};
  /** @type {Map<string, Given>} */
  const connections = new Map();
  const givenTo = (url) => {
    const id = /[?&]SID=([^&]+)/.exec(url)?.[1];
    const given = (id && connections.get(id)) || new Given();
    if (id) connections.set(id, given);
    return given;
  };
  const server = createServer((incoming, outgoing) => {
    const onwards = request(
      {hostname, port, path: incoming.url, method: incoming.method, headers: {...incoming.headers, host: emulator}},
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        const counter = counterFor(
          incoming.url ?? '',
          givenTo(incoming.url ?? ''),
          (count, text) => (counted[isOwn(text) ? 'own' : 'reads'] += count),
        );
        answer.setEncoding('utf8');
        answer.on('data', (text) => {
          counter.take(text);
          counted.bytes += text.length;
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
    let sent = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (text) => {
      sent += text;
      onwards.write(text);
    });
    incoming.on('end', () => {
      counted.writes += writesIn(sent);
      onwards.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    host: `127.0.0.1:${address.port}`,
    /** What was counted since the last call. */
    take() {
      const taken = counted;
      counted = {...NOTHING};
      return taken;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/** @typedef {(count: number, text: string) => void} Add - `text`: what the backend said. */

/**
 * @param {Given} given
 * @param {Add} add
 */
function counterFor(url, given, add) {
  if (url.includes(':runQuery')) return new AnswerCounter(add, documentsIn);
  if (url.includes(':runAggregationQuery')) return new AnswerCounter(add, aggregationIn);
  return new EventCounter(add, given);
}

/** The documents that a request writes, be it a commit by itself or messages of a stream. */
export function writesIn(sent) {
  if (!sent.includes('writes')) return 0;
  const messages = sent.startsWith('{') ? [sent] : [...new URLSearchParams(sent).values()];
  return messages
    .filter((message) => message.startsWith('{'))
    .reduce((sum, message) => sum + (JSON.parse(message).writes?.length ?? 0), 0);
}

/** A query that is answered at once. */
function documentsIn(text) {
  return Math.max(1, [...text.matchAll(/"document":\s*\{/g)].length);
}

/** What was counted tells how many entries were gone through; a sum alone does not, and is taken for one read. */
function aggregationIn(text) {
  const numbers = [...text.matchAll(/"integerValue":\s*"(\d+)"/g)].map(([, number]) => Number(number));
  const entries = numbers.length === 1 ? numbers[0] : 0;
  return Math.max(1, Math.ceil(entries / ENTRIES_A_READ));
}

/** Counts in an answer as a whole. */
class AnswerCounter {
  #text = '';

  /**
   * @param {Add} add
   * @param {(text: string) => number} count
   */
  constructor(add, count) {
    this.add = add;
    this.count = count;
  }

  take(text) {
    this.#text += text;
  }

  end() {
    if (this.#text) this.add(this.count(this.#text), '');
    this.#text = '';
  }
}

/**
 * What the listeners of one connection were given. The emulator gives a query with a limit whole again at each change, where Firestore
 * gives, and bills, what changed: so what a listener has already in the same version counts once.
 */
class Given {
  #versions = new Map();
  #filled = new Set();

  /** Whether it is new to any of these listeners. */
  take(targets, text) {
    const name = /"(?:name|document)":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
    const version = /"updateTime":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
    let isNew = targets.length === 0;
    for (const target of targets) {
      this.#filled.add(target);
      const key = `${target} ${name}`;
      isNew ||= this.#versions.get(key) !== version;
      this.#versions.set(key, version);
    }
    return isNew;
  }

  /** Whether a listener that has all there is has nothing, and is told so for the first time. */
  isEmpty(target) {
    if (this.#filled.has(target)) return false;
    this.#filled.add(target);
    return true;
  }
}

/** Reads one answer as it comes. Its parts may be cut anywhere, so only what is certain to be whole is looked at. */
class EventCounter {
  #rest = '';

  /**
   * @param {Add} add
   * @param {Given} given
   */
  constructor(add, given) {
    this.add = add;
    this.given = given;
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
      // The name of a document stands before what it says.
      const fields = text.indexOf('"fields"');
      if (this.given.take(targets, text)) this.add(1, fields < 0 ? text : text.slice(0, fields));
    } else if (text.includes('"CURRENT"')) {
      for (const target of targets) if (this.given.isEmpty(target)) this.add(1, '');
    }
  }
}
