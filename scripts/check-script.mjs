/**
 * The one script, as a page that pastes it gets it: it runs under a strict Content Security Policy with Trusted Types,
 * defines every element the page has, loads nothing the page does not use, and stays within its sizes.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {browserFlags, ensureBrowser} from './lib/browser.mjs';
import {isKept} from './lib/kept-glance.mjs';
import {root} from './lib/process.mjs';
import {
  COMES_AFTER,
  COMES_AFTER_FIRST_POST,
  COMES_AFTER_FIRST_POST_ON_HTTP,
  LIMIT_OF_ALL,
  LIMIT_OF_CONVERSATION,
  LIMIT_OF_FIRST_POST,
  LIMIT_OF_FIRST_POST_ON_HTTP,
  LIMIT_OF_GLANCE,
  LIMITS,
} from './lib/sizes.mjs';

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');
const ORIGIN = 'https://intranet.test';
/** As many intranets are served: the browser offers less there. */
const ON_HTTP = 'http://intranet.test';
/** How long a page is given to ask for more, in milliseconds. */
const QUIET = 1200;
const TYPES = {'.js': 'text/javascript', '.map': 'application/json'};

const folder = join(root, 'dist', 'cdn');
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.values(exports).flatMap(
  ({default: path}) => /elements\/([^/]+)\/define\.js$/.exec(path ?? '')?.[1] ?? [],
);

/** What writes comes a second after somebody began to read. It counts, whether it came while a page was looked at or not. */
const writing = readdirSync(join(folder, 'chunks'))
  .filter((name) => /^(write|kinds)-.*\.js$/.test(name))
  .map((name) => `/chunks/${name}`);

const problems = [];
const browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
try {
  for (const name of names) await measure(`praxis-${name}`, [name], LIMITS[name] ?? 0);
  await measure(`all ${names.length}`, names, LIMIT_OF_ALL);
  await measureFirstPosts(ORIGIN, {
    'first post': [COMES_AFTER_FIRST_POST, 'glance-post', LIMIT_OF_FIRST_POST],
    conversation: [COMES_AFTER, 'praxis-post', LIMIT_OF_CONVERSATION],
  });
  await measureFirstPosts(ON_HTTP, {
    'first post, http': [COMES_AFTER_FIRST_POST_ON_HTTP, 'glance-post', LIMIT_OF_FIRST_POST_ON_HTTP],
  });
  await measureGlance();
  await checkOrder();
} finally {
  await browser.close();
}
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);

/** Loads a page with these elements, and prints what that took. */
async function measure(title, elements, limit) {
  const tags = elements.map((name) => `praxis-${name}`);
  const {scripts, tab, context} = await visit(tags);
  await noMoreOf(scripts, tab);
  await context.close();
  const texts = [...new Set([...scripts, ...writing])].map((path) => readFileSync(join(folder, path)));
  if (texts.some((text) => text.includes('firestore.googleapis.com')))
    problems.push('The local store loaded Firestore.');
  say(title, texts, limit);
}

/**
 * Loads a page with a conversation of plain posts until the first can be read, and prints what that took.
 *
 * @param {Record<string, [RegExp, string, number]>} ways - What is kept back, in which element it is read then, and the limit.
 */
async function measureFirstPosts(origin, ways) {
  const {tab, context} = await visit(['praxis-thread'], origin);
  await tab.getByLabel('Your name').fill('Ada');
  await tab.getByLabel('Your name').press('Enter');
  await tab.getByRole('textbox', {name: 'Write a reply'}).fill('What is plain needs no parser.');
  await tab.getByRole('button', {name: 'Post', exact: true}).click();
  await tab.locator('praxis-post').getByText('What is plain').waitFor();
  await tab.getByText('Sending').waitFor({state: 'detached'});
  const texts = async (later, post) => {
    const loaded = [];
    const hold = (route) => {
      const {pathname} = new URL(route.request().url());
      // What comes after it is kept back: it can be read without.
      if (later.test(pathname)) return undefined;
      if (pathname === '/praxis.js') loaded.length = 0; // What the page before still asked for.
      loaded.push(pathname);
      return route.fallback();
    };
    await tab.route('**/*.js', hold);
    await tab.goto(`${origin}/`, {waitUntil: 'commit'});
    await tab.locator(post).getByText('What is plain').waitFor();
    await tab.unroute('**/*.js', hold);
    return loaded.map((path) => readFileSync(join(folder, path)));
  };
  for (const [title, [later, post, limit]] of Object.entries(ways)) say(title, await texts(later, post), limit);
  await context.close();
}

