import {setTimeout as wait} from 'node:timers/promises';

/** How many posts a page shows. */
export const PAGE = 25;

/** What members do, and how often, of a hundred acts. */
export const ACTS = {open: 60, reply: 16, react: 12, edit: 4, see: 8};

/** How often a text that was refused is sent once more, and what is waited before, in milliseconds: longer each time. */
const ATTEMPTS = 8;
const PAUSE = 500;

/** The conversations of the community, each of a page. */
export const threadsOf = (library, count) =>
  Array.from({length: count}, (_, at) => library.threadOfPage(`https://intranet.example/load/${at}`, `Page ${at}`));

/**
 * A member with a page of a conversation open, who does one thing after the other as our elements do: with the library's use cases, on
 * its store, and whatever the backend refuses for a moment is sent again with the same id, as the outbox does.
 */
export class Member {
  #library;
  #community;
  #threads;
  #random;
  #leave = () => {};
  #thread;
  #posts = [];
  #head;
  #own;
  #made = 0;
  /** What was handed over and is not settled. */
  waiting = 0;
  /** How often something was sent again. */
  again = 0;

  constructor({library, community, threads, random}) {
    this.#library = library;
    this.#community = community;
    this.#threads = threads;
    this.#random = random;
  }

  get uid() {
    return this.#community.viewer.uid;
  }

  /** Something to do, by chance. */
  choose() {
    let at = this.#random() * Object.values(ACTS).reduce((sum, share) => sum + share, 0);
    const name = Object.keys(ACTS).find((name) => (at -= ACTS[name]) < 0) ?? 'open';
    const canBeDone = {edit: this.#own, react: this.#others().length > 0, see: this.#head}[name] ?? true;
    return canBeDone ? name : 'open';
  }

  join() {
    return this.#send(() => this.#library.join(this.#community));
  }

  /** Opens a conversation in place of the one before. Settles when the backend has said what it is. */
  async open(number = Math.floor(this.#random() * this.#threads.length)) {
    this.#leave();
    this.#thread = this.#threads[number];
    const {record, query} = this.#page(this.#thread);
    const head = this.#follow(record, (records) => (this.#head = records[0]));
    const page = this.#follow(query, (records) => (this.#posts = records));
    this.#leave = () => [head, page].forEach(({stop}) => stop());
    await Promise.all([head.isThere, page.isThere]);
  }

  /** Reads the conversations once, and follows none of them. */
  async readAll() {
    const {store} = this.#community;
    for (const thread of this.#threads) {
      const {record, query} = this.#page(thread);
      await Promise.all([store.get(record), store.query(query)]);
    }
  }

  /** Gives where it is and what it says: it must be there exactly once, from now on. */
  async reply() {
    const id = this.#library.createId();
    const body = `${this.uid} wrote this as number ${++this.#made}.`;
    const parent = this.#random() < 0.5 ? this.#others()[0] : undefined;
    const {ref, thread} = {ref: this.#library.refs.post(this.#thread.id, id), thread: this.#thread};
    await this.#send(() => this.#library.post(this.#community, {id, thread, parent, body}), ref);
    this.#own = {ref, body};
    return {path: ref.path, body};
  }

  async edit() {
    const {ref, body} = this.#own;
    const said = `${body.split(' Changed')[0]} Changed as number ${++this.#made}.`;
    await this.#send(async () => {
      const now = await this.#community.store.get(ref, {fresh: true});
      if (now.body !== said) await this.#library.editPost(this.#community, now, said);
    });
    this.#own = {ref, body: said};
    return {path: ref.path, body: said};
  }

  async react() {
    const posts = this.#others();
    const post = posts[Math.floor(this.#random() * posts.length)];
    await this.#send(() => this.#library.react(this.#community, post, 'thanks'));
    return {path: this.#library.refs.post(post.thread, post.id).path, reaction: this.uid};
  }

  async see() {
    await this.#send(() => this.#library.markSeen(this.#community, this.#head));
  }

  async close() {
    this.#leave();
    await this.#community.close();
  }

  #page({id}) {
    const {queries, refs} = this.#library;
    return {record: refs.thread(id), query: {...queries.posts(id), limit: PAGE}};
  }

  #others() {
    return this.#posts.filter(({author, state}) => author !== this.uid && state === 'visible');
  }

  /** `isThere` settles as well once it is stopped: who goes elsewhere waits no more. */
  #follow(target, take) {
    let stop = () => {};
    let leave = () => {};
    const isThere = new Promise((resolve, reject) => {
      leave = () => resolve(undefined);
      stop = this.#community.store.watch(target, {
        next: ({records, stale}) => {
          take(records);
          if (!stale) resolve(undefined);
        },
        error: reject,
      });
    });
    const end = () => {
      stop();
      leave();
    };
    return {isThere, stop: end};
  }

  /** @param ref Of what it makes: it may have arrived although the answer did not. */
  async #send(act, ref) {
    this.waiting++;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await act();
        } catch (cause) {
          if (ref && (await this.#community.store.get(ref, {fresh: true}).catch(() => undefined))) return;
          if (attempt === ATTEMPTS) throw cause;
          this.again++;
          await wait(PAUSE * 2 ** (attempt - 1));
        }
      }
    } finally {
      this.waiting--;
    }
  }
}
