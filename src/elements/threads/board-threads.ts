import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import {LoadedLater} from '../../context/loaded-later.js';
import {seenPosts} from '../../context/seen-posts.js';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import type {ThreadKind} from '../../model/thread.js';
import {queries} from '../../store/queries.js';
import type {Query} from '../../store/store.js';
import {boardQuery, compareThreads, isOf, type ThreadSort} from './filters.js';
import type {ThreadSearch} from './thread-search.js';

/** How many pinned conversations a board keeps at its top: with more, nothing would stand out. */
const MOST_PINNED = 20;

export interface BoardSource {
  community(): Community | undefined;
  sort(): ThreadSort;
  /** Undefined for every kind. */
  kind(): ThreadKind | undefined;
  pageSize(): number;
}

/**
 * Keeps a board showing its conversations: those that are pinned and a page of the others, live, and more when asked for.
 *
 * The pinned ones cost a read each: however old they are, they need not be on the page.
 */
export class BoardThreads implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: BoardSource;
  readonly #page: Live<'thread'>;
  readonly #pinned: Live<'thread'>;
  #place = '';
  #mergedPinned: readonly Stored<'thread'>[] = [];
  #merged: readonly Stored<'thread'>[] = [];
  /** What the page held of the list before. */
  #former: readonly Stored<'thread'>[] | undefined;
  /** What was read beyond the page, and what it pushed out since. */
  #beyond = new Map<string, Stored<'thread'>>();
  #all: readonly Stored<'thread'>[] = [];
  /** What the index holds: conversations, and how many posts of which this page had got. */
  #indexed: {readonly all: readonly Stored<'thread'>[]; readonly seen: string} = {all: [], seen: ''};
  #find: ThreadSearch | undefined;
  readonly #searching: LoadedLater<typeof import('./thread-search.js')>;
  /** Where reading on begins; undefined until there is more than the page. */
  #cursor: Stored<'thread'> | undefined;
  #mayHaveMore = false;

  constructor(host: ReactiveControllerHost & HTMLElement, source: BoardSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#searching = new LoadedLater(host, () => import('./thread-search.js'));
    this.#page = new Live(host, source.community, () => this.#query);
    this.#pinned = new Live(host, source.community, () => ({...queries.pinnedThreads(), limit: MOST_PINNED}));
  }

  /** Whether the list can be shown: not before the top of it is known, which would push down what somebody reads. */
  get isReady(): boolean {
    return this.#page.status === 'ready' && this.#pinned.status !== 'loading';
  }

  get error(): CommunityError | undefined {
    return this.#page.error;
  }

  /** Whether it comes from this device alone. */
  get isStale(): boolean {
    return this.#page.stale;
  }

  /** All that is known, in order. The same object while nothing changes. */
  get all(): readonly Stored<'thread'>[] {
    return this.#all;
  }

  /** Finds conversations among them, also by posts that this page has got. Undefined until there are any, and the code for it. */
  get find(): ThreadSearch | undefined {
    const store = this.#source.community()?.store;
    const posts = store ? seenPosts(store) : new Map<string, readonly Stored<'post'>[]>();
    const seen = [...posts].map(([thread, {length}]) => `${thread} ${length}`).join();
    if (this.#all !== this.#indexed.all || seen !== this.#indexed.seen) {
      this.#indexed = {all: this.#all, seen};
      this.#find = undefined;
    }
    return (this.#find ??= this.#all.length ? this.#searching.code?.createThreadSearch(this.#all, posts) : undefined);
  }

  /** Finds those where others talk about the same now. */
  get findSimilar(): ThreadSearch | undefined {
    const {find} = this;
    return find && this.#searching.code?.withoutDuplicates(find, this.#all);
  }

  get hasMore(): boolean {
    return this.#mayHaveMore;
  }

  retry(): void {
    this.#page.retry();
  }

  /** Reads the next page. Gives what is new to the reader. */
  async showMore(): Promise<readonly Stored<'thread'>[]> {
    const store = this.#source.community()?.store;
    const after = this.#cursor ?? this.#merged.at(-1);
    if (!store || !after) return [];
    const [place, limit] = [this.#place, this.#source.pageSize()];
    const read = await store.query({...this.#query, limit, after});
    if (place !== this.#place) return [];
    const known = new Set(this.#all.map(({id}) => id));
    for (const thread of read) this.#beyond.set(thread.id, thread);
    this.#cursor = read.at(-1) ?? after;
    this.#mayHaveMore = read.length >= limit;
    this.#arrange();
    this.#host.requestUpdate();
    return read.filter(({id}) => !known.has(id));
  }

  hostUpdate(): void {
    const community = this.#source.community();
    const place = JSON.stringify([community?.id, community?.viewer?.uid, this.#query]);
    const {records, status} = this.#page;
    if (place !== this.#place) {
      this.#place = place;
      this.#beyond.clear();
      this.#cursor = undefined;
      this.#mayHaveMore = false;
      this.#merged = [];
      this.#former = records;
      this.#all = [...this.#mergedPinned, ...records.filter(({pinned}) => !pinned)]; // Shown until the next is there.
    } else if (status === 'ready' && records !== this.#merged && records !== this.#former) this.#merge(records);
    if (status === 'loading' && !records.length) this.#all = [];
    else if (this.#pinned.records !== this.#mergedPinned) this.#mergePinned(this.#pinned.records);
  }

  get #query(): Query<'thread'> {
    return {...boardQuery(this.#source.sort(), this.#source.kind()), limit: this.#source.pageSize()};
  }

  #merge(records: readonly Stored<'thread'>[]): void {
    const ids = new Set(records.map(({id}) => id));
    const isFull = records.length >= this.#source.pageSize();
    const last = records.at(-1);
    for (const thread of this.#merged) {
      // Pushed out by others; what stands before the end of the page and is not in it fits no more.
      const isBelow = isFull && last !== undefined && compareThreads(this.#source.sort(), last, thread) < 0;
      if (!ids.has(thread.id) && isBelow) this.#beyond.set(thread.id, thread);
    }
    for (const id of ids) this.#beyond.delete(id);
    if (!this.#cursor) this.#mayHaveMore = isFull;
    this.#merged = records;
    this.#arrange();
  }

  #mergePinned(records: readonly Stored<'thread'>[]): void {
    if (!records.length && !this.#mergedPinned.length) return;
    const ids = new Set(records.map(({id}) => id));
    // What was read beyond the page hears of nothing else.
    for (const thread of this.#beyond.values())
      if (thread.pinned && !ids.has(thread.id)) this.#beyond.set(thread.id, {...thread, pinned: 0});
    this.#mergedPinned = records;
    this.#arrange();
  }

  #arrange(): void {
    const [sort, kind] = [this.#source.sort(), this.#source.kind()];
    const pinned = this.#mergedPinned.filter((thread) => isOf(sort, kind, thread));
    const known = [...this.#beyond.values(), ...pinned, ...this.#merged].map((thread) => [thread.id, thread] as const);
    this.#all = [...new Map(known).values()].sort((a, b) => b.pinned - a.pinned || compareThreads(sort, a, b));
  }
}
