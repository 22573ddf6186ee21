import {refs, type Stored} from '../../model/records.js';
import type {Query, Store} from '../../store/store.js';
import type {Posts} from './loaded-posts.js';

/** What the reader's way through a thread depends on. */
export interface PostReaderSource {
  /** Undefined while there is nothing to read. */
  place(): {readonly store: Store; readonly thread: string; readonly loaded: Posts} | undefined;
  /** The posts of the thread in their order. */
  query(): Query<'post'> | undefined;
  pageSize(): number;
  /** The same from the other end. */
  queryFromEnd(): Query<'post'> | undefined;
  /** How many posts are read around one that the reader is sent to. */
  stretch(): number;
  /** Called when a stretch was read. */
  read(): void;
  /** Called when something else is to be shown. */
  changed(): void;
}

/** Reads more of a thread than its first page: what follows or precedes a post, and what stands around one. */
export class PostReader {
  readonly #source: PostReaderSource;
  #asked = new WeakMap<Posts, Set<string>>();

  constructor(source: PostReaderSource) {
    this.#source = source;
  }

  /** Reads what follows a post. Gives what is new to the reader. */
  showMore(after: Stored<'post'>, limit = this.#source.pageSize()): Promise<readonly Stored<'post'>[]> {
    return this.#read({after, limit}, (loaded, posts) => loaded.learnAfter(after, posts, posts.length >= limit));
  }

  /** Reads what precedes a post. Gives what is new to the reader. */
  showEarlier(before: Stored<'post'>): Promise<readonly Stored<'post'>[]> {
    const limit = this.#source.pageSize();
    return this.#read({before, limit}, (loaded, posts) => loaded.learnBefore(before, posts, posts.length >= limit));
  }

  /** Reads the end of the thread. @returns What stands last. */
  async showEnd(): Promise<Stored<'post'> | undefined> {
    const {store, loaded} = this.#source.place() ?? {};
    const query = this.#source.queryFromEnd();
    if (!store || !loaded || !query) return undefined;
    const limit = this.#source.pageSize();
    const posts = [...(await store.query({...query, limit}))].reverse();
    if (!posts.length) return undefined;
    loaded.learnEnd(posts, posts.length >= limit);
    await this.completeAncestors();
    this.#source.read();
    return posts.at(-1);
  }

  /** Shows what stands around a post that is at hand, besides what was read to find it. */
  async showAround(post: Stored<'post'>, alreadyRead: number): Promise<void> {
    await this.showMore(post, Math.max(1, this.#source.stretch() - alreadyRead));
  }

  /** Makes sure that a post is shown, wherever it stands. @returns Whether it is a post of this thread. */
  async reveal(id: string): Promise<boolean> {
    const {store, thread, loaded} = this.#source.place() ?? {};
    if (!store || !thread || !loaded) return false;
    const post = loaded.get(id) ?? (await store.get(refs.post(thread, id)));
    if (!post) return false;
    if (loaded.isHeld(id)) loaded.release();
    if (loaded.get(id) && loaded.isWithin(post)) return true;
    if (loaded.isRanked) await this.#showAlone(post, loaded);
    else await this.showMore(post, this.#source.stretch());
    return true;
  }

  /** Reads what shown posts answer, where a stretch begins in the middle of a branch. */
  async completeAncestors(): Promise<void> {
    const {store, thread, loaded} = this.#source.place() ?? {};
    if (!store || !thread || !loaded) return;
    const asked = this.#asked.get(loaded) ?? new Set<string>();
    this.#asked.set(loaded, asked);
    const missing = loaded.missing.filter((id) => !asked.has(id));
    if (!missing.length) return;
    for (const id of missing) asked.add(id);
    // Without one that cannot be read, its answers stand a little to the left.
    const read = missing.map((id) => store.get(refs.post(thread, id)).catch(() => undefined));
    const posts = (await Promise.all(read)).filter((post) => post !== undefined);
    loaded.learnAncestors(posts);
    this.#source.changed();
  }

  /** Among posts by value, what stands around one says nothing about it. */
  async #showAlone(post: Stored<'post'>, loaded: Posts): Promise<void> {
    loaded.learn([post]);
    loaded.showSingle(post.id);
    await this.completeAncestors();
    this.#source.changed();
  }

  async #read(
    page: Pick<Query<'post'>, 'after' | 'before' | 'limit'>,
    learn: (loaded: Posts, posts: readonly Stored<'post'>[]) => void,
  ): Promise<readonly Stored<'post'>[]> {
    const {store, loaded} = this.#source.place() ?? {};
    const query = this.#source.query();
    if (!store || !loaded || !query) return [];
    const posts = await store.query({...query, ...page});
    const isNew = posts.filter((post) => !loaded.get(post.id));
    learn(loaded, posts);
    await this.completeAncestors(); // Else they would move, once those are there.
    this.#source.read();
    return isNew;
  }
}
