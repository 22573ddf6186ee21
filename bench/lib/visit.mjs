import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/lib/process.mjs';

/** How long a page is given to ask for more, in milliseconds: linked terms wait for three seconds where a page has no rest. */
const QUIET = 3500;

/** A page whose scripts are weighed as they come over the network. */
export class Visit {
  /** @type {Map<string, number>} Kilobytes of what came, by its path. */
  #scripts = new Map();
  /** @type {Promise<void>[]} */
  #coming = [];
  /** @type {import('playwright-core').Route[]} */
  #kept = [];
  /** @type {RegExp | undefined} */
  #later;

  constructor(context, address) {
    this.context = context;
    this.address = address;
  }

  /** Opens it anew. @param {{later?: RegExp}} [options] - `later`: scripts that the network keeps back. */
  async open({later} = {}) {
    await this.page?.close();
    this.page = await this.context.newPage();
    this.#scripts.clear();
    this.#coming = [];
    this.#kept = [];
    this.#later = later;
    await this.page.route(/\.js$/, (route) => {
      if (!this.#later?.test(route.request().url())) return route.continue();
      this.#kept.push(route);
    });
    this.page.on('requestfinished', (request) => this.#took(request));
    await this.page.goto(this.address, {waitUntil: 'commit'});
  }

  /** Lets through what was kept back. */
  release() {
    this.#later = undefined;
    for (const route of this.#kept.splice(0)) void route.continue();
  }

  /** Waits until no script came for a while, by the clock of the page: some come when it has nothing else to do. */
  async rest() {
    for (let seen = -1; seen < this.#scripts.size;) {
      seen = this.#scripts.size;
      await this.page.evaluate(
        (quiet) => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), quiet)),
        QUIET,
      );
      await Promise.all(this.#coming);
    }
  }

  /** What came until now: kilobytes by path. */
  async scripts() {
    await Promise.all(this.#coming);
    return new Map(this.#scripts);
  }

  async kilobytes() {
    return [...(await this.scripts()).values()].reduce((sum, size) => sum + size, 0);
  }

  #took(request) {
    const {pathname} = new URL(request.url());
    if (!pathname.endsWith('.js')) return;
    const took = ({responseBodySize}) => void this.#scripts.set(pathname, responseBodySize / 1000);
    this.#coming.push(request.sizes().then(took));
  }
}

/** Whether a package is in a script of the build, by what the map of that says: its name is not in what is minified. */
export function isIn(name, path) {
  const map = `${join(root, 'dist', 'cdn', path.replace(/^\/dist-cdn\//, ''))}.map`;
  return JSON.parse(readFileSync(map, 'utf8')).sources.some((source) => source.includes(`/node_modules/${name}/`));
}
