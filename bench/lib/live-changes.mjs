import {emulateDirectory} from './emulated-directory.mjs';
import {emulateGlossary} from './emulated-glossary.mjs';
import {change, timeValue} from './emulated-records.mjs';
import {emulateReader, emulateThread} from './emulated-thread.mjs';

const HOUR = 3_600_000;
const text = (value) => ({stringValue: value});
const number = (value) => ({integerValue: String(value)});

/** What a post says after so many changes. It names a term of the glossary. */
export const bodyAfter = (count) => `Change ${count} is of an agent account.`;

/**
 * A community in which something changes whenever it is asked to: what a page shows changes, and nothing is added, so a page that
 * shows it has nothing more to keep.
 */
export class ChangingCommunity {
  #place;
  #threads;
  #made = 0;

  static async fill(setting, community) {
    const place = {...setting, community};
    await emulateGlossary({...place, terms: 100});
    await emulateDirectory({...place, people: 50});
    const threads = [];
    for (let page = 0; page < 10; page++)
      threads.push(await emulateThread({...place, posts: 10, page: `live-${page}`}));
    await emulateReader({...place, uid: 'ada', seenUntil: Date.now() - HOUR});
    return new ChangingCommunity(place, threads);
  }

  constructor(place, threads) {
    this.#place = place;
    this.#threads = threads;
  }

  /** Of the page with the conversation whose first post says something else now and then. */
  get key() {
    return this.#threads[0].key;
  }

  /** One thing changes, each of its kinds in turn. Gives what the first post of the conversation says by now. */
  async next() {
    const made = this.#made++;
    const kinds = this.#kinds(made);
    await change(this.#place, [kinds[made % kinds.length]]);
    return made % kinds.length === 0 ? bodyAfter(made) : undefined;
  }

  #kinds(made) {
    const now = timeValue(Date.now());
    const [here, ...others] = this.#threads;
    const other = others[made % others.length];
    const somebody = text(`person-${made % 40}`);
    const head = ({paths}) => paths[0].split('/').slice(0, 2).join('/');
    const reactions = {mapValue: {fields: {[`person-${made % 40}`]: text('thanks')}}};
    return /** @type {[path: string, fields: object][]} */ ([
      [here.paths[0], {body: text(bodyAfter(made)), revision: number(made + 1), updatedAt: now}],
      [here.paths[1], {reactions, value: number(1), reactedAt: now, reactedBy: somebody, updatedAt: now}],
      [head(here), {lastAt: now, lastBy: somebody, updatedAt: now}],
      // Of the inbox and its badge: somebody answers the reader.
      [other.paths[2], {answers: text('ada'), createdAt: now, updatedAt: now}],
      [head(other), {lastAt: now, lastBy: somebody, updatedAt: now}],
      ['glossary/0', {updatedAt: now}],
      ['directory/0', {updatedAt: now}],
    ]);
  }
}