/** Loads a page with a conversation twice, the second time only until it is seen, and prints what that took. */
async function measureGlance() {
  const {tab, context} = await visit(['praxis-thread']);
  for (let tries = 100; !(await tab.evaluate(isKept)) && tries > 0; tries--) await tab.waitForTimeout(100);
  const loaded = [];
  await tab.route('**/*.js', (route) => {
    const {pathname} = new URL(route.request().url());
    // Nothing else comes before it is seen, so this is all it took.
    if (loaded.push(pathname) === 1) return route.fallback();
  });
  await tab.goto(`${ORIGIN}/`, {waitUntil: 'commit'});
  await tab.locator('praxis-thread glance-view').waitFor();
  await context.close();
  const texts = [readFileSync(join(folder, loaded[0]))];
  say('seen before', texts, LIMIT_OF_GLANCE);
}

/** Loads a page with an article before a conversation: what there is to read is asked for first all the same. */
async function checkOrder() {
  const {scripts, context} = await visit(['praxis-autolink', 'praxis-thread']);
  await context.close();
  const [shown, added] = [/thread/, /\/autolink/].map((name) => scripts.findIndex((path) => name.test(path)));
  if (!(shown >= 0 && shown < added)) problems.push('What adds to a page was asked for before what it shows.');
}

function say(title, texts, limit) {
  const size = texts.reduce((sum, text) => sum + gzipSync(text, {level: 9}).length, 0) / 1000;
  if (size > limit) problems.push(`${title}: ${size.toFixed(2)} kB are more than ${limit}.`);
  console.log(`${title.padEnd(18)} ${String(texts.length).padStart(3)} scripts ${size.toFixed(1).padStart(6)} kB`);
}

/** Waits until no script came for a while: some come when a page has nothing else to do. */
async function noMoreOf(scripts, tab) {
  for (let seen = -1; seen < scripts.length;) {
    seen = scripts.length;
    await tab.evaluate((quiet) => new Promise((resolve) => setTimeout(resolve, quiet)), QUIET);
  }
}

/** Opens a page with these tags. @returns The scripts that it asks for, and the page. */
async function visit(tags, home = ORIGIN) {
  const page = `<!doctype html><html lang="en"><title>Intranet</title>
    <script type="module" src="/praxis.js"></script>${tags.map((tag) => `<${tag}></${tag}>`).join('')}`;
  const scripts = [];
  const context = await browser.newContext();
  const tab = await context.newPage();
  tab.on('pageerror', (error) => problems.push(`Error: ${error.message}`));
  tab.on('console', (message) => message.type() === 'error' && problems.push(`Console: ${message.text()}`));
  await tab.route('**/*', (route) => {
    const {origin, pathname} = new URL(route.request().url());
    if (origin !== home) problems.push(`It asked for ${route.request().url()}`);
    if (pathname === '/') {
      return route.fulfill({contentType: 'text/html', body: page, headers: {'content-security-policy': POLICY}});
    }
    if (pathname === '/favicon.ico') return route.fulfill({status: 204});
    if (pathname.endsWith('.js')) scripts.push(pathname);
    return route.fulfill({path: join(folder, pathname), contentType: TYPES[extname(pathname)]});
  });
  await tab.goto(`${home}/`);
  const late = await tab.evaluate(
    (all) =>
      Promise.race([
        Promise.all(all.map((tag) => customElements.whenDefined(tag))).then(() => []),
        new Promise((giveUp) => setTimeout(() => giveUp(all.filter((tag) => !customElements.get(tag))), 10_000)),
      ]),
    tags,
  );
  if (late.length > 0) problems.push(`Not defined: ${late.join(' ')}`);
  const ahead = await tab.locator('head link[rel=modulepreload]').count();
  if (ahead === 0) problems.push(`Nothing was asked for ahead by ${tags.join(' ')}`);
  await tab.waitForLoadState('networkidle');
  return {scripts, tab, context};
}
