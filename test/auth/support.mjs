import {randomUUID} from 'node:crypto';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {browserFlags, ensureBrowser} from '../../scripts/lib/browser.mjs';

const projectId = process.env.GCLOUD_PROJECT ?? 'demo-praxis';
const authEmulator = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}`;

/** A site with one page, and a browser to visit it with. */
export async function openSite() {
  const files = await bundle();
  const server = createServer(({url}, response) => {
    const {pathname} = new URL(url, 'http://site');
    const script = files.get(pathname);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? html());
  });
  await new Promise((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}/wiki/handbook?space=platform`;
  const browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
  return {
    url,
    /** Somebody with a browser of their own, on the page. */
    async visit() {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url);
      await ready(page);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}

/** Waits until the page's script has run, as after it was loaded again. */
export async function ready(page) {
  await page.waitForFunction(() => globalThis.praxis !== undefined);
}

async function bundle() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return new Map(outputFiles.map(({path, contents}) => [path.replaceAll('\\', '/').replace(/^[A-Z]:/i, ''), contents]));
}

function html() {
  const emulators = {projectId, emulator: process.env.FIRESTORE_EMULATOR_HOST, authEmulator};
  return `<!doctype html>
    <html lang="en">
      <title>Handbook</title>
      <script>emulators = ${JSON.stringify(emulators)}</script>
      <script type="module" src="/page.js"></script>
    </html>`;
}

/** An id for a community or a person that no other test uses. */
export function fresh(what) {
  return `${what}-${randomUUID()}`;
}

const AUDIENCE = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';

/** A custom token as the Auth emulator takes it: it checks no signature. */
export function customTokenOf(uid, {claims = {}, audience = AUDIENCE} = {}) {
  const now = Math.floor(Date.now() / 1000);
  const robot = 'robot@example.com';
  const payload = {iss: robot, sub: robot, aud: audience, iat: now, exp: now + 3600, uid, claims};
  return `${encode({alg: 'none', typ: 'JWT'})}.${encode(payload)}.`;
}

/** What Google would say of somebody, in the form that the Auth emulator takes. */
export function googleTokenOf(uid, {name, email = `${uid}@example.com`} = {}) {
  return JSON.stringify({sub: uid, email, email_verified: true, name});
}

function encode(part) {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** What an administrator does, past every check. */
export async function administer(path, body, version = 'v1') {
  const url = `${authEmulator}/identitytoolkit.googleapis.com/${version}/projects/${projectId}/${path}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {authorization: 'Bearer owner', 'content-type': 'application/json'},
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** The link in the latest mail that the emulator would have sent to an address. */
export async function linkSentTo(address) {
  const response = await fetch(`${authEmulator}/emulator/v1/projects/${projectId}/oobCodes`);
  const {oobCodes} = await response.json();
  const {oobLink} = oobCodes.filter(({email}) => email === address).at(-1) ?? {};
  if (!oobLink) throw new Error(`No link was sent to ${address}`);
  return oobLink;
}
