/** What the guide for administrators says to do, as far as it can be done without a project: its commands are there, and its token endpoint works. */
import assert from 'node:assert/strict';
import {createVerify, generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {firebaseTools} from '../../scripts/lib/firebase-tools.mjs';
import {freePort, startProcess, stopProcess} from '../../scripts/lib/process.mjs';
import {codeIn, commandsIn} from '../support/guides.mjs';
import {fresh, openSite} from './support.mjs';

const GUIDE = 'docs/administrators.md';

describe('the commands of the guide for administrators', () => {
  it('are known to firebase-tools, with these options', async () => {
    const firebase = createRequire(import.meta.url)(join(await firebaseTools(), '..', '..'));
    const lines = commandsIn(GUIDE).filter(({line}) => line.startsWith('npx firebase '));
    assert.ok(lines.length >= 10, 'the guide has commands');
    const global = ['--project'];
    for (const {line} of lines) {
      const [, , name, ...rest] = line.split(' ');
      const command = firebase.getCommand(name);
      assert.ok(command, `firebase has no ${name}`);
      const {options} = firebase.cli.commands.find((known) => known.name() === name);
      const known = [...global, ...options.map(({long}) => long)];
      for (const option of rest.filter((word) => word.startsWith('--')))
        assert.ok(known.includes(option), `${name} has no ${option}`);
    }
  });
});

describe('the token endpoint of the guide for administrators', {timeout: 120_000}, () => {
  const {privateKey, publicKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
  const robot = 'robot@demo-praxis.iam.gserviceaccount.com';
  const folder = mkdtempSync(join(tmpdir(), 'praxis-endpoint-'));
  let child, url, site;

  before(async () => {
    const program = join(folder, 'token-endpoint.mjs');
    const account = join(folder, 'service-account.json');
    writeFileSync(program, codeIn(GUIDE).find(({code}) => code.startsWith('// token-endpoint.mjs')).code);
    const key = privateKey.export({type: 'pkcs8', format: 'pem'});
    writeFileSync(account, JSON.stringify({client_email: robot, private_key: key}));
    const port = await freePort();
    url = `http://127.0.0.1:${port}/praxis-token`;
    child = startProcess(process.execPath, [program], {
      env: {...process.env, SERVICE_ACCOUNT: account, PORT: `${port}`},
      stdio: 'inherit',
    });
    await untilItListens();
    site = await openSite();
  });
  after(async () => {
    await site?.close();
    if (child) await stopProcess(child);
    rmSync(folder, {recursive: true});
  });

  async function untilItListens() {
    const giveUp = Date.now() + 20_000;
    while (!(await fetch(url).catch(() => undefined))) {
      if (Date.now() > giveUp || child.exitCode !== null) throw new Error('The endpoint did not start.');
      await new Promise((next) => setTimeout(next, 50));
    }
  }

  const ask = (headers, method = 'POST') => fetch(url, {method, headers});

  it('signs somebody in whom the intranet has let in, and they found a community', async () => {
    const uid = fresh('ada');
    const answer = await ask({'x-remote-user': uid, 'x-remote-name': encodeURIComponent('Adélaïde Lovelace')});
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const {token} = await answer.json();
    const page = await site.visit();
    const community = fresh('c');
    await page.evaluate(([name, token]) => globalThis.praxis.open(name, {customTokens: [token]}), [community, token]);
    const {viewer} = await page.evaluate(() => globalThis.praxis.session);
    assert.deepEqual(viewer, {uid, name: 'Adélaïde Lovelace'});
    assert.equal(await page.evaluate((name) => globalThis.praxis.found(name), community), 'done');
    await page.context().close();
  });

  it('signs its tokens, which the emulator does not look at, and lets them end soon', async () => {
    const {token} = await (await ask({'x-remote-user': 'ada'})).json();
    const [header, payload, signature] = token.split('.');
    const verify = createVerify('RSA-SHA256').update(`${header}.${payload}`);
    assert.ok(verify.verify(publicKey, signature, 'base64url'));
    const {iss, sub, exp, iat, claims} = JSON.parse(Buffer.from(payload, 'base64url').toString());
    assert.deepEqual([iss, sub, exp - iat, claims.employee], [robot, robot, 300, true]);
  });

  it('gives nothing to who was not let in, nor to a mere address', async () => {
    assert.equal((await ask({})).status, 403);
    assert.equal((await ask({'x-remote-user': 'ada'}, 'GET')).status, 403);
  });
});
