/**
 * The one script, as a page that pastes it gets it: it runs under a strict Content Security Policy with Trusted Types,
 * defines every element, loads nothing the page does not use, and stays within its size.
 */
import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {browserFlags, ensureBrowser} from './lib/browser.mjs';
import {root} from './lib/process.mjs';

/** What a page with every element on it, on the local store, loads before a visitor does anything: bytes after gzip. */
const SIZE_LIMIT = 177_200;
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');
const ORIGIN = 'https://intranet.test';
const TYPES = {'.js': 'text/javascript', '.map': 'application/json'};

const folder = join(root, 'dist', 'cdn');
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.values(exports).flatMap(
  ({default: path}) => /elements\/([^/]+)\/define\.js$/.exec(path ?? '')?.[1] ?? [],
);
const tags = names.map((name) => `praxis-${name}`);
const page = `<!doctype html><html lang="en"><title>Intranet</title>
  <script type="module" src="/praxis.js"></script>${tags.map((tag) => `<${tag}></${tag}>`).join('')}`;

const problems = [];
const loaded = [];
const browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => problems.push(`Error: ${error.message}`));
  tab.on('console', (message) => message.type() === 'error' && problems.push(`Console: ${message.text()}`));
  await tab.route('**/*', (route) => {
    const {origin, pathname} = new URL(route.request().url());
    if (origin !== ORIGIN) problems.push(`It asked for ${route.request().url()}`);
    if (pathname === '/') {
      return route.fulfill({contentType: 'text/html', body: page, headers: {'content-security-policy': POLICY}});
    }
    if (pathname === '/favicon.ico') return route.fulfill({status: 204});
    loaded.push(pathname);
    return route.fulfill({path: join(folder, pathname), contentType: TYPES[extname(pathname)]});
  });
  await tab.goto(`${ORIGIN}/`);
  const late = await tab.evaluate(
    (all) =>
      Promise.race([
        Promise.all(all.map((tag) => customElements.whenDefined(tag))).then(() => []),
        new Promise((giveUp) => setTimeout(() => giveUp(all.filter((tag) => !customElements.get(tag))), 10_000)),
      ]),
    tags,
  );
  if (late.length > 0) problems.push(`Not defined: ${late.join(' ')}`);
  await tab.waitForLoadState('networkidle');
} finally {
  await browser.close();
}

const scripts = loaded.filter((path) => path.endsWith('.js'));
const texts = scripts.map((path) => readFileSync(join(folder, path)));
const size = texts.reduce((sum, text) => sum + gzipSync(text, {level: 9}).length, 0);
if (texts.some((text) => text.includes('firestore.googleapis.com'))) problems.push('The local store loaded Firestore.');
if (size > SIZE_LIMIT) problems.push(`${size} bytes are more than ${SIZE_LIMIT}.`);
for (const problem of problems) console.log(problem);
console.log(`${tags.length} elements, ${scripts.length} scripts, ${(size / 1000).toFixed(1)} kB after gzip`);
process.exit(problems.length > 0 ? 1 : 0);
