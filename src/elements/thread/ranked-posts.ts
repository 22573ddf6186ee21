import type {Stored} from '../../model/records.js';
import type {Gap, Posts} from './loaded-posts.js';

/**
 * The posts of a thread by their value, in the order in which they were read.
 *
 * It stays as it is while somebody reads, whatever others say about a post meanwhile; what is new, and what was read out of
 * turn, stands at the end.
 */
export class RankedPosts implements Posts {
  readonly isRanked = true;
  readonly #known = new Map<string, Stored<'post'>>();
  readonly #ranked = new Set<string>();
  readonly #singles = new Set<string>();
  /** The last one read, as it was then: where the next page begins. Undefined once all is there, and at first. */
  #cursor: Stored<'post'> | undefined;
  #hasStart = false;
  #isComplete = false;

  get(id: string): Stored<'post'> | undefined {
    return this.#known.get(id);
  }

  get size(): number {
    return this.#isComplete ? this.#known.size : this.#ids.length;
  }

  get held(): readonly string[] {
    return [];
  }

  /** Without those that were removed: there is nothing to value about them. */
  get shown(): Stored<'post'>[] {
    return this.#ids.map((id) => this.#known.get(id)).filter((post) => post?.state === 'visible') as Stored<'post'>[];
  }

  get gaps(): readonly Gap[] {
    const last = this.shown.findLast(({id}) => this.#ranked.has(id));
    const after = this.#cursor;
    return after && last ? [{after, before: undefined, behind: last.id}] : [];
  }

  /** What posts answer, and is not known. */
  get missing(): string[] {
    const parents = new Set(this.shown.map(({parent}) => parent).filter(Boolean));
    return [...parents].filter((id) => !this.#known.has(id));
  }

  isWithin({id}: Stored<'post'>): boolean {
    return this.#isComplete || this.#ranked.has(id) || this.#singles.has(id);
  }

  learn(posts: readonly Stored<'post'>[]): void {
    for (const post of posts) this.#known.set(post.id, post);
  }

  learnAncestors(posts: readonly Stored<'post'>[]): void {
    this.learn(posts);
  }

  forget(id: string): void {
    for (const ids of [this.#known, this.#ranked, this.#singles]) ids.delete(id);
  }

  learnStart(posts: readonly Stored<'post'>[], isFull: boolean): void {
    if (this.#hasStart) return this.learn(posts);
    this.#hasStart = true;
    this.#rank(posts, isFull);
  }

  learnAfter(_post: Stored<'post'>, following: readonly Stored<'post'>[], isFull: boolean): void {
    this.#rank(following, isFull);
  }

  /** Nothing precedes the first. */
  learnBefore(_post: Stored<'post'>, preceding: readonly Stored<'post'>[]): void {
    this.learn(preceding);
  }

  learnEnd(posts: readonly Stored<'post'>[]): void {
    this.learn(posts);
  }

  complete(): void {
    this.#cursor = undefined;
    this.#isComplete = true;
  }

  showSingle(id: string): void {
    this.#singles.add(id);
  }

  hold(): void {
    // What is new stands at the end, and pushes nothing away.
  }

  isHeld(): boolean {
    return false;
  }

  release(): void {
    // Nothing waits.
  }

  get #ids(): string[] {
    return [...new Set([...this.#ranked, ...this.#singles, ...(this.#isComplete ? this.#known.keys() : [])])];
  }

  #rank(posts: readonly Stored<'post'>[], isFull: boolean): void {
    this.learn(posts);
    for (const {id} of posts) this.#ranked.add(id);
    this.#cursor = isFull ? posts.at(-1) : undefined;
    if (!isFull) this.#isComplete = true;
  }
}
