import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {Live} from '../../context/live.js';
import {noteThread} from '../../context/seen-posts.js';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {MAX_PAGE, queries} from '../../store/queries.js';
import type {Query} from '../../store/store.js';
import {loadParser} from '../../text/parser.js';
import {LoadedPosts, type Gap, type PostOrder, type Posts} from './loaded-posts.js';
import {PostReader} from './post-reader.js';
import {RankedPosts} from './ranked-posts.js';
import type {PostsSource} from './posts-source.js';

const QUERIES = {oldest: queries.posts, newest: queries.postsNewestFirst, top: queries.valuedPosts};

const OPPOSITE = {oldest: 'newest', newest: 'oldest', top: 'top'} as const;

/** How many posts of a long thread stand before the one that a link leads to: enough to say what it is about. */
const BEGINNING = 3;

/** How many posts are kept back from the page around a linked post, for what it answers. */
const ANCESTORS = 2;

/**
 * Keeps a thread showing its posts: a page of them, live, and more when asked for.
 *
 * Beyond the page it follows only what changes, so that a thread of ten thousand posts costs a reader no more than one
 * of a hundred.
 */
export class PostsController implements ReactiveController {
  /** Takes the reader to more of the thread. */
  readonly reader: PostReader;
  readonly #host: ReactiveControllerHost;
  readonly #source: PostsSource;
  readonly #page: Live<'post'>;
  readonly #changes: Live<'post'>;
  #loaded: Posts = new LoadedPosts('oldest');
  #place: {store: Community['store'] | undefined; thread: string | undefined; order: PostOrder} | undefined;
  #mergedPage: readonly Stored<'post'>[] = [];
  #mergedChanges: readonly Stored<'post'>[] = [];
  #isFilled = false;
  /** Whether what is shown was read in another order. */
  #isResorted = false;
  /** Whether everything there was at first is there: what comes from now on is new. */
  #isSettled = false;
  #isFull = false;
  /** Whether only the beginning is followed, since the reader goes elsewhere. Undefined until that is decided. */
  #isShort: boolean | undefined;
  #mayBeAll = false;
  /** From when on changes are followed beyond the page. */
  #since: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: PostsSource) {
    this.#host = host;
    this.#source = source;
    this.reader = new PostReader({
      place: () => this.#reading,
      query: () => this.#query(),
      queryFromEnd: () => this.#query(OPPOSITE[source.order()]),
      pageSize: source.pageSize,
      stretch: () => this.#stretch,
      read: () => {
        this.#mayBeAll = true;
        host.requestUpdate();
      },
      changed: () => host.requestUpdate(),
    });
    host.addController(this); // Before those it reads from: it takes in what they got, then they look where to go.
    this.#page = new Live(host, source.community, () => (this.#isShort === undefined ? undefined : this.#query()));
    this.#changes = new Live(host, source.community, () => this.#changesQuery());
  }

  /** Whether the posts of this thread are there, or that there are none. */
  get isRead(): boolean {
    return this.#isFilled;
  }

  get error(): CommunityError | undefined {
    return this.#page.error;
  }

  /** The posts to show, in no order. */
  get shown(): readonly Stored<'post'>[] {
    return this.#loaded.shown;
  }

  /** How many posts the reader has not got yet. */
  get rest(): number {
    return (this.#source.total() ?? 0) - this.#loaded.size;
  }

  /** Whether only the beginning of a long thread was read, since the reader goes elsewhere. */
  get isShort(): boolean {
    return this.#isShort ?? false;
  }

  /** Whether the end of the thread is more than a page away. */
  get isEndFar(): boolean {
    const last = this.gaps.at(-1);
    const isOpen = last !== undefined && last.before === undefined;
    return isOpen && this.#source.order() !== 'top' && this.rest > this.#source.pageSize();
  }

  /** Takes in posts that are not shown yet. */
  learn(posts: readonly Stored<'post'>[]): void {
    this.#loaded.learn(posts);
  }

  /** The places where more can be shown. */
  get gaps(): readonly Gap[] {
    return this.#loaded.gaps;
  }

  /** New posts that wait until the reader wants them. */
  get held(): readonly string[] {
    return this.#loaded.held;
  }

  get(id: string): Stored<'post'> | undefined {
    return this.#loaded.get(id);
  }

  retry(): void {
    this.#page.retry();
    this.#changes.retry();
  }

  /** Shows the posts that waited. */
  release(): void {
    this.#loaded.release();
    this.#host.requestUpdate();
  }

  /** Shows what the store has by the viewer's own word, until the store says so. */
  add(post: Stored<'post'>): void {
    if (post.thread !== this.#place?.thread) return;
    this.#loaded.showSingle(post.id);
    if (!this.#loaded.get(post.id)) this.#loaded.learn([post]);
    this.#host.requestUpdate();
  }

  /** Takes a post away that the store does not have after all. */
  forget(id: string): void {
    this.#loaded.forget(id);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#move();
    this.#decide();
    if (this.#page.status === 'ready' && this.#page.records !== this.#mergedPage) this.#mergePage();
    if (this.#changes.status === 'ready' && this.#changes.records !== this.#mergedChanges) this.#mergeChanges();
    this.#completeWhenAll();
    if (this.#isFull && !this.#page.pending) this.#since ??= this.#changedBefore();
  }

  /** Begins anew when the thread is another one. In another order, what is shown stays until that is read. */
  #move(): void {
    const {store} = this.#source.community() ?? {};
    const thread = this.#source.thread();
    const order = this.#source.order();
    const place = this.#place;
    const isSame = place?.store === store && place?.thread === thread;
    if (place && isSame && place.order === order) return;
    this.#place = {store, thread, order};
    this.#isResorted = isSame && this.#isFilled;
    if (!this.#isResorted) this.#begin();
    this.#mergedPage = this.#page.records;
    this.#mergedChanges = this.#changes.records;
    this.#isSettled = this.#isFull = false;
    this.#since = this.#isShort = undefined;
    const loaded = this.#loaded;
    if (!store || !thread) return;
    noteThread(store, thread, () => loaded.shown);
    void loadParser(); // Most conversations need it: it is there when they are.
  }

  #begin(): void {
    const order = this.#source.order();
    this.#loaded = order === 'top' ? new RankedPosts() : new LoadedPosts(order);
    this.#isFilled = this.#mayBeAll = this.#isResorted = false;
  }

  /** Decides how much of the beginning is read. A thread that fits a page is read whole, wherever the reader goes. */
  #decide(): void {
    if (this.#isShort !== undefined) return;
    const isBound = this.#source.isBoundForPost();
    if (this.#source.order() === 'top' || isBound === false) this.#isShort = false;
    else if (!this.#source.isFound()) return;
    else if ((this.#source.total() ?? 0) <= this.#source.pageSize()) this.#isShort = false;
    else this.#isShort = isBound;
  }

  get #reading() {
    const {store, thread} = this.#place ?? {};
    return store && thread ? {store, thread, loaded: this.#loaded} : undefined;
  }

  /** How many posts are read around one that the reader is sent to: with a short beginning, one page in all. */
  get #stretch(): number {
    const size = this.#source.pageSize();
    return this.#isShort ? Math.max(1, size - BEGINNING - ANCESTORS) : size;
  }

  get #firstPage(): number {
    return this.#isShort ? Math.min(BEGINNING, this.#source.pageSize()) : this.#source.pageSize();
  }

  #mergePage(): void {
    const {records, stale, pending} = this.#page;
    this.#mergedPage = records;
    if (records.some(({thread}) => thread !== this.#place?.thread)) return;
    if (this.#isResorted) this.#begin();
    const isNew = this.#newAmong(records);
    this.#isFull = records.length >= this.#firstPage;
    this.#loaded.learnStart(records, this.#isFull);
    this.#arrive(isNew);
    // What is written from now on may fall behind the end of the page, and has to be heard of nevertheless.
    if (!this.#isFull && !pending) this.#since = Math.max(0, ...records.map(({updatedAt}) => updatedAt));
    this.#mayBeAll ||= !this.#isFilled;
    this.#isFilled = true;
    if (!stale) this.#isSettled = true;
    void this.reader.completeAncestors();
  }

  #mergeChanges(): void {
    const {records} = this.#changes;
    this.#mergedChanges = records;
    const isNew = this.#newAmong(records);
    this.#loaded.learn(records);
    this.#arrive(isNew);
    if (records.length >= MAX_PAGE) this.#since = records.at(-1)!.updatedAt;
    void this.reader.completeAncestors();
  }

  #newAmong(posts: readonly Stored<'post'>[]): Stored<'post'>[] {
    return this.#isSettled ? posts.filter(({id}) => !this.#loaded.get(id)) : [];
  }

  #arrive(posts: readonly Stored<'post'>[]): void {
    const uid = this.#source.community()?.viewer?.uid;
    for (const {id, author} of posts) if (author === uid) this.#loaded.showSingle(id);
    const byOthers = posts.filter(
      (post) => post.author !== uid && post.state === 'visible' && this.#loaded.isWithin(post),
    );
    for (const post of byOthers) {
      if (this.#loaded.isHeld(post.parent) || this.#source.wouldShift(post)) this.#loaded.hold(post.id);
    }
    if (byOthers.length) this.#source.arrived(byOthers);
  }

  /** A page can be full and hold all there is: then nobody is offered more. */
  #completeWhenAll(): void {
    const total = this.#source.total();
    if (!this.#mayBeAll || total === undefined) return;
    this.#mayBeAll = false; // Only right after reading: later, what others write comes here before it is counted.
    if (this.#loaded.size >= total) this.#loaded.complete();
  }

  /** A time before which everything shown is known: the later it is, the less is read a second time. */
  #changedBefore(): number | undefined {
    const grewAt = this.#source.grewAt();
    return grewAt && Math.max(grewAt, ...this.#mergedPage.map(({updatedAt}) => updatedAt));
  }

  #query(order = this.#source.order()): Query<'post'> | undefined {
    const thread = this.#source.thread();
    if (!thread) return undefined;
    return {...QUERIES[order](thread), limit: this.#firstPage};
  }

  #changesQuery(): Query<'post'> | undefined {
    const thread = this.#source.thread();
    return thread && this.#isFull && this.#since !== undefined ? queries.changedPosts(thread, this.#since) : undefined;
  }
}
