import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, describe, it} from 'node:test';
import {freePort, root} from '../../scripts/lib/process.mjs';

describe('npm start', () => {
  const started = [];
  after(() => Promise.all(started.map((child) => child.kill() && once(child, 'exit'))));

  /** The address it prints. */
  async function start(port) {
    const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--port', String(port)], {cwd: '/'});
    started.push(child);
    for await (const line of createInterface({input: child.stdout})) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) return address;
    }
    throw new Error('It ended without an address.');
  }

  it('serves the demo and its scripts at the address it prints', async () => {
    const port = await freePort();
    const address = await start(port);
    assert.equal(address, `http://127.0.0.1:${port}`);
    const page = await (await fetch(address)).text();
    const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, path]) => path);
    assert.ok(scripts.length > 0);
    for (const path of [...scripts, '/dist/praxis.js']) {
      const answer = await fetch(new URL(path, address));
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get('content-type'), /javascript/);
    }
  });

  it('serves nothing beside its folder', async () => {
    const address = await start(await freePort());
    for (const path of ['/%2e%2e/package.json', '/..%2fpackage.json', '/nowhere.html', '/%'])
      assert.equal((await fetch(address + path)).status, 404, path);
  });

  it('takes the next free port when its own is taken', async () => {
    const port = await freePort();
    await start(port);
    const other = Number(new URL(await start(port)).port);
    assert.ok(other > port);
  });
});
