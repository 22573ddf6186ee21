import type {Stored} from '../../model/records.js';
import {ancestorsOf, rootOf} from './post-tree.js';

export type PostOrder = 'oldest' | 'newest' | 'top';

/** The posts of a thread that this page knows, in some order. */
export type Posts = Pick<LoadedPosts, keyof LoadedPosts>;

/** A stretch of a thread without gaps, by path. */
interface Span {
  readonly from: string;
  /** Undefined when it reaches the end of the thread. */
  to: string | undefined;
}

/** Where posts are left out. */
export interface Gap {
  /** The last post before it. */
  readonly after: Stored<'post'>;
  /** The first post behind it, if some are known. */
  readonly before: Stored<'post'> | undefined;
  /** The row of the list that it stands behind. */
  readonly behind: string;
}

/**
 * The posts of a thread that this page knows, and which of them are shown.
 *
 * A long thread is read in stretches: its beginning, what “Show more” added to it, and what stands around a post that
 * somebody linked to. Between two stretches there is a gap, and after the last one perhaps another.
 */
export class LoadedPosts {
  /** Whether what stands around a post has nothing to do with it. */
  readonly isRanked: boolean = false;
  readonly #order: PostOrder;
  readonly #known = new Map<string, Stored<'post'>>();
  #spans: Span[] = [];
  /** Shown although no stretch holds them: what the viewer just wrote, and what such posts answer. */
  readonly #singles = new Set<string>();
  /** Not shown yet: they would push away what is being read. */
  readonly #held = new Set<string>();
  #start: ReadonlySet<string> = new Set();

  constructor(order: PostOrder) {
    this.#order = order;
  }

  get(id: string): Stored<'post'> | undefined {
    return this.#known.get(id);
  }

  get size(): number {
    return this.#known.size;
  }

  get held(): readonly string[] {
    return [...this.#held];
  }

  /** The posts to show, in no order. */
  get shown(): Stored<'post'>[] {
    return [...this.#known.values()].filter((post) => !this.#held.has(post.id) && this.isWithin(post));
  }

  get gaps(): readonly Gap[] {
    return this.#spans.flatMap(({to}, i) => {
      const after = to === undefined ? undefined : this.#known.get(lastOf(to));
      const next = this.#spans[i + 1];
      const before = next && this.#known.get(lastOf(next.from));
      return after ? {after, before, behind: rootOf(after.path)} : [];
    });
  }

  /** Whether a post belongs to what the reader asked for. */
  isWithin({id, path}: Stored<'post'>): boolean {
    return this.#singles.has(id) || this.#spans.some((span) => this.#holds(span, path));
  }

  /** Takes in what is so now, for posts known and new. */
  learn(posts: readonly Stored<'post'>[]): void {
    for (const post of posts) this.#known.set(post.id, post);
  }

  /** Takes in what others answer: it shows where these stand. */
  learnAncestors(posts: readonly Stored<'post'>[]): void {
    this.learn(posts.filter(({id}) => !this.#known.has(id)));
    for (const {id} of posts) this.showSingle(id);
  }

  forget(id: string): void {
    this.#known.delete(id);
    this.#held.delete(id);
  }

  /** Takes in the beginning of the thread as it is now. @param isFull Whether more may follow. */
  learnStart(posts: readonly Stored<'post'>[], isFull: boolean): void {
    const last = posts.at(-1)?.path;
    const ids = new Set(posts.map(({id}) => id));
    for (const id of this.#start) {
      // Gone from among the others, as when a write was refused: not merely pushed out at the end.
      const path = this.#known.get(id)?.path;
      if (!ids.has(id) && path && (!isFull || this.#isBefore(path, last!))) this.forget(id);
    }
    this.#start = ids;
    this.learn(posts);
    this.#add({from: '', to: isFull ? last : undefined});
  }

  /** Takes in what follows a post. @param isFull Whether more may follow. */
  learnAfter(post: Stored<'post'>, following: readonly Stored<'post'>[], isFull: boolean): void {
    this.learn([post, ...following]);
    this.#add({from: post.path, to: isFull ? following.at(-1)?.path : undefined});
  }

  /** Takes in what precedes a post. @param isFull Whether more may precede it. */
  learnBefore(post: Stored<'post'>, preceding: readonly Stored<'post'>[], isFull: boolean): void {
    this.learn([...preceding, post]);
    this.#add({from: isFull ? preceding[0]!.path : '', to: post.path});
  }

  /** Takes in the end of the thread. @param isFull Whether more may precede it. */
  learnEnd(posts: readonly Stored<'post'>[], isFull: boolean): void {
    this.learn(posts);
    this.#add({from: isFull ? posts[0]!.path : '', to: undefined});
  }

  /** There is nothing else: all gaps are closed. */
  complete(): void {
    this.#spans = [{from: '', to: undefined}];
  }

  showSingle(id: string): void {
    this.#singles.add(id);
  }

  hold(id: string): void {
    this.#held.add(id);
  }

  isHeld(id: string): boolean {
    return this.#held.has(id);
  }

  release(): void {
    this.#held.clear();
  }

  /** Posts that are needed to show where others stand, and are not known. */
  get missing(): string[] {
    const ancestors = new Set(this.shown.flatMap(ancestorsOf));
    return [...ancestors].filter((id) => !this.#known.has(id));
  }

  #isBefore(a: string, b: string): boolean {
    return this.#order === 'oldest' ? a < b : a > b;
  }

  #holds({from, to}: Span, path: string): boolean {
    return (from === '' || !this.#isBefore(path, from)) && (to === undefined || !this.#isBefore(to, path));
  }

  /** Adds a stretch and joins those that touch. */
  #add(span: Span): void {
    const inOrder = [...this.#spans, span].sort((a, b) => {
      if (a.from === b.from) return 0;
      return a.from === '' || (b.from !== '' && this.#isBefore(a.from, b.from)) ? -1 : 1;
    });
    this.#spans = [];
    for (const next of inOrder) {
      const last = this.#spans.at(-1);
      if (!last || !this.#holds(last, next.from || (last.to ?? ''))) this.#spans.push({...next});
      else if (last.to !== undefined && (next.to === undefined || this.#isBefore(last.to, next.to))) last.to = next.to;
    }
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
