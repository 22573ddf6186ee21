import {touch} from './emulated-records.mjs';
import {countReads} from './read-counter.mjs';

/** How long nothing may come for everything to be there, in milliseconds. */
const QUIET = 700;

/** Somebody with a browser of their own, whose reads are counted. */
export class Reader {
  /**
   * @param {object} setting - Of a benchmark.
   * @param {object} view - `elements` of `community`, and `isReady` where something must be there.
   */
  static async begin(setting, view) {
    const counter = await countReads(setting.emulator);
    return new Reader(setting, view, counter, await setting.browser.newContext());
  }

  constructor(setting, view, counter, context) {
    this.setting = setting;
    this.view = view;
    this.counter = counter;
    this.context = context;
  }

  /** Opens it in a new tab and closes that. Gives how much was read. @param {(page: object) => Promise<void>} [then] */
  async visit(hash = '', then) {
    const page = await this.context.newPage();
    await this.#open(page, this.view.key, hash);
    let reads = await this.#quiet();
    if (then) {
      await then(page);
      reads += await this.#quiet();
    }
    await page.close();
    return reads;
  }

  async twoTabs() {
    const pages = [await this.context.newPage(), await this.context.newPage()];
    for (const page of pages) await this.#open(page, this.view.key);
    const reads = await this.#quiet();
    for (const page of pages) await page.close();
    return reads;
  }

  /** One page after the other in the same tab. */
  async inARow(keys) {
    const page = await this.context.newPage();
    let reads = 0;
    for (const key of keys) {
      await this.#open(page, key);
      reads += await this.#quiet();
    }
    await page.close();
    return reads;
  }

  /** Leaves it open while others change so many things, one after the other. */
  async whileOpen(changes, paths) {
    const page = await this.context.newPage();
    await this.#open(page, this.view.key);
    let reads = await this.#quiet();
    for (let change = 0; change < changes; change++) {
      await touch({...this.setting, community: this.view.community}, [paths[change % paths.length]]);
      reads += await this.#quiet();
    }
    await page.close();
    return reads;
  }

  async end() {
    await this.context.close();
    await this.counter.close();
  }

  async #open(page, key = '', hash = '') {
    const {url, project} = this.setting;
    const {elements, community: name, isReady} = this.view;
    const settings = new URLSearchParams({project, emulator: this.counter.host, key, name, elements});
    await page.goto(`${url}/firestore.html?${settings}${hash}`);
    const first = key === this.view.key && isReady ? isReady : elements.split(' ')[0];
    await page.locator(first).first().waitFor({state: 'attached', timeout: 60_000});
  }

  /** Waits until something came, unless nothing does, and then until nothing more does. Gives how much it was. */
  async #quiet() {
    let sum = 0;
    for (let turns = 1, some = 0; ; turns++) {
      // By our own clock: the page's may be another one.
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      const {reads, own} = this.counter.take();
      sum += reads;
      some += reads + own;
      if (reads + own === 0 && (some > 0 || turns >= 4)) return sum;
    }
  }
}
