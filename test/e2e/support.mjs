import {after, before} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {chromium} from 'playwright-core';
import {browserFlags} from '../../scripts/lib/browser.mjs';

const {CHROME_PATH, PRAXIS_DEMO_URL, FIRESTORE_EMULATOR_HOST, GCLOUD_PROJECT: project} = process.env;

/** Long enough for a busy machine, short enough to fail before anybody gives up. */
const TIMEOUT = 30_000;

/** Both places where a community can be kept, and how two people come to meet in each. */
export const BACKENDS = ['local', 'firestore'];

/** One browser for a file, closed at its end. */
export function useBrowser() {
  const use = {};
  before(async () => {
    use.browser = await chromium.launch({executablePath: CHROME_PATH, args: browserFlags});
  });
  after(() => use.browser?.close());
  return use;
}

/** A community that nobody has been in, and its people, each looking at a page of the demo. */
export class Place {
  #browser;
  #backend;
  #contexts = [];

  constructor(browser, backend) {
    this.#browser = browser;
    this.#backend = backend;
  }

  static async open(browser, backend) {
    if (backend === 'firestore') await clearEmulator();
    return new Place(browser, backend);
  }

  async close() {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  /**
   * A person at a page. On the embedded store people meet in the tabs of one browser; on Firestore each has their own.
   *
   * @param {string} name - '' for somebody who is not signed in.
   * @param {{path?: string, viewport?: import('playwright-core').ViewportSize, clock?: number, settings?: object, setUp?: [Function, unknown]}} options - `clock`: by how many
   *   milliseconds the clock of their device is wrong. `settings`: attributes of `<praxis-community>`. `setUp`: a function that runs in the
   *   page before it does anything, and what it is given.
   */
  async person(name, {path = '/playground/thread.html', viewport, clock = 0, settings = {}, setUp} = {}) {
    const shared = this.#backend === 'local' && this.#contexts[0];
    const context = shared || (await this.#browser.newContext({permissions: ['clipboard-read', 'clipboard-write']}));
    if (!shared) this.#contexts.push(context);
    const page = await newWindow(context);
    if (viewport) await page.setViewportSize(viewport);
    page.setDefaultTimeout(TIMEOUT);
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(error.message));
    if (clock) await page.addInitScript(shiftClock, clock);
    if (setUp) await page.addInitScript(...setUp);
    if (this.#backend === 'firestore' && name) await page.addInitScript(signIn, tokenFor(name));
    if (this.#backend === 'local' && !name) await page.addInitScript(nobodyYet);
    await page.goto(this.#address(path, name, settings));
    return page;
  }

  #address(path, name, more) {
    const url = new URL(path, PRAXIS_DEMO_URL);
    const settings =
      this.#backend === 'local'
        ? {'local-name': name}
        : {backend: 'firestore', 'project-id': project, emulator: FIRESTORE_EMULATOR_HOST};
    for (const [key, value] of Object.entries({...settings, ...more})) if (value) url.searchParams.set(key, value);
    return url.href;
  }
}

/** A window of its own: in the back tab of a window a browser draws once a second, and every click waits for that. */
async function newWindow(context) {
  const [first] = context.pages();
  if (!first) return context.newPage();
  const opened = context.waitForEvent('page');
  await first.evaluate(() => void window.open('about:blank', '', 'popup,noopener,width=1280,height=800'));
  return opened;
}

/** Writes a post in the thread of the page. */
export async function write(page, text) {
  await page.getByRole('textbox', {name: 'Write a reply'}).fill(text);
  await page.getByRole('button', {name: 'Post', exact: true}).click();
}

/** The post that says this. */
export function postWith(page, text) {
  return page
    .getByRole('article')
    .filter({has: page.getByText(text, {exact: true})})
    .last();
}

/**
 * Founds the community, which on Firestore somebody must do. Waits until the backend has it: a page shows its own writes
 * before, and one on its way would come back into an emulator that the next test has emptied.
 */
export async function found(page, backend) {
  if (backend !== 'firestore') return;
  await page.getByRole('button', {name: 'Found this community'}).click();
  await page.getByText('The community is here. You are its steward.').waitFor({state: 'attached'});
}

/** Somebody who answers for the community: on the embedded store a steward of the seed, on Firestore its founder. */
export async function steward(place, backend, path) {
  if (backend === 'firestore') {
    const page = await place.person('Ada Lovelace', {path});
    await found(page, backend);
    return page;
  }
  const page = await place.person('', {path: '/playground/account.html'});
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('button', {name: /Amara Okonkwo/}).click();
  await page.getByRole('button', {name: /Account: Amara/}).waitFor();
  await page.goto(page.url().replace('/playground/account.html', path));
  return page;
}

/** Changes records behind everybody's back, as an administrator can. */
export async function administer(path, fields) {
  const url = new URL(`http://${FIRESTORE_EMULATOR_HOST}/v1/projects/${project}/databases/(default)/documents/${path}`);
  for (const name of Object.keys(fields)) url.searchParams.append('updateMask.fieldPaths', name);
  const answer = await fetch(url, {
    method: 'PATCH',
    headers: {authorization: 'Bearer owner', 'content-type': 'application/json'},
    body: JSON.stringify({fields}),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Makes another community of all that one has, as an administrator can. */
export async function copyCommunity(from, to) {
  const records = (await recordsBelow('')).map((text) => JSON.parse(text));
  const start = `/documents/communities/${from}`;
  for (const {name, fields} of records) {
    const at = name.indexOf(start);
    if (at >= 0) await administer(`communities/${to}${name.slice(at + start.length)}`, fields);
  }
}

/** The records of a collection of a community, the demo's unless told otherwise, as an administrator sees them. */
export async function recordsIn(collection, community = 'cloud-practice') {
  const parent = `projects/${project}/databases/(default)/documents/communities/${community}`;
  const url = `http://${FIRESTORE_EMULATOR_HOST}/v1/${parent}/${collection}`;
  const found = [];
  for (let token = ''; token !== undefined;) {
    const answer = await fetch(`${url}?pageSize=300&pageToken=${token}`, {headers: {authorization: 'Bearer owner'}});
    if (!answer.ok) throw new Error(await answer.text());
    const {documents = [], nextPageToken} = await answer.json();
    found.push(...documents);
    token = nextPageToken;
  }
  return found;
}

/**
 * All that is stored of every community, as text: each database of the browser and, with Firestore, each record that the emulator
 * has.
 */
export async function everythingStored(page, backend) {
  const here = await page.evaluate(readDatabases);
  return backend === 'firestore' ? here + (await recordsBelow('')).join('\n') : here;
}

/** Every record below a document, '' for the root, whatever its collection is called. */
async function recordsBelow(path) {
  const root = `projects/${project}/databases/(default)/documents`;
  const base = `http://${FIRESTORE_EMULATOR_HOST}/v1/${root}${path && `/${path}`}`;
  const ask = async (url, init) => {
    const answer = await fetch(url, {...init, headers: {authorization: 'Bearer owner'}});
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const {collectionIds = []} = await ask(`${base}:listCollectionIds`, {method: 'POST', body: '{"pageSize":1000}'});
  const found = [];
  for (const collection of collectionIds) {
    let token = '';
    do {
      const {documents = [], nextPageToken = ''} = await ask(`${base}/${collection}?pageSize=300&pageToken=${token}`);
      found.push(...documents.map((document) => JSON.stringify(document)));
      const below = documents.map(({name}) => recordsBelow(name.slice(root.length + 1)));
      found.push(...(await Promise.all(below)).flat());
      token = nextPageToken;
    } while (token);
  }
  return found;
}

/** Looks again and again until it is so. */
export async function eventually(isSo) {
  const giveUp = Date.now() + TIMEOUT;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error('It did not become so in time.');
    await setTimeout(50);
  }
}

/** The uid that `tokenFor` gives a name. */
export function uidOf(name) {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Takes away everything that the emulator has, and tells those who listen. */
export async function clearEmulator() {
  const url = `http://${FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${project}/databases/(default)/documents`;
  const answer = await fetch(url, {method: 'DELETE'});
  if (!answer.ok) throw new Error(`The emulator could not be cleared: ${answer.status}`);
}

/** An ID token that the emulator takes without a signature. @param exp When it ends, in seconds since the epoch. */
export function tokenFor(name, exp = Math.floor(Date.now() / 1000) + 3600) {
  const now = Math.floor(Date.now() / 1000);
  const uid = uidOf(name);
  const claims = {
    ...{iss: `https://securetoken.google.com/${project}`, aud: project, iat: now, exp, auth_time: now},
    ...{sub: uid, user_id: uid, name, email: `${uid}@meridian.example`, email_verified: true},
    firebase: {sign_in_provider: 'custom', identities: {}},
  };
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({alg: 'none', typ: 'JWT'})}.${encode(claims)}.`;
}

/** Runs in the page: its device believes it is another time. */
function shiftClock(by) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length) super(...given);
      else super(Real.now() + by);
    }
    static now() {
      return Real.now() + by;
    }
  };
}

/** Runs in the page: nobody has said who they are in this tab. */
function nobodyYet() {
  if (sessionStorage.getItem('praxis:viewer') === null) sessionStorage.setItem('praxis:viewer', 'null');
}

/** Runs in the page: it has a session of its own, as an intranet has, and gives its token to the tag. */
export function signIn(token) {
  new MutationObserver((_, observer) => {
    const tag = document.querySelector('praxis-community');
    if (!tag) return;
    tag.getIdToken = async () => token;
    observer.disconnect();
  }).observe(document, {childList: true, subtree: true});
}

/** Runs in the page: everything in its databases. */
async function readDatabases() {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const parts = [];
  for (const {name} of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([settled(objects.getAllKeys()), settled(objects.getAll())]);
      parts.push(name, JSON.stringify([keys, values]));
    }
    database.close();
  }
  return parts.join('\n');
}

/**
 * A record as the browser of a page has it on the embedded store.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path - Such as `state/local-…`.
 * @returns {Promise<any>} Its data, or undefined.
 */
export function recordHere(page, path) {
  return page.evaluate(async (path) => {
    const names = (await indexedDB.databases()).map(({name}) => name).filter((name) => !name.startsWith('praxis-'));
    const found = await Promise.all(names.map(recordIn));
    return found.find(Boolean)?.data;

    function recordIn(name) {
      return new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => resolve(undefined);
        opening.onsuccess = () => {
          const database = opening.result;
          const hasRecords = database.objectStoreNames.contains('records');
          const reading = hasRecords && database.transaction('records').objectStore('records').get(path);
          database.close();
          if (reading) reading.onsuccess = () => resolve(reading.result);
          else resolve(undefined);
        };
      });
    }
  }, path);
}
