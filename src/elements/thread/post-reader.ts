import {refs, type Stored} from '../../model/records.js';
import type {Query, Store} from '../../store/store.js';
import type {LoadedPosts} from './loaded-posts.js';

/** What the reader's way through a thread depends on. */
export interface PostReaderSource {
  /** Undefined while there is nothing to read. */
  place(): {readonly store: Store; readonly thread: string; readonly loaded: LoadedPosts} | undefined;
  /** The posts of the thread in their order. */
  query(): Query<'post'> | undefined;
  pageSize(): number;
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
  #asked = new WeakMap<LoadedPosts, Set<string>>();

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

  /** Makes sure that a post is shown, wherever it stands. @returns Whether it is a post of this thread. */
  async reveal(id: string): Promise<boolean> {
    const {store, thread, loaded} = this.#source.place() ?? {};
    if (!store || !thread || !loaded) return false;
    const post = loaded.get(id) ?? (await store.get(refs.post(thread, id)));
    if (!post) return false;
    if (loaded.isHeld(id)) loaded.release();
    if (!loaded.get(id) || !loaded.isWithin(post)) await this.showMore(post, this.#source.stretch());
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
    loaded.learn(posts.filter(({id}) => !loaded.get(id)));
    for (const {id} of posts) loaded.showSingle(id);
    this.#source.changed();
  }

  async #read(
    page: Pick<Query<'post'>, 'after' | 'before' | 'limit'>,
    learn: (loaded: LoadedPosts, posts: readonly Stored<'post'>[]) => void,
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
